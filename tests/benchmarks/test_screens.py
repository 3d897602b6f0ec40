"""The bench of screens: figures on stdout, one JSON line last, a picture for each error."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from benchmarks import screens
from deixis.core.fakes import FakeGrounder
from deixis.datasets import read_expressions

SAMPLE = Path(__file__).parents[1] / "data" / "screens"


@pytest.fixture(autouse=True)
def plain_images(monkeypatch):
    def load(path: Path) -> np.ndarray:
        with Image.open(path) as picture:
            return np.asarray(picture.convert("RGB"))

    monkeypatch.setattr(screens, "_image", load)


def singles(images: int) -> dict[str, list]:
    samples = islice(read_expressions(SAMPLE), images)
    items = [item for sample in samples for item in sample.expressions]
    return {item.phrase: list(item.boxes) for item in items if item.mode == "single"}


def run(capsys, grounder: FakeGrounder, *options: str) -> tuple[int, list[str], dict]:
    code = screens.main([str(SAMPLE), *options], grounder=grounder)
    lines = capsys.readouterr().out.splitlines()
    return code, lines, json.loads(lines[-1])


def test_a_grounder_that_finds_nothing_is_right_on_absent_ones_alone(capsys):
    code, lines, figures = run(capsys, FakeGrounder())
    assert code == 0
    assert any(line.startswith("Acc@0.5") for line in lines)
    assert figures["modes"]["absent"] == 1.0
    assert figures["modes"]["single"] == 0.0
    assert figures["wrongly_absent"] == 1.0


def test_a_grounder_that_knows_the_answers_scores_full_marks_on_them(capsys):
    _, _, figures = run(capsys, FakeGrounder(singles(2)), "--limit", "2")
    assert figures["images"] == 2
    assert figures["modes"]["single"] == figures["found_only"] == 1.0
    assert figures["ece"] is not None


def test_each_error_is_drawn_and_listed(capsys, tmp_path):
    _, _, figures = run(capsys, FakeGrounder(), "--limit", "1", "--errors", str(tmp_path))
    wrong = round(figures["expressions"] * (1 - figures["acc@0.5"]))
    assert len(list(tmp_path.glob("*.png"))) == wrong > 0
    assert (tmp_path / "index.html").read_text(encoding="utf-8").count("<h3>") == wrong


def test_data_that_is_not_there_is_an_error_not_a_traceback(capsys, tmp_path):
    code = screens.main([str(tmp_path / "none")], grounder=FakeGrounder())
    captured = capsys.readouterr()
    assert (code, captured.out) == (1, "")
    assert "no such file" in captured.err


def test_the_held_out_set_is_large_and_whole():
    samples = list(read_expressions(screens.HELD_OUT))
    items = [item for sample in samples for item in sample.expressions]
    assert len(samples) >= 60
    assert len(items) >= 300
    assert all(sample.image.is_file() for sample in samples)
    absent = sum(item.mode == "absent" for item in items) / len(items)
    assert 0.08 < absent < 0.2
