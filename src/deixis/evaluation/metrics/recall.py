"""Recall within the first k boxes, under the protocols that published figures use."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, InputError, giou_matrix, iou_matrix
from deixis.evaluation.metrics._arrays import Floats, boxes_of

__all__ = ["first_hit", "merge_boxes", "recall_at"]


def merge_boxes(boxes: npt.ArrayLike) -> Floats:
    """The smallest box round all of them, (1, 4); (0, 4) of none.

    Example:
        >>> merge_boxes([[0, 0, 2, 2], [5, 1, 6, 9]]).tolist()
        [[0.0, 0.0, 6.0, 9.0]]
    """
    rows = boxes_of(boxes, "boxes")
    if not len(rows):
        return rows
    return np.concatenate([rows[:, :2].min(axis=0), rows[:, 2:].max(axis=0)])[None, :]


def first_hit(
    ranked: npt.ArrayLike,
    true: npt.ArrayLike,
    *,
    threshold: float = 0.5,
    overlap: str = "iou",
) -> int | None:
    """Rank (from 1) of the first box that overlaps a true one enough; None without such a box.

    With it R@k is ``share of first_hit <= k``. Which published figure that is depends on the
    arguments:

    - any-box (A. Kamath et al., "MDETR", 2021, arXiv 2104.12763, appendix on Flickr30k: the box
      must match any of the true boxes of the phrase): ``true`` holds all of them.
    - merged-boxes (ibid.; before it B. Plummer et al., 2015, arXiv 1505.04870): ``true`` holds
      the one box round them, see `merge_boxes`.
    - MDETR's "Precision @ 1, 5, 10" on RefCOCO: its code (github.com/ashkamath/mdetr,
      datasets/refexp.py, ``RefExpEvaluator.summarize``) compares *generalised* IoU (H. Rezatofighi
      et al., 2019, arXiv 1902.09630) with 0.5, where others compare IoU. GIoU <= IoU, so that this
      figure is never above the other: ``overlap="giou"``.

    Args:
        ranked: (K, 4) x1, y1, x2, y2, best first.
        true: (M, 4) in the same frame.
        threshold: Least overlap that counts.
        overlap: "iou" or "giou".

    Raises:
        InputError: Boxes are malformed, or ``overlap`` is something else.

    Example:
        >>> first_hit([[50, 0, 60, 10], [0, 0, 10, 9]], [[0, 0, 10, 10]])
        2
    """
    if overlap not in ("iou", "giou"):
        raise InputError(f'overlap must be "iou" or "giou", got {overlap!r}')
    found, truth = Boxes(boxes_of(ranked, "ranked")), Boxes(boxes_of(true, "true"))
    if not len(found) or not len(truth):
        return None
    measure = iou_matrix if overlap == "iou" else giou_matrix
    hits = np.flatnonzero(measure(found, truth).max(axis=1) >= threshold)
    return int(hits[0]) + 1 if hits.size else None


def recall_at(ranks: list[int | None] | tuple[int | None, ...], k: int) -> float | None:
    """Share of phrases with a hit among the first k boxes: ``|{i : rank_i <= k}| / N``.

    Args:
        ranks: Of `first_hit`, one a phrase.
        k: At least 1.

    Example:
        >>> recall_at([1, 3, None, 7], 5)
        0.5
    """
    if k < 1:
        raise InputError(f"k must be at least 1, got {k}")
    if not ranks:
        return None
    return sum(rank is not None and rank <= k for rank in ranks) / len(ranks)
