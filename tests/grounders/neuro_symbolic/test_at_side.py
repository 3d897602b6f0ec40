"""The list at the side of a page: the entry that is open, those under a heading, the unread."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, Status, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

STEP, WIDE, HIGH = 30, 230, 14
ENTRIES = (
    ("Halyard", 20, 20),
    ("Channels", 20, 80),
    ("# general", 20, 110),
    ("# release", 20, 140),
    ("# design", 20, 170),
    ("# lunch", 20, 200),
    ("Direct messages", 20, 245),
    ("Anna", 36, 275),
    ("Jonas", 36, 305),
    ("Reference", 20, 350),
    ("Manual", 20, 380),
    ("Chapter one", 34, 410),
    ("Chapter two", 34, 440),
    ("Appendix", 20, 470),
)
OPEN = 3


def _page(*, current: bool = True) -> tuple[list[TextLine], list[Region], ImageArray]:
    """A dark pane of 230 pixels; the strip of one entry is blue, a field to search is inset."""
    page = np.full((620, 1000, 3), 255, np.uint8)
    page[:, :WIDE] = 40
    page[520:550, 12 : WIDE - 12] = 240
    lines = [line(text, x, y, high=HIGH) for text, x, y in ENTRIES]
    lines += [line("Search", 24, 528, high=HIGH), line("Hello and welcome", 300, 60, high=HIGH)]
    strips = [_strip(index) for index in (2, 3, 4, 5)]
    if current:
        x1, y1, x2, y2 = (round(edge) for edge in _strip(OPEN).xyxy)
        page[y1:y2, x1:x2] = (20, 90, 160)
    regions = [Region(box, 0.8, "card", text="") for box in strips]
    for index, text in ((4, "4"), (7, "1")):
        y = ENTRIES[index][2]
        regions.append(Region(Box(190, y - 2, 212, y + 16), 0.8, "badge", text=text))
    return lines, regions, page


def _strip(index: int) -> Box:
    middle = ENTRIES[index][2] + HIGH / 2
    return Box(0, middle - STEP / 2, WIDE, middle + STEP / 2)


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("all the channels", [2, 3, 4, 5]),
        ("the people under direct messages", [7, 8]),
        ("the first direct message contact", [7]),
        ("the pages under Manual in the sidebar", [11, 12]),
        ("the channel we're in right now", [3]),
        ("active entry in the menu on the left", [3]),
        ("which channel are we in", [3]),
        ("channels with unread messages", [4, 7]),
        ("channel with four unread messages", [4]),
    ],
)
def test_entries_are_strips_of_the_pane(phrase: str, which: list[int]) -> None:
    lines, regions, page = _page()
    found = answer(lines, phrase, *regions, image=page)
    assert [
        index
        for region in found.regions
        for index in range(len(ENTRIES))
        if region.box.iou(_strip(index)) > 0.8
    ] == which
    assert len(found.regions) == len(which)


@pytest.mark.parametrize(
    "phrase", ["channel with nine unread messages", "the people under archived chats"]
)
def test_what_the_side_does_not_show_is_not_answered_from_it(phrase: str) -> None:
    lines, regions, page = _page()
    found = answer(lines, phrase, *regions, image=page)
    assert not any(region.box.width == WIDE for region in found.regions)


def test_no_entry_is_open_where_none_is_set_off() -> None:
    lines, regions, page = _page(current=False)
    found = answer(lines, "the channel we're in right now", *regions, image=page)
    assert found.status is not Status.FOUND or found.best.box.width != WIDE
