"""Rows by their colour and by the kind that a column tells; icons that are filled."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Boxes, ImageArray, TextLine
from deixis.grounders.neuro_symbolic.looks.solid import solid_scores
from tests.grounders.neuro_symbolic.lined_pages import answer, line

FILES = (
    ("Contracts", "3 Feb 2025", "Folder"),
    ("floor_plan", "27 Feb 2025", "Picture"),
    ("Photos", "19 Mar 2025", "Folder"),
    ("speech", "22 Mar 2025", "Video"),
)


def _table() -> list[TextLine]:
    lines = [line(text, x, 60) for text, x in (("Name", 60), ("Changed", 260), ("Kind", 460))]
    for index, row in enumerate(FILES):
        y = 100 + 40 * index
        lines += [line(text, x, y) for text, x in zip(row, (60, 260, 460), strict=True)]
    return lines


def _rows(phrase: str, page: ImageArray | None = None) -> list[str]:
    found = answer(_table(), phrase, image=page)
    return [(region.text or "").split()[0] for region in found.regions]


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("all the folders", ["Contracts", "Photos"]),
        ("the folders", ["Contracts", "Photos"]),
        ("the last folder", ["Photos"]),
        ("the second to last folder", ["Contracts"]),
        ("the second to last video", []),
    ],
)
def test_a_kind_that_a_column_tells_means_its_rows(phrase: str, names: list[str]) -> None:
    assert _rows(phrase) == names


def _inked(lines: list[TextLine], rows: tuple[int, ...]) -> ImageArray:
    """Bars of ink where the words are, red in some rows."""
    page = np.full((700, 800, 3), 255, np.uint8)
    for part in lines:
        b = part.box
        red = round((b.y1 - 100) / 40) in rows
        for x in range(int(b.x1) + 1, int(b.x2) - 3, 6):
            page[int(b.y1) + 3 : int(b.y2) - 3, x : x + 3] = (190, 25, 25) if red else (20, 20, 20)
    return page


def test_a_row_is_red_when_its_letters_are() -> None:
    page = _inked(_table(), (1, 2))
    assert _rows("the red rows", page) == ["floor_plan", "Photos"]
    assert _rows("the last red row", page) == ["Photos"]
    assert _rows("the second to last red row", page) == ["floor_plan"]


def test_a_filled_icon_has_ink_in_its_middle() -> None:
    page = np.full((60, 120, 3), 255, np.uint8)
    page[10:40, 10:40] = 20
    page[10:40, 60:90] = 20
    page[13:37, 63:87] = 255
    scores = solid_scores(page, Boxes.of([Box(8, 8, 42, 42), Box(58, 8, 92, 42)]))
    assert scores.tolist() == pytest.approx([1.0, 0.0])


LOG = (
    ("App started", "main.js"),
    ("Image is slow to load", "tiles.js"),
    ("Route is undefined", "route.js"),
    ("Position updated", "gps.js"),
    ("Storage is almost full", "cache.js"),
    ("Failed to load the table", "tide.js"),
)
GROUNDS = {1: (255, 245, 220), 2: (253, 232, 232), 4: (255, 245, 220), 5: (253, 232, 232)}


@pytest.mark.parametrize(
    ("phrase", "row"),
    [
        ("the first error row", 2),
        ("the last error row", 5),
        ("the warning about the storage", 4),
        ("the error about the route", 2),
    ],
)
def test_rows_of_a_log_by_what_they_announce(phrase: str, row: int) -> None:
    page = np.full((700, 800, 3), 255, np.uint8)
    lines = []
    for index, (said, where) in enumerate(LOG):
        y = 100 + 40 * index
        page[y - 12 : y + 28] = GROUNDS.get(index, (255, 255, 255))
        lines += [line(said, 60, y), line(where, 640, y)]
    found = answer(lines, phrase, image=page)
    assert [region.text for region in found.regions] == [" ".join(LOG[row])]


def test_a_line_in_the_table_is_a_row() -> None:
    page = _inked(_table(), (2,))
    assert _rows("the red line in the table", page) == ["Photos"]
