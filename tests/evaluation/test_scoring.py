"""What counts as a right answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.core import Box, Grounding, InputError, Region, Status
from deixis.datasets import Expression
from deixis.evaluation import (
    Outcome,
    expected_calibration_error,
    percentile,
    score_expression,
    summarise,
)
from deixis.evaluation.scoring import pairs

A, B, C = Box(0, 0, 10, 10), Box(20, 0, 30, 10), Box(40, 0, 50, 10)
NEAR_A = Box(0, 0, 10, 6)  # IoU 0.6 with A
FAR_A = Box(0, 0, 10, 4)  # IoU 0.4 with A


def answer(status: str, *boxes: Box, confidence: float | None = None) -> Grounding:
    regions = tuple(Region(box, 0.5) for box in boxes)
    return Grounding("x", Status(status), regions, confidence=confidence)


@pytest.mark.parametrize(
    ("status", "found", "true", "plural", "right"),
    [
        ("FOUND", [NEAR_A], [A], False, True),
        ("FOUND", [FAR_A], [A], False, False),
        ("FOUND", [B, A], [A], False, False),  # only the best counts
        ("AMBIGUOUS", [A, B], [A], False, True),
        ("AMBIGUOUS", [B, A], [A], False, False),
        ("ABSENT", [], [A], False, False),
        ("UNSUPPORTED", [], [A], False, False),
        ("ABSENT", [], [], False, True),
        ("UNSUPPORTED", [], [], False, True),
        ("FOUND", [A], [], False, False),
        ("FOUND", [B, NEAR_A], [A, B], True, True),
        ("FOUND", [A], [A, B], True, False),
        ("FOUND", [A, B, C], [A, B], True, False),
        ("FOUND", [A, NEAR_A], [A, B], True, False),  # one true box pairs off only once
        ("FOUND", [A, FAR_A], [A, B], True, False),
        ("ABSENT", [], [A, B], True, False),
        ("AMBIGUOUS", [A, B], [A, B], False, True),
        ("AMBIGUOUS", [C, A], [A, B], False, False),
        ("FOUND", [A], [A, B], False, False),
    ],
)
def test_right_and_wrong(status, found, true, plural, right):
    truth = Expression("x", tuple(true), plural=plural)
    assert score_expression(answer(status, *found), truth).correct is right


def test_a_higher_threshold_asks_for_a_closer_box():
    truth = Expression("x", (A,))
    assert not score_expression(answer("FOUND", NEAR_A), truth, threshold=0.7).correct


def test_exactly_the_threshold_is_enough():
    truth = Expression("x", (A,))
    assert score_expression(answer("FOUND", Box(0, 0, 10, 5)), truth).correct


@pytest.mark.parametrize("threshold", [0.0, -1.0, 1.1])
def test_a_threshold_out_of_range_is_refused(threshold):
    with pytest.raises(InputError, match="threshold must be above 0"):
        score_expression(answer("ABSENT"), Expression("x"), threshold=threshold)


def test_pairs_are_a_maximum_not_a_greedy_choice():
    wide, left = Box(0, 0, 10, 10), Box(0, 0, 6, 10)
    # wide fits both truths, left only the first: greedy would give wide the first and stop at one.
    truths = [Box(0, 0, 8, 10), Box(0, 0, 14, 10)]
    assert pairs([wide, left], truths, threshold=0.6) == 2


spots = st.lists(st.integers(0, 5).map(lambda n: Box(20 * n, 0, 20 * n + 10, 10)), max_size=6)


@given(spots, spots)
def test_pairs_are_symmetric_and_bounded(found, true):
    count = pairs(found, true)
    assert count == pairs(true, found) <= min(len(found), len(true))
    assert pairs(found, found) == len(found)


def outcome(correct: bool, mode: str, status: str, confidence: float | None = None) -> Outcome:
    return Outcome(correct, mode, Status(status), 0.5, confidence, ("colour", mode), "form")


def test_the_summary_counts_each_kind_of_answer():
    summary = summarise(
        [
            outcome(True, "single", "FOUND", 0.9),
            outcome(True, "single", "AMBIGUOUS", 0.4),
            outcome(False, "single", "ABSENT", 0.2),
            outcome(True, "absent", "ABSENT"),
            outcome(True, "absent", "UNSUPPORTED"),
            outcome(False, "plural", "ABSENT"),
        ]
    )
    assert (summary.accuracy.right, summary.accuracy.total) == (4, 6)
    assert (summary.found_only.right, summary.found_only.total) == (1, 3)
    assert (summary.absent_only.right, summary.absent_only.total) == (1, 2)
    assert (summary.wrongly_absent.right, summary.wrongly_absent.total) == (2, 4)
    assert summary.modes["absent"].share == 1.0
    assert summary.skills["colour"].total == 6
    assert summary.groups["form"].total == 6
    assert summary.mean_confidence == pytest.approx(0.5)


def test_nothing_has_no_share():
    summary = summarise([])
    assert (summary.accuracy.share, summary.ece, str(summary.accuracy)) == (
        None,
        None,
        "- (0 of 0)",
    )


@pytest.mark.parametrize(
    ("confidences", "correct", "expected"),
    [
        ([], [], 0.0),
        ([1.0, 1.0], [True, True], 0.0),
        ([1.0, 1.0], [False, False], 1.0),
        ([0.75, 0.75], [True, False], 0.25),
        ([0.05, 0.95], [True, True], 0.5),  # (0.95 + 0.05) / 2: bins do not cancel out
        ([0.0], [False], 0.0),
    ],
)
def test_calibration_error_by_hand(confidences, correct, expected):
    assert expected_calibration_error(confidences, correct) == pytest.approx(expected)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=30), st.integers(1, 20))
def test_calibration_error_stays_in_range(pairs_, bins):
    confidences, correct = [c for c, _ in pairs_], [r for _, r in pairs_]
    assert 0.0 <= expected_calibration_error(confidences, correct, bins=bins) <= 1.0


@pytest.mark.parametrize(
    ("confidences", "correct", "bins"), [([0.5], [], 10), ([1.5], [True], 10), ([0.5], [True], 0)]
)
def test_calibration_error_refuses_nonsense(confidences, correct, bins):
    with pytest.raises(InputError):
        expected_calibration_error(confidences, correct, bins=bins)


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        ([], 0.5, None),
        ([4.0], 0.95, 4.0),
        ([4, 3, 2, 1], 0.5, 2),
        ([1, 2, 3, 4], 1.0, 4),
        ([1, 2], 0.0, 1),
    ],
)
def test_percentiles_by_nearest_rank(values, share, expected):
    assert percentile(values, share) == expected
