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
        ("the chats that have no unread messages", [1, 2, 4]),
        ("the conversations that don't have a badge", [1, 2, 4]),
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


MAILS = (
    ("AK", "Anna Kessler", "Keys for the flat", "10:42"),
    ("RD", "Rui Domingues", "Minutes of the meeting", "10:05"),
    ("SP", "Stella Park", "Quote for new windows", "Mon"),
    ("TL", "Town Library", "Two books are due", "Sun"),
)


def _mails(heavy: tuple[int, ...]) -> tuple[list[TextLine], ImageArray]:
    """Strips of 62 pixels with initials before the names; unread are those in heavier letters."""
    page = np.full((700, 900, 3), 255, np.uint8)
    lines = []
    for index, (initials, who, what, when) in enumerate(MAILS):
        y = 60 + 62 * index
        lines += [line(initials, 50, y + 23), line(who, 90, y + 10), line(what, 90, y + 34)]
        lines += [right(when, 390, y + 10)]
        for part in lines[-4:]:
            broad = 4 if part.text == who and index in heavy else 2
            for x in range(int(part.box.x1), int(part.box.x2) - 6, 9):
                page[int(part.box.y1) + 2 : int(part.box.y2) - 2, x : x + broad] = 20
    return lines, page


@pytest.mark.parametrize("heavy", [(0,), (1, 2), (0, 1, 2)])
def test_heavier_names_tell_unread_mails(heavy: tuple[int, ...]) -> None:
    lines, page = _mails(heavy)
    frame = Region(Box(10, 122, 400, 184), 0.7, "card")
    for phrase, kept in (
        ("all the unread messages", heavy),
        ("the conversations that are not unread", tuple(i for i in range(4) if i not in heavy)),
    ):
        found = answer(lines, phrase, frame, image=page)
        assert sorted(round((r.box.y1 - 60) / 62) for r in found.regions) == list(kept)


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("the last message in the list", 3),
        ('the message below "Quote for new windows"', 3),
        ("the message from Stella Park about the windows", 2),
    ],
)
def test_mails_of_a_list_though_weekdays_stand_for_times(phrase: str, which: int) -> None:
    lines, page = _mails(())
    frame = Region(Box(10, 122, 400, 184), 0.7, "card")
    found = answer(lines, phrase, frame, image=page)
    assert [round((r.box.y1 - 60) / 62) for r in found.regions] == [which]


def test_the_first_message_in_a_chat_is_no_entry_of_the_list() -> None:
    lines, regions, page = _page()
    said = ("Is the stove yours?", "No, my brother lends it", "Then tell him thanks from me")
    for index, text in enumerate(said):
        wide, y = 8 * len(text) + 20, 100 + 64 * index
        x = 780 - wide if index == 1 else 360
        lines.append(line(text, x + 10, y + 14))
        regions.append(Region(Box(x, y, x + wide, y + 44), 0.7, "card", text=text))
    found = answer(lines, "the first message in the chat", *regions, image=page)
    assert found.best.box == regions[-3].box


def test_the_field_to_search_in_is_no_conversation() -> None:
    lines, regions, page = _page()
    field = Region(Box(0, 30, 340, 100), 0.6, "card", text="Search")
    lines.append(line("Search", 60, 56))
    found = answer(lines, "all the conversations", field, *regions, image=page)
    assert sorted(round((r.box.y1 - 100) / 70) for r in found.regions) == [0, 1, 2, 3, 4]
    assert answer(lines, "the second chat", field, *regions, image=page).best.box.y1 == 170


@pytest.mark.parametrize("pictured", [True, False])
def test_discs_before_the_names_tell_conversations_without_times(pictured: bool) -> None:
    lines, regions, page = _page()
    lines = [text for text in lines if text.box.x1 == 60]
    discs = [Region(Box(8, 110 + 70 * i, 52, 154 + 70 * i), 0.6, "icon") for i in range(5)]
    for disc in discs:
        page[int(disc.box.y1) : int(disc.box.y2), 8:52] = (90, 60, 200)
    seen = [*regions, *discs] if pictured else regions
    found = answer(lines, "the conversations without a badge", *seen, image=page)
    whole = sorted(round((r.box.y1 - 100) / 70) for r in found.regions if r.box.width > 300)
    assert (whole == [1, 2, 4]) is pictured


def _with_grey_badge() -> tuple[list[TextLine], list[Region], ImageArray]:
    """The second conversation is muted: its badge is grey, and was not seen."""
    lines, regions, page = _page()
    page[208:228, 292:330] = (200, 203, 205)
    return lines, regions, page


@pytest.mark.parametrize(
    "phrase", ["the unread badges", "all the badges with the unread counts", "the unread counts"]
)
def test_unread_badges_are_those_beside_conversations(phrase: str) -> None:
    lines, regions, page = _with_grey_badge()
    day = Region(Box(500, 60, 600, 84), 0.7, "badge", text="Today")
    found = answer([*lines, line("Today", 520, 64)], phrase, *regions, day, image=page)
    tops = sorted(round(region.box.y1) for region in found.regions)
    assert tops == [138, 208, 348]


def test_a_grey_badge_tells_an_unread_conversation() -> None:
    lines, regions, page = _with_grey_badge()
    found = answer(lines, "all the unread chats", *regions, image=page)
    assert sorted(round((r.box.y1 - 100) / 70) for r in found.regions) == [0, 1, 3]


@pytest.mark.parametrize(
    "room", [(slice(216, 220), slice(292, 330)), (slice(208, 228), slice(250, 290))]
)
def test_a_line_or_what_ends_before_the_badges_is_none(room: tuple[slice, slice]) -> None:
    lines, regions, page = _page()
    page[room] = (200, 203, 205)
    found = answer(lines, "the unread badges", *regions, image=page)
    assert len(found.regions) == 2
