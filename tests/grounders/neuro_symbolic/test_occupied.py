"""Whether chairs, benches and bowls of a photo are empty, by what is seen on or in them."""

from __future__ import annotations

import pytest

from deixis.core import Region, Status
from deixis.core.fakes import FakeDetector
from tests.grounders.neuro_symbolic.test_doubts import answer, region

LABELS = ("person", "cat", "cup", "chair", "bench", "elephant", "bowl", "apple", "wine glass")


def seen(*regions: Region) -> FakeDetector:
    return FakeDetector(list(regions), labels=LABELS)


CHAIRS = (region("chair", 0.9, 20, 100, 100, 220), region("chair", 0.9, 200, 100, 280, 220))
SITTER = region("person", 0.9, 25, 30, 95, 215)
FAINT = region("person", 0.2, 205, 30, 275, 215)


@pytest.mark.parametrize(
    "phrase",
    ["the empty chair", "the chair with nobody on it", "the chair with no one sitting on it"],
)
def test_a_chair_on_which_somebody_sits_is_not_the_empty_one(phrase: str) -> None:
    told = answer(seen(*CHAIRS, SITTER), phrase)
    assert told.status is Status.FOUND
    assert told.best is not None
    assert told.best.box.x1 == 200


def test_somebody_hardly_noticed_takes_no_chair() -> None:
    told = answer(seen(*CHAIRS, SITTER, FAINT), "the empty chair")
    assert told.status is Status.FOUND
    assert told.best is not None
    assert told.best.box.x1 == 200


def test_none_is_empty_where_somebody_sits_on_each() -> None:
    other = region("person", 0.9, 205, 30, 275, 215)
    assert answer(seen(*CHAIRS, SITTER, other), "the empty chair").status is Status.ABSENT


def test_a_cup_takes_no_chair_and_a_passer_by_behind_two_takes_one() -> None:
    cup = region("cup", 0.9, 230, 90, 250, 110)
    told = answer(seen(*CHAIRS, SITTER, cup), "the empty chair")
    assert told.best is not None
    assert told.best.box.x1 == 200
    near = (region("chair", 0.9, 20, 100, 100, 220), region("chair", 0.9, 90, 100, 170, 220))
    assert answer(seen(*near, SITTER), "the empty chair").status is Status.FOUND


def test_what_is_in_a_bowl_must_be_smaller() -> None:
    bowls = (region("bowl", 0.9, 20, 100, 100, 160), region("bowl", 0.9, 200, 100, 280, 160))
    apple, table = region("apple", 0.9, 40, 90, 80, 130), region("cup", 0.9, 0, 40, 320, 240)
    told = answer(seen(*bowls, apple, table), "the empty bowl")
    assert told.status is Status.FOUND
    assert told.best is not None
    assert told.best.box.x1 == 200


@pytest.mark.parametrize("phrase", ["the empty wine glass", "the empty bowl"])
def test_boxes_do_not_tell_that_nothing_was_filled_in(phrase: str) -> None:
    glass = region(phrase.removeprefix("the empty "), 0.9, 20, 100, 60, 200)
    assert "empty: not understood" in answer(seen(glass), phrase).why()
