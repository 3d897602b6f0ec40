"""``deixis audit``."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

import deixis
from deixis.core import Box
from deixis.core.fakes import FakeGrounder
from deixis.datasets import Expression, Sample, write_expressions
from deixis.evaluation.audit import Audit
from tests.cli.conftest import Run, make_picture

CUP = Box(10, 10, 60, 60)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(deixis, "load", lambda name, **options: FakeGrounder({"the cup": [CUP]}))
    monkeypatch.setattr(deixis, "models", lambda: [SimpleNamespace(name="good")])
    folder = tmp_path / "data"
    items = (Expression("the cup", (CUP,)), Expression("the dog"))
    write_expressions(folder, [Sample(make_picture(folder / f"{n}.png"), items) for n in range(3)])
    return folder


def test_every_part_is_told_with_its_count(run: Run, data: Path) -> None:
    code, out, err = run("audit", "--data", data, "--model", "good")
    assert code == 0
    assert out.splitlines()[0].endswith("data: 3 images")
    for words in (
        "right@0.5 by place of the answer",
        "Jensen-Shannon 0.000 bits",
        "centre box",
        "phrase ignored",
        "reworded: article",
        "asked in the mirror: nothing could be asked",
    ):
        assert words in out
    assert "not mirrored: 3 pictures that look like pages" in err


def test_json_and_files(run: Run, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    code, text, _ = run("audit", "-d", data, "-m", "good", "--json", "--out", out)
    assert code == 0
    assert Audit.from_dict(json.loads(text)) == Audit.load(out / "audit.json")
    assert (out / "heatmaps.png").is_file()


def test_misuse_is_one_line(run: Run, data: Path) -> None:
    code, out, err = run("audit", "-d", data, "-m", "god")
    assert (code, out) == (2, "")
    assert "--model must be one of good, got 'god'" in err


def test_pictures_that_cannot_be_opened_end_with_exit_code_1(run: Run, data: Path) -> None:
    (data / "1.png").write_bytes(b"no picture")
    code, _, err = run("audit", "-d", data, "-m", "good")
    assert code == 1
    assert "2 expressions failed and count as wrong" in err
