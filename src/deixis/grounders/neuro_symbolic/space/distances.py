"""How far apart boxes lie, in units of their own extents: near, next to, nearest.

Each function takes the boxes ``a`` (N) and ``b`` (M) and returns (N, M).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, containment_matrix
from deixis.core.boxes import FloatArray

__all__ = ["TINY", "closeness", "extent", "far_from", "free_space", "gaps", "near", "next_to"]

TINY = 1e-9


def extent(a: Boxes, b: Boxes) -> FloatArray:
    """Mean of the two boxes' geometric sizes, the unit of distance, (N, M)."""
    size_a = np.sqrt(np.maximum(a.areas, TINY))
    size_b = np.sqrt(np.maximum(b.areas, TINY))
    result: FloatArray = np.maximum((size_a[:, None] + size_b[None, :]) / 2, TINY)
    return result


def gaps(a: Boxes, b: Boxes) -> tuple[FloatArray, FloatArray]:
    """Signed free space (right of b, below b) between nearest edges, each (N, M), in pixels.

    Positive when ``a`` lies right of (below) ``b``, negative when left of (above) it, 0 where
    their projections overlap.
    """
    after = a.xyxy[:, None, :2] - b.xyxy[None, :, 2:]  # (N, M, 2): a starts behind b's end
    before = b.xyxy[None, :, :2] - a.xyxy[:, None, 2:]
    signed = np.where(after > 0, after, np.where(before > 0, -before, 0.0))
    return signed[..., 0], signed[..., 1]


def free_space(a: Boxes, b: Boxes) -> FloatArray:
    """Free space between nearest edges in units of the boxes' extents, (N, M)."""
    result: FloatArray = np.hypot(*gaps(a, b)) / extent(a, b)
    return result


def near(a: Boxes, b: Boxes) -> FloatArray:
    """Closer than about their own extents."""
    result: FloatArray = np.exp(-free_space(a, b) / 2.0)
    return result


def next_to(a: Boxes, b: Boxes) -> FloatArray:
    """Near, and beside rather than over each other; not one within the other."""
    gap_x, gap_y = gaps(a, b)
    sideways = np.where(np.abs(gap_x) >= np.abs(gap_y), 1.0, 0.75)
    within = np.maximum(containment_matrix(a, b), containment_matrix(b, a).T)
    result: FloatArray = near(a, b) * sideways * (1.0 - 0.8 * within)
    return result


def far_from(a: Boxes, b: Boxes) -> FloatArray:
    """The opposite of near."""
    result: FloatArray = 1.0 - near(a, b)
    return result


def closeness(a: Boxes, b: Boxes, *, among: npt.NDArray[np.bool_] | None = None) -> FloatArray:
    """How near each candidate is compared with the nearest one, (N, M) in 0..1.

    A preference, not a test: of several links under a heading the first is meant. ``among`` (N, M)
    tells which pairs count for the nearest one: what is not right of a thing at all does not.
    """
    space = np.hypot(*gaps(a, b))
    if space.shape[0] == 0:
        return space
    rivals = space if among is None else np.where(among, space, np.inf)
    nearest = rivals.min(axis=0, keepdims=True)
    nearest = np.minimum(np.where(np.isfinite(nearest), nearest, 0.0), space.max(initial=0.0))
    unit = np.median(np.sqrt(np.maximum(a.areas, TINY)))
    behind = np.maximum(space - nearest, 0.0)
    result: FloatArray = 1.0 / (1.0 + behind / (nearest + max(unit, TINY)))
    return result
