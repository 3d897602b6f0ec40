"""The evaluator: figures of a small data set by hand, failures, resumption, files."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deixis.core import (
    ConfigError,
    DatasetError,
    InputError,
    Mask,
    ModelError,
    Region,
    Size,
)
from deixis.core.fakes import FakeGrounder
from deixis.datasets import Expression, Sample, write_dataset
from deixis.evaluation import (
    Evaluation,
    Record,
    evaluate,
    predictions_path,
    read_predictions,
    run_model,
)
from deixis.evaluation.predictions import PredictionLog
from tests.evaluation.conftest import ANSWERS, CUP, JAR, MUG, TableGrounder, found, samples


def value(result, name):
    figure = result.figure(name)
    return None if figure is None else figure.value


@pytest.mark.parametrize(
    ("name", "expected", "count"),
    [
        ("right@0.5", 3 / 6, 6),
        ("right@0.7", 2 / 6, 6),
        ("single right@0.5", 2 / 3, 3),
        ("plural right@0.5", 0.0, 1),
        ("ambiguous right@0.5", 0.0, 1),
        ("absent right@0.5", 1.0, 1),
        ("Acc@0.5", 2 / 3, 3),
        ("Acc@0.7", 1 / 3, 3),
        ("Acc@0.5:0.95", (10 + 3 + 0) / 30, 3),
        ("mean IoU", (1 + 0.625 + 0) / 3, 3),
        ("MDETR P@1 (GIoU)", 2 / 3, 3),
        ("MDETR P@5 (GIoU)", 1.0, 3),
        ("MDETR P@1 at 0.7 (GIoU)", 1 / 3, 3),
        ("R@1 any-box", 4 / 5, 5),
        ("R@5 any-box", 1.0, 5),
        ("R@1 merged-boxes", 2 / 5, 5),
        ("Pr@(F1=1)", 3 / 5, 5),  # cup, dog, jar of all but the ambiguous one
        ("mean F1", (1 + 2 / 3 + 1 + 1 + 0) / 5, 5),
        ("N-acc", 1.0, 1),
        ("T-acc", 1.0, 4),
        ("AP50", 51 / 101, 1),
        ("point in box", 4 / 5, 5),
        ("pointing game", 4 / 5, 5),
        ("pointing game, mean of categories", (1 + 1 / 2) / 2, 3),
        ("with a confidence", 4 / 6, 6),
        ("AUROC right/wrong", 1.0, 4),  # 0.9 and 0.7 right, 0.6 and 0.4 wrong
        ("AURC", (0 + 0 + 1 / 3 + 2 / 4) / 4, 4),
        ("coverage at risk 0.1", 0.5, 4),
        ("Brier", (0.01 + 0.36 + 0.16 + 0.09) / 4, 4),
        ("ECE, equal width", (0.1 + 0.6 + 0.4 + 0.3) / 4, 4),
        ("mean confidence", 0.65, 4),
        ("Brier, unknown as 0.5", (0.01 + 0.36 + 0.16 + 0.09 + 0.25 + 0.25) / 6, 6),
    ],
)
def test_figures_by_hand(table, tmp_path, name, expected, count):
    result = run_in_memory(table, tmp_path)["table"]
    figure = result.figure(name)
    assert figure.value == pytest.approx(expected)
    assert figure.count == count


def run_in_memory(grounder, tmp_path, **options):
    """Evaluate on the samples with pictures on disk."""
    from PIL import Image

    items = samples(tmp_path)
    for sample in items:
        sample.image.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.zeros((96, 128, 3), np.uint8)).save(sample.image)
    return evaluate(items, [grounder], **options)


def test_every_share_of_expressions_has_an_interval_round_it(table, data):
    figures = evaluate(data, [table])["table"].figures
    assert any(figure.low is not None for figure in figures)
    for figure in figures:
        if figure.low is not None:
            assert 0 <= figure.low <= figure.value <= figure.high <= 1


@pytest.mark.parametrize(
    ("dimension", "expected"),
    [
        ("asks for", {"single": (2, 3), "plural": (0, 1), "ambiguous": (0, 1), "absent": (1, 1)}),
        ("skill", {"kind": (2, 3), "plural": (0, 1), "absent": (1, 1), "colour": (1, 1)}),
        ("category", {"cup": (1, 1), "jar": (1, 2)}),
        ("box size", {"small": (2, 3)}),
        ("box position", {"top left": (1, 1), "bottom right": (1, 2)}),
        ("phrase length", {"1-2 words": (3, 5), "8-12 words": (0, 1)}),
        ("page kind", {"photo": (2, 4), "form": (1, 2)}),
    ],
)
def test_slices_by_hand(table, data, dimension, expected):
    slices = evaluate(data, [table])["table"].slices
    got = {item.name: (item.right, item.total) for item in slices if item.dimension == dimension}
    assert got == expected


def test_masks_give_segmentation_figures(tmp_path):
    size = Size(128, 96)
    half = replace(found(CUP).regions[0].box, x2=25.0)  # half of the cup
    region = Region(half, mask=Mask.from_box(half, size))
    answers = {"the cup": replace(found(CUP), regions=(region,))}
    items = samples(tmp_path)
    cup = replace(items[0].expressions[0], masks=(Mask.from_box(CUP, size),))
    items = [replace(items[0], expressions=(cup, items[1].expressions[0]))]
    run_in_memory(TableGrounder({}), tmp_path)  # writes the pictures
    result = evaluate(items, [TableGrounder(answers)])["table"]
    assert value(result, "cIoU") == pytest.approx(0.5)
    assert value(result, "gIoU") == pytest.approx((0.5 + 1.0) / 2)  # the dog is left alone
    assert value(result, "Pr@0.5") == 1.0
    assert value(result, "Pr@0.6") == 0.0


def test_data_without_masks_have_no_segmentation_figures(table, data):
    assert evaluate(data, [table])["table"].figure("cIoU") is None


def test_two_models_are_compared_on_the_same_expressions(table, data):
    better = TableGrounder({**ANSWERS, "all mugs": found(CUP, MUG)}, name="better")
    done = evaluate(data, [better, table])
    (comparison,) = done.comparisons
    assert (comparison.first, comparison.second, comparison.count) == ("better", "table", 6)
    assert (comparison.only_first, comparison.only_second, comparison.p_value) == (1, 0, 1.0)
    first = comparison.differences[0]
    assert (first.name, first.value, first.count) == ("right@0.5", pytest.approx(1 / 6), 6)
    assert first.low <= first.value <= first.high
    # No single phrase differs.
    acc = next(item for item in comparison.differences if item.name == "Acc@0.5")
    assert (acc.value, acc.low, acc.high, acc.count) == (0.0, 0.0, 0.0, 3)


def test_an_image_that_is_listed_line_by_line_is_paired_line_by_line(data):
    # As RefCOCO comes: each expression is a line of its own, all with the same picture.
    items = [
        Sample(data / "a.png", (expression,))
        for sample in samples(data)
        for expression in (*sample.expressions, *sample.expressions)
    ]
    blind = TableGrounder({}, name="blind")
    (comparison,) = evaluate(items, [TableGrounder(ANSWERS), blind]).comparisons
    assert comparison.count == 12
    assert (comparison.only_first, comparison.only_second) == (4, 0)  # cup and jar, twice


def test_the_result_is_whole_after_a_round_trip(table, data, tmp_path):
    done = evaluate(data, [table, FakeGrounder()], out=tmp_path / "out")
    again = Evaluation.load(tmp_path / "out" / "evaluation.json")
    assert again == done
    assert again.to_dict() == json.loads(json.dumps(done.to_dict()))
    assert "records" not in done.to_dict(records=False)["models"][0]


def test_a_record_keeps_what_a_report_needs(table, data):
    record = evaluate(data, [table])["table"].records[4]
    assert (record.place.image, record.place.index, record.place.kind) == ("sub/c.png", 0, "form")
    assert (record.expression.boxes, record.answer.regions[0].score) == ((JAR,), 0.9)
    assert record.why
    assert record.seconds > 0
    assert Record.from_dict(json.loads(json.dumps(record.to_dict()))) == record


@pytest.mark.parametrize("broken", ["{}", "[]", '{"data": 1}', "nonsense"])
def test_what_is_no_evaluation_is_refused(tmp_path, broken):
    file = tmp_path / "evaluation.json"
    file.write_text(broken)
    with pytest.raises(DatasetError, match="must be an evaluation"):
        Evaluation.load(file)
    with pytest.raises(DatasetError, match="cannot be read"):
        Evaluation.load(tmp_path / "none.json")


def test_a_broken_picture_counts_as_wrong_and_is_told(table, data):
    (data / "b.png").write_bytes(b"no picture")
    result = evaluate(data, [table])["table"]
    assert value(result, "right@0.5") == pytest.approx(2 / 6)  # the dog is no longer right
    assert value(result, "failed") == pytest.approx(2 / 6)
    assert value(result, "N-acc") == 0.0
    assert "2 expressions failed" in result.notes[0]
    assert "b.png" in result.notes[0]


def test_a_changed_picture_can_take_the_place_of_the_file(tmp_path):
    seen = []

    class Looking(TableGrounder):
        def ground(self, image, phrases):
            seen.append(image.shape)
            return super().ground(image, phrases)

    groups = run_model(
        Looking(ANSWERS), samples(tmp_path), open_image=lambda sample: np.zeros((7, 9, 3), np.uint8)
    )
    assert len(list(groups)) == 3
    assert seen == [(7, 9, 3)] * 3


def test_a_model_that_fails_on_an_image_goes_on_with_the_next(data):
    class Moody(TableGrounder):
        def ground(self, image, phrases):
            if "the dog" in phrases:
                raise RuntimeError("no dogs")
            return super().ground(image, phrases)

    records = evaluate(data, [Moody(ANSWERS)])["table"].records
    assert [record.error for record in records[2:4]] == ["RuntimeError: no dogs"] * 2
    assert records[4].marks.right


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (lambda self, image, phrases: [], "must give 2 answers, got 0"),
        (
            lambda self, image, phrases: (_ for _ in ()).throw(ModelError("no weights")),
            "no weights",
        ),
    ],
)
def test_a_model_that_cannot_be_used_stops_at_once(data, monkeypatch, wrong, message):
    monkeypatch.setattr(TableGrounder, "ground", wrong)
    with pytest.raises(ModelError, match=message):
        evaluate(data, [TableGrounder({})])


def plain(done: Evaluation) -> dict:
    """A result without what a clock or a path decides."""
    data = done.to_dict()
    data.pop("created")
    for model in data["models"]:
        model["figures"] = [item for item in model["figures"] if item["family"] != "cost"]
        model.pop("predictions")
        for record in model["records"]:
            record.pop("seconds")
            record.pop("peak_mb")
    return data


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(share=st.floats(0, 1))
def test_a_run_killed_at_any_byte_resumes_to_the_same_result(data, tmp_path, share):
    whole = evaluate(data, [TableGrounder(dict(ANSWERS))], out=tmp_path / "whole", resume=True)
    log = predictions_path(tmp_path / "cut", "table")
    log.parent.mkdir(parents=True, exist_ok=True)
    written = predictions_path(tmp_path / "whole", "table").read_bytes()
    log.write_bytes(written[: int(share * len(written))])
    model = TableGrounder(dict(ANSWERS))
    again = evaluate(data, [model], out=tmp_path / "cut", resume=True)
    assert plain(again) == plain(whole)
    complete = count_images(written[: int(share * len(written))])
    assert model.calls == 3 - complete, "whole images are not done again"
    assert len(log.read_bytes().splitlines()) == 7


def count_images(written: bytes) -> int:
    lines = [line for line in written.splitlines(keepends=True)[1:] if line.endswith(b"\n")]
    return len(lines) // 2  # two expressions an image


def test_ctrl_c_keeps_what_is_done_and_resuming_asks_for_the_rest_only(data, tmp_path):
    class Interrupted(TableGrounder):
        def ground(self, image, phrases):
            if self.calls == 2:
                raise KeyboardInterrupt
            return super().ground(image, phrases)

    with pytest.raises(KeyboardInterrupt):
        evaluate(data, [Interrupted(dict(ANSWERS))], out=tmp_path / "out")
    assert len(predictions_path(tmp_path / "out", "table").read_bytes().splitlines()) == 5
    rest = TableGrounder(dict(ANSWERS))
    done = evaluate(data, [rest], out=tmp_path / "out", resume=True)
    assert rest.calls == 1
    assert plain(done) == plain(evaluate(data, [TableGrounder(dict(ANSWERS))]))


def test_a_longer_limit_goes_on_and_a_shorter_one_reads_less(data, tmp_path):
    out = tmp_path / "out"
    assert evaluate(data, [TableGrounder(ANSWERS)], out=out, limit=1).images == 1
    more = TableGrounder(ANSWERS)
    assert evaluate(data, [more], out=out, limit=3, resume=True).images == 3
    assert more.calls == 2
    none = TableGrounder(ANSWERS)
    assert len(evaluate(data, [none], out=out, limit=2, resume=True)["table"].records) == 4
    assert none.calls == 0


def test_an_earlier_run_is_not_overwritten_by_accident(table, data, tmp_path):
    evaluate(data, [table], out=tmp_path / "out")
    with pytest.raises(ConfigError, match="--resume goes on with it"):
        evaluate(data, [table], out=tmp_path / "out")


def test_predictions_of_other_data_are_not_resumed(table, data, tmp_path):
    evaluate(data, [table], out=tmp_path / "out")
    other = [Sample(data / "a.png", (Expression("the cat"),))]
    with pytest.raises(DatasetError, match=r"table\.jsonl:2: .*made from other data"):
        evaluate(other, [table], out=tmp_path / "out", resume=True)


def test_predictions_of_a_picture_that_has_changed_are_not_resumed(table, data, tmp_path):
    from PIL import Image

    evaluate(data, [table], out=tmp_path / "out")
    Image.new("RGB", (128, 96)).save(data / "b.png")
    with pytest.raises(DatasetError, match=r"must be of b.png as it is, but the picture has ch"):
        evaluate(data, [table], out=tmp_path / "out", resume=True)


def test_results_of_an_earlier_run_are_not_replaced_unasked(table, data, tmp_path):
    evaluate(data, [table], out=tmp_path / "out")
    before = (tmp_path / "out/evaluation.json").read_bytes()
    file = read_predictions(predictions_path(tmp_path / "out", "table"), name="theirs")
    with pytest.raises(ConfigError, match=r"evaluation.json holds the results of an earlier run"):
        evaluate(data, predictions=[file], out=tmp_path / "out")
    assert (tmp_path / "out/evaluation.json").read_bytes() == before
    done = evaluate(data, predictions=[file], out=tmp_path / "out", resume=True)
    assert done["theirs"].records


def test_two_runs_never_write_the_same_predictions(table, data, tmp_path):
    path = predictions_path(tmp_path / "out", "table")
    log = PredictionLog(path, model="table")
    with pytest.raises(ConfigError, match=r"table.jsonl is being written by process \d+ on"):
        evaluate(data, [table], out=tmp_path / "out")
    log.close()
    assert evaluate(data, [table], out=tmp_path / "out").images == 3
    assert [file.name for file in path.parent.iterdir()] == ["table.jsonl"]


def test_predictions_of_another_model_are_not_resumed(table, data, tmp_path):
    evaluate(data, [table], out=tmp_path / "out")
    log = predictions_path(tmp_path / "out", "table")
    log.rename(predictions_path(tmp_path / "out", "other"))
    with pytest.raises(DatasetError, match=r"must be of 'other', but the first line is .*table"):
        evaluate(data, [TableGrounder({}, name="other")], out=tmp_path / "out", resume=True)


def test_a_damaged_line_is_named(table, data, tmp_path):
    evaluate(data, [table], out=tmp_path / "out")
    log = predictions_path(tmp_path / "out", "table")
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join([lines[0], b'{"image": 3}\n', *lines[2:]]))
    with pytest.raises(DatasetError, match=r"table\.jsonl:2: the line must be a prediction"):
        evaluate(data, [table], out=tmp_path / "out", resume=True)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"models": []}, "at least one model"),
        ({"models": [FakeGrounder(), FakeGrounder()]}, "a name of its own"),
        ({"models": [FakeGrounder()], "resume": True}, "needs the folder"),
        ({"models": [FakeGrounder()], "limit": 0}, "limit must be at least 1"),
    ],
)
def test_settings_that_make_no_sense_are_refused(data, options, message):
    with pytest.raises(ConfigError, match=message):
        evaluate(data, **options)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"models": "neuro-symbolic"}, "models must be a list of names, got 'neuro-symbolic'"),
        ({"models": FakeGrounder()}, "models must be a list of names"),
        ({"models": [3]}, "a model must be a name, a grounder or a ModelChoice, got int"),
        ({"predictions": "x.json"}, r"predictions must be .* read_predictions\(path\).*'x.json'"),
        ({"predictions": Path("x.json")}, r"predictions must be .* read_predictions\(path\)"),
        ({"predictions": ["x.json"]}, r"predictions must be .* read_predictions\(path\)"),
    ],
)
def test_what_is_no_list_of_models_or_predictions_is_refused(data, options, message):
    with pytest.raises(InputError, match=message):
        evaluate(data, **options)


def test_data_without_expressions_are_refused():
    with pytest.raises(DatasetError, match="must hold expressions"):
        evaluate([], [FakeGrounder()])


def test_a_model_that_was_not_evaluated_is_not_found(table, data):
    with pytest.raises(InputError, match="must be one of table"):
        evaluate(data, [table])["tables"]


def test_progress_is_told_after_each_image(table, data):
    states = []
    evaluate(data, [table], progress=states.append)
    assert [(s.images, s.total_images, s.right, s.expressions) for s in states] == [
        (1, 3, 1, 2), (2, 3, 2, 4), (3, 3, 3, 6),
    ]  # fmt: skip


def test_the_file_of_a_run_scored_without_the_model_gives_the_same_figures(table, data, tmp_path):
    ran = evaluate(data, [table], out=tmp_path / "out")
    file = read_predictions(predictions_path(tmp_path / "out", "table"))
    scored = evaluate(data, predictions=[file])
    kept = [item for item in ran["table"].figures if item.family != "cost"]
    assert list(scored["table"].figures) == kept
    assert scored["table"].notes == ()


def test_data_of_another_format_are_read_as_they_are(data, table):
    """CVAT keeps phrases; the figures are those of the samples themselves."""
    singles = [
        replace(sample, expressions=tuple(e for e in sample.expressions if e.mode == "single"))
        for sample in samples(data)
    ]
    file = write_dataset([s for s in singles if s.expressions], data, "cvat")
    result = evaluate(file, [table])["table"]
    assert (value(result, "Acc@0.5"), result.figure("Acc@0.5").count) == (2 / 3, 3)
