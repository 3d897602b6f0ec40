"""Referring expression comprehension: accuracy at an IoU, and the mean IoU."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import InputError
from deixis.evaluation.metrics._arrays import probabilities

__all__ = ["COCO_THRESHOLDS", "accuracy_at", "averaged_accuracy", "mean_iou"]

COCO_THRESHOLDS: tuple[float, ...] = tuple(round(0.5 + 0.05 * step, 2) for step in range(10))
"""0.5, 0.55, ..., 0.95: the thresholds that T.-Y. Lin et al. (COCO) average over."""


def accuracy_at(ious: npt.ArrayLike, threshold: float = 0.5) -> float | None:
    """Share of expressions whose best region has IoU >= threshold with the true box.

    ``Acc@t = |{i : iou_i >= t}| / N``; also called Prec@t. L. Yu et al., "Modeling Context in
    Referring Expressions", 2016, arXiv 1608.00272, with t = 0.5.

    Args:
        ious: (N,) in 0..1, one an expression; 0 where nothing was pointed at.
        threshold: Above 0 and at most 1.

    Returns:
        In 0..1, or None of nothing.

    Raises:
        InputError: An IoU or the threshold is out of range.

    Example:
        >>> accuracy_at([0.9, 0.5, 0.4, 0.0])
        0.5
    """
    if not 0.0 < threshold <= 1.0:
        raise InputError(f"threshold must be above 0 and at most 1, got {threshold}")
    values = probabilities(ious, "ious")
    return float(np.mean(values >= threshold)) if values.size else None


def averaged_accuracy(
    ious: npt.ArrayLike, thresholds: tuple[float, ...] = COCO_THRESHOLDS
) -> float | None:
    """Mean of Acc@t over t = 0.5, 0.55, ..., 0.95; rewards tight boxes.

    The averaging is that of COCO's AP (T.-Y. Lin et al., 2014, arXiv 1405.0312; its evaluation
    code), put to accuracy.

    Example:
        >>> averaged_accuracy([1.0, 0.7])  # 0.7 passes 0.5, 0.55, 0.6, 0.65 and 0.7
        0.75
    """
    values = probabilities(ious, "ious")
    if not values.size:
        return None
    passed = values[:, None] >= np.asarray(thresholds)[None, :]  # (N, T)
    return float(passed.mean())


def mean_iou(ious: npt.ArrayLike) -> float | None:
    """``sum(iou_i) / N``; None of nothing.

    Example:
        >>> mean_iou([1.0, 0.5])
        0.75
    """
    values = probabilities(ious, "ious")
    return float(values.mean()) if values.size else None
