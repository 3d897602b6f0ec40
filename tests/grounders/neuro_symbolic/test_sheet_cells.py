"""Cells of sheets and tables: what stands in them, their header, and which are empty."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.looks.hollow import hollow_scores
from deixis.perception.elements import Cell, ElementFinder, Page, Table
from tests.grounders.neuro_symbolic.lined_pages import line

WIDE, HIGH = 150, 30


def _table(heads: tuple[str, ...]) -> Table:
    rows = (heads, ("Day", "Income"), ("5 April", "412.50"), ("12 April", "150.20"))
    boxes = tuple(Box(40, 100 + HIGH * i, 340, 130 + HIGH * i) for i in range(len(rows)))
    cells = tuple(
        Cell(Box(40 + WIDE * j, box.y1, 190 + WIDE * j, box.y2), i, j, text)
        for i, (box, row) in enumerate(zip(boxes, rows, strict=True))
        for j, text in enumerate(row)
    )
    columns = tuple(Box(40 + WIDE * j, 100, 190 + WIDE * j, 220) for j in (0, 1))
    return Table(Box(40, 100, 340, 220), boxes, columns, 0, cells, 0.9)


def _asked(table: Table, phrase: str) -> Grounding:
    class Sheet(ElementFinder):
        def study(self, image, text) -> Page:
            return Page(regions=(Region(table.box, 0.9, "table"),), tables=(table,))

    lines = [line(cell.text, cell.box.x1 + 6, cell.box.y1 + 7) for cell in table.cells]
    reader = FakeReader(lines, language="en")
    grounder = NeuroSymbolicGrounder(reader=reader, elements=Sheet(reader), proposer=FakeProposer())
    return grounder.ground(np.full((400, 600, 3), 255, np.uint8), phrase)


@pytest.mark.parametrize(
    ("heads", "box"),
    [
        (("A", "B"), (40, 190, 190, 220)),
        (("Market", "Sums"), (46, 197, 110, 213)),
    ],
)
def test_words_in_a_sheet_are_their_cell(heads: tuple[str, ...], box: tuple[float, ...]) -> None:
    assert _asked(_table(heads), "the text 12 April").best.box.xyxy == pytest.approx(box)


def test_the_header_of_a_table_is_its_row() -> None:
    rows = (("Name", "Type", "Default"), ("port", "integer", "8080"), ("tls", "path", "none"))
    boxes = tuple(Box(40, 100 + HIGH * i, 490, 130 + HIGH * i) for i in range(len(rows)))
    cells = tuple(
        Cell(Box(40 + WIDE * j, box.y1, 190 + WIDE * j, box.y2), i, j, text)
        for i, (box, row) in enumerate(zip(boxes, rows, strict=True))
        for j, text in enumerate(row)
    )
    columns = tuple(Box(40 + WIDE * j, 100, 190 + WIDE * j, 190) for j in range(3))
    table = Table(Box(40, 100, 490, 190), boxes, columns, 0, cells, 0.9)
    for phrase in ("the table header", "the header row"):
        assert [r.box for r in _asked(table, phrase).regions] == [boxes[0]]


@pytest.mark.parametrize(("ink", "score"), [(0, 0.9), (90, 0.1)])
def test_a_cell_with_a_badge_that_nobody_read_is_not_empty(ink: int, score: float) -> None:
    page = np.full((100, 300, 3), 255, np.uint8)
    page[20] = page[60] = 0  # the lines of the table
    page[34:46, 30:60] -= np.uint8(ink)
    cell = Region(Box(10, 20, 160, 61), 0.9, "cell", text=None)
    assert hollow_scores(page, [cell], [])[0] == pytest.approx(score)
