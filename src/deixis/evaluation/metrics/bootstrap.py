"""Paired bootstrap: how far the difference of two models on the same expressions is chance."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import InputError
from deixis.evaluation.metrics._arrays import Floats, numbers, same_length

__all__ = ["Interval", "paired_bootstrap"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A difference with the range that resampling gives it."""

    value: float
    low: float
    high: float


def paired_bootstrap(
    first: npt.ArrayLike,
    second: npt.ArrayLike,
    *,
    groups: Sequence[Hashable] | None = None,
    resamples: int = 2000,
    level: float = 0.95,
    seed: int = 0,
) -> Interval | None:
    """Interval of ``mean(first) - mean(second)`` over the same expressions.

    B. Efron, Annals of Statistics 1979 (percentile interval); paired as in P. Koehn, "Statistical
    Significance Tests for Machine Translation Evaluation", EMNLP 2004: each resample draws
    expressions, and both models are judged on those drawn. With ``groups`` whole groups are drawn
    (cluster bootstrap; C. Field, A. Welsh, JRSS B 2007): phrases of one image are not
    independent, and drawing them singly would make the interval too narrow.

    Args:
        first: (N,) a score an expression: 0 or 1, or an IoU.
        second: (N,) of the other model.
        groups: (N,) a name an expression, usually its image.
        resamples: How many.
        level: Share of resamples inside the interval.
        seed: The same seed gives the same interval.

    Returns:
        The difference with its interval; None of nothing.

    Raises:
        InputError: Lengths differ, or a setting is out of range.

    Example:
        >>> paired_bootstrap([1, 1, 1, 1], [0, 0, 0, 0])
        Interval(value=1.0, low=1.0, high=1.0)
    """
    a, b = numbers(first, "first"), numbers(second, "second")
    same_length(first=a, second=b)
    if resamples < 1 or not 0.0 < level < 1.0:
        raise InputError(f"needs resamples >= 1 and 0 < level < 1, got {resamples} and {level}")
    if not a.size:
        return None
    sums, counts = _group_sums(a - b, groups)
    rng = np.random.default_rng(seed)
    means = np.empty(resamples)
    for index in range(resamples):
        drawn = rng.integers(len(sums), size=len(sums))
        means[index] = sums[drawn].sum() / counts[drawn].sum()
    low, high = np.quantile(means, [(1 - level) / 2, (1 + level) / 2]).tolist()
    return Interval(float(np.mean(a - b)), low, high)


def _group_sums(differences: Floats, groups: Sequence[Hashable] | None) -> tuple[Floats, Floats]:
    if groups is None:
        return differences, np.ones_like(differences)
    if len(groups) != len(differences):
        raise InputError(f"got {len(groups)} groups for {len(differences)} expressions")
    number: dict[Hashable, int] = {}
    slots = np.array([number.setdefault(name, len(number)) for name in groups])
    sums = np.bincount(slots, weights=differences).astype(np.float64)
    return sums, np.bincount(slots).astype(np.float64)
