"""What the network of colours counts beside the pixels, and of whom it is asked."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Boxes
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic.candidates import FAILED
from deixis.grounders.neuro_symbolic.looks.learned_colours import dressed_in, with_part
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.language import parse
from deixis.language.forms import Attribute
from deixis.perception.elements import ElementFinder
from deixis.perception.looks import PLACES, TOLD, ColourTeller
from tests.grounders.neuro_symbolic.test_doubts import photo

LEFT, RIGHT = Box(20, 20, 80, 180), Box(120, 20, 180, 180)
BOTH = Boxes.of([LEFT, RIGHT])
HALF = np.array([0.5, 0.5])


class Told(ColourTeller):
    """Who stands on the left wears red above and blue below; on the right it is usual."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Box] = []

    def odds(self, image: np.ndarray, boxes: Boxes) -> np.ndarray:
        self.asked += boxes
        odds = np.ones((len(boxes), len(PLACES), len(TOLD)))
        for number, box in enumerate(boxes):
            if box == LEFT:
                odds[number, 0] = odds[number, 1] = 0.01
                odds[number, 0, TOLD.index("red")] = 99.0
                odds[number, 1, TOLD.index("blue")] = 99.0
        return odds


def scene(teller: ColourTeller | None = None) -> Scene:
    reader = FakeReader()
    eyes = Eyes(reader, ElementFinder(reader), FakeProposer(), colours=teller or Told())
    return Scene(photo(), eyes)


def said(words: str) -> list[Attribute]:
    root = parse(f"the {words} cup").root
    return [item for item in root.constraints if isinstance(item, Attribute)]


@pytest.mark.parametrize(
    ("colour", "part", "left"),
    [
        ("red", "shirt", 0.99),
        ("maroon", "jacket", 0.99),
        ("blue", "shirt", 0.01),
        ("blue", "trousers", 0.99),
        ("red", "shorts", 0.01),
    ],
)
def test_a_colour_is_told_where_its_garment_is(colour: str, part: str, left: float) -> None:
    told = with_part(part, said(colour), HALF, BOTH, scene())
    pixels = 0.5**0.15
    odds = np.array([99.0 if left > 0.5 else 0.01, 1.0])
    assert told == pytest.approx((odds / (odds + 1)) ** 0.85 * pixels)


def test_of_several_colours_each_must_be_likely_and_counts_more() -> None:
    told = with_part("shirt", said("red and blue"), HALF, BOTH, scene())
    one = with_part("shirt", said("red"), HALF, BOTH, scene())
    assert told[0] < 0.1 < one[0]  # no blue shirt on the left
    assert told[1] > one[1]


@pytest.mark.parametrize(
    ("words", "part"), [("red", "belt"), ("bright", "shirt"), ("plain", "shirt")]
)
def test_what_was_not_taught_stays_with_the_pixels(words: str, part: str) -> None:
    told = with_part(part, said(words), HALF, BOTH, scene())
    assert told is HALF


def test_patterns_rank_and_rule_nobody_out() -> None:
    told = with_part("shirt", said("striped"), HALF, BOTH, scene())
    assert told == pytest.approx([0.4 + 0.6 * 0.01 / 1.01, 0.7])
    both = with_part("shirt", said("red and striped"), HALF, BOTH, scene())
    assert FAILED < both[0] < both[1]


def test_who_is_called_red_wears_it_above_or_below() -> None:
    only = {"among": 1, "persons": np.array([True, False])}
    (red,), (blue,) = said("red"), said("blue")
    told = dressed_in(red, HALF, BOTH, scene(), **only)
    assert told[0] > 0.8
    assert told[1] == 0.5  # no person
    assert 0.8 < dressed_in(blue, HALF, BOTH, scene(), **only)[0] < told[0]


def test_a_box_is_looked_at_once() -> None:
    teller = Told()
    some = scene(teller)
    with_part("shirt", said("red"), HALF, BOTH, some)
    with_part("hat", said("blue"), HALF, Boxes.of([RIGHT, LEFT]), some)
    assert teller.asked == [LEFT, RIGHT]


def test_what_the_network_was_not_taught_is_left_to_the_pixels() -> None:
    class Untaught(Told):
        def odds(self, image: np.ndarray, boxes: Boxes) -> np.ndarray:
            return np.full((len(boxes), len(PLACES), len(TOLD)), np.nan)

    some = scene(Untaught())
    assert with_part("shirt", said("red"), HALF, BOTH, some) is HALF
    (red,) = said("red")
    only = {"among": 1, "persons": np.array([True, True])}
    assert dressed_in(red, HALF, BOTH, some, **only) is HALF


def test_without_a_network_the_pixels_decide() -> None:
    reader = FakeReader()
    bare = Scene(photo(), Eyes(reader, ElementFinder(reader), FakeProposer()))
    assert bare.colours(BOTH) is None
    assert with_part("shirt", said("red"), HALF, BOTH, bare) is HALF
