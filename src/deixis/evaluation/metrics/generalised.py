"""Generalised comprehension: expressions with no, one or many targets."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, InputError, giou_matrix, iou_matrix
from deixis.evaluation.metrics._arrays import boxes_of, flags, probabilities, same_length

__all__ = ["f1_of_boxes", "no_target_accuracy", "precision_at_f1", "target_accuracy"]


def f1_of_boxes(
    found: npt.ArrayLike,
    true: npt.ArrayLike,
    *,
    threshold: float = 0.5,
    overlap: str = "iou",
) -> float:
    """F1 of one expression: ``2 TP / (2 TP + FP + FN)``.

    S. He, H. Ding, C. Liu, X. Jiang, "GREC: Generalized Referring Expression Comprehension",
    2023, arXiv 2308.16182: a found box is a true positive when its IoU with a true one
    is at least 0.5; each true box counts once, for the found box that overlaps it most. Pairs are
    made greedily, largest overlap first, as in their code. Without a target F1 is 1 when nothing
    was found and else 0.

    Deviation: their code (github.com/henghuiding/gRefCOCO, mdetr/datasets/refexp.py) measures
    generalised IoU where the paper says IoU; ``overlap="giou"`` does the same. It also keeps the
    boxes with a score of at least 0.7; here the caller says which boxes are meant.

    Args:
        found: (K, 4) boxes that the answer means, x1, y1, x2, y2.
        true: (M, 4); none at all for an expression without a target.
        threshold: Least overlap of a pair.
        overlap: "iou" or "giou".

    Raises:
        InputError: Boxes are malformed, or ``overlap`` is something else.

    Example:
        >>> f1_of_boxes([[0, 0, 10, 10], [90, 0, 99, 9]], [[0, 0, 10, 10]])
        0.6666666666666666
    """
    if overlap not in ("iou", "giou"):
        raise InputError(f'overlap must be "iou" or "giou", got {overlap!r}')
    rows, truth = boxes_of(found, "found"), boxes_of(true, "true")
    if not len(truth):
        return 0.0 if len(rows) else 1.0
    if not len(rows):
        return 0.0
    measure = iou_matrix if overlap == "iou" else giou_matrix
    paired = _greedy_pairs(measure(Boxes(rows), Boxes(truth)), threshold)
    return 2 * paired / (len(rows) + len(truth))  # 2 TP + FP + FN = K + M


def _greedy_pairs(overlaps: npt.NDArray[np.float64], threshold: float) -> int:
    left = overlaps.copy()
    pairs = 0
    for _ in range(min(left.shape)):
        row, column = np.unravel_index(int(np.argmax(left)), left.shape)
        if left[row, column] < threshold:
            break
        pairs += 1
        left[row, :] = -np.inf
        left[:, column] = -np.inf
    return pairs


def precision_at_f1(f1: npt.ArrayLike, *, least: float = 1.0) -> float | None:
    """Pr@(F1=1, IoU>=0.5): share of expressions, with and without target, whose F1 is 1.

    arXiv 2308.16182.

    Args:
        f1: (N,) of `f1_of_boxes`.
        least: The F1 that counts.

    Example:
        >>> precision_at_f1([1.0, 0.8, 1.0, 0.0])
        0.5
    """
    values = probabilities(f1, "f1")
    return float(np.mean(values >= least)) if values.size else None


def no_target_accuracy(pointed: npt.ArrayLike, has_target: npt.ArrayLike) -> float | None:
    """N-acc: of the expressions without a target, the share for which nothing was found.

    ``N-acc = TP / (TP + FN)`` where positive means "no target"; C. Liu, H. Ding, X. Jiang, "GRES",
    2023, arXiv 2306.00968. Their released code adds 1 to the denominator; this does
    not.

    Args:
        pointed: (N,) whether the answer points at anything.
        has_target: (N,) whether there is something to point at.

    Returns:
        In 0..1, or None when every expression has a target.

    Example:
        >>> no_target_accuracy([False, True, True], [False, False, True])
        0.5
    """
    said, truth = flags(pointed, "pointed"), flags(has_target, "has_target")
    same_length(pointed=said, has_target=truth)
    return float(np.mean(~said[~truth])) if (~truth).any() else None


def target_accuracy(pointed: npt.ArrayLike, has_target: npt.ArrayLike) -> float | None:
    """T-acc: of the expressions with a target, the share for which something was found.

    ``T-acc = TN / (TN + FP)``, arXiv 2306.00968: how much it costs to abstain.

    Example:
        >>> target_accuracy([False, True, True], [True, True, False])
        0.5
    """
    said, truth = flags(pointed, "pointed"), flags(has_target, "has_target")
    same_length(pointed=said, has_target=truth)
    return float(np.mean(said[truth])) if truth.any() else None
