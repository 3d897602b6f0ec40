"""Which way boxes lie from one another: left of, above, behind, across from, between.

Projective relations are fuzzy sets over the direction from target to candidate with the membership
cos^2 of the angle to the ideal direction: K. Miyajima and A. Ralescu, "Spatial organization in 2D
segmented images", Fuzzy Sets and Systems 65, 1994; I. Bloch, "Fuzzy relative position between
objects in image processing", IEEE PAMI 21(7), 1999. The direction is taken between the nearest
points of the two boxes mixed with the centres, since a reference with a large extent spreads its
region of acceptance (G. Logan and D. Sadler, "A computational analysis of the apprehension of
spatial relations", 1996). Deviations: boxes stand in for regions, and depth (behind, in front of)
is read from where things meet the ground.
"""

from __future__ import annotations

import numpy as np

from deixis.core import Boxes
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.space.distances import TINY, extent, free_space, gaps, near

__all__ = [
    "above",
    "across_from",
    "behind",
    "below",
    "between",
    "in_front_of",
    "left_of",
    "right_of",
]


def left_of(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` lies to the left of b."""
    return _projective(a, b, dx=-1, dy=0)


def right_of(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` lies to the right of b."""
    return _projective(a, b, dx=1, dy=0)


def above(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` lies higher in the picture than b."""
    return _projective(a, b, dx=0, dy=-1)


def below(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` lies lower in the picture than b."""
    return _projective(a, b, dx=0, dy=1)


def behind(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` meets the ground higher in the picture than b, near it: farther from the camera."""
    lift = (b.xyxy[None, :, 3] - a.xyxy[:, None, 3]) / extent(a, b)
    return np.clip(lift / 0.3 + 0.3, 0.0, 1.0) * (0.4 + 0.6 * near(a, b))


def in_front_of(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` meets the ground lower in the picture than b, near it: nearer to the camera."""
    return np.asarray(behind(b, a).T, dtype=np.float64)


def across_from(a: Boxes, b: Boxes) -> FloatArray:
    """Opposite each other: apart, at about the same height or in line."""
    gap_x, gap_y = gaps(a, b)
    long, short = np.maximum(np.abs(gap_x), np.abs(gap_y)), np.minimum(np.abs(gap_x), np.abs(gap_y))
    straight = 1.0 - np.divide(short, long, out=np.zeros_like(long), where=long > TINY)
    result: FloatArray = straight * np.exp(-free_space(a, b) / 4.0)
    return result


def between(a: Boxes, first: Boxes, second: Boxes) -> FloatArray:
    """``a`` lies between a first and a second target, (N, M, K).

    The centre is projected onto the line between the two targets' centres: 1 in the middle
    third of the way, falling to 0 at the ends, times cos^2-like decay of the sideways offset in
    units of the way (I. Bloch et al., "On fuzzy spatial relation 'between'", 2006, reduced to
    centres).
    """
    start, end = first.centers[None, :, None, :], second.centers[None, None, :, :]
    way = end - start  # (1, M, K, 2)
    length = np.maximum(np.linalg.norm(way, axis=-1), TINY)
    offset = a.centers[:, None, None, :] - start  # (N, M, 1, 2)
    along = (offset * way).sum(-1) / length**2
    across = np.abs(offset[..., 0] * way[..., 1] - offset[..., 1] * way[..., 0]) / length**2
    middle = np.clip(np.minimum(along, 1.0 - along) / 0.2, 0.0, 1.0)
    own = np.sqrt(np.maximum(a.areas, TINY))[:, None, None] / length
    aside = np.clip(1.0 - np.maximum(across - own / 2, 0.0) / 0.4, 0.0, 1.0) ** 2
    result: FloatArray = middle * aside
    return result


def _projective(a: Boxes, b: Boxes, *, dx: float, dy: float) -> FloatArray:
    """cos^2 membership of the direction b -> a to the unit vector (dx, dy), (N, M)."""
    off_x, off_y = _offsets(a, b)
    along = off_x * dx + off_y * dy
    length = np.hypot(off_x, off_y)
    cosine = np.divide(along, length, out=np.zeros_like(along), where=length > TINY)
    member = np.clip(cosine, 0.0, 1.0) ** 2
    # Overlap along the axis makes it doubtful: the middle of a must have left b's middle clearly.
    extent = np.abs(dx) * (a.widths[:, None] + b.widths[None, :]) + np.abs(dy) * (
        a.heights[:, None] + b.heights[None, :]
    )
    centers = a.centers[:, None, :] - b.centers[None, :, :]
    shift = (centers[..., 0] * dx + centers[..., 1] * dy) / np.maximum(extent / 2, TINY)
    result: FloatArray = member * np.clip(shift / 0.5, 0.0, 1.0)
    return result


def _offsets(a: Boxes, b: Boxes) -> tuple[FloatArray, FloatArray]:
    """Direction from b to a: nearest edges, plus a little of the centres' offset, (N, M) each."""
    gap_x, gap_y = gaps(a, b)
    centers = a.centers[:, None, :] - b.centers[None, :, :]
    apart_x, apart_y = 1.0 - _overlap(a, b, 0), 1.0 - _overlap(a, b, 1)
    return gap_x + 0.2 * apart_x * centers[..., 0], gap_y + 0.2 * apart_y * centers[..., 1]


def _overlap(a: Boxes, b: Boxes, axis: int) -> FloatArray:
    """Shared extent along an axis as a share of the smaller one, (N, M)."""
    low = np.maximum(a.xyxy[:, None, axis], b.xyxy[None, :, axis])
    high = np.minimum(a.xyxy[:, None, axis + 2], b.xyxy[None, :, axis + 2])
    extents = (boxes.xyxy[:, axis + 2] - boxes.xyxy[:, axis] for boxes in (a, b))
    width_a, width_b = extents
    smaller = np.maximum(np.minimum(width_a[:, None], width_b[None, :]), TINY)
    result: FloatArray = np.clip((high - low) / smaller, 0.0, 1.0)
    return result
