"""Chances keep to probability, whatever comes in."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.grounders.two_stage.chances import Chances

logits = st.lists(st.floats(-1e4, 1e4), max_size=8)
shares = st.floats(0.0, 1.0)


@given(logits, st.none() | st.floats(-1e4, 1e4))
def test_a_softmax_sums_to_one_without_overflow(values: list[float], nothing: float | None) -> None:
    chances = Chances.softmax(values, nothing=nothing)
    assert len(chances.regions) == len(values)
    assert math.isclose(chances.regions.sum() + chances.nothing, 1.0, rel_tol=1e-9)
    assert (chances.regions >= 0).all()


@given(st.lists(st.tuples(st.floats(0, 10), shares), min_size=1, max_size=8), shares)
def test_what_regions_lose_nothing_gains(pairs: list[tuple[float, float]], nothing: float) -> None:
    before = Chances.of([weight for weight, _ in pairs], nothing)
    after = before.times([factor for _, factor in pairs])
    assert math.isclose(after.regions.sum() + after.nothing, 1.0, rel_tol=1e-9)
    assert after.nothing >= before.nothing - 1e-12


def test_by_hand() -> None:
    chances = Chances.softmax([math.log(3), math.log(1)], nothing=math.log(4))
    np.testing.assert_allclose(chances.regions, [3 / 8, 1 / 8])
    assert chances.nothing == pytest.approx(0.5)
    np.testing.assert_allclose(chances.among, [0.75, 0.25])
    np.testing.assert_allclose(chances.relative, [1, 1 / 3])
    half = chances.times([0.5, 1.0])  # 1.5, 1, 4 of 6.5
    np.testing.assert_allclose([*half.regions, half.nothing], [3 / 13, 2 / 13, 8 / 13])
    other = Chances.of([1.0, 0.0], 0.0)
    mixed = chances.blend(other)
    np.testing.assert_allclose([*mixed.regions, mixed.nothing], [1, 0, 0])


@pytest.mark.parametrize("weights", [[], [0.0], [0.0, 0.0], [math.nan, 1.0], [math.inf, 1.0]])
def test_weights_that_say_nothing_mean_nothing(weights: list[float]) -> None:
    chances = Chances.of(weights, 0.0)
    assert (chances.nothing, chances.regions.tolist()) == (1.0, [0.0] * len(weights))
    assert len(chances.plausible()) == 0


def test_the_plausible_ones_come_best_first() -> None:
    chances = Chances.of([1, 4, 3, 2.1], 0.0)
    assert chances.plausible().tolist() == [1, 2, 3]
    assert Chances.of([1, 4], 5.0).plausible().tolist() == []
