"""AUROC, risk-coverage, reliability and Brier: by hand, by brute force, against TorchMetrics."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deixis.core import InputError
from deixis.evaluation import expected_calibration_error
from deixis.evaluation.metrics import (
    auroc,
    brier_score,
    calibration_error,
    coverage_at_risk,
    reliability_bins,
    risk_coverage,
)

answers = st.lists(
    st.tuples(st.integers(0, 10).map(lambda n: n / 10), st.booleans()), min_size=1, max_size=30
)


def pair_share(scores, positive):
    """AUROC by its definition: every positive against every negative."""
    wins = [
        1.0 if p > n else 0.5 if p == n else 0.0
        for p, a in zip(scores, positive, strict=True) if a
        for n, b in zip(scores, positive, strict=True) if not b
    ]  # fmt: skip
    return sum(wins) / len(wins) if wins else None


@settings(deadline=None)  # the machine may be busy
@given(answers)
def test_auroc_is_the_share_of_pairs_in_order(items):
    scores, positive = [c for c, _ in items], [r for _, r in items]
    expected = pair_share(scores, positive)
    got = auroc(scores, positive)
    assert got is None if expected is None else got == pytest.approx(expected)


def test_auroc_agrees_with_torchmetrics():
    torch = pytest.importorskip("torch", reason="for TorchMetrics")
    pytest.importorskip("torchmetrics", reason="the reference implementation")
    from torchmetrics.functional.classification import binary_auroc

    rng = np.random.default_rng(1)
    scores, positive = np.round(rng.random(300), 2), rng.random(300) < 0.3
    expected = binary_auroc(torch.tensor(scores), torch.tensor(positive).int()).item()
    assert auroc(scores, positive) == pytest.approx(expected, abs=1e-6)


def test_equal_width_ece_agrees_with_torchmetrics():
    torch = pytest.importorskip("torch", reason="for TorchMetrics")
    pytest.importorskip("torchmetrics", reason="the reference implementation")
    from torchmetrics.functional.classification import binary_calibration_error

    # TorchMetrics takes the probability of class 1 and its label: confidence and "right" here.
    rng = np.random.default_rng(2)
    confidences = rng.random(500)
    correct = rng.random(500) < confidences**2
    expected = binary_calibration_error(
        torch.tensor(confidences), torch.tensor(correct).int(), n_bins=10, norm="l1"
    ).item()
    assert calibration_error(reliability_bins(confidences, correct)) == pytest.approx(
        expected, abs=1e-6
    )


@settings(deadline=None)  # the machine may be busy
@given(answers)
def test_equal_width_bins_give_the_known_calibration_error(items):
    confidences, correct = [c for c, _ in items], [r for _, r in items]
    bins = reliability_bins(confidences, correct)
    assert calibration_error(bins) == pytest.approx(
        expected_calibration_error(confidences, correct), abs=1e-9
    )


def test_equal_mass_bins_by_hand():
    confidences = [0.9, 0.1, 0.8, 0.2, 0.7, 0.3]
    correct = [1, 0, 0, 0, 1, 1]
    low, high = reliability_bins(confidences, correct, bins=2, scheme="mass")
    assert (low.count, low.confidence, low.accuracy) == (
        3,
        pytest.approx(0.2),
        pytest.approx(1 / 3),
    )
    assert (high.low, high.high, high.accuracy) == (0.7, 0.9, pytest.approx(2 / 3))
    expected = 0.5 * (1 / 3 - 0.2) + 0.5 * (0.8 - 2 / 3)
    assert calibration_error((low, high)) == pytest.approx(expected)


@settings(deadline=None)  # the machine may be busy
@given(answers, st.randoms())
def test_equal_mass_bins_do_not_depend_on_the_order_of_the_answers(items, random):
    def bins(pairs):
        return reliability_bins([c for c, _ in pairs], [r for _, r in pairs], bins=4, scheme="mass")

    shuffled = list(items)
    random.shuffle(shuffled)
    assert calibration_error(bins(shuffled)) == pytest.approx(calibration_error(bins(items)))
    sizes = [item.count for item in bins(items)]
    assert sum(sizes) == len(items)
    assert max(sizes) - min(sizes) <= 1


@pytest.mark.parametrize(
    ("confidences", "correct", "score"),
    [([1.0, 0.0], [1, 0], 0.0), ([0.0], [1], 1.0), ([0.5] * 3, [1, 0, 1], 0.25), ([], [], None)],
)
def test_brier_by_hand(confidences, correct, score):
    assert brier_score(confidences, correct) == score


def test_risk_coverage_by_hand():
    curve = risk_coverage([0.9, 0.7, 0.5, 0.3], [1, 0, 1, 0])
    assert curve.coverage.tolist() == [0.25, 0.5, 0.75, 1.0]
    assert curve.risk.tolist() == pytest.approx([0, 1 / 2, 1 / 3, 1 / 2])
    assert curve.area == pytest.approx((1 / 2 + 1 / 3 + 1 / 2) / 4)
    best = (0 + 0 + 1 / 3 + 2 / 4) / 4  # both right ones first
    assert curve.excess == pytest.approx(curve.area - best)


def test_equal_confidences_give_the_expected_risk_at_each_coverage():
    assert risk_coverage([0.5] * 4, [1, 0, 0, 1]).risk.tolist() == pytest.approx([0.5] * 4)


@settings(deadline=None)  # the machine may be busy
@given(answers)
def test_the_whole_curve_ends_at_the_error_rate_and_is_no_better_than_the_best(items):
    confidences, correct = [c for c, _ in items], [r for _, r in items]
    curve = risk_coverage(confidences, correct)
    assert curve.risk[-1] == pytest.approx(1 - np.mean(correct))
    assert curve.excess >= 0
    assert risk_coverage(correct, correct).excess == pytest.approx(0, abs=1e-9)


@settings(deadline=None)  # the machine may be busy
@given(answers, st.randoms())
def test_the_curve_does_not_depend_on_the_order_of_the_answers(items, random):
    shuffled = list(items)
    random.shuffle(shuffled)
    first, second = (
        risk_coverage([c for c, _ in pairs], [r for _, r in pairs]) for pairs in (items, shuffled)
    )
    assert first.risk.tolist() == pytest.approx(second.risk.tolist())


def test_coverage_at_a_risk():
    curve = risk_coverage([0.9, 0.8, 0.7, 0.6], [1, 1, 0, 1])  # risks 0, 0, 1/3, 1/4
    assert coverage_at_risk(curve, 0.0) == 0.5
    assert coverage_at_risk(curve, 0.25) == 1.0
    assert coverage_at_risk(risk_coverage([0.9], [0]), 0.5) == 0.0
    assert risk_coverage([], []).area is None


@pytest.mark.parametrize(
    "call",
    [
        lambda: brier_score([1.1], [1]),
        lambda: brier_score([0.1], [1, 0]),
        lambda: reliability_bins([0.1], [1], bins=0),
        lambda: reliability_bins([0.1], [1], scheme="log"),
        lambda: auroc([0.1], [2]),
        lambda: risk_coverage([0.1, float("nan")], [1, 1]),
        lambda: coverage_at_risk(risk_coverage([0.1], [1]), 2.0),
    ],
)
def test_nonsense_is_refused(call):
    with pytest.raises(InputError, match=r"must|got"):
        call()
