"""Nouns that no page says, which mean what the page lists: "the last alarm"."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

ROWS = (
    ("Black beans", "2 km", "12 seeds"),
    ("Sweet peas", "1 km", "40 seeds"),
    ("Purple kale", "9 km", "6 seeds"),
    ("Chilli", "3 km", "15 seeds"),
)
STEP = 80
TOP = 100
RULES = tuple(
    Region(Box(40, TOP + STEP * i, 560, TOP + 1 + STEP * i), 0.9, "rule") for i in range(5)
)


def _lines() -> list[TextLine]:
    lines = [line("Swap", 40, 30, high=28)]
    for index, (name, far, many) in enumerate(ROWS):
        y = TOP + 20 + STEP * index
        lines += [line(name, 60, y), line(far, 60, y + 24), right(many, 540, y + 10)]
    return lines


def _places(phrase: str, *regions: Region, page: ImageArray | None = None) -> list[int]:
    """Which entries are found, from 0."""
    found = answer(_lines(), phrase, *RULES, *regions, image=page)
    assert all(region.box.height == pytest.approx(STEP, abs=4) for region in found.regions)
    return sorted(round((region.box.y1 - TOP) / STEP) for region in found.regions)


@pytest.mark.parametrize(
    ("phrase", "places"),
    [
        ("the last packet", [3]),
        ("the packet between Sweet peas and Chilli", [2]),
        ("the packet with the fewest seeds", [2]),
        ("the row with the shortest distance", [1]),
    ],
)
def test_a_noun_that_no_page_says_means_what_the_page_lists(phrase: str, places: list[int]) -> None:
    assert _places(phrase) == places


def _switches(on: tuple[int, ...]) -> tuple[tuple[Region, ...], ImageArray]:
    page = np.full((700, 800, 3), 255, np.uint8)
    regions = []
    for index in range(len(ROWS)):
        y = TOP + 46 + STEP * index
        page[y : y + 24, 490:534] = (40, 200, 80) if index in on else (190, 190, 190)
        x = 512 if index in on else 492
        page[y + 2 : y + 22, x : x + 20] = 255
        regions.append(Region(Box(490, y, 534, y + 24), 0.9, "switch"))
    return tuple(regions), page


def test_entries_are_on_or_off_as_their_switches_are() -> None:
    regions, page = _switches((0, 3))
    assert _places("all the alarms that are not off", *regions, page=page) == [0, 3]


def test_several_entries_may_be_selected() -> None:
    page = np.full((700, 800, 3), 255, np.uint8)
    for index in (0, 3):
        page[TOP + 2 + STEP * index : TOP + STEP * (index + 1) - 2, 40:560] = (190, 215, 255)
    assert _places("the packets that are not selected", page=page) == [1, 2]


def test_what_says_that_it_is_not_available_is_not_available() -> None:
    lines = []
    for index, state in enumerate(("In stock", "Not available", "In stock", "Not available")):
        y = TOP + 20 + STEP * index
        lines += [line(ROWS[index][0], 60, y), line(state, 60, y + 24)]
    found = answer(lines, "the items that are not available", *RULES)
    assert sorted(round((r.box.y1 - TOP) / STEP) for r in found.regions) == [1, 3]
