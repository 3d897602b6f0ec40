"""COCO's average precision, for phrases that ask for all of several things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, iou_matrix
from deixis.evaluation.metrics._arrays import Bools, Floats, boxes_of, numbers, same_length
from deixis.evaluation.metrics.accuracy import COCO_THRESHOLDS

__all__ = ["Detections", "average_precision"]

_RECALLS = np.linspace(0.0, 1.0, 101)  # where COCO reads the curve
_MOST = 100  # detections of one expression, COCO's maxDets


@dataclass(frozen=True, slots=True)
class Detections:
    """Scored boxes of one expression beside the true ones.

    Attributes:
        boxes: (K, 4) x1, y1, x2, y2.
        scores: (K,), larger is surer.
        true: (M, 4).
    """

    boxes: npt.ArrayLike
    scores: npt.ArrayLike
    true: npt.ArrayLike


def average_precision(
    items: Sequence[Detections], *, thresholds: Sequence[float] = COCO_THRESHOLDS
) -> float | None:
    """AP over all expressions: precision averaged over recall and over IoU thresholds.

    T.-Y. Lin et al., "Microsoft COCO", 2014, arXiv 1405.0312, as its evaluation code reads it:
    within an expression, the best scored box takes the free true box that it overlaps most with
    IoU >= t; all boxes are ranked by score; precision is made falling from the right and read at
    recall 0, 0.01, ..., 1; the mean over these 101 points and over t = 0.5, ..., 0.95 is AP. Each
    expression is an image of its own with one category; its best 100 boxes count.

    Returns:
        In 0..1; None when there is no true box at all.

    Raises:
        InputError: Boxes or scores are malformed.

    Example:
        >>> average_precision([Detections([[0, 0, 9, 9]], [0.9], [[0, 0, 9, 9]])])
        1.0
    """
    checked = [_check(item) for item in items]
    total = sum(len(true) for _, _, true in checked)
    if not total:
        return None
    scores = np.concatenate([scores for _, scores, _ in checked])
    order = np.argsort(-scores, kind="mergesort")
    hits = [_hits(boxes, true, thresholds) for boxes, _, true in checked]
    stacked = np.concatenate(hits, axis=1)[:, order]  # (T, all boxes)
    return float(np.mean([_area(row, total) for row in stacked]))


def _check(item: Detections) -> tuple[Floats, Floats, Floats]:
    boxes, true = boxes_of(item.boxes, "boxes"), boxes_of(item.true, "true")
    scores = numbers(item.scores, "scores")
    same_length(boxes=boxes, scores=scores)
    best = np.argsort(-scores, kind="mergesort")[:_MOST]
    return boxes[best], scores[best], true


def _hits(boxes: Floats, true: Floats, thresholds: Sequence[float]) -> Bools:
    """(T, K) whether each box, best first, takes a true one."""
    overlaps = iou_matrix(Boxes(boxes), Boxes(true))
    hits = np.zeros((len(thresholds), len(boxes)), dtype=bool)
    if not len(true):
        return hits
    for level, threshold in enumerate(thresholds):
        free = np.ones(len(true), dtype=bool)
        for row in range(len(boxes)):
            left = np.where(free, overlaps[row], -1.0)
            # Of equal overlaps COCO's loop keeps the last.
            column = len(left) - 1 - int(np.argmax(left[::-1]))
            if left[column] >= min(threshold, 1 - 1e-10):
                hits[level, row] = True
                free[column] = False
    return hits


def _area(hits: Bools, total: int) -> float:
    if not hits.size:
        return 0.0
    true_positives = np.cumsum(hits)
    recall = true_positives / total
    precision = true_positives / np.arange(1, len(hits) + 1)
    falling = np.maximum.accumulate(precision[::-1])[::-1]
    index = np.searchsorted(recall, _RECALLS, side="left")
    inside = index < len(falling)
    return float(falling[index[inside]].sum() / len(_RECALLS))
