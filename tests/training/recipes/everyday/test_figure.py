"""Curves of a run as a picture."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image

from deixis.training.recipes.everyday.figure import SIZE, draw_curves


def coloured(path: Path) -> tuple[int, int]:
    """Pixels that are neither grey nor white, in the left and in the right frame."""
    pixels = np.asarray(Image.open(path).convert("RGB")).astype(int)
    some = np.ptp(pixels, axis=2) > 40
    return int(some[:, : SIZE[0]].sum()), int(some[:, SIZE[0] :].sum())


def drawn(folder: Path, *lines: dict[str, float]) -> tuple[int, int]:
    curves, out = folder / "curves.jsonl", folder / "curves.png"
    curves.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    draw_curves(curves, out)
    return coloured(out)


def test_loss_and_precision_are_drawn(tmp_path: Path) -> None:
    steps = [{"step": step, "loss": 9.0 / step, "dev_ap50": 0.01 * step} for step in (10, 20, 30)]
    loss, score = drawn(tmp_path, *steps)
    assert loss > 300 < score


def test_a_short_run_shows_its_only_point(tmp_path: Path) -> None:
    loss, score = drawn(tmp_path, {"step": 9, "loss": 2.0}, {"step": 9, "dev_ap50": 0.01})
    assert loss > 20 < score


def test_a_run_without_points_has_empty_frames(tmp_path: Path) -> None:
    assert drawn(tmp_path, {"step": 0, "loss": 0.0}) != drawn(tmp_path)
    assert drawn(tmp_path) == (0, 0)
