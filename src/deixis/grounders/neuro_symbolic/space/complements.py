"""All that a condition leaves out: "the cards without a badge" are all but those with one."""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import FloatArray

__all__ = ["all_but"]

_HOLDS = 0.5  # score from which on a condition holds at all
_ALSO = 0.7  # share of the best score from which on it holds of another one too


def all_but(scores: FloatArray) -> FloatArray:
    """1 for those of which a condition does not hold, 0 for those that it would have chosen, (N,).

    Degrees of what does not hold say nothing: a card beside one with a badge lacks a badge no less
    than a card far off.

    Example:
        >>> all_but(np.array([0.9, 0.4, 0.1])).tolist()
        [0.0, 1.0, 1.0]
    """
    least = max(_HOLDS, _ALSO * float(scores.max(initial=0.0)))
    return np.where(scores >= least, 0.0, 1.0)
