"""Rows of one table of two that stand side by side."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region, Status
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.perception.elements import Cell, ElementFinder, Page, Table
from tests.grounders.neuro_symbolic.lined_pages import line

STOCK = (("Part", "Left"), ("Bolt", "14"), ("Washer", "220"), ("Nut", "9"))
DUE = (("Week", "State"), ("31", "Open"), ("32", "Sent"), ("33", "Open"), ("34", "Not open"))
LEFTS = {"Stock": 20, "Deliveries": 420}
TOP, HIGH, WIDE = 120, 36, 160


def row_of(title: str, row: int) -> Box:
    x = LEFTS[title]
    return Box(x, TOP + HIGH * row, x + 2 * WIDE, TOP + HIGH * (row + 1))


def table(title: str, rows: tuple[tuple[str, str], ...]) -> Table:
    boxes = tuple(row_of(title, i) for i in range(len(rows)))
    cells = tuple(
        Cell(Box(box.x1 + WIDE * j, box.y1, box.x1 + WIDE * (j + 1), box.y2), i, j, text)
        for i, (box, row) in enumerate(zip(boxes, rows, strict=True))
        for j, text in enumerate(row)
    )
    whole = boxes[0].union(boxes[-1])
    columns = tuple(
        Box(whole.x1 + WIDE * j, whole.y1, whole.x1 + WIDE * (j + 1), whole.y2) for j in (0, 1)
    )
    return Table(whole, boxes, columns, 0, cells, 0.9)


TABLES = (table("Stock", STOCK), table("Deliveries", DUE))


class TwoTables(ElementFinder):
    def study(self, image, text) -> Page:
        regions = [Region(seen.box, 0.9, "table") for seen in TABLES]
        regions += [Region(row, 0.9, "row") for seen in TABLES for row in seen.rows]
        return Page(regions=tuple(regions), tables=TABLES)


def asked(phrase: str) -> Grounding:
    lines = [line(title, x, TOP - 34, high=20) for title, x in LEFTS.items()]
    lines += [
        line(cell.text, cell.box.x1 + 8, cell.box.y1 + 10) for t in TABLES for cell in t.cells
    ]
    reader = FakeReader(lines, language="en")
    grounder = NeuroSymbolicGrounder(
        reader=reader, elements=TwoTables(reader), proposer=FakeProposer()
    )
    return grounder.ground(np.full((500, 800, 3), 255, np.uint8), phrase)


@pytest.mark.parametrize(
    ("phrase", "title", "rows"),
    [
        ("the last row of the table on the right", "Deliveries", [4]),
        ("the second row of the left table", "Stock", [2]),
        ("the first row of the Deliveries table", "Deliveries", [1]),
        ("the last row of the first table", "Stock", [3]),
        ("all the rows with Open under Deliveries", "Deliveries", [1, 3]),
    ],
)
def test_a_table_is_told_by_its_side_its_number_or_its_title(
    phrase: str, title: str, rows: list[int]
) -> None:
    result = asked(phrase)
    assert result.status is Status.FOUND
    assert [region.box for region in result.regions] == [row_of(title, row) for row in rows]


def test_rows_do_not_run_through_both_tables() -> None:
    result = asked("all the rows that are not open")
    assert all(region.box.width < 2.1 * WIDE for region in result.regions)


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("the numbers below Left", ["14", "220", "9"]),
        ("every value in the Left column apart from the total", ["14", "220"]),
    ],
)
def test_values_of_a_column_are_told_by_its_head(phrase: str, said: list[str]) -> None:
    found = asked(phrase)
    assert found.status is Status.FOUND
    assert [region.text for region in found.regions] == said
