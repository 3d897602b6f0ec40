"""Dashes: broken lines, of which some designs draw the frames of their cards."""

from __future__ import annotations

import numpy as np

from deixis.perception.elements.canvas import BoolArray, Canvas, IntArray
from deixis.perception.elements.strokes import Strokes, segments

__all__ = ["find_dashes"]

_THIN = 3  # pixels
_DASH = (2, 16)  # pixels from end to end; dots frame nothing
_GAP = 9  # pixels between two dashes at most


def find_dashes(canvas: Canvas, *, shortest: int) -> Strokes:
    """Straight runs of short thin areas, each seen as one line.

    Args:
        canvas: The page.
        shortest: Pixels that a whole line has at least.
    """
    import cv2

    across, down = (
        _runs(mask.astype(np.uint8), axis, shortest) for axis, mask in enumerate(_dashes(canvas))
    )
    rows, columns = segments(across, 0), segments(down, 1)
    none = np.zeros(across.shape, dtype=bool)
    if not len(rows) or not len(columns):
        return Strokes(rows, columns, none, columns)
    kernel = np.ones((3, 3), np.uint8)
    return Strokes(rows, columns, cv2.dilate(across | down, kernel) > 0, columns)


def _dashes(canvas: Canvas) -> tuple[BoolArray, BoolArray]:
    """Pixels of areas that can be a dash of a level and of an upright line."""
    sides = canvas.boxes[:, 2:] - canvas.boxes[:, :2]
    width, height = sides[:, 0], sides[:, 1]
    masks = []
    for long, thin in ((width, height), (height, width)):
        good = (thin <= _THIN) & (long >= _DASH[0]) & (long <= _DASH[1]) & (long > thin)
        good[0] = False
        masks.append(good[canvas.labels])
    return masks[0], masks[1]


def _runs(mask: IntArray, axis: int, shortest: int) -> IntArray:
    """Bridge the gaps along one axis and keep what is long then."""
    import cv2

    close = np.ones((1, _GAP + 1) if axis == 0 else (_GAP + 1, 1), np.uint8)
    long = np.ones((1, shortest) if axis == 0 else (shortest, 1), np.uint8)
    bridged = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, close)
    runs: IntArray = cv2.morphologyEx(bridged, cv2.MORPH_OPEN, long)
    return runs
