"""``deixis calibrate`` and ``deixis ground --calibration``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import deixis
from deixis.core import Box, Grounding, Region, Size, Status
from deixis.datasets import Expression, Sample, write_expressions
from deixis.grounders.calibration import Calibration
from tests.cli.conftest import Run, make_picture

CUP, JAR = Box(10, 10, 60, 60), Box(100, 10, 150, 60)


class Sure:
    """Finds cups with 0.9 and is right; takes every jar for a cup with 0.3."""

    name = "sure"

    def ground(self, image: Any, phrases: Sequence[str], **options: Any) -> list[Grounding]:
        return [
            Grounding(
                phrase,
                Status.FOUND,
                (Region(CUP, 0.9),),
                confidence=0.9 if "cup" in phrase else 0.3,
                image_size=Size(200, 100),
                model=self.name,
            )
            for phrase in phrases
        ]


@pytest.fixture(autouse=True)
def model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(deixis, "load", lambda name, **options: Sure())
    monkeypatch.setattr(deixis, "models", lambda: [SimpleNamespace(name="sure")])
    monkeypatch.setenv("DEIXIS_CONFIG", str(tmp_path / "config"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """90 cups and 30 jars on 60 pictures."""
    folder = tmp_path / "data"
    samples = []
    for number in range(60):
        second = Expression("the jar", (JAR,)) if number % 2 else Expression("a cup", (CUP,))
        items = (Expression("the cup", (CUP,)), second)
        samples.append(Sample(make_picture(folder / f"{number}.png"), items))
    write_expressions(folder, samples)
    return folder


def test_it_is_fitted_stored_and_used(run: Run, data: Path, tmp_path: Path) -> None:
    code, out, err = run("calibrate", "--model", "sure", "--data", data)
    stored = tmp_path / "config/calibration/sure.json"
    assert code == 0, err
    assert "threshold: stated confidence above 0.300" in out
    assert "90 of 120 given (75%)" in out
    assert f"written: {stored}" in err
    picture = data / "0.png"
    ask = ("ground", picture, "the cup", "the jar", "--model", "sure", "--calibration")
    for source in ("stored", stored):
        code, out, _ = run(*ask, source)
        assert code == 0
        assert "note: withheld: FOUND at 10 10 60 60" in out
        assert out.count("FOUND  confidence") == 1


def test_json_and_out(run: Run, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    code, out, _ = run("calibrate", "-m", "sure", "-d", data, "--out", file, "--json")
    document = json.loads(out)
    assert code == 0
    assert Calibration.from_dict(document["calibration"]) == Calibration.load(file)
    assert document["written"] == str(file)


def test_an_earlier_run_is_used_without_the_model(run: Run, data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    assert run("evaluate", "-m", "sure", "-d", data, "--out", folder)[0] == 0
    code, out, _ = run("calibrate", "-m", "sure", "--run", folder)
    assert (code, "90 of 120 given" in out) == (0, True)
    code, out, _ = run("calibrate", "--run", folder)
    assert (code, "90 of 120 given" in out) == (0, True)
    picked = folder / "predictions/sure.jsonl"
    assert run("evaluate", "-d", data, "-p", f"a={picked}", "-p", f"b={picked}",
               "--out", tmp_path / "two")[0] == 0  # fmt: skip
    code, _, err = run("calibrate", "--run", tmp_path / "two")
    assert (code, "the run holds a, b; say which one by --model" in err) == (2, True)


def test_what_cannot_be_promised_is_said_and_the_exit_code_tells(run: Run, data: Path) -> None:
    code, out, err = run("calibrate", "-m", "sure", "-d", data, "--target-precision", "0.99")
    assert code == 1
    assert "nothing is promised of answers that point at something" in out
    assert "written:" in err


def test_what_failed_took_no_part_and_is_told(run: Run, data: Path) -> None:
    (data / "1.png").write_bytes(b"no picture")
    code, _, err = run("calibrate", "-m", "sure", "-d", data)
    assert code == 1
    assert "note: 2 expressions failed and took no part; the first: 1.png: ImageError" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-m", "sure"), "give either --data"),
        (("-d", "x"), "give the model to calibrate (--model)"),
        (("-m", "sure", "-d", "x", "--run", "y"), "give either --data"),
        (("-m", "other", "-d", "x"), "--model must be one of sure, got 'other'"),
        (("-m", "sure", "-d", "x", "--target-precision", "1"), "--target-precision must be"),
        (("-m", "sure", "-d", "x", "--certainty", "nan"), "--certainty must be"),
        (("-m", "sure", "--run", "x", "--limit", "3"), "--limit goes with --data"),
        (("-m", "sure", "--run", "x", "--weights", "y"), "--weights goes with --data"),
        (("-m", "sure", "-d", "x", "--out", "."), "--out must name a file, got the folder ."),
    ],
)
def test_misuse_is_one_line(run: Run, arguments: tuple[str, ...], message: str) -> None:
    code, out, err = run("calibrate", *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert message in err


def test_a_calibration_that_is_not_there(run: Run, data: Path) -> None:
    code, _, err = run("ground", data / "0.png", "cup", "-m", "sure", "--calibration", "no.json")
    assert (code, "deixis calibrate writes one" in err) == (2, True)
