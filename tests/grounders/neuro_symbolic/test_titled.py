"""Choices and fields that are told by the title they stand under or behind."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

ROOMS = [line("1 room", 75, 110), line("2 rooms", 75, 136), line("3 rooms", 75, 162)]
DAYS = [line("Tuesday", 75, 250), line("Thursday", 75, 276)]
LINES = [line("Find a flat", 46, 30, high=24), line("Rooms in all", 46, 84), *ROOMS]
LINES += [line("Visiting days wanted", 46, 224), *DAYS]
BOXES = [
    Region(Box(50, item.box.y1, 66, item.box.y1 + 16), 0.95, "checkbox") for item in ROOMS + DAYS
]


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("the second visiting day box", [4]),
        ("all the visiting day boxes", [3, 4]),
        ("the last visiting day box", [4]),
    ],
)
def test_boxes_are_counted_within_their_title(phrase: str, which: list[int]) -> None:
    found = answer(LINES, phrase, *BOXES)
    boxes = sorted((region.box for region in found.regions), key=lambda box: box.y1)
    assert boxes == [BOXES[index].box for index in which]


def test_a_field_without_a_name_belongs_to_the_title_of_its_row() -> None:
    lines = [line("Size in pixels", 40, 60), line("2400", 240, 60), line("x", 330, 60)]
    lines += [line("File name", 40, 160), line("hills.jpg", 240, 160), line("1768", 360, 60)]
    places = [Box(230, 54, 320, 82), Box(350, 54, 440, 82), Box(230, 154, 440, 182)]
    fields = [Region(box, 0.8, "textbox") for box in places]
    assert answer(lines, "the second size field", *fields).best.box == places[1]
