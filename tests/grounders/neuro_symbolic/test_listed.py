"""Entries of lists between lines and under headings that call them by name."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, Status, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

NAMES = ("Location", "Camera", "Contacts", "Microphone")
WHO = ("Ines Ruiz", "Omar Said", "Lena Voss", "Ines Ruiz")


def _lines(head: str, below: tuple[str, ...] = WHO) -> list[TextLine]:
    rows = [
        part
        for index, (name, under) in enumerate(zip(NAMES, below, strict=True))
        for part in (line(name, 140, 112 + 60 * index), line(under, 140, 132 + 60 * index))
    ]
    return [line(head, 100, 60, high=22), *rows]


def _rules(*ys: float) -> list[Region]:
    return [Region(Box(100, y, 500, y + 1), 0.7, "rule") for y in ys]


def _row(index: int) -> tuple[float, float, float, float]:
    return (100, 100 + 60 * index, 500, 160 + 60 * index)


@pytest.mark.parametrize(
    ("phrase", "index"),
    [
        ("the Camera row", 1),
        ("the row between Camera and Microphone", 2),
        ("the first session", 0),
        ("the last session in the list", 3),
        ("the session of Lena Voss", 2),
        ("the session with Omar", 1),
    ],
)
def test_an_entry_reaches_from_line_to_line(phrase: str, index: int) -> None:
    found = answer(_lines("Active sessions (4)"), phrase, *_rules(160, 220, 280))
    assert found.status is Status.FOUND
    assert found.best.box.xyxy == pytest.approx(_row(index), abs=2)


def test_all_but_one_of_the_entries() -> None:
    found = answer(_lines("Active sessions"), "the sessions except Camera", *_rules(160, 220, 280))
    tops = sorted(region.box.y1 for region in found.regions)
    assert tops == pytest.approx([100, 220, 280], abs=2)


def test_all_rows_under_a_heading() -> None:
    found = answer(_lines("Not allowed"), "all rows under Not allowed", *_rules(160, 220, 280))
    assert [r.box.y1 for r in found.regions] == pytest.approx([100, 160, 220, 280], abs=2)


def test_words_after_the_last_line_that_are_set_elsewhere_are_no_entry() -> None:
    lines = [*_lines("Active sessions"), line("Sign out everywhere", 100, 363)]
    found = answer(lines, "the last session", *_rules(160, 220, 280, 340))
    assert found.best.box.xyxy == pytest.approx(_row(3), abs=2)


def _shaded() -> ImageArray:
    page = np.full((700, 800, 3), 255, np.uint8)
    page[221:280, 100:500] = (220, 240, 240)
    return page


def test_the_selected_entry_has_another_ground() -> None:
    found = answer(
        _lines("My tickets (4)"), "the selected ticket", *_rules(160, 220, 280), image=_shaded()
    )
    assert found.best.box.xyxy == pytest.approx(_row(2), abs=2)


def test_nobody_is_selected_on_even_ground() -> None:
    found = answer(_lines("My tickets (4)"), "the selected ticket", *_rules(160, 220, 280))
    assert found.status is not Status.FOUND


TALKS = (
    ("Helena Marsh", "Can you sign the lease today?", "09:41"),
    ("Roof repair", "The scaffold comes Monday", "09:20"),
    ("Tenants", "Bin day moved to Thursday", "Mon"),
    ("Gas company", "Your meter reading is due", "Sun"),
)


def _talks() -> tuple[list[TextLine], list[Region], ImageArray]:
    """A list of talks beside an open one; the second is chosen, the first and third unread."""
    page = np.full((700, 800, 3), 255, np.uint8)
    page[156:212, 10:300] = (225, 240, 250)
    lines, seen = [], []
    for index, (name, said, when) in enumerate(TALKS):
        y = 100 + 56 * index
        lines += [line(name, 20, y + 8), right(when, 270, y + 8), line(said, 20, y + 30)]
        seen.append(Region(Box(10, y, 300, y + 56), 0.7, "card", text=name))
    seen += [Region(Box(280, y, 290, y + 10), 0.6, "icon") for y in (112, 224)]
    for index, (who, when) in enumerate((("Ivo Brandt", "08:02"), ("Ada Lind", "08:10"))):
        y = 100 + 60 * index
        lines += [line(who, 400, y), line(when, 500, y), line("Fine with me", 400, y + 22)]
    return lines, seen, page


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("all the unread conversations", [0, 2]),
        ("the conversations that are read", [1, 3]),
        ("the selected conversation", [1]),
        ("the conversation with the Gas company", [3]),
        ("the last chat", [3]),
    ],
)
def test_talks_in_a_list_beside_an_open_one(phrase: str, which: list[int]) -> None:
    lines, seen, page = _talks()
    found = answer(lines, phrase, *seen, image=page)
    assert sorted(round((r.box.y1 - 100) / 56) for r in found.regions) == which
    assert all(r.box.x1 == 10 for r in found.regions)


def test_an_entry_that_was_not_seen_is_filled_in() -> None:
    lines, seen, page = _talks()
    del seen[2]
    found = answer(lines, "the chat with the Tenants", *seen, image=page)
    assert found.best.box.xyxy == (10, 212, 300, 268)
