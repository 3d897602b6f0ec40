"""Candidates: what a network says about one phrase, before any decision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Mask, Size
from deixis.core.boxes import FloatArray

__all__ = ["Candidates", "corners"]


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Boxes of one phrase with their scores, in any order.

    Attributes:
        boxes: (N, 4) x1, y1, x2, y2 in pixels of the image; may reach beyond it.
        scores: (N,) in 0..1.
        notes: What the trace should say besides: words that the network did not read.
        mask: Row -> the exact pixels, for networks that segment.
    """

    boxes: npt.NDArray[np.floating]
    scores: npt.NDArray[np.floating]
    notes: tuple[str, ...] = ()
    mask: Callable[[int], Mask] | None = None


def corners(centred: npt.NDArray[np.floating], size: Size) -> FloatArray:
    """Rows of centre and extent in 0..1 of ``size`` as x1, y1, x2, y2 in pixels, (N, 4).

    Example:
        >>> corners(np.array([[0.5, 0.5, 0.5, 1.0]]), Size(8, 4)).tolist()
        [[2.0, 0.0, 6.0, 4.0]]
    """
    rows = centred.astype(np.float64)
    half = rows[:, 2:] / 2
    scale = np.array([size[0], size[1], size[0], size[1]], np.float64)
    return np.concatenate([rows[:, :2] - half, rows[:, :2] + half], axis=1) * scale
