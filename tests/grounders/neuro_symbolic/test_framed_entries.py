"""Mails and chats in their whole strips, though the page frames only some of them."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

WHO = ("Greta Thal", "Lucien More", "Hanne Bask", "Otto Veld")
WHAT = ("Seat plan for all", "Quote for the tent", "Keys for the hall", "Invoice for May")
WHEN = ("11:20", "10:48", "09:15", "08:02")
STEP = 70


def _mails() -> list[TextLine]:
    lines = []
    for index, (who, what, when) in enumerate(zip(WHO, WHAT, WHEN, strict=True)):
        y = 112 + STEP * index
        lines += [line(who, 120, y), line(what, 120, y + 22), right(when, 480, y)]
    return lines


FRAME = Region(Box(60, 100 + STEP, 500, 100 + 2 * STEP), 0.7, "card")  # of the second one


def _written(bold: tuple[int, ...]) -> ImageArray:
    """Strokes where the words are, thicker in some entries."""
    page = np.full((700, 800, 3), 255, np.uint8)
    for part in _mails():
        b = part.box
        thick = 5 if round((b.y1 - 112) // STEP) in bold else 2
        for x in range(int(b.x1), int(b.x2) - 6, 9):
            page[int(b.y1) + 2 : int(b.y2) - 2, x : x + thick] = 20
    return page


def _tops(phrase: str, *regions: Region, page: ImageArray | None = None) -> list[int]:
    found = answer(_mails(), phrase, FRAME, *regions, image=page)
    assert all(
        r.box.x1 == pytest.approx(60) and r.box.x2 == pytest.approx(500) for r in found.regions
    )
    return sorted(round(region.box.y1) for region in found.regions)


def test_unread_mails_are_those_in_bold_letters() -> None:
    page = _written((0, 2))
    assert _tops("all the unread messages", page=page) == pytest.approx([100, 240], abs=3)
    assert _tops("the messages that are not unread", page=page) == pytest.approx([170, 310], abs=3)


def test_a_mark_at_the_side_belongs_to_its_strip() -> None:
    badge = Region(Box(460, 274, 482, 292), 0.8, "badge", text="3")
    assert _tops("the chats without a badge", badge) == pytest.approx([100, 170, 310], abs=3)


def test_people_are_entries_that_are_names() -> None:
    lines = [line(name, 60, 100 + 34 * i) for i, name in enumerate(("Staff", *WHO))]
    page = np.full((700, 800, 3), 255, np.uint8)
    page[140:148, 44:52] = page[208:216, 44:52] = (30, 170, 80)
    found = answer(lines, "the people without a green dot", image=page)
    assert [region.text for region in found.regions] == ["Lucien More", "Otto Veld"]
