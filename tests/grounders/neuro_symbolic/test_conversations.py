"""The list of conversations beside an open one."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

LIST = (
    ("Mum", "Did you get the parcel?", "12:47", True),
    ("Camping trip", "I can bring the stove", "12:31", False),
    ("Jonas Weber", "ok, see you at the gym", "11:05", False),
    ("Book club", "the next one is in June", "Yesterday", True),
    ("Landlord", "The plumber comes at nine", "Sunday", False),
)


def _page() -> tuple[list[TextLine], list[Region], ImageArray]:
    """Cards of 70 pixels; the last one was taken for all that is under it."""
    page = np.full((700, 800, 3), 255, np.uint8)
    lines, regions = [], []
    for index, (name, said, when, unread) in enumerate(LIST):
        y = 100 + 70 * index
        bottom = y + 70 if index + 1 < len(LIST) else 690
        lines += [line(name, 60, y + 10), line(said, 60, y + 40), right(when, 330, y + 10)]
        regions.append(Region(Box(0, y, 340, bottom), 0.75, "card", text=name))
        if unread:
            page[y + 38 : y + 58, 305:330] = (30, 190, 90)
            regions.append(Region(Box(305, y + 38, 330, y + 58), 0.6, "badge", text="2"))
    return lines, regions, page


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("all the unread chats", [0, 3]),
        ("the conversations without a badge", [1, 2, 4]),
        ("the chat below Camping trip", [2]),
        ("the chat about the plumber", [4]),
        ("the conversation with Jonas", [2]),
        ("the last chat in the list", [4]),
        ("the first unread chat", [0]),
        ("the last unread conversation", [3]),
    ],
)
def test_conversations_of_the_list(phrase: str, which: list[int]) -> None:
    lines, regions, page = _page()
    found = answer(lines, phrase, *regions, image=page)
    assert sorted(round((r.box.y1 - 100) / 70) for r in found.regions) == which
    assert all(region.box.height == pytest.approx(70, abs=2) for region in found.regions)


def test_the_time_of_a_conversation() -> None:
    lines, regions, page = _page()
    assert answer(lines, "the time of the chat with Mum", *regions, image=page).best.text == "12:47"
