"""Before and after on a page: "the step after Payment" is the next one in its row or column."""

from __future__ import annotations

import numpy as np

from deixis.core import Boxes
from deixis.core.boxes import FloatArray

__all__ = ["following"]

_LATER = 0.3  # score of what follows, but not at once
_LEVEL = 0.5  # of the smaller extent: what two things of one row or column share


def following(candidates: Boxes, targets: Boxes, *, before: bool = False) -> FloatArray:
    """How well each candidate is the next after each target, (N, M); or the one before it.

    The next in the row comes first, else the next in the column.
    """
    right = _next(candidates, targets, axis=0, sign=-1 if before else 1)
    below = _next(candidates, targets, axis=1, sign=-1 if before else 1)
    in_row = (right > 0).any(axis=0, keepdims=True)
    return np.where(in_row, np.maximum(right, 0.5 * below), below)


def _next(a: Boxes, b: Boxes, *, axis: int, sign: int) -> FloatArray:
    """1 for the nearest on along an axis that shares the lane, less for those farther on."""
    across = 1 - axis
    low = np.maximum(a.xyxy[:, None, across], b.xyxy[None, :, across])
    high = np.minimum(a.xyxy[:, None, across + 2], b.xyxy[None, :, across + 2])
    extents = (boxes.xyxy[:, across + 2] - boxes.xyxy[:, across] for boxes in (a, b))
    one, other = extents
    shared = (high - low) / np.maximum(np.minimum(one[:, None], other[None, :]), 1e-9)
    ahead = sign * (a.centers[:, None, axis] - b.centers[None, :, axis])
    half = (b.xyxy[None, :, axis + 2] - b.xyxy[None, :, axis]) / 2
    fits = (shared > _LEVEL) & (ahead > half)
    nearest = np.where(fits, ahead, np.inf).min(axis=0, initial=np.inf, keepdims=True)
    return np.where(fits, np.where(ahead <= 1.1 * nearest, 1.0, _LATER), 0.0)
