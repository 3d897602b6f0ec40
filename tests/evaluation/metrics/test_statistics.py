"""Wilson, bootstrap and McNemar: by hand, against SciPy where it is there, and by simulation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deixis.core import InputError
from deixis.evaluation.metrics import mcnemar, paired_bootstrap, wilson_interval


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [
        # R. Newcombe, Statistics in Medicine 1998, table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_gives_published_intervals(right, total, low, high):
    assert wilson_interval(right, total) == pytest.approx((low, high), abs=5e-5)


@settings(deadline=None)  # the machine may be busy
@given(st.integers(1, 200), st.floats(0, 1))
def test_wilson_holds_the_share_and_mirrors(total, share):
    right = round(share * total)
    low, high = wilson_interval(right, total)
    assert 0 <= low <= right / total <= high + 1e-12
    mirrored = wilson_interval(total - right, total)
    assert mirrored == pytest.approx((1 - high, 1 - low))


def test_wilson_against_scipy():
    stats = pytest.importorskip("scipy.stats", reason="the reference implementation")
    for right, total in [(0, 5), (3, 7), (50, 51), (9, 9)]:
        ours = wilson_interval(right, total, level=0.9)
        theirs = stats.binomtest(right, total).proportion_ci(0.9, method="wilson")
        assert ours == pytest.approx((theirs.low, theirs.high), abs=1e-9)


@pytest.mark.parametrize(("right", "total"), [(-1, 3), (4, 3)])
def test_wilson_refuses_impossible_counts(right, total):
    with pytest.raises(InputError, match="right must be in"):
        wilson_interval(right, total)


def test_wilson_of_nothing():
    assert wilson_interval(0, 0) is None


@pytest.mark.parametrize(
    ("b", "c", "p"),
    [(0, 0, 1.0), (1, 0, 1.0), (5, 0, 2 / 32), (8, 2, 2 * (1 + 10 + 45) / 1024), (3, 3, 1.0)],
)
def test_mcnemar_by_hand(b, c, p):
    first = [1] * b + [0] * c + [1, 0]
    second = [0] * b + [1] * c + [1, 0]
    result = mcnemar(first, second)
    assert (result.only_first, result.only_second) == (b, c)
    assert result.p_value == pytest.approx(p)


@pytest.mark.parametrize(("b", "c"), [(60, 40), (620, 480), (3000, 3100)])
def test_mcnemar_against_scipy(b, c):
    stats = pytest.importorskip("scipy.stats", reason="the reference implementation")
    first, second = [1] * b + [0] * c, [0] * b + [1] * c
    assert mcnemar(first, second).p_value == pytest.approx(
        stats.binomtest(b, b + c).pvalue, rel=1e-6
    )


def test_the_bootstrap_of_independent_expressions_is_as_wide_as_theory_says():
    rng = np.random.default_rng(0)
    differences = rng.normal(0.1, 0.5, 400)
    interval = paired_bootstrap(differences, np.zeros(400), resamples=3000)
    reach = 1.96 * differences.std() / 20
    assert interval.value == pytest.approx(differences.mean())
    assert interval.high - interval.low == pytest.approx(2 * reach, rel=0.06)


def test_phrases_of_one_image_count_as_one_draw():
    # Ten images whose twenty phrases all go the same way hold no more than ten facts.
    per_image = np.array([1, 0, 1, 1, 0, 1, 0, 0, 1, 1], dtype=float)
    phrases = np.repeat(per_image, 20)
    images = np.repeat(np.arange(10), 20).tolist()
    single = paired_bootstrap(phrases, np.zeros(200))
    grouped = paired_bootstrap(phrases, np.zeros(200), groups=images)
    ten = paired_bootstrap(per_image, np.zeros(10))
    assert (grouped.low, grouped.high) == (ten.low, ten.high)
    assert grouped.high - grouped.low > 3 * (single.high - single.low)


def test_images_with_more_phrases_weigh_more():
    interval = paired_bootstrap([1, 1, 1, 0], [0, 0, 0, 0], groups=["a", "a", "a", "b"])
    assert interval.value == 0.75
    assert (interval.low, interval.high) == (0.0, 1.0)


def test_the_same_seed_gives_the_same_interval_and_swapping_mirrors_it():
    first, second = [1, 0, 1, 1, 0, 1], [0, 0, 1, 0, 1, 1]
    there, again = paired_bootstrap(first, second), paired_bootstrap(first, second)
    back = paired_bootstrap(second, first)
    assert there == again
    assert (back.low, back.value, back.high) == pytest.approx(
        (-there.high, -there.value, -there.low)
    )


def test_the_interval_covers_the_truth_about_as_often_as_it_says():
    rng = np.random.default_rng(5)
    covered = 0
    for _ in range(150):
        sample = (rng.random(120) < 0.6).astype(float)
        interval = paired_bootstrap(sample, np.zeros(120), resamples=300)
        covered += interval.low <= 0.6 <= interval.high
    assert 0.88 <= covered / 150 <= 0.99


def test_bootstrap_refuses_what_does_not_pair():
    with pytest.raises(InputError, match="2 first and 1 second"):
        paired_bootstrap([1, 0], [1])
    with pytest.raises(InputError, match="1 groups for 2"):
        paired_bootstrap([1, 0], [1, 1], groups=["a"])
    with pytest.raises(InputError, match="resamples"):
        paired_bootstrap([1], [1], resamples=0)
    assert paired_bootstrap([], []) is None
