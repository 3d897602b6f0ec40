"""McNemar's exact test between two models on the same expressions."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

import numpy.typing as npt

from deixis.evaluation.metrics._arrays import flags, same_length

__all__ = ["McNemar", "mcnemar"]

_LARGEST_EXACT_SUM = 1000  # beyond it the binomial numbers are summed as logarithms


@dataclass(frozen=True, slots=True)
class McNemar:
    """The expressions on which two models differ, and how surprising their split is.

    Attributes:
        only_first: Right by the first model alone.
        only_second: Right by the second model alone.
        p_value: Two-sided; 1 when they never differ.
    """

    only_first: int
    only_second: int
    p_value: float


def mcnemar(first: npt.ArrayLike, second: npt.ArrayLike) -> McNemar:
    """Whether one model is right more often than the other, from the pairs in which they differ.

    Q. McNemar, Psychometrika 1947, in its exact binomial form: if neither is better, each of the
    n = b + c differing expressions favours either model with probability 1/2, hence
    ``p = min(1, 2 sum_{k <= min(b, c)} C(n, k) / 2^n)``.

    Args:
        first: (N,) whether the first model is right.
        second: (N,) whether the second one is.

    Raises:
        InputError: Lengths differ.

    Example:
        >>> mcnemar([1, 1, 1, 1, 1, 0], [0, 0, 0, 0, 0, 0]).p_value
        0.0625
    """
    a, b = flags(first, "first"), flags(second, "second")
    same_length(first=a, second=b)
    only_first, only_second = int((a & ~b).sum()), int((b & ~a).sum())
    return McNemar(only_first, only_second, _two_sided(only_first, only_second))


def _two_sided(b: int, c: int) -> float:
    total, fewer = b + c, min(b, c)
    if total <= _LARGEST_EXACT_SUM:
        tail = float(Fraction(sum(math.comb(total, k) for k in range(fewer + 1)), 2**total))
    else:
        tail = math.fsum(math.exp(_log_binomial(total, k)) for k in range(fewer + 1))
    return min(1.0, 2 * tail)


def _log_binomial(total: int, k: int) -> float:
    """log(C(total, k) / 2^total)."""
    choose = math.lgamma(total + 1) - math.lgamma(k + 1) - math.lgamma(total - k + 1)
    return choose - total * math.log(2)
