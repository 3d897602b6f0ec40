"""Predictions of others: each format in its own layout, matched to the right expression."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from deixis.core import ConfigError, DatasetError
from deixis.datasets import Expression, Sample
from deixis.evaluation import evaluate, read_predictions
from tests.evaluation.conftest import ANSWERS, CUP, JAR, samples

ITEMS = samples(Path("data"))


def write(tmp_path: Path, content: object, name: str = "other.json") -> Path:
    file = tmp_path / name
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    return file


def score(file: Path, **options: object):
    return evaluate(ITEMS, predictions=[read_predictions(file, **options)])["other"]


def right(result) -> list[bool]:
    return [record.marks.right for record in result.records]


CUP_ONLY = [True, False, True, False, False, False]  # and the dog is absent


@pytest.mark.parametrize(
    "entry",
    [
        {"sent_id": 1, "box": [10, 10, 40, 40]},
        {"sent_id": "1", "bbox": [10, 10, 30, 30]},  # x, y, width, height
        {"id": 1, "box": [10, 10, 40, 40], "score": 0.8},
        {"ref_id": 1, "boxes": [[60, 10, 90, 40], [10, 10, 40, 40]], "scores": [0.2, 0.9]},
        {"sent_id": 1, "ref_id": 5, "box": [10, 10, 40, 40]},
    ],
)
def test_refcoco_style_entries(tmp_path, entry):
    result = score(write(tmp_path, [entry]))
    assert right(result) == CUP_ONLY


def test_a_coarser_id_never_answers_the_expression_of_that_number(tmp_path):
    entries = [{"sent_id": 2, "ref_id": 1, "box": [10, 10, 40, 40]}]
    result = score(write(tmp_path, entries))
    assert not right(result)[0]  # the cup is sentence 1, which nobody predicted
    assert "5 expressions have no prediction" in result.notes[0]
    assert "ids were read from sent_id, not from ref_id" in result.notes


def test_one_file_has_one_sort_of_id(tmp_path):
    entries = [{"sent_id": 7, "box": None}, {"ref_id": 1, "box": [10, 10, 40, 40]}]
    with pytest.raises(DatasetError, match=r'entry 2: needs "sent_id".*got "ref_id"'):
        read_predictions(write(tmp_path, entries))


def test_an_id_of_two_expressions_is_refused(tmp_path):
    same = [Expression("the cup", (CUP,), id="same"), Expression("the jar", (JAR,), id="same")]
    items = [Sample(Path(f"data/{n}.png"), (item,)) for n, item in enumerate(same)]
    file = write(tmp_path, [{"id": "same", "box": [10, 10, 40, 40]}])
    with pytest.raises(DatasetError, match=r"'the cup' of data/0.png or to 'the jar' of .*1.png"):
        evaluate(items, predictions=[read_predictions(file)])
    done = evaluate([items[0], items[0]], predictions=[read_predictions(file)])
    assert right(done["other"]) == [True, True]  # a picture listed twice is no contradiction


def test_predictions_beyond_the_limit_are_told_so(tmp_path):
    entries = [{"id": number, "box": [10, 10, 40, 40]} for number in (1, 2, 5)]
    done = evaluate(ITEMS, predictions=[read_predictions(write(tmp_path, entries))], limit=1)
    assert "1 predictions fit no expression of the first 1 images" in done["other"].notes[0]


def test_the_box_format_can_be_said(tmp_path):
    file = write(tmp_path, [{"id": 1, "box": [10, 10, 30, 30]}])
    assert right(score(file, box_format="xywh"))[0]
    assert not right(score(file))[0]  # corners 10..30: IoU 0.44
    with pytest.raises(ConfigError, match="box_format must be"):
        read_predictions(file, box_format="cxcywh")


def test_several_entries_of_one_id_are_ranked_by_score(tmp_path):
    entries = [
        {"id": 1, "box": [60, 10, 90, 40], "score": 0.3},
        {"id": 1, "box": [10, 10, 40, 40], "score": 0.6},
        {"id": 3, "box": None},
    ]
    result = score(write(tmp_path, entries))
    assert right(result) == CUP_ONLY
    assert result.records[0].answer.confidence == 0.6
    assert result.records[0].marks.f1 == pytest.approx(2 / 3)  # both boxes are meant
    assert "4 expressions have no prediction" in result.notes[0]


def test_a_least_score_says_which_boxes_are_meant(tmp_path):
    entries = [
        {"id": 1, "box": [10, 10, 40, 40], "score": 0.8},
        {"id": 1, "box": [60, 10, 90, 40], "score": 0.3},
        {"id": 5, "box": [60, 10, 90, 40], "score": 0.9},
        {"id": 5, "box": [100, 50, 120, 90], "score": 0.2},
        {"id": 3, "box": [0, 0, 5, 5], "score": 0.3},
    ]
    result = score(write(tmp_path, entries), min_score=0.7)
    marks = [record.marks for record in result.records]
    assert (marks[0].f1, marks[2].right, marks[4].any_rank) == (1.0, True, 2)
    with pytest.raises(ConfigError, match="min_score must be"):
        read_predictions(tmp_path / "other.json", min_score=7)


def test_coco_results(tmp_path):
    entries = [
        {"image_id": 1, "category_id": 1, "bbox": [10, 10, 30, 30], "score": 0.9},
        {"image_id": 5, "category_id": 1, "bbox": [100, 50, 20, 40], "score": 0.4},
        {"image_id": 5, "category_id": 1, "bbox": [0, 0, 20, 40], "score": 0.3},
    ]
    result = score(write(tmp_path, entries))
    assert right(result) == [True, False, True, False, True, False]


def test_coco_results_by_the_name_of_an_image_with_one_expression(tmp_path):
    items = [Sample(Path("data/000000000042.png"), (Expression("the cup", (CUP,)),))]
    file = write(tmp_path, [{"image_id": "000000000042", "bbox": [10, 10, 30, 30], "score": 1}])
    done = evaluate(items, predictions=[read_predictions(file)])
    assert done["other"].figure("Acc@0.5").value == 1.0


def test_coco_segmentations_become_masks(tmp_path):
    from dataclasses import replace

    from deixis.core import Mask, Size

    mask = Mask.from_box(CUP, Size(128, 96))
    cup = replace(ITEMS[0].expressions[0], masks=(mask,))
    entry = {"image_id": 1, "category_id": 1, "score": 0.9, "segmentation": mask.to_dict()}
    done = evaluate(
        [replace(ITEMS[0], expressions=(cup,))],
        predictions=[read_predictions(write(tmp_path, [entry]))],
    )
    assert done["other"].figure("cIoU").value == 1.0


@pytest.mark.parametrize("snake", [False, True])
def test_vi_jsonl(tmp_path, snake):
    def line(image, phrase, bounds):
        key = "grounded_phrases" if snake else "groundedPhrases"
        item = {"phrase": phrase, "startCharIndex": 0, "endCharIndex": 7, "bounds": bounds}
        return json.dumps(
            {
                "id": 1,
                "asset": {"type": "Image", "filename": image, "width": 128, "height": 96},
                "contents": {"type": "PhraseGrounding", "caption": phrase, key: [item]},
            }
        )

    def scaled(box):
        return [box.x1 * 8, box.y1 * 1024 / 96, box.x2 * 8, box.y2 * 1024 / 96]

    text = "\n".join(
        [line("a.png", "the cup", [scaled(CUP)]), line("c.png", "the jar", [scaled(JAR)]), ""]
    )
    result = score(write(tmp_path, text, "other.jsonl"))
    assert right(result) == [True, False, True, False, True, False]
    assert result.records[0].answer.regions[0].box.xyxy == pytest.approx(CUP.xyxy)


def test_what_the_ground_command_prints(tmp_path):
    from dataclasses import replace

    lines = []
    for sample in ITEMS:
        for item in sample.expressions:
            if item.phrase in ANSWERS:
                answer = replace(ANSWERS[item.phrase], phrase=item.phrase).to_dict()
                lines.append(json.dumps({"image": f"elsewhere/{sample.image.name}"} | answer))
    result = score(write(tmp_path, "\n".join(lines), "other.jsonl"))
    assert right(result) == [True, False, True, False, True, False]


def test_one_file_name_in_two_folders_is_not_mixed_up(tmp_path):
    from dataclasses import replace

    answer = replace(ANSWERS["the cup"], phrase="the cup").to_dict()
    other = replace(ANSWERS["the jar"], phrase="the cup").to_dict()
    lines = [{"image": "y/1.png"} | other, {"image": "x/1.png"} | answer]
    file = write(tmp_path, "\n".join(map(json.dumps, lines)), "other.jsonl")
    items = [
        Sample(Path("x/1.png"), (Expression("the cup", (CUP,)),)),
        Sample(Path("z/1.png"), (Expression("the cup", (CUP,)),)),
    ]
    done = evaluate(items, predictions=[read_predictions(file)])
    assert right(done["other"]) == [True, False]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "must hold predictions, got none"),
        ("[]", "must hold predictions, got none"),
        ("{}", r"other\.json:1: the line must be a prediction"),
        ("nonsense", r"other\.json:1: the line must be"),
        ("[1, 2", r"other\.json:1: the line must be"),
        ([{"box": [0, 0, 1, 1]}], "entry 1: needs one of sent_id, id"),
        ([{"id": None, "box": [0, 0, 1, 1]}], 'entry 1: "id" must be the id of an expression'),
        ([{"id": 1}], 'entry 1: needs "box"'),
        ([{"id": 1, "box": [3, 0, 1, 1]}], "entry 1: Box needs x1 <= x2"),
        ([{"id": 1, "box": [0, 0, 1]}], "entry 1: a box must be four numbers"),
        ([{"id": 1, "box": [0, 0, 1, 1], "score": 3}], "entry 1: .*score must be in 0..1"),
        ([{"id": 1, "boxes": [[0, 0, 1, 1]], "scores": []}], "as many scores as boxes"),
        ([{"id": 1, "box": [0, 0, 1, 1]}, 7], "entry 2: must be an object"),
        ([{"id": 1, "box": [0, 0, 1, 1]}, {"id": 1, "box": None}], "entry 2: id 1 .* got both"),
        ([{"id": 1, "box": [0, 0, 1, 1], "bbox": [0, 0, 1, 1]}], "one of box and bbox, got both"),
        ([{"image_id": 1, "score": 0.5}], 'entry 1: needs "bbox"'),
        ([{"image_id": 1, "score": 0.5, "bbox": "x"}], "entry 1: a box must be four numbers"),
        ([{"image_id": 1, "score": 1, "bbox": [0, 0, 1, 1]}, {}], "entry 2: needs 'image_id'"),
        ('{"asset": {}, "contents": {}}', "needs 'width'"),
        ('{"asset": 3, "contents": {}}', "must hold objects and lists"),
        ('{"asset": {"width": 9, "height": 9, "filename": "a"}, "contents": {"groundedPhrases": '
         '[{"phrase": "x", "bounds": [[0, 0, 9, 2000]]}]}}', r"bounds must be in 0\.\.1024"),
        ('{"status": "FOUND"}', "a grounding needs phrase"),
    ],
)  # fmt: skip
def test_damaged_files_say_what_is_wrong_and_where(tmp_path, content, message):
    with pytest.raises(DatasetError, match=message):
        read_predictions(write(tmp_path, content))


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(DatasetError, match="cannot be read"):
        read_predictions(tmp_path / "none.json")


def test_predictions_that_fit_nothing_say_what_both_sides_have(tmp_path):
    file = write(tmp_path, [{"sent_id": 99, "box": [0, 0, 1, 1]}])
    with pytest.raises(
        DatasetError, match=r"none of the 1 predictions fits.*id 99.*'the cup', id 1"
    ):
        score(file)


def test_predictions_that_fit_no_expression_are_counted(tmp_path):
    entries = [{"id": 1, "box": [10, 10, 40, 40]}, {"id": 77, "box": [0, 0, 1, 1]}]
    assert "1 predictions fit no expression" in score(write(tmp_path, entries)).notes[1]
