"""A threshold on stated confidence, and what is proven about the answers above it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

import numpy as np

from deixis.core import ConfigError, InputError
from deixis.evaluation.calibrating.binomial import binomial_tail, clopper_pearson_lower
from deixis.evaluation.metrics._arrays import Bools, Floats
from deixis.grounders.calibration import Promise

__all__ = ["promise_precision"]

_FEWEST, _MOST, _ANSWERS_EACH = 5, 50, 20


def promise_precision(
    confidences: Sequence[float | None],
    correct: Sequence[bool],
    *,
    target: float = 0.9,
    certainty: float = 0.95,
    groups: Sequence[Hashable] | None = None,
) -> Promise:
    """The lowest of several thresholds above which the target is proven.

    Learn then Test: A. Angelopoulos, S. Bates, E. Candes, M. Jordan, L. Lei, 2021, arXiv
    2110.01052, section 1.1 with the Bonferroni correction of section 2.3 (selective precision as in
    their section 3). For each threshold t the hypothesis is "of answers surer than t, more than
    ``1 - target`` are wrong". With n answers above t, k of them wrong, its exact p-value is
    ``P(Binomial(n, 1 - target) <= k)``. A threshold is proven where
    ``p <= (1 - certainty) / number of thresholds``; the lowest proven one is used. Rejecting is the
    same as a one-sided Clopper-Pearson bound at the corrected level being above the target.

    What is promised: when the answers are independent draws from one distribution, then with
    probability of at least ``certainty`` over these answers, the threshold that comes out has a
    true precision of at least ``target``, or none comes out. Nothing is assumed about the
    confidences: not that they are calibrated, nor that surer answers are righter.

    Why it is exact: the thresholds are "all answers" and strictly above the (k + 1)-th largest
    confidence for numbers k fixed beforehand. Given that confidence, the answers above it are
    independent draws from those above it, ties or not, so that k wrong ones among n follow the
    binomial law.

    Deviation from the paper: it tests a grid of thresholds fixed beforehand; ours are spaced by
    numbers of answers, so that the scale of a model's confidence does not matter.

    Args:
        confidences: As stated; None for answers without one, which come last.
        correct: Whether each is right.
        target: Precision to promise, between 0 and 1.
        certainty: Of the promise, between 0 and 1.
        groups: A name an answer, usually its image; only counted.

    Returns:
        Where no threshold is proven, ``kept`` is False, and the threshold is the one of which the
        largest precision is proven.

    Raises:
        ConfigError: Target or certainty is not between 0 and 1.
        InputError: Lengths differ.

    Example:
        >>> promise = promise_precision([0.9] * 60 + [0.1] * 20, [True] * 60 + [False] * 20)
        >>> promise.kept, promise.threshold, promise.given
        (True, 0.1, 60)
    """
    if not 0.0 < target < 1.0:
        raise ConfigError(f"target must be between 0 and 1, got {target}")
    if not 0.0 < certainty < 1.0:
        raise ConfigError(f"certainty must be between 0 and 1, got {certainty}")
    if len(confidences) != len(correct):
        raise InputError(f"got {len(confidences)} confidences but {len(correct)} results")
    if groups is not None and len(groups) != len(correct):
        raise InputError(f"got {len(groups)} groups for {len(correct)} answers")
    known = np.array([-1.0 if value is None else value for value in confidences])
    right = np.asarray(correct, dtype=bool)
    candidates = _candidates(known, target=target, certainty=certainty)
    level = (1.0 - certainty) / max(len(candidates), 1)
    images = len(right) if groups is None else len(set(groups))
    tests = [_test(threshold, known, right, target, level) for threshold in candidates]
    kept = [test for test in tests if test.proven]
    if kept:
        found = max(kept, key=lambda test: test.given)
    else:
        found = max(tests, key=lambda test: test.lower, default=_Test(None, 0, 0, 0.0, False))
    return Promise(
        target=target,
        certainty=certainty,
        kept=bool(kept),
        threshold=found.threshold,
        given=found.given,
        right=found.right,
        lower=found.lower,
        total=len(right),
        images=images,
        tried=len(candidates),
    )


class _Test(NamedTuple):
    threshold: float | None
    given: int
    right: int
    lower: float
    proven: bool


def _test(
    threshold: float | None, known: Floats, right: Bools, target: float, level: float
) -> _Test:
    above = np.ones(len(known), dtype=bool) if threshold is None else known > threshold
    given, good = int(above.sum()), int(right[above].sum())
    lower = clopper_pearson_lower(good, given, 1.0 - level)
    proven = given > 0 and binomial_tail(given - good, given, 1.0 - target) <= level
    return _Test(threshold, given, good, lower, proven)


def _candidates(known: Floats, *, target: float, certainty: float) -> list[float | None]:
    """Thresholds to test, lowest first: none at all, then above the (k + 1)-th largest value.

    How many there are follows from the number of answers alone, and none is spent on numbers k too
    small to prove anything.
    """
    count = len(known)
    if not count:
        return []
    tests = min(max(count // _ANSWERS_EACH, _FEWEST), _MOST)
    # All k right is proven when target^k <= (1 - certainty) / tests.
    fewest = int(np.ceil(np.log((1.0 - certainty) / tests) / np.log(target)))
    # Too few answers for any proof: the sizes then only show the most that is proven.
    first = fewest if fewest <= count else max(count // tests, 1)
    sizes = {int(size) for size in np.linspace(first, count, tests).round()}
    falling = np.sort(known)[::-1]
    # A threshold of -1 keeps every answer that states a confidence.
    return [None if size == count else float(falling[size]) for size in sorted(sizes, reverse=True)]
