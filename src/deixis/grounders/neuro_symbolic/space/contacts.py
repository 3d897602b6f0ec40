"""Boxes in, on, under and against one another, and what belongs to what.

Topological relations (inside, on, against) follow RCC-8: D. Randell, Z. Cui and A. Cohn, "A spatial
logic based on regions and connection", KR 1992, softened to shares of area. Deviation: boxes stand
in for regions.
"""

from __future__ import annotations

import numpy as np

from deixis.core import Boxes, containment_matrix
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.space.directions import below
from deixis.grounders.neuro_symbolic.space.distances import TINY, extent, free_space, near

__all__ = [
    "around",
    "carrying",
    "having",
    "inside",
    "leading",
    "on",
    "part_of",
    "riding",
    "touching",
    "under",
]

_ASTRIDE = 0.7  # of its width that who sits on something has over it
_SELDOM_LED = 0.8  # how much less likely who sits on a horse leads it


def inside(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` is a (proper) part of b: its share within b, 0 for a box as large as b."""
    share = containment_matrix(a, b)
    ratio = a.areas[:, None] / np.maximum(b.areas[None, :], TINY)
    result: FloatArray = share * np.clip((1.0 - ratio) / 0.2, 0.0, 1.0)
    return result


def on(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` rests on b, or is drawn upon it.

    Support: a's foot lies within b's vertical extent (or just over its top) and most of its width
    over b; a thing wholly within a larger b ("the button on the card") is on it too.
    """
    width_shared = np.minimum(a.xyxy[:, None, 2], b.xyxy[None, :, 2]) - np.maximum(
        a.xyxy[:, None, 0], b.xyxy[None, :, 0]
    )
    narrower = np.minimum(a.widths[:, None], b.widths[None, :])
    over = np.clip(width_shared / np.maximum(narrower, TINY), 0.0, 1.0)
    foot, top, bottom = a.xyxy[:, None, 3], b.xyxy[None, :, 1], b.xyxy[None, :, 3]
    above_top = np.clip((top - foot) / np.maximum(0.25 * extent(a, b), TINY), 0.0, 1.0)
    beyond = np.clip((foot - bottom) / np.maximum(0.25 * extent(a, b), TINY), 0.0, 1.0)
    starts_higher = np.clip(
        (b.centers[None, :, 1] - a.centers[:, None, 1]) / np.maximum(0.25 * extent(a, b), TINY)
        + 1.0,
        0.0,
        1.0,
    )
    support = over * (1.0 - above_top) * (1.0 - beyond) * starts_higher
    return np.maximum(support, inside(a, b))


def under(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` lies below b, or below its top and within its width (the dog under the table)."""
    sheltered = containment_matrix(a, b) * np.clip(
        (a.centers[:, None, 1] - b.centers[None, :, 1]) / np.maximum(b.heights[None, :] / 4, TINY),
        0.0,
        1.0,
    )
    return np.maximum(below(a, b), sheltered)


def touching(a: Boxes, b: Boxes) -> FloatArray:
    """Boxes that overlap or meet: held, worn, used, leaned on."""
    result: FloatArray = np.exp(-free_space(a, b) / 0.15)
    return result


def carrying(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` touches b, and b is not much larger than a: it is a who holds b."""
    ratio = b.areas[None, :] / np.maximum(a.areas[:, None], TINY)
    result: FloatArray = touching(a, b) * np.clip(2.0 - ratio / 2.0, 0.3, 1.0)
    return result


def riding(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` touches b from above."""
    lift = (b.xyxy[None, :, 3] - a.xyxy[:, None, 3]) / np.maximum(b.heights[None, :], TINY)
    higher = (b.centers[None, :, 1] - a.centers[:, None, 1]) / np.maximum(b.heights[None, :], TINY)
    result: FloatArray = touching(a, b) * np.clip(0.6 + lift + higher, 0.0, 1.0)
    return result


def leading(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` pulls, pushes or leads b: touches it, and does not sit on it."""
    lift = (b.xyxy[None, :, 3] - a.xyxy[:, None, 3]) / np.maximum(b.heights[None, :], TINY)
    shared = np.minimum(a.xyxy[:, None, 2], b.xyxy[None, :, 2]) - np.maximum(
        a.xyxy[:, None, 0], b.xyxy[None, :, 0]
    )
    over = np.clip(shared / np.maximum(a.widths[:, None], TINY), 0.0, 1.0)
    higher = b.xyxy[None, :, 1] > a.xyxy[:, None, 1]
    seated = np.clip((lift - 0.1) / 0.15, 0.0, 1.0) * (over > _ASTRIDE) * higher
    result: FloatArray = touching(a, b) * (1.0 - _SELDOM_LED * seated)
    return result


def around(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` encloses b, or is close to it."""
    return np.maximum(np.asarray(inside(b, a).T), 0.8 * near(a, b))


def part_of(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` belongs to b: within it, else close by."""
    return np.maximum(containment_matrix(a, b), 0.7 * near(a, b))


def having(a: Boxes, b: Boxes) -> FloatArray:
    """``b`` belongs to a."""
    return np.asarray(part_of(b, a).T, dtype=np.float64)
