"""Faint lines across a page, over and under what they part: too pale to be seen as elements."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from deixis.core import Box, ImageArray
from deixis.core.boxes import FloatArray

__all__ = ["FaintRule", "rule_over", "rule_under"]

_APART = 4.0  # levels of 255 by which a line differs from the ground beside it
_SHARE = 0.4  # of its length that is inked: dotted lines have about half
_INKED = 0.25  # of a row from which on letters stand there
_GAP = 7  # pixels between the dots of a line
_BESIDE = 3  # rows off a line where the ground is looked at


@dataclass(frozen=True)
class FaintRule:
    """A line from x1 to x2 on row y."""

    x1: float
    x2: float
    y: float


def rule_over(image: ImageArray, box: Box, reach: float) -> FaintRule | None:
    """The nearest line above a box, within ``reach`` pixels of it, at least as wide."""
    top = max(int(box.y1 - reach), _BESIDE)
    return _first(image, box, range(int(box.y1) - 1, top, -1), -1)


def rule_under(image: ImageArray, box: Box, reach: float) -> FaintRule | None:
    """The nearest line below a box, within ``reach`` pixels of it, at least as wide."""
    low = min(int(box.y2 + reach), image.shape[0] - _BESIDE - 1)
    return _first(image, box, range(int(box.y2) + 1, low), 1)


def _first(image: ImageArray, box: Box, rows: range, step: int) -> FaintRule | None:
    x1, x2 = max(int(box.x1), 0), min(int(box.x2), image.shape[1])
    if x2 - x1 < 8:
        return None
    for y in rows:
        ground = y - step * _BESIDE  # on the side of the box
        if not _is_ground(image, ground, x1, x2):
            continue  # letters reach as far
        inner = _differs(image, y, ground)
        if float(inner[x1:x2].mean()) >= _SHARE and _is_even(image, y, x1, x2, inner):
            first, last = _extent(inner, (x1 + x2) // 2)
            wide = first <= x1 + _GAP and last >= x2 - _GAP
            return FaintRule(float(first), float(last + 1), float(y)) if wide else None
    return None


def _differs(image: ImageArray, y: int, other: int) -> FloatArray:
    """Which pixels of a row differ from those of another row, (W,): 1 or 0."""
    y, other = (min(max(row, 0), image.shape[0] - 1) for row in (y, other))
    away = np.abs(image[y].astype(np.float64) - image[other].astype(np.float64)).max(axis=1)
    return np.where(away > _APART, 1.0, 0.0)


def _is_ground(image: ImageArray, y: int, x1: int, x2: int) -> bool:
    """Whether hardly anything stands on a stretch of a row."""
    row = image[min(max(y, 0), image.shape[0] - 1), x1:x2].astype(np.float64)
    away = np.abs(row - np.median(row, axis=0)).max(axis=1)
    return float((away > _APART).mean()) < _INKED


def _is_even(image: ImageArray, y: int, x1: int, x2: int, inked: FloatArray) -> bool:
    """Whether the inked pixels of a row have one colour, as those of letters have not."""
    row = image[y, x1:x2].astype(np.float64)[inked[x1:x2] > 0]
    return bool((np.abs(row - np.median(row, axis=0)).max(axis=1) < 24).mean() > 0.85)


def _extent(inked: FloatArray, start: int) -> tuple[int, int]:
    """First and last pixel of the line that runs through a point, over small gaps."""
    spots = np.flatnonzero(inked)
    at = int(np.searchsorted(spots, start))
    breaks = np.flatnonzero(np.diff(spots) > _GAP)
    left = breaks[breaks < at - 1]
    right = breaks[breaks >= max(at - 1, 0)]
    first = int(spots[int(left[-1]) + 1]) if len(left) else int(spots[0])
    last = int(spots[int(right[0])]) if len(right) else int(spots[-1])
    return first, last
