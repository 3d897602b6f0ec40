"""Entries of lists between lines and under headings that call them by name."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, Status, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

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
