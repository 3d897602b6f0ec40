"""What two looks at one photo show together: boxes of the same thing become one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, iou_matrix
from deixis.perception.detectors.pairs import Rows, is_small
from deixis.perception.detectors.suppression import matrix_nms

__all__ = ["fused"]

FloatArray = npt.NDArray[np.float64]

_SAME = 0.6
"""IoU from which on boxes of two looks are one thing."""
_KEPT = 0.5
"""Share of a small thing's score that stays whatever the other look says of it. AP of both looks on
217 photos is 0.276 with all of it, 0.278 with a half, 0.272 with nothing; AP50 0.442, 0.446,
0.436. Where scores are not shared at all, and repeats only suppressed, they are 0.270 and 0.438."""


def fused(first: Rows, closer: Rows, side: int) -> Rows:
    """Both looks in one, without repeats.

    Weighted box fusion of R. Solovyev et al., 2019, arXiv 1910.13302: boxes of one thing become
    their mean, weighted by score, and so do their scores. Deviations: each look lowers its own
    repeats first; a box has one partner at most; a part of a score stays where the other look does
    not agree; large things, of which the closer look is not asked, lose nothing.

    Args:
        first: What the first look showed.
        closer: What the closer look showed of small things.
        side: Longest side of the photo in pixels.
    """
    first, closer = _apart(first), _apart(closer)
    (places, names, scores), (others, other_names, other_scores) = first, closer
    mine, theirs = _partners(first, closer)
    both = scores[mine] + other_scores[theirs]
    weights = scores[mine] / np.maximum(both, 1e-12)
    mean = weights[:, None] * places[mine] + (1 - weights)[:, None] * others[theirs]
    best = np.maximum(scores[mine], other_scores[theirs])
    agreed = np.where(is_small(places[mine], side), _shared(best, both), best)
    alone = np.setdiff1d(np.arange(len(names)), mine)
    left = np.setdiff1d(np.arange(len(other_names)), theirs)
    doubted = np.where(is_small(places[alone], side), _doubted(scores[alone]), scores[alone])
    return (
        np.concatenate([mean, places[alone], others[left]]),
        np.concatenate([names[mine], names[alone], other_names[left]]),
        np.concatenate([agreed, doubted, _doubted(other_scores[left])]),
    )


def _shared(best: FloatArray, both: FloatArray) -> FloatArray:
    """A score of two looks from the better one and their sum."""
    return np.asarray(_KEPT * best + (1 - _KEPT) * both / 2)


def _doubted(score: FloatArray) -> FloatArray:
    """The score of what one of both looks did not see."""
    return _shared(score, score)


def _apart(rows: Rows) -> Rows:
    places, names, scores = rows
    return places, names, matrix_nms(Boxes(places), scores, names)


def _partners(one: Rows, other: Rows) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Rows of both that show the same thing, each the surest that the other could have."""
    (places, names, scores), (others, other_names, other_scores) = one, other
    if not len(names) or not len(other_names):
        return np.zeros(0, np.intp), np.zeros(0, np.intp)
    same = (iou_matrix(Boxes(places), Boxes(others)) > _SAME) & (names[:, None] == other_names)
    surest = (same * other_scores).argmax(axis=1)
    mine = (same * scores[:, None]).argmax(axis=0)
    rows = np.flatnonzero(same.any(axis=1) & (mine[surest] == np.arange(len(names))))
    return rows, surest[rows]
