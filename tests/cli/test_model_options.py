"""What models are loaded with, and where pictures lie, in the commands that measure."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import deixis
from deixis.cli.model_options import model_choices
from deixis.core import Box, InputError
from deixis.core.fakes import FakeGrounder
from deixis.datasets import Expression, Sample, convert_dataset, write_expressions
from deixis.evaluation import Evaluation
from deixis.grounders.calibration import Calibration, Part, Promise, calibrated
from tests.cli.conftest import Run, make_picture

CUP = Box(10, 10, 60, 60)


@pytest.fixture(autouse=True)
def loaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[dict[str, Any]]:
    """What models were loaded with."""
    calls: list[dict[str, Any]] = []

    def load(name: str, *, calibration: Any = None, **options: Any) -> Any:
        calls.append({"name": name, "calibration": calibration, **options})
        grounder = FakeGrounder({"the cup": [CUP]})
        return grounder if calibration is None else calibrated(grounder, calibration)

    monkeypatch.setattr(deixis, "load", load)
    names = ("fake-grounder", "other")
    monkeypatch.setattr(deixis, "models", lambda: [SimpleNamespace(name=name) for name in names])
    monkeypatch.setenv("DEIXIS_CONFIG", str(tmp_path / "config"))
    return calls


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    items = (Expression("the cup", (CUP,), category="cup"),)
    write_expressions(folder, [Sample(make_picture(folder / f"{n}.png"), items) for n in range(3)])
    return folder


COMMANDS = {
    "evaluate": ("--model", "fake-grounder", "--data"),
    "audit": ("--model", "fake-grounder", "--data"),
    "calibrate": ("--model", "fake-grounder", "--data"),
    "pseudo-label": ("--model", "fake-grounder", "-p", "the cup"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_weights_and_device_go_to_load(
    command: str, run: Run, data: Path, tmp_path: Path, loaded: list[dict[str, Any]]
) -> None:
    out = tmp_path / ("out.json" if command == "calibrate" else "out")
    code, _, err = run(
        command, *COMMANDS[command], data, "--weights", "detector=a", "--weights", "encoder=b",
        "--device", "cuda:1", "--out", out,
    )  # fmt: skip
    assert code in (0, 1), err  # three answers prove nothing: calibrate says so by 1
    assert loaded == [
        {"name": "fake-grounder", "calibration": None, "device": "cuda:1",
         "weights": {"detector": "a", "encoder": "b"}},
    ]  # fmt: skip


@pytest.mark.parametrize("command", ["evaluate", "audit", "pseudo-label"])
def test_a_calibration_goes_to_load_and_into_the_name(
    command: str, run: Run, data: Path, tmp_path: Path, loaded: list[dict[str, Any]]
) -> None:
    promise = Promise(0.9, 0.95, True, None, 10, 10, 0.9, 10, 10, 1)
    file = Calibration("fake-grounder", Part(None, 0.5, promise)).save(tmp_path / "mine.json")
    code, out, err = run(
        command, *COMMANDS[command], data, "--calibration", file, "--out", tmp_path / "out"
    )
    assert code == 0, err
    assert loaded[0]["calibration"] == str(file)
    if command != "pseudo-label":
        assert "fake-grounder+calibrated" in out


def test_answers_by_other_weights_are_not_gone_on_with(
    run: Run, data: Path, tmp_path: Path
) -> None:
    ask = ("evaluate", *COMMANDS["evaluate"], data, "--out", tmp_path / "out", "--resume")
    assert run(*ask, "--weights", "a")[0] == 0
    assert run(*ask, "--weights", "./a")[0] == 0
    code, _, err = run(*ask, "--weights", "b")
    assert (code, "must be of 'fake-grounder' with" in err, "another --out" in err) == (
        1,
        True,
        True,
    )


@pytest.mark.parametrize(
    ("models", "weights", "expected"),
    [
        (["other"], None, [None]),
        (["other"], ["x"], ["x"]),
        (["other"], ["other=x"], ["x"]),
        (["other"], ["detector=x", "other=encoder=y"], [{"detector": "x", "encoder": "y"}]),
        (["other", "fake-grounder"], ["fake-grounder=x"], [None, "x"]),
        (["other", "fake-grounder"], ["other=d=y", "fake-grounder=x"], [{"d": "y"}, "x"]),
    ],
)
def test_weights_find_their_model(
    models: list[str], weights: list[str] | None, expected: list[Any]
) -> None:
    chosen = model_choices(models, weights, "cpu")
    assert [choice.name for choice in chosen] == models
    assert [choice.weights for choice in chosen] == expected


@pytest.mark.parametrize(
    ("models", "weights", "calibration", "message"),
    [
        (["other", "fake-grounder"], ["x"], None, "must begin with MODEL=, one of other, fake"),
        ([], ["x"], None, "none: give --model"),
        (["other"], ["x", "y"], None, "PART=PATH once a part"),
        (["other", "fake-grounder"], None, "a.json", "is of one model, got 2"),
        (["nope"], None, None, "--model must be one of fake-grounder, other"),
    ],
)
def test_what_is_meant_for_no_model_is_refused(
    models: list[str], weights: list[str] | None, calibration: str | None, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        model_choices(models, weights, "cpu", calibration)


@pytest.mark.parametrize("form", ["deixis", "odvg"])
@pytest.mark.parametrize("command", ["evaluate", "audit", "calibrate"])
def test_pictures_may_lie_elsewhere(
    command: str, form: str, run: Run, data: Path, tmp_path: Path
) -> None:
    foreign, pictures = tmp_path / "foreign", tmp_path / "pictures"
    convert_dataset(data, foreign, form)
    pictures.mkdir()
    shutil.move(foreign / "images", pictures / "images")
    out = tmp_path / ("out.json" if command == "calibrate" else "out")
    code, _, err = run(
        command, *COMMANDS[command], foreign, "--images-in", pictures, "--format", form,
        "--out", out, "--json",
    )  # fmt: skip
    assert code in (0, 1), err
    if command == "evaluate":
        done = Evaluation.load(out / "evaluation.json")
        assert [record.error for record in done.models[0].records] == [None] * 3
        assert {record.place.image for record in done.models[0].records} == {
            "images/0.png", "images/1.png", "images/2.png",
        }  # fmt: skip
        code, page, _ = run("report", out)
        assert code == 0
        assert "the picture is not here" not in Path(page.strip()).read_text("utf-8")


def test_json_says_where_pictures_lay(run: Run, data: Path, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    convert_dataset(data, tmp_path / "foreign", "odvg")
    shutil.move(tmp_path / "foreign/images", tmp_path / "pictures/images")
    code, out, err = run(
        "evaluate", *COMMANDS["evaluate"], tmp_path / "foreign",
        "--images-in", tmp_path / "pictures", "--json",
    )  # fmt: skip
    assert code == 0, err
    assert json.loads(out)["pictures"] == (tmp_path / "pictures").as_posix()
