"""How well a score tells two groups apart: the area under the ROC curve."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.evaluation.metrics._arrays import Floats, flags, numbers, same_length

__all__ = ["auroc"]


def auroc(scores: npt.ArrayLike, positive: npt.ArrayLike) -> float | None:
    """Probability that a positive has a larger score than a negative; ties count half.

    ``(sum of the ranks of the positives - P (P + 1) / 2) / (P N)``: the Mann-Whitney form of the
    area under the ROC curve; J. Hanley, B. McNeil, Radiology 1982; T. Fawcett, 2006.

    Args:
        scores: (N,) numbers.
        positive: (N,) true or false.

    Returns:
        In 0..1; 0.5 is chance; None when one of the groups is empty.

    Raises:
        InputError: The two differ in length.

    Example:
        >>> auroc([0.9, 0.8, 0.3, 0.3], [True, False, True, False])
        0.625
    """
    values, truth = numbers(scores, "scores"), flags(positive, "positive")
    same_length(scores=values, positive=truth)
    positives = int(truth.sum())
    negatives = len(truth) - positives
    if not positives or not negatives:
        return None
    above = _ranks(values)[truth].sum() - positives * (positives + 1) / 2
    return float(above / (positives * negatives))


def _ranks(values: Floats) -> Floats:
    """Ranks from 1; equal values share the mean of theirs."""
    _, group, sizes = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(sizes)
    shared: Floats = (last - (sizes - 1) / 2)[group.reshape(-1)]
    return shared
