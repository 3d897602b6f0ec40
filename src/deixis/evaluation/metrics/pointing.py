"""Points instead of boxes: ScreenSpot's rule and the pointing game."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import InputError
from deixis.evaluation.metrics._arrays import boxes_of

__all__ = ["POINTING_TOLERANCE", "heatmap_peak", "point_in_boxes", "pointing_hit"]

POINTING_TOLERANCE = 15.0
"""Pixels; the margin that J. Zhang et al. allow."""


def point_in_boxes(point: tuple[float, float], boxes: npt.ArrayLike) -> bool:
    """Whether (x, y) lies inside a true box or on its edge.

    K. Cheng et al., "SeeClick", 2024, arXiv 2401.10935 (ScreenSpot): a click is right
    when it falls into the box of the element. A model that answers with a box clicks its middle.

    Args:
        point: (x, y) in pixels.
        boxes: (M, 4) x1, y1, x2, y2.

    Example:
        >>> point_in_boxes((5, 5), [[0, 0, 10, 10]]), point_in_boxes((15, 5), [[0, 0, 10, 10]])
        (True, False)
    """
    return pointing_hit(point, boxes, tolerance=0.0)


def pointing_hit(
    point: tuple[float, float], boxes: npt.ArrayLike, *, tolerance: float = POINTING_TOLERANCE
) -> bool:
    """Whether (x, y) lies within ``tolerance`` pixels of a true box.

    The pointing game of J. Zhang et al., "Top-down Neural Attention by Excitation Backprop", 2016,
    arXiv 1608.00507: ``Acc = hits / (hits + misses)``, where a hit is a maximum on
    the object or at most 15 pixels away (Euclidean).

    Example:
        >>> pointing_hit((22, 5), [[0, 0, 10, 10]]), pointing_hit((22, 22), [[0, 0, 10, 10]])
        (True, False)
    """
    if tolerance < 0:
        raise InputError(f"tolerance must be 0 or more, got {tolerance}")
    rows = boxes_of(boxes, "boxes")
    if not len(rows):
        return False
    x, y = (float(value) for value in point)
    away_x = np.maximum(np.maximum(rows[:, 0] - x, x - rows[:, 2]), 0.0)
    away_y = np.maximum(np.maximum(rows[:, 1] - y, y - rows[:, 3]), 0.0)
    return bool((np.hypot(away_x, away_y) <= tolerance).any())


def heatmap_peak(heatmap: npt.ArrayLike, size: tuple[int, int]) -> tuple[float, float]:
    """(x, y) in pixels of an image of ``size`` (width, height) where the heat is greatest.

    Where several cells share the maximum, the one nearest to their mean is taken, so that a flat
    top points at its middle and not at its upper left corner.

    Raises:
        InputError: The heatmap is not (H, W), empty, or not finite.

    Example:
        >>> heatmap_peak([[0, 0], [0, 1]], (100, 60))
        (75.0, 45.0)
    """
    heat = np.asarray(heatmap, dtype=np.float64)
    if heat.ndim != 2 or not heat.size or not np.isfinite(heat).all():
        raise InputError(f"a heatmap must be finite numbers (H, W), got shape {heat.shape}")
    cells = np.argwhere(heat == heat.max()) + 0.5  # (P, 2) row, column of cell middles
    middle = cells[np.argmin(np.square(cells - cells.mean(axis=0)).sum(axis=1))]
    return float(middle[1] * size[0] / heat.shape[1]), float(middle[0] * size[1] / heat.shape[0])
