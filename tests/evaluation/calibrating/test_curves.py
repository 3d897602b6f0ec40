"""Curves: fitted values against scipy and scikit-learn where they are here, and by hand."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deixis.core import InputError
from deixis.evaluation.calibrating import (
    CURVES,
    choose_curve,
    fit_isotonic,
    fit_platt,
    fit_temperature,
    log_loss,
)
from deixis.grounders.calibration import Isotonic, Platt, Temperature, curve_from_dict

ANSWERS = st.lists(st.tuples(st.floats(0.0, 1.0), st.booleans()), min_size=2, max_size=40)


def drawn(count: int, seed: int = 0, temperature: float = 3.0) -> tuple[np.ndarray, np.ndarray]:
    """Confidences of a model that is too sure: their logits are three times too large."""
    rng = np.random.default_rng(seed)
    logits = rng.normal(0.5, 1.0, count)
    right = rng.uniform(size=count) < 1 / (1 + np.exp(-logits))
    return 1 / (1 + np.exp(-temperature * logits)), right


def test_temperature_finds_the_factor_that_was_put_in() -> None:
    assert fit_temperature(*drawn(20_000)).temperature == pytest.approx(3.0, abs=0.15)


@pytest.mark.parametrize("stated", [[0.6, 0.7] * 12 + [0.7], [0.9] * 25, [0.99] * 25])
def test_few_answers_that_are_all_right_prove_no_certainty(stated: list[float]) -> None:
    choice = choose_curve(stated, [True] * 25)
    assert all(0.94 < choice.curve(value) < 0.985 for value in stated)
    assert min(choice.losses[kind] for kind in CURVES) > 0.04
    assert fit_temperature(stated, [True] * 25)(stated[0]) < 0.985


def test_platt_finds_slope_and_offset() -> None:
    rng = np.random.default_rng(1)
    logits = rng.normal(0.0, 2.0, 20_000)
    right = rng.uniform(size=20_000) < 1 / (1 + np.exp(-(0.5 * logits - 1.0)))
    curve = fit_platt(1 / (1 + np.exp(-logits)), right)
    assert (curve.slope, curve.offset) == (
        pytest.approx(0.5, abs=0.03),
        pytest.approx(-1, abs=0.05),
    )


def test_platt_never_turns_answers_round() -> None:
    curve = fit_platt([0.1] * 10 + [0.9] * 10, [True] * 10 + [False] * 10)
    assert curve.slope == 0.0
    assert curve(0.3) == pytest.approx(0.5)


def test_isotonic_pools_by_hand() -> None:
    # Shares 0, 1, 0, 1 by confidence: the middle two are pooled into 1/2 at 0.5.
    curve = fit_isotonic([0.2, 0.4, 0.6, 0.8], [False, True, False, True])
    assert curve.stated == pytest.approx((0.2, 0.5, 0.8))
    assert curve.right == pytest.approx((1 / 6, 0.5, 5 / 6))  # 0 and 1 cut to 1/(N+2)
    assert curve(0.35) == pytest.approx((1 / 6 + 0.5) / 2)
    assert (curve(0.0), curve(1.0)) == (curve.right[0], curve.right[-1])


def test_isotonic_agrees_with_scikit_learn() -> None:
    sklearn = pytest.importorskip("sklearn.isotonic")
    confidences, right = drawn(300, seed=4)
    theirs = sklearn.IsotonicRegression().fit_transform(confidences, right.astype(float))
    ours = fit_isotonic(confidences, right)
    order = np.argsort(confidences)
    shares = sorted({round(float(value), 9) for value in np.clip(theirs, 1 / 302, 301 / 302)})
    assert [round(value, 9) for value in ours.right] == shares
    assert (np.diff([ours(value) for value in confidences[order]]) >= -1e-12).all()


@settings(max_examples=60, deadline=None)
@given(ANSWERS, st.sampled_from(sorted(CURVES)))
def test_every_curve_keeps_the_order_stays_inside_and_survives_json(
    answers: list[tuple[float, bool]], kind: str
) -> None:
    curve = CURVES[kind]([value for value, _ in answers], [right for _, right in answers])
    said = [curve(value) for value in np.linspace(0.0, 1.0, 41).tolist()]
    assert all(0.0 <= value <= 1.0 for value in said)
    assert all(b >= a - 1e-12 for a, b in pairwise(said))
    assert curve_from_dict(curve.to_dict()) == curve


def test_the_choice_is_made_on_answers_that_were_not_fitted_on() -> None:
    confidences, right = drawn(2_000, seed=2)
    choice = choose_curve(confidences, right, groups=[n // 4 for n in range(2_000)])
    assert choice.kind in ("temperature", "platt")  # isotonic has more to fit than there is
    assert choice.losses[choice.kind] == min(choice.losses[name] for name in CURVES)
    assert choice.losses[choice.kind] < choice.losses["stated"]
    assert log_loss(choice.held_out, right) == pytest.approx(choice.losses[choice.kind])


def test_isotonic_is_chosen_where_the_truth_is_a_step() -> None:
    rng = np.random.default_rng(3)
    confidences = rng.uniform(0.0, 1.0, 3_000)
    right = rng.uniform(size=3_000) < np.where(confidences > 0.7, 0.95, 0.4)
    assert choose_curve(confidences, right).kind == "isotonic"


def test_a_group_never_stands_on_both_sides() -> None:
    # Each group is all right or all wrong and has a confidence of its own: a curve that had seen
    # the group could tell; one that has not must fall back to about one half.
    confidences = np.repeat(np.linspace(0.1, 0.9, 40), 5)
    right = np.repeat(np.random.default_rng(0).uniform(size=40) < 0.5, 5)
    groups = np.repeat(np.arange(40), 5).tolist()
    assert choose_curve(confidences, right, groups=groups).losses["platt"] > 0.65


@pytest.mark.parametrize(
    "build",
    [
        lambda: Temperature(0.0),
        lambda: Platt(-1.0, 0.0),
        lambda: Isotonic((), ()),
        lambda: Isotonic((0.5, 0.4), (0.1, 0.2)),
        lambda: Isotonic((0.4, 0.5), (0.3, 0.2)),
        lambda: curve_from_dict({"kind": "spline"}),
        lambda: curve_from_dict({"kind": "platt", "slope": 1.0}),
        lambda: curve_from_dict(None),
        lambda: choose_curve([0.5, 0.5], [True, False], groups=["a", "a"]),
        lambda: fit_temperature([], []),
        lambda: log_loss([0.5], [True, False]),
    ],
)
def test_misuse_is_an_input_error(build: object) -> None:
    with pytest.raises(InputError):
        build()  # type: ignore[operator]
