"""A grounder from a table, so that the commands are tested and nothing behind them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import deixis
from deixis.cli import main
from deixis.core import Box
from deixis.core.fakes import FakeGrounder

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``deixis`` in this process: (exit code, stdout, stderr)."""

    def call(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> FakeGrounder:
    """Finds "the cup" once, "cups" thrice, and nothing else."""
    one, two, three = Box(10, 10, 60, 60), Box(80, 10, 120, 60), Box(130, 10, 180, 60)
    grounder = FakeGrounder({"the cup": [one], "cups": [one, two, three]})
    monkeypatch.setattr(deixis, "load", lambda name, **options: grounder)
    return grounder


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """One good picture of 200 x 100."""
    return make_picture(tmp_path / "picture.png")


def make_picture(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((100, 200, 3), 90, np.uint8)).save(path)
    return path
