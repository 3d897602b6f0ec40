"""Looks that a detector tells: poses, what is done, gender and age on photos."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Boxes, Grounding, Region, Status
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.perception.elements import ElementFinder
from tests.grounders.neuro_symbolic.test_doubts import photo

LEFT, RIGHT = (20, 40, 120, 200), (180, 40, 280, 200)


class Teller(FakeDetector):
    """Two alike, and the odds of every look for each."""

    looks = frozenset(
        {"sitting", "lying", "female", "young", "mouth", "camera", "helmet", "eating"}
    )

    def __init__(self, label: str, odds: dict[str, tuple[float, float]]) -> None:
        regions = [Region(Box(*box), 0.9, label, source="fake") for box in (LEFT, RIGHT)]
        super().__init__(regions, labels=("person", "dog"))
        self.odds = odds
        self.asked: list[str] = []

    def tell(self, image: np.ndarray, boxes: Boxes, labels: list[str], look: str):
        self.asked.append(look)
        if look not in self.odds:
            return None
        by_place = dict(zip((20.0, 180.0), self.odds[look], strict=True))
        return np.array([by_place[box[0]] for box in boxes.xyxy.tolist()])


def answer(phrase: str, label: str = "person", **odds: tuple[float, float]) -> Grounding:
    reader = FakeReader()
    eyes = {"elements": ElementFinder(reader), "proposer": FakeProposer()}
    grounder = NeuroSymbolicGrounder(detectors=[Teller(label, odds)], reader=reader, **eyes)
    return grounder.ground(photo(), phrase)


@pytest.mark.parametrize(
    ("phrase", "label", "look"),
    [
        ("the dog lying down", "dog", "lying"),
        ("the dog sleeping on the floor", "dog", "lying"),
        ("the person who is sitting", "person", "sitting"),
        ("the dog eating grass", "dog", "eating"),
        ("the dog drinking water", "dog", "eating"),
        ("the dog with a ball in its mouth", "dog", "mouth"),
    ],
)
def test_who_does_it_is_meant_and_without_one_nobody(phrase: str, label: str, look: str) -> None:
    one = answer(phrase, label, **{look: (0.1, 9.0)})
    assert one.status is Status.FOUND
    assert one.regions[0].box.x1 == RIGHT[0]
    assert answer(phrase, label, **{look: (0.1, 0.2)}).status is Status.ABSENT
    assert answer(phrase, label, **{look: (0.3, 0.3)}).status is Status.AMBIGUOUS
    assert answer(phrase, label, **{look: (0.25, 0.25)}).status is Status.ABSENT


def test_the_likelier_of_two_is_meant() -> None:
    assert answer("the dog lying down", "dog", lying=(4.0, 4.5)).status is Status.AMBIGUOUS
    more = answer("the dog lying down", "dog", lying=(4.0, 40.0))
    assert more.status is Status.FOUND
    assert more.regions[0].box.x1 == RIGHT[0]


def test_all_that_do_it_are_meant() -> None:
    both = answer("all the dogs lying down", "dog", lying=(9.0, 30.0))
    assert len(both.regions) == 2


def test_not_doing_it_is_the_other() -> None:
    other = answer("the dog that is not lying", "dog", lying=(30.0, 0.1))
    assert other.regions[0].box.x1 == RIGHT[0]


@pytest.mark.parametrize(
    ("phrase", "look", "side"),
    [
        ("the woman", "female", RIGHT),
        ("the man", "female", LEFT),
        ("the child", "young", RIGHT),
        ("the baby", "young", RIGHT),
        ("the person facing the camera", "camera", RIGHT),
        ("the person with a helmet", "helmet", RIGHT),
    ],
)
def test_gender_age_and_what_is_worn_only_rank(
    phrase: str, look: str, side: tuple[int, ...]
) -> None:
    told = answer(phrase, **{look: (0.1, 10.0)})
    assert told.status is Status.FOUND
    assert told.regions[0].box.x1 == side[0]
    assert "could not use" not in told.why()
    little = 100.0 if phrase == "the man" else 0.01
    assert answer(phrase, **{look: (little, little)}).status is Status.AMBIGUOUS


def test_without_a_detector_that_tells_boxes_may_tell_and_the_rest_is_not_used() -> None:
    assert "could not use “woman”" in answer("the woman").why()
    assert "could not use" not in answer("the person who is sitting").why()
