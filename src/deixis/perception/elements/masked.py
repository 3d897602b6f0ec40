"""Masked words: the row of dots behind which a field hides a password."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import Box
from deixis.perception.elements.scene import Panel, Scene

__all__ = ["DOTS", "is_masked"]

DOTS = "••••"
"""What is said to stand in a field of masked words."""

_SIGNS = frozenset("•●·*∙◦.…⋯○")
_LEAST = 4  # dots
_LOW, _WIDE = 0.65, 3.5  # font sizes of their height at most; heights of their row at least
_HIGH = 5.2  # font sizes of a field


def is_masked(scene: Scene, panel: Panel) -> bool:
    """Whether a panel of one line holds a row of dots and no words."""
    if panel.box.height > _HIGH * scene.size or panel.box.width < panel.box.height:
        return False
    if panel.pieces:
        written = [piece for piece in panel.pieces if not _SIGNS.issuperset(piece.text)]
        return not written and all(_is_row(piece.ink, scene.size) for piece in panel.pieces)
    apart = [blob.box for blob in panel.blobs if _is_dot(blob.box, scene.size)]
    return any(_has_dots(scene, blob.box) for blob in panel.blobs) or _in_a_row(apart)


def _is_dot(box: Box, size: float) -> bool:
    return box.height < _LOW * size and 0.7 < box.width / box.height < 1.4


def _in_a_row(dots: Sequence[Box]) -> bool:
    """Whether dots of one size stand level and in even steps."""
    steps = np.diff(sorted(dot.x1 for dot in dots))
    level = len(dots) >= _LEAST and np.ptp([dot.center[1] for dot in dots]) < 2
    return bool(level) and _even(steps) and _even(np.array([dot.width for dot in dots]))


def _is_row(box: Box, size: float) -> bool:
    return box.height < _LOW * size and box.width > _WIDE * box.height


def _has_dots(scene: Scene, box: Box) -> bool:
    """Whether four dots or more of one width stand in even steps in a low box."""
    if not _is_row(box, scene.size):
        return False
    rows, columns = box.pixels(scene.canvas.size)
    labels = scene.canvas.labels[rows, columns]
    above = scene.canvas.labels[max(rows.start - 2, 0), columns.start]
    ink = np.pad((labels != above).sum(axis=0) > 0.3 * labels.shape[0], 1).astype(int)
    starts, stops = np.flatnonzero(np.diff(ink) == 1), np.flatnonzero(np.diff(ink) == -1)
    return len(starts) >= _LEAST and _even(stops - starts) and _even(np.diff(starts))


def _even(values: npt.NDArray[np.floating[Any] | np.integer[Any]]) -> bool:
    return float(np.ptp(values)) <= max(2.0, 0.2 * float(np.median(values)))
