"""Nouns that are no category: what is not shown is absent, and what is near them is preferred."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Boxes, Grounding, Region, Status
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.nouns.beyond import chance_missed
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.language import parse
from deixis.perception.elements import ElementFinder
from deixis.perception.nouns import Sight, TellsNouns
from tests.grounders.neuro_symbolic.test_doubts import photo

LEFT, RIGHT = (20, 80, 100, 160), (200, 80, 280, 160)
Dogs = tuple[tuple[int, int, int, int], ...]


class Knows(FakeDetector):
    """Two dogs, and a fence, door or tower near the right one, or none at all."""

    nouns = frozenset({"fence", "tower", "picture", "bush"})

    def __init__(
        self, chance: float, high: float = 4.0, low: float = -8.0, *, dogs: Dogs = (LEFT, RIGHT)
    ) -> None:
        regions = [Region(Box(*box), 0.9, "dog", source="fake") for box in dogs]
        super().__init__(regions, labels=("dog",))
        self.chance, self.high, self.low = chance, high, low
        self.asked: list[str] = []

    def sight(self, image: np.ndarray, noun: str) -> Sight | None:
        self.asked.append(noun)
        wide = image.shape[1] // 10
        logits = np.full((image.shape[0] // 10, wide), self.low, np.float32)
        logits[:, wide // 2 :] = self.high
        return Sight(self.chance, 0.1, logits, (10.0, 10.0))


def answer(phrase: str, detector: FakeDetector) -> Grounding:
    reader = FakeReader()
    eyes = {"elements": ElementFinder(reader), "proposer": FakeProposer()}
    return NeuroSymbolicGrounder(detectors=[detector], reader=reader, **eyes).ground(
        photo(), phrase
    )


def test_the_fake_tells_nouns() -> None:
    assert isinstance(Knows(0.5), TellsNouns)
    assert not isinstance(FakeDetector([]), TellsNouns)


@pytest.mark.parametrize("phrase", ["the fence", "the wooden fence", "the fence next to the dog"])
def test_what_a_photo_does_not_show_is_absent(phrase: str) -> None:
    assert answer(phrase, Knows(0.05)).status is Status.ABSENT
    assert answer(phrase, Knows(0.2)).status is Status.ABSENT  # odds of 2 come of surroundings
    assert answer(phrase, Knows(0.9)).status is not Status.ABSENT
    assert answer(phrase, FakeDetector([], labels=("dog",))).status is not Status.ABSENT


def test_the_less_it_shows_the_surer_is_the_absence() -> None:
    surely, hardly = (answer("the fence", Knows(chance)) for chance in (0.001, 0.2))
    assert surely.confidence is not None
    assert hardly.confidence is not None
    assert surely.confidence > hardly.confidence + 0.05
    assert hardly.confidence > 0.5  # an answer that is told is more likely right than not
    assert "with a chance of 18%" in hardly.why()  # odds of 2.25


def test_of_what_is_shown_none_may_fit() -> None:
    none = answer("the red fence", Knows(0.9))
    assert none.status is Status.ABSENT
    assert "with a chance of" not in none.why()  # of a fence that is there, that says nothing


def test_a_photo_is_asked_for_a_noun_once() -> None:
    eyes = Knows(0.2)
    reader = FakeReader()
    parts = {"elements": ElementFinder(reader), "proposer": FakeProposer()}
    grounder = NeuroSymbolicGrounder(detectors=[eyes], reader=reader, **parts)
    grounder.ground(photo(), ["the fence", "the wooden fence", "the dog by the fence"])
    assert eyes.asked == ["fence"]


def test_a_noun_that_nobody_knows_is_not_called_absent() -> None:
    assert answer("the flurb", Knows(0.0001)).status is not Status.ABSENT
    assert answer("the guitar", Knows(0.0001)).status is not Status.ABSENT


@pytest.mark.parametrize(
    "phrase", ["the dog next to the fence", "the dog in front of the fence", "the dog by the fence"]
)
def test_what_is_near_is_meant(phrase: str) -> None:
    found = answer(phrase, Knows(0.9))
    assert found.status is Status.FOUND
    assert found.regions[0].box.x1 == RIGHT[0]
    assert "could not use" not in found.why()


def test_of_two_equally_near_either_may_be_meant() -> None:
    assert answer("the dog next to the fence", Knows(0.9, 4, 4)).status is Status.AMBIGUOUS


def test_by_what_is_not_there_nothing_is_placed() -> None:
    assert answer("the dog next to the fence", Knows(0.001)).status is Status.ABSENT
    assert answer("the dog next to the fence", Knows(0.02)).status is not Status.ABSENT


def test_who_is_far_from_it_is_not_meant() -> None:
    lone = Knows(0.9, dogs=(LEFT,))  # and the fence is on the right
    assert answer("the dog next to the fence", lone).status is Status.ABSENT
    doubtful = Knows(0.9, 0.5, -3.0, dogs=(LEFT,))  # a place may be taken for none
    assert answer("the dog next to the fence", doubtful).status is Status.FOUND


def test_who_has_it_or_leaves_the_picture_is_not_ruled_out() -> None:
    assert answer("the dog with a fence", Knows(0.001)).status is not Status.ABSENT
    assert answer("the dog walking out of the picture", Knows(0.001)).status is not Status.ABSENT


def test_who_has_it_is_not_ruled_out_by_where_it_is() -> None:
    lone = Knows(0.9, dogs=(LEFT,))
    assert answer("the dog with a fence", lone).status is Status.FOUND


def test_of_its_categories_the_detector_alone_speaks() -> None:
    class Both(Knows):
        nouns = frozenset({"bench"})

    eyes = Both(0.0001)
    eyes.labels |= {"bench"}
    assert "bench: 0 candidates" in answer("the dog next to the bench", eyes).why()
    assert answer("the dog next to the bench", eyes).status is not Status.ABSENT
    reader = FakeReader()
    scene = Scene(photo(), Eyes(reader, ElementFinder(reader), FakeProposer(), (eyes,)))
    assert chance_missed(parse("the bench").head, scene) is None
    eyes.labels = frozenset({"dog"})
    assert chance_missed(parse("the bench").head, scene) is not None


def test_what_is_done_there_counts_too() -> None:
    class Both(Knows):
        looks = frozenset({"running"})

        def tell(self, image: np.ndarray, boxes: Boxes, labels: list[str], look: str) -> np.ndarray:
            return np.where(boxes.xyxy[:, 0] == LEFT[0], 20.0, 0.01)

    assert answer("the dog running to the fence", Knows(0.9)).regions[0].box.x1 == RIGHT[0]
    ran = answer("the dog running by the fence", Both(0.9, 0.0, 0.0))
    assert ran.regions[0].box.x1 == LEFT[0]
    near = answer("the dog running along the bush", Both(0.9, 4.0, -8.0))
    assert near.status is Status.ABSENT  # who runs is far from it, and who is near does not run


def test_that_somebody_is_not_near_is_not_told_by_who_is_farther() -> None:
    found = answer("the dog that is not behind the fence", Knows(0.9, 4, 3))
    assert "could not use" in found.why()


class AtOnePlace(Knows):
    """A fence at one place of the photo, and the left dog."""

    def __init__(self, x: int, y: int) -> None:
        super().__init__(0.9, dogs=(LEFT,))
        self.place = x // 10, y // 10

    def sight(self, image: np.ndarray, noun: str) -> Sight | None:
        logits = np.full((image.shape[0] // 10, image.shape[1] // 10), self.low, np.float32)
        logits[self.place[1], self.place[0]] = self.high
        return Sight(self.chance, 0.1, logits, (10.0, 10.0))


@pytest.mark.parametrize(
    ("stands", "inside", "outside"),
    [
        ("above", (60, 160), (60, 40)),
        ("below", (60, 40), (60, 170)),
        ("left of", (150, 120), (10, 120)),
        ("right of", (10, 120), (150, 120)),
        ("on", (60, 160), (60, 190)),
        ("next to", (130, 120), (160, 120)),
    ],
)
def test_a_noun_is_looked_for_where_the_relation_puts_it(
    stands: str, inside: tuple[int, int], outside: tuple[int, int]
) -> None:
    phrase = f"the dog {stands} the fence"
    assert answer(phrase, AtOnePlace(*inside)).status is Status.FOUND
    assert answer(phrase, AtOnePlace(*outside)).status is Status.ABSENT


def test_what_no_detector_can_box_is_shown_on_a_heatmap() -> None:
    found = answer("the fence", Knows(0.9))
    assert found.status is Status.UNSUPPORTED
    assert found.heatmap is not None
    assert found.heatmap.shape == photo().shape[:2]
    assert found.heatmap[100, 280] > 0.9 > 0.1 > found.heatmap[100, 20]
    assert "with a chance of 90%" in found.why()
    assert answer("the fence", Knows(0.4)).heatmap is None
    assert answer("the dog", Knows(0.9)).heatmap is None
