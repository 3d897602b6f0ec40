"""The cell with the cursor: a line thicker or louder than the grid runs round all four sides."""

from __future__ import annotations

import numpy as np

from deixis.core import Box, Boxes, ImageArray, Size
from deixis.core.boxes import FloatArray

__all__ = ["ringed"]

_REACH = 3  # pixels to either side of an edge in which its line is looked for
_LOUDER = 45.0  # levels of 255 by which the ring differs more from the cell than the grid does
_FEW = 3  # cells with a ring at most; more are a style
_LEAST = 4  # cells beside which one can be told
_FITS, _LACKS = 0.95, 0.05


def ringed(image: ImageArray, boxes: Boxes) -> FloatArray | None:
    """Which boxes have a ring that the others lack, (N,): 0.95 or 0.05; None where none has.

    Args:
        image: RGB uint8 (H, W, 3).
        boxes: (N,), in pixels of ``image``.
    """
    if len(boxes) < _LEAST:
        return None
    loudness = np.array([_loudness(image, Box(*row)) for row in boxes.xyxy.tolist()])
    hits = loudness > float(np.median(loudness)) + _LOUDER
    if not 0 < int(hits.sum()) <= _FEW:
        return None
    return np.where(hits, _FITS, _LACKS)


def _loudness(image: ImageArray, box: Box) -> float:
    """Levels between the ground of a box and the line at its faintest side."""
    rows, columns = box.pixels(Size(int(image.shape[1]), int(image.shape[0])))
    inside = image[rows, columns].astype(np.float64)
    if min(inside.shape[:2]) < 4 * _REACH:
        return 0.0
    ground = np.median(inside[_REACH:-_REACH, _REACH:-_REACH].reshape(-1, 3), axis=0)
    sides = (
        _lines(image, rows.start, columns, across=True),
        _lines(image, rows.stop, columns, across=True),
        _lines(image, columns.start, rows, across=False),
        _lines(image, columns.stop, rows, across=False),
    )
    return min(float(np.abs(lines - ground).max(axis=1).max(initial=0.0)) for lines in sides)


def _lines(image: ImageArray, at: int, along: slice, *, across: bool) -> FloatArray:
    """Usual colour of each line of pixels near an edge, (K, 3)."""
    near = slice(max(at - _REACH, 0), at + _REACH)
    strip = image[near, along] if across else image[along, near].swapaxes(0, 1)
    result: FloatArray = np.median(strip.astype(np.float64), axis=1)
    return result
