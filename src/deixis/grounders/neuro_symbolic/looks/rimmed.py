"""The button with a rim of its own: a ring around it, or a second line along its edge."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Box, ImageArray
from deixis.core.boxes import FloatArray

__all__ = ["rimmed"]

_REACH = 6  # pixels to both sides of an edge in which a rim may lie
_LOUD = 8.0  # levels that all these pixels differ by in the mean, from which on a rim is seen
_ALIKE = 0.45  # of the difference of the odd one that the others differ by at most
_FEWEST = 3


def rimmed(image: ImageArray, boxes: Sequence[Box]) -> int | None:
    """Which of several buttons has a rim that the others lack; None where none or more have.

    Args:
        image: (H, W, 3) uint8 RGB.
        boxes: In pixels of the image.
    """
    if len(boxes) < _FEWEST:
        return None
    edges = np.array([_edges(image, box) for box in boxes])  # (N, 4, 2 * reach, 3)
    away = np.abs(edges - np.median(edges, axis=0)).mean(axis=(2, 3)).min(axis=1)
    order = np.argsort(-away)
    odd, next_ = float(away[order[0]]), float(away[order[1]])
    return int(order[0]) if odd >= _LOUD and next_ <= _ALIKE * odd else None


def _edges(image: ImageArray, box: Box) -> FloatArray:
    """Pixels across the middle of each side, (4, 2 * reach, 3); sorted, as boxes may be shifted."""
    height, width = image.shape[:2]
    x1, y1, x2, y2 = (round(value) for value in box.xyxy)
    x, y = round(x1 + 0.2 * (x2 - x1)), (y1 + y2) // 2
    around = np.arange(-_REACH, _REACH)
    xs, ys = np.clip(x1 + around, 0, width - 1), np.clip(y1 + around, 0, height - 1)
    xe, ye = np.clip(x2 + around, 0, width - 1), np.clip(y2 + around, 0, height - 1)
    sides = [image[y, xs], image[y, xe], image[ys, x], image[ye, x]]
    return np.sort(np.array(sides, dtype=np.float64), axis=1)
