"""The promise holds: on new draws the promised precision is kept as often as promised."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deixis.core import ConfigError, InputError
from deixis.evaluation.calibrating import (
    binomial_tail,
    clopper_pearson_lower,
    promise_precision,
)

Draw = Callable[[np.random.Generator, int], tuple[np.ndarray, np.ndarray]]
"""(confidences, chance of being right) of that many answers."""


def tilted(rng: np.random.Generator, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Too sure of itself, but surer answers are righter."""
    confidence = rng.uniform(0.0, 1.0, count)
    return confidence, 0.4 + 0.59 * confidence**0.5


def bumpy(rng: np.random.Generator, count: int) -> tuple[np.ndarray, np.ndarray]:
    """The surest answers are among the worst."""
    confidence = rng.uniform(0.0, 1.0, count)
    return confidence, np.where(confidence > 0.85, 0.8, 0.97)


def coarse(rng: np.random.Generator, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Only four different confidences, and some answers without one (-1)."""
    level = rng.choice(5, count, p=[0.1, 0.2, 0.2, 0.3, 0.2])
    return np.array([-1.0, 0.3, 0.5, 0.8, 0.9])[level], np.array([0.3, 0.5, 0.88, 0.9, 0.98])[level]


def on_the_edge(rng: np.random.Generator, count: int) -> tuple[np.ndarray, np.ndarray]:
    """A little below the target everywhere: every threshold that comes out is a false one."""
    return rng.uniform(0.0, 1.0, count), np.full(count, 0.8999)


@pytest.mark.parametrize("draw", [tilted, bumpy, coarse, on_the_edge])
@pytest.mark.parametrize("count", [100, 400])
def test_the_promise_fails_no_more_often_than_promised(draw: Draw, count: int) -> None:
    target, certainty, seeds = 0.9, 0.9, 300
    many_confidences, many_chances = draw(np.random.default_rng(10**6), 200_000)
    broken = 0
    for seed in range(seeds):
        rng = np.random.default_rng(seed)
        confidences, chances = draw(rng, count)
        right = rng.uniform(size=count) < chances
        stated = [None if value < 0 else float(value) for value in confidences]
        promise = promise_precision(stated, right.tolist(), target=target, certainty=certainty)
        if promise.kept:
            edge = -2.0 if promise.threshold is None else promise.threshold
            broken += float(many_chances[many_confidences > edge].mean()) < target
    # 0.1 of 300 is 30; more than 47 come with a chance of 0.001 when the promise is true.
    assert broken <= 47


@pytest.mark.parametrize("seed", range(5))
def test_a_good_model_is_given_a_threshold_that_passes_most(seed: int) -> None:
    rng = np.random.default_rng(seed)
    confidences = rng.uniform(0.0, 1.0, 400)
    right = rng.uniform(size=400) < np.where(confidences > 0.4, 0.98, 0.3)
    promise = promise_precision(confidences.tolist(), right.tolist())
    assert promise.kept
    assert promise.threshold is not None
    assert 0.3 < promise.threshold < 0.7
    assert promise.lower >= 0.9
    assert promise.given == int((confidences > promise.threshold).sum())


def test_without_confidences_only_the_whole_can_be_promised() -> None:
    good = promise_precision([None] * 100, [True] * 99 + [False])
    assert (good.kept, good.threshold, good.given) == (True, None, 100)
    assert good.passes(None)
    poor = promise_precision([None] * 100, [True] * 90 + [False] * 10)
    assert not poor.kept
    assert not poor.passes(None)


def test_answers_without_a_confidence_are_given_up_first() -> None:
    promise = promise_precision([0.7] * 80 + [None] * 20, [True] * 80 + [False] * 20)
    assert promise.kept
    assert promise.threshold == -1.0
    assert promise.passes(0.01)
    assert not promise.passes(None)


def test_few_answers_prove_nothing_however_right() -> None:
    # 0.9^28 = 0.052 is above 0.05 even without a correction for several thresholds.
    assert not promise_precision([0.9] * 28, [True] * 28).kept
    assert not promise_precision([], []).kept


def test_what_is_not_kept_says_the_most_that_is_proven() -> None:
    right = [True] * 70 + [False] * 30
    promise = promise_precision([0.9] * 70 + [0.1] * 30, right, target=0.99)
    assert not promise.kept
    # Five tests share 0.05: 70 right of 70 prove 0.01 ** (1 / 70), 70 of 100 much less.
    assert (promise.threshold, promise.given, promise.tried) == (0.1, 70, 5)
    assert promise.lower == pytest.approx(0.01 ** (1 / 70))
    assert not promise.passes(0.95)


def test_images_are_counted_by_name() -> None:
    promise = promise_precision([0.5] * 4, [True] * 4, groups=["a", "a", "b", "b"])
    assert (promise.images, promise.total) == (2, 4)


@pytest.mark.parametrize(
    ("arguments", "options", "message"),
    [
        (([0.5], [True, False]), {}, "1 confidences but 2 results"),
        (([0.5], [True]), {"target": 1.0}, "target must be between 0 and 1, got 1.0"),
        (([0.5], [True]), {"certainty": 0.0}, "certainty must be between 0 and 1, got 0.0"),
        (([0.5], [True]), {"groups": ["a", "b"]}, "2 groups for 1 answers"),
    ],
)
def test_misuse_is_told(arguments: tuple, options: dict, message: str) -> None:
    with pytest.raises((ConfigError, InputError), match=message):
        promise_precision(*arguments, **options)


@given(st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_tail_is_that_of_exact_fractions(pair: tuple[int, int]) -> None:
    errors, total = pair
    risk = Fraction(1, 10)
    exact = sum(comb(total, k) * risk**k * (1 - risk) ** (total - k) for k in range(errors + 1))
    assert binomial_tail(errors, total, 0.1) == pytest.approx(float(exact), abs=1e-12)


@settings(max_examples=50)
@given(st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_lower_bound_solves_its_equation(pair: tuple[int, int]) -> None:
    right, total = pair
    bound = clopper_pearson_lower(right, total, 0.95)
    if right == 0:
        assert bound == 0.0
    else:
        # P(X >= right) at the bound is 0.05.
        assert 1 - binomial_tail(right - 1, total, bound) == pytest.approx(0.05, abs=1e-6)
