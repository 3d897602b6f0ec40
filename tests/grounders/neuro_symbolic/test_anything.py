"""Words that name no kind of thing on a photo, and words that may be what no detector knows."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region, Status
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.perception.detectors import Oversight
from deixis.perception.elements import ElementFinder

LABELS = (
    "person",
    "dog",
    "keyboard",
    "cup",
    "snowboard",
    "skis",
    "tennis racket",
    "sports ball",
    "tie",
)


class Modest(FakeDetector):
    """Hardly overlooks anything, and says so."""

    def __init__(self, regions: list[Region]) -> None:
        super().__init__(regions, labels=LABELS)

    def overlooks(self, label: str) -> Oversight:
        return Oversight(photos=0.1, things=0.1)


def region(label: str, *box: float, score: float = 0.9) -> Region:
    return Region(Box(*box), score, label, source=FakeDetector.name)


PERSON = region("person", 40, 40, 140, 300)
DOG = region("dog", 200, 180, 300, 300)
KEYBOARD = region("keyboard", 240, 40, 420, 100)
CUP = region("cup", 320, 200, 380, 280, score=0.95)
RACKET = region("tennis racket", 120, 120, 180, 150, score=0.5)
BALL = region("sports ball", 125, 130, 150, 150, score=0.6)


def answer(regions: list[Region], phrase: str) -> Grounding:
    rng = np.random.default_rng(5)
    image = rng.integers(90, 150, (320, 480, 3)).astype(np.uint8)
    reader = FakeReader()
    eyes = {"elements": ElementFinder(reader), "proposer": FakeProposer()}
    grounder = NeuroSymbolicGrounder(detectors=[Modest(regions)], reader=reader, **eyes)
    return grounder.ground(image, phrase)


@pytest.mark.parametrize(
    ("regions", "phrase", "right"),
    [
        ([KEYBOARD, CUP], "the thing to type on", KEYBOARD),
        ([PERSON, RACKET, BALL], "what he's swinging", RACKET),
        ([PERSON, CUP], "the thing with a handle", CUP),
        ([DOG, KEYBOARD, CUP], "the one wearing a collar", DOG),
        ([DOG], "the one with its mouth open", DOG),
    ],
)
def test_what_is_done_with_a_thing_tells_which_is_meant(
    regions: list[Region], phrase: str, right: Region
) -> None:
    told = answer(regions, phrase)
    assert told.status is Status.FOUND
    assert [item.box for item in told.regions] == [right.box]


def test_what_somebody_wears_is_no_glass_at_hand() -> None:
    near = region("cup", 100, 150, 130, 200)
    tie = region("tie", 80, 110, 100, 200)
    assert answer([PERSON, near], "what is he wearing?").status is Status.UNSUPPORTED
    assert [item.box for item in answer([PERSON, near, tie], "what's he wearing").regions] == [
        tie.box
    ]


def test_a_word_for_anything_is_less_sure_than_a_name() -> None:
    named, vague = answer([DOG], "the dog"), answer([DOG], "the thing")
    assert named.confidence is not None
    assert vague.confidence is not None
    assert vague.confidence < named.confidence - 0.1


def test_words_of_another_thing_do_not_tell_what_is_meant() -> None:
    near = region("cup", 180, 200, 240, 280)
    told = answer([PERSON, KEYBOARD, near], "the thing next to the man typing on it")
    assert told.regions[0].box == near.box


def test_a_board_may_be_one_for_snow_and_is_not_called_absent() -> None:
    board = region("snowboard", 40, 40, 140, 300)
    assert answer([board, DOG], "the board").regions[0].box == board.box
    assert answer([DOG], "the board").status is Status.UNSUPPORTED
    assert answer([DOG], "the snowboard").status is Status.ABSENT


def test_nothing_that_fits_may_be_a_thing_without_a_name() -> None:
    told = answer([DOG], "the one left of the dog")
    assert told.status is Status.UNSUPPORTED
    assert "no detector has a name for" in told.why()


def test_a_big_guy_is_an_animal_where_nobody_else_is_seen() -> None:
    assert answer([DOG], "the big guy").regions[0].box == DOG.box
    assert answer([DOG], "the cowboy").status is Status.ABSENT
    assert answer([DOG, PERSON], "the big guy").regions[0].box == PERSON.box
    assert answer([DOG], "the dog following its mother").status is Status.ABSENT  # not itself


class LikePaper(Scene):
    """Whose pixels are those of a page."""

    page_probability = 0.9


@pytest.mark.parametrize(("label", "page"), [("snowboard", False), ("person", True)])
def test_even_snow_is_no_page_where_a_thing_is_plainly_seen(label: str, page: bool) -> None:
    seen = Modest([region(label, 40, 40, 140, 300, score=0.84)])
    reader = FakeReader()
    snow = np.full((320, 480, 3), 245, np.uint8)
    scene = LikePaper(snow, Eyes(reader, ElementFinder(reader), FakeProposer(), (seen,)))
    assert scene.is_page is page
