"""Things at a side or corner of a page: the one that lies farthest out."""

import pytest

from deixis.core import Box, Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

ROW = [Region(Box(x, 20, x + 20, 40), 0.65, "icon") for x in (40, 700, 740)]
LOW = Region(Box(742, 120, 762, 140), 0.65, "icon")
WORDS = [line("Some words of this page", 40, 300), line("and some more of them", 40, 340)]


@pytest.mark.parametrize(
    ("phrase", "box"),
    [
        ("the icon at the top right", ROW[2].box),
        ("the icon in the top right corner", ROW[2].box),
    ],
)
def test_the_outermost_of_a_row_is_meant(phrase: str, box: Box):
    found = answer(WORDS, phrase, *ROW, LOW)
    assert found.status is Status.FOUND
    assert found.best.box == box


def test_neighbours_of_the_outermost_are_meant_where_several_are_asked_for():
    found = answer(WORDS, "the icons at the top right", *ROW)
    assert {region.box for region in found.regions} == {region.box for region in ROW[1:]}


def test_two_that_are_equally_far_out_are_not_told_apart():
    pair = [Region(Box(x, 600, x + 40, 620), 0.65, "button") for x in (300, 360)]
    assert answer(WORDS, "the button at the bottom", *pair).status is Status.AMBIGUOUS
