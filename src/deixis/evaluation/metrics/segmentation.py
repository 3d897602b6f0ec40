"""Referring segmentation: cumulative IoU, mean IoU with the no-target rule, Pr@X."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import InputError
from deixis.evaluation.metrics._arrays import Floats, numbers, same_length

__all__ = ["cumulative_iou", "generalised_iou", "mask_areas", "mask_ious", "precision_at_iou"]


def mask_areas(found: npt.ArrayLike, true: npt.ArrayLike) -> tuple[int, int]:
    """(intersection, union) of two (H, W) masks, in pixels.

    Raises:
        InputError: They differ in shape.

    Example:
        >>> mask_areas([[1, 1, 0]], [[0, 1, 1]])
        (1, 3)
    """
    a, b = np.asarray(found) != 0, np.asarray(true) != 0
    if a.shape != b.shape or a.ndim != 2:
        raise InputError(f"masks must share a shape (H, W), got {a.shape} and {b.shape}")
    return int((a & b).sum()), int((a | b).sum())


def cumulative_iou(intersections: npt.ArrayLike, unions: npt.ArrayLike) -> float | None:
    """The cIoU, ``sum(I_i) / sum(U_i)``: large objects weigh more.

    Also "overall IoU" (L. Yu et al., 2018, arXiv 1801.08186). For an expression without a target
    I is 0 and U is the area that was marked.

    Args:
        intersections: (N,) in pixels.
        unions: (N,) in pixels.

    Returns:
        In 0..1; None when all unions are 0.

    Example:
        >>> cumulative_iou([90, 0], [100, 100])
        0.45
    """
    inter, union = _areas(intersections, unions)
    total = union.sum()
    return float(inter.sum() / total) if total > 0 else None


def mask_ious(intersections: npt.ArrayLike, unions: npt.ArrayLike) -> Floats:
    """IoU of each expression with the no-target rule of GRES, (N,).

    C. Liu, H. Ding, X. Jiang, "GRES", 2023, arXiv 2306.00968: where nothing is to be
    marked the IoU is 1 if nothing was marked and else 0. Nothing to mark and nothing marked is the
    one case in which the union is 0.

    Example:
        >>> mask_ious([50, 0, 0], [100, 0, 30]).tolist()
        [0.5, 1.0, 0.0]
    """
    inter, union = _areas(intersections, unions)
    return np.divide(inter, union, out=np.ones_like(inter), where=union > 0)


def generalised_iou(intersections: npt.ArrayLike, unions: npt.ArrayLike) -> float | None:
    """The gIoU of GRES: the mean of `mask_ious`, each expression with the same weight.

    Not the generalised IoU of boxes. Without no-target expressions it is the mIoU of
    referring segmentation.

    Example:
        >>> generalised_iou([50, 0], [100, 0])
        0.75
    """
    values = mask_ious(intersections, unions)
    return float(values.mean()) if values.size else None


def precision_at_iou(
    intersections: npt.ArrayLike,
    unions: npt.ArrayLike,
    threshold: float,
    *,
    has_target: npt.ArrayLike | None = None,
) -> float | None:
    """Pr@X: of the expressions with a target, the share with IoU >= X; X is 0.5 to 0.9.

    Args:
        intersections: (N,) in pixels.
        unions: (N,) in pixels.
        threshold: X.
        has_target: (N,) bool; all of them when None.

    Example:
        >>> precision_at_iou([90, 60, 0], [100, 100, 0], 0.7, has_target=[True, True, False])
        0.5
    """
    values = mask_ious(intersections, unions)
    if has_target is not None:
        keep = numbers(has_target, "has_target") != 0
        same_length(unions=values, has_target=keep)
        values = values[keep]
    return float(np.mean(values >= threshold)) if values.size else None


def _areas(intersections: npt.ArrayLike, unions: npt.ArrayLike) -> tuple[Floats, Floats]:
    inter, union = numbers(intersections, "intersections"), numbers(unions, "unions")
    same_length(intersections=inter, unions=union)
    if (inter < 0).any() or (inter > union).any():
        raise InputError("each intersection must be 0 or more and at most its union")
    return inter, union
