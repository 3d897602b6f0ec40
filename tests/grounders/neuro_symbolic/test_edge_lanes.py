"""Several things at one side of a page: those of the outermost row or column."""

import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

WORDS = [line("Some words of this page", 40, 500), line("and some more of them", 40, 540)]


def button(x: float, y: float) -> Region:
    return Region(Box(x, y, x + 80, y + 30), 0.8, "button")


TOP = [button(500, 20), button(600, 20)]
NEXT = [button(20, 70), button(20, 130)]
END = [button(500, 640), button(600, 640)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("all the buttons at the top", TOP),
        ("all the buttons at the bottom", END),
        ("all the buttons on the left", NEXT),
    ],
)
def test_the_outermost_line_is_meant(phrase: str, expected: list[Region]):
    found = answer(WORDS, phrase, *TOP, *NEXT, *END)
    assert {r.box for r in found.regions} == {r.box for r in expected}


def test_a_single_one_is_no_line():
    found = answer(WORDS, "all the buttons at the top", TOP[0], *NEXT[:1], *END)
    assert {r.box for r in found.regions} >= {TOP[0].box, NEXT[0].box}
