"""Between two labels on a page: on a level between theirs, however far to the side.

The labels of a form stand in one column and its fields in another.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates

__all__ = ["between_levels"]

_WORTH = 0.8  # what stands straight between two things is meant rather than this


def between_levels(candidates: Candidates, targets: Sequence[Candidates]) -> FloatArray:
    """How well each candidate lies on a level between two targets one over the other, (N,)."""
    first, second = targets[0], targets[-1]
    if not len(first) or not len(second):
        return np.zeros(len(candidates))
    one = first.boxes.xyxy[int(first.scores.argmax())]
    two = second.boxes.xyxy[int(second.scores.argmax())]
    over, beneath = (one, two) if one[1] <= two[1] else (two, one)
    column = min(over[2], beneath[2]) - max(over[0], beneath[0]) > 0
    middles = candidates.boxes.centers[:, 1]
    inside = (middles > over[3]) & (middles < beneath[1])
    return np.where(inside & column, _WORTH, 0.0)
