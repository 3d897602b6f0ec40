"""Two parts of a phrase that fit the same things: each is given one of them."""

from __future__ import annotations

from deixis.core import Box, Region, Status
from deixis.grounders.neuro_symbolic.confidence import Evidence
from deixis.grounders.neuro_symbolic.decisions import Decision
from deixis.grounders.neuro_symbolic.one_each import one_each

LEFT, RIGHT, FAR = Box(0, 0, 10, 20), Box(30, 0, 40, 20), Box(60, 0, 70, 20)


def told(status: Status, *fits: tuple[Box, float]) -> Decision:
    regions = tuple(Region(box, score, "person") for box, score in fits)
    return Decision(status, regions, Evidence(0.8))


def given(*decisions: Decision) -> list[list[Box]]:
    return [[region.box for region in item.regions] for item in one_each(decisions)]


def test_what_another_part_is_surely_is_not_meant_by_an_open_one() -> None:
    woman = told(Status.AMBIGUOUS, (LEFT, 0.82), (RIGHT, 0.81), (FAR, 0.7))
    girl = told(Status.FOUND, (LEFT, 0.5))
    assert given(woman, girl) == [[RIGHT], [LEFT]]
    assert one_each([woman, girl])[0].status is Status.FOUND


def test_two_open_parts_are_given_out_as_well_as_they_fit_together() -> None:
    one = told(Status.AMBIGUOUS, (LEFT, 0.9), (RIGHT, 0.85))
    two = told(Status.AMBIGUOUS, (LEFT, 0.8), (RIGHT, 0.61))
    assert given(one, two) == [[RIGHT], [LEFT]]


def test_parts_that_share_nothing_stay_open() -> None:
    cups = told(Status.AMBIGUOUS, (LEFT, 0.9), (RIGHT, 0.85))
    plate = told(Status.FOUND, (FAR, 0.9))
    assert given(cups, plate) == [[LEFT, RIGHT], [FAR]]


def test_without_one_for_each_all_stays() -> None:
    open_one = told(Status.AMBIGUOUS, (LEFT, 0.9), (RIGHT, 0.85))
    both = told(Status.FOUND, (LEFT, 0.9), (RIGHT, 0.85))
    assert given(open_one, both) == [[LEFT, RIGHT], [LEFT, RIGHT]]
