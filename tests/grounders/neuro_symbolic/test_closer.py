"""Before something is called absent on a photo, it is looked for once more, closer."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region, Status
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.perception.detectors import Oversight
from deixis.perception.elements import ElementFinder

CAT = Region(Box(200, 200, 300, 300), 0.9, "cat", source="sharp")
DOG = Region(Box(20, 20, 60, 60), 0.8, "dog", source="sharp")


class Sharp(FakeDetector):
    """Sees the cat at once, the dog when it looks closer."""

    name = "sharp"

    def __init__(self, side: int | None = 640) -> None:
        super().__init__([CAT], labels=("cat", "dog", "horse"))
        self.closer_side = side
        self.looked_closely = 0

    def overlooks(self, label: str) -> Oversight:
        return Oversight(0.3, 0.5)

    def detect_closely(self, image: np.ndarray) -> list[Region]:
        self.looked_closely += 1
        return [CAT, DOG]

    def overlooks_closely(self, label: str) -> Oversight:
        return Oversight(0.1, 0.2)


def grounder(eyes: Sharp) -> NeuroSymbolicGrounder:
    reader = FakeReader()
    more = {"elements": ElementFinder(reader), "proposer": FakeProposer()}
    return NeuroSymbolicGrounder(detectors=[eyes], reader=reader, **more)


def photo() -> np.ndarray:
    rng = np.random.default_rng(5)
    coarse = rng.integers(90, 150, (16, 24, 1)).astype(np.uint8).repeat(3, axis=2)
    image = np.kron(coarse, np.ones((20, 20, 1), np.uint8)).astype(int)
    return np.clip(image + rng.integers(-10, 10, image.shape), 0, 255).astype(np.uint8)


def test_what_the_first_look_overlooked_is_found_by_the_second():
    (told,) = grounder(Sharp()).ground_array(photo(), ["the dog"])
    assert told.status is Status.FOUND
    assert told.regions[0].box == DOG.box
    assert told.why().startswith("closer look: 2 -> dog: 1 candidate")


def test_what_is_found_at_once_is_not_looked_for_again():
    eyes = Sharp()
    (told,) = grounder(eyes).ground_array(photo(), ["the cat"])
    assert told.status is Status.FOUND
    assert eyes.looked_closely == 0


def test_who_asks_for_several_gets_a_closer_look_too():
    eyes = Sharp()
    (told,) = grounder(eyes).ground_array(photo(), ["all cats"])
    assert told.status is Status.FOUND
    assert eyes.looked_closely == 1


@pytest.mark.parametrize("phrase", ["the leftmost animal", "the second animal from the right"])
def test_who_compares_gets_a_closer_look_as_one_that_was_overlooked_may_be_the_most(phrase: str):
    eyes = Sharp()
    (told,) = grounder(eyes).ground_array(photo(), [phrase])
    assert told.regions[0].box == DOG.box
    assert eyes.looked_closely == 1


def test_several_phrases_share_the_closer_look():
    eyes = Sharp()
    told = grounder(eyes).ground_array(photo(), ["the dog", "the horse", "all dogs"])
    assert [t.status for t in told] == [Status.FOUND, Status.ABSENT, Status.FOUND]
    assert eyes.looked_closely == 1


def test_eyes_that_cannot_look_closer_are_believed_as_before():
    eyes = Sharp(None)
    (told,) = grounder(eyes).ground_array(photo(), ["the dog"])
    assert told.status is Status.ABSENT
    assert eyes.looked_closely == 0


def test_the_decision_is_that_of_the_answer():
    assert grounder(Sharp()).decide(photo(), "the dog").status is Status.FOUND


def test_the_one_may_be_anything_that_detectors_see():
    eyes = Sharp()
    grounder(eyes).ground_array(photo(), ["the purple one"])
    assert eyes.looked_closely == 1


def test_who_asks_for_one_thing_or_another_gets_a_closer_look_too():
    eyes = Sharp()
    grounder(eyes).ground_array(photo(), ["the cat or the cat on the left"])
    assert eyes.looked_closely == 1


def test_what_no_detector_knows_by_name_is_not_looked_for_again():
    eyes = Sharp()
    told = grounder(eyes).ground_array(photo(), ["the aardvark", "all the aardvarks"])
    assert Status.FOUND not in [t.status for t in told]
    assert eyes.looked_closely == 0
