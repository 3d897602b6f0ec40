"""Pixels of many boxes at once: the same number of sample points for each box, inside and round it.

Points, not averages: an average of a red letter and a white page is pink, which nobody sees.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import Boxes, FloatArray
from deixis.core.protocols import ImageArray

__all__ = ["inside_points", "ring_points", "take"]

Points = npt.NDArray[np.intp]


def inside_points(
    boxes: Boxes, image: ImageArray, *, columns: int = 24, rows: int = 24
) -> tuple[Points, FloatArray]:
    """A grid of points in each box.

    Returns:
        Pixel positions (N, S, 2) as (x, y), and the places within the box (S, 2) in -1..1.
    """
    x, y = np.meshgrid((np.arange(columns) + 0.5) / columns, (np.arange(rows) + 0.5) / rows)
    place = np.stack([x.ravel(), y.ravel()], axis=1)  # (S, 2)
    corner = boxes.xyxy[:, None, :2]
    extent = np.stack([boxes.widths, boxes.heights], axis=1)[:, None, :]
    return _inside(corner + place * extent, image), place * 2 - 1


def ring_points(
    boxes: Boxes, image: ImageArray, *, margin: float = 0.12, per_side: int = 16
) -> tuple[Points, npt.NDArray[np.bool_]]:
    """Points on two frames round each box, at half and at the whole ``margin``.

    Returns:
        Pixel positions (N, R, 2), and whether each lies in the image (N, R).
    """
    along = np.linspace(0.0, 1.0, per_side)
    zero, one = np.zeros(per_side), np.ones(per_side)
    sides = [(along, zero), (along, one), (zero, along), (one, along)]
    frame = np.concatenate([np.stack(side, axis=1) for side in sides]) * 2 - 1  # (F, 2), -1..1
    half = np.stack([boxes.widths, boxes.heights], axis=1)[:, None, :] / 2
    reach = np.maximum(margin * half.mean(axis=2, keepdims=True) * 2, 2.0)  # at least 2 pixels
    centre = boxes.centers[:, None, :]
    rings = [centre + frame * (half + reach * share) for share in (0.5, 1.0)]
    points = np.concatenate(rings, axis=1)
    limit = np.array([image.shape[1], image.shape[0]])
    valid = np.asarray(((points >= 0) & (points < limit)).all(axis=2))
    return _inside(points, image), valid


def take(image: ImageArray, points: Points) -> ImageArray:
    """Colours at the points, (N, S, 2) -> (N, S, 3)."""
    return image[points[..., 1], points[..., 0]]


def _inside(points: FloatArray, image: ImageArray) -> Points:
    limit = np.array([image.shape[1] - 1, image.shape[0] - 1])
    return np.clip(np.floor(points), 0, limit).astype(np.intp)
