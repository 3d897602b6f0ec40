"""Overlap measures and suppression over many boxes at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import Boxes, FloatArray
from deixis.core.errors import InputError

__all__ = ["containment_matrix", "giou_matrix", "intersection_matrix", "iou_matrix", "nms"]


def intersection_matrix(a: Boxes, b: Boxes) -> FloatArray:
    """Shared area of each pair, (len(a), len(b)), in square pixels."""
    # One axis at a time: arrays of (N, M, 2) take four times as long.
    wide, high = (
        np.minimum.outer(a.xyxy[:, axis + 2], b.xyxy[:, axis + 2])
        - np.maximum.outer(a.xyxy[:, axis], b.xyxy[:, axis])
        for axis in (0, 1)
    )
    product: FloatArray = np.maximum(wide, 0.0) * np.maximum(high, 0.0)
    return product


def iou_matrix(a: Boxes, b: Boxes) -> FloatArray:
    """Intersection over union of each pair, (len(a), len(b)), in 0..1.

    A pair of empty boxes has IoU 0.
    """
    inter = intersection_matrix(a, b)
    union = a.areas[:, None] + b.areas[None, :] - inter
    return np.divide(inter, union, out=np.zeros_like(inter), where=union > 0)


def giou_matrix(a: Boxes, b: Boxes) -> FloatArray:
    """Generalised IoU of each pair, (len(a), len(b)), in -1..1.

    H. Rezatofighi et al., "Generalized Intersection over Union", 2019, arXiv 1902.09630,
    algorithm 1: IoU minus the share of the enclosing box that neither box covers.
    Deviation: where the enclosing box is empty the value is 0 instead of undefined.
    """
    inter = intersection_matrix(a, b)
    union = a.areas[:, None] + b.areas[None, :] - inter
    top_left = np.minimum(a.xyxy[:, None, :2], b.xyxy[None, :, :2])
    bottom_right = np.maximum(a.xyxy[:, None, 2:], b.xyxy[None, :, 2:])
    extent = bottom_right - top_left
    hull = extent[..., 0] * extent[..., 1]
    iou = np.divide(inter, union, out=np.zeros_like(inter), where=union > 0)
    waste = np.divide(hull - union, hull, out=np.zeros_like(inter), where=hull > 0)
    result: FloatArray = iou - waste
    return result


def containment_matrix(inner: Boxes, outer: Boxes) -> FloatArray:
    """Share of each inner box that lies in each outer box, (len(inner), len(outer)), in 0..1."""
    inter = intersection_matrix(inner, outer)
    areas = np.broadcast_to(inner.areas[:, None], inter.shape)
    return np.divide(inter, areas, out=np.zeros_like(inter), where=areas > 0)


def nms(boxes: Boxes, scores: npt.ArrayLike, *, iou: float = 0.5) -> npt.NDArray[np.intp]:
    """Greedy non-maximum suppression; indices of the kept boxes, best first.

    A box goes when its IoU with a kept better one is above ``iou``. Equal scores keep the
    order of the input.

    Raises:
        InputError: ``scores`` has not one number a box, or ``iou`` is outside 0..1.
    """
    try:
        values = np.asarray(scores, dtype=np.float64)
    except (TypeError, ValueError):
        raise InputError(f"nms needs numbers as scores, got {scores!r}") from None
    if np.isnan(values).any():
        raise InputError("nms needs numbers as scores, got NaN")
    if values.shape != (len(boxes),):
        raise InputError(f"nms needs {len(boxes)} scores, one a box, got shape {values.shape}")
    if not 0.0 <= iou <= 1.0:
        raise InputError(f"nms needs iou in 0..1, got {iou}")
    order = np.argsort(-values, kind="stable")
    overlap = iou_matrix(boxes, boxes)
    alive = np.ones(len(boxes), dtype=bool)
    kept: list[int] = []
    for index in order.tolist():
        if alive[index]:
            kept.append(index)
            alive &= overlap[index] <= iou
    return np.array(kept, dtype=np.intp)
