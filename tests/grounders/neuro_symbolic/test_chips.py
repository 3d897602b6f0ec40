"""Chips of which some are chosen, and the numbers of a scale."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

TOPICS = ("Novels", "Comics", "Films", "Maps", "Plays")
CHOSEN = (0, 3)
NUMBERS = tuple("123456")
RATED = 4


def _page() -> tuple[list[TextLine], list[Region], ImageArray]:
    page = np.full((700, 800, 3), 255, np.uint8)
    lines = [line("6. What do you borrow?", 60, 60), line("7. How did you like it?", 60, 160)]
    boxes = []
    for y, names, chosen in ((90, TOPICS, CHOSEN), (190, NUMBERS, (RATED,))):
        x = 60
        for index, name in enumerate(names):
            wide = 8 * len(name) + 24
            page[y : y + 36, x : x + wide] = (120, 80, 230) if index in chosen else (240, 236, 250)
            lines.append(line(name, x + 12, y + 10))
            boxes.append(Region(Box(x, y, x + wide, y + 36), 0.8, "button", text=name))
            x += wide + 10
    return lines, boxes, page


@pytest.mark.parametrize(
    ("phrase", "texts"),
    [
        ("all the selected chips", ["Maps", "Novels"]),
        ("the chips that are not selected", ["Comics", "Films", "Plays"]),
        ("all the unselected chips", ["Comics", "Films", "Plays"]),
        ("the last selected chip", ["Maps"]),
        ("the selected number in question 7", ["5"]),
        ("the last number in question 7", ["6"]),
    ],
)
def test_chips_by_state_and_question(phrase: str, texts: list[str]) -> None:
    lines, boxes, page = _page()
    found = answer(lines, phrase, *boxes, image=page)
    assert sorted(region.text or "" for region in found.regions) == texts


def test_a_question_that_is_not_there_has_no_number() -> None:
    lines, boxes, page = _page()
    found = answer(lines, "the selected number in question 9", *boxes, image=page)
    assert found.status.value == "ABSENT"
