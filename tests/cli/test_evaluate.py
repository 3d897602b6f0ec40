"""``deixis evaluate``: table, JSON, files, resumption, and what goes wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

import deixis
from deixis.cli.app import app
from deixis.cli.figure_table import tell_evaluation
from deixis.core import Box
from deixis.core.fakes import FakeGrounder
from deixis.datasets import Expression, Sample, write_expressions
from deixis.evaluation import Evaluation, evaluate
from tests.cli.conftest import Run, make_picture

CUP = Box(10, 10, 60, 60)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Three pictures with one phrase each: found, absent, and beyond both models."""
    folder = tmp_path / "data"
    phrases = (
        Expression("the cup", (CUP,), skills=("kind",), id="1"),
        Expression("the dog", skills=("absent",), id="2"),
        Expression("the \x1b[31mjar", (CUP,), id="3"),
    )
    samples = [
        Sample(make_picture(folder / f"{number}.png"), (item,))
        for number, item in enumerate(phrases)
    ]
    write_expressions(folder, samples)
    return folder


@pytest.fixture(autouse=True)
def two_models(monkeypatch: pytest.MonkeyPatch) -> dict[str, FakeGrounder]:
    """A good model and one that finds nothing."""
    table = {"good": FakeGrounder({"the cup": [CUP]}), "blind": FakeGrounder()}
    monkeypatch.setattr(deixis, "load", table.__getitem__)
    monkeypatch.setattr(deixis, "models", lambda: [SimpleNamespace(name=name) for name in table])
    return table


def test_a_table_with_both_models_side_by_side(run: Run, data: Path) -> None:
    code, out, err = run("evaluate", "--data", data, "--model", "good", "-m", "blind")
    lines = out.splitlines()
    assert (code, err) == (0, "")
    assert lines[0].endswith("data: 3 images, 3 expressions")
    assert lines[1].split() == ["n", "good", "blind"]
    row = next(line for line in lines if line.startswith("  right@0.5"))
    # Wilson 95 % of 2/3 and 1/3.
    assert row.split() == ["right@0.5", "3", "66.7", "%", "(20.8-93.9)", "33.3", "%", "(6.1-79.2)"]
    assert any("right by good alone 1, by blind alone 0" in line for line in lines)
    assert any(line == "right@0.5 by skill" for line in lines)


def test_json_is_one_document_with_every_figure(run: Run, data: Path) -> None:
    code, out, _ = run("evaluate", "--data", data, "--model", "good", "--json")
    document = json.loads(out)
    assert (code, out.count("\n")) == (0, 1)
    figures = {item["name"]: item["value"] for item in document["models"][0]["figures"]}
    assert figures["Acc@0.5"] == 0.5
    assert figures["N-acc"] == 1.0
    assert document["images"] == 3


def test_out_holds_predictions_and_the_result_and_resume_reads_them(
    run: Run, data: Path, tmp_path: Path, two_models: dict[str, FakeGrounder]
) -> None:
    out = tmp_path / "out"
    command = ("evaluate", "--data", data, "--model", "good", "--out", out)
    assert run(*command)[0] == 0
    done = Evaluation.load(out / "evaluation.json")
    assert done["good"].predictions == str(out / "predictions/good.jsonl")
    code, _, err = run(*command)
    assert (code, "--resume goes on with it" in err) == (2, True)
    two_models["good"] = FakeGrounder()  # would answer otherwise, and is not asked
    code, _, err = run(*command, "--resume")
    assert (code, err) == (0, f"written: {out}\n")
    again = Evaluation.load(out / "evaluation.json")
    assert again["good"].records == done["good"].records


def test_predictions_of_others_need_no_model(run: Run, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "theirs.json"
    file.write_text(json.dumps([{"sent_id": 1, "box": [10, 10, 50, 50]}]))
    code, out, err = run(
        "evaluate", "--data", data, "-p", file, "--predictions", f"again={file}",
        "--box-format", "xywh", "--model", "good",
    )  # fmt: skip
    assert code == 0
    assert out.splitlines()[1].split() == ["n", "good", "theirs", "again"]
    assert out.count("right by theirs alone 0, by again alone 0") == 1
    assert "note: theirs: 2 expressions have no prediction" in err
    assert "\x1b" not in out + err


def test_a_broken_picture_is_noted_and_the_exit_code_says_so(run: Run, data: Path) -> None:
    (data / "0.png").write_bytes(b"no picture")
    code, out, err = run("evaluate", "--data", data, "--model", "good")
    assert code == 1
    assert "failed" in out
    assert "1 expressions failed and count as wrong" in err


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("--model", "god"), 2, "--model must be one of good, blind, got 'god'"),
        ((), 2, "give at least one model"),
        (("--model", "good", "--resume"), 2, "needs the folder"),
        (("--model", "good", "--limit", "0"), 2, "limit"),
        (("--model", "good", "--min-score", "2"), 2, "min-score"),
        (("--predictions", "none.json"), 1, "cannot be read"),
        (("--model", "good", "--box-format", "xyz"), 2, "box-format"),
    ],
)
def test_misuse_is_one_line(
    run: Run, data: Path, arguments: tuple[str, ...], code: int, message: str
) -> None:
    got, out, err = run("evaluate", "--data", data, *arguments)
    assert (got, out) == (code, "")
    assert message in err
    assert err.count("\n") == 1


def test_data_that_are_not_there(run: Run, tmp_path: Path) -> None:
    code, _, err = run("evaluate", "--data", tmp_path / "none", "--model", "good")
    assert (code, "no such file" in err) == (1, True)


def test_ctrl_c_says_how_to_go_on(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(self: FakeGrounder, image: object, phrases: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(FakeGrounder, "ground", interrupted)
    out = tmp_path / "out"
    code, _, err = run("evaluate", "--data", data, "--model", "good", "--out", out)
    assert code == 130
    assert err == f"interrupted; the same command with --resume goes on from {out}\n"


def test_every_option_is_documented() -> None:
    options = set(re.findall(r"--[a-z-]+", CliRunner().invoke(app, ["evaluate", "--help"]).output))
    page = (Path(__file__).parents[2] / "docs/cli.md").read_text()
    assert {name for name in options if name not in page} == set()


def test_all_lists_every_slice(tmp_path: Path) -> None:
    items = tuple(Expression(f"the thing {n}", category=f"kind {n}") for n in range(20))
    sample = Sample(make_picture(tmp_path / "a.png"), items)
    done = evaluate([sample], [FakeGrounder()])
    short, whole = (list(tell_evaluation(done, show_all=flag)) for flag in (False, True))
    assert "  and 8 more (--all lists them)" in short
    assert sum(line.startswith("  kind ") for line in whole) == 20


def test_a_folder_that_cannot_be_made_is_told_before_the_model_runs(
    run: Run, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    code, out, err = run("evaluate", "--data", data, "-m", "neuro-symbolic", "--out",
                         tmp_path / "file" / "run")  # fmt: skip
    assert (code, out) == (2, "")
    assert err.startswith("error: --out: cannot write ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-p", "x.json", "--calibration", "missing.json"), "--calibration goes with --model"),
        (("-p", "x.json", "--device", "cuda"), "--device goes with --model"),
        (("-m", "good", "--box-format", "xyxy"), "--box-format goes with --predictions"),
        (("-m", "good", "--min-score", "0.5"), "--min-score goes with --predictions"),
    ],
)
def test_options_that_nothing_reads_are_refused(
    run: Run, data: Path, arguments: tuple[str, ...], message: str
) -> None:
    code, out, err = run("evaluate", "-d", data, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert message in err
