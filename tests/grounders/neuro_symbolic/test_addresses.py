"""Sheets of calculation by letter and number: cells, heads, names with digits, empty cells."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.scene.addresses import column_lettered, row_numbered
from deixis.grounders.neuro_symbolic.scene.writings import header_row
from deixis.perception.elements import Cell, ElementFinder, Page, Table
from tests.grounders.neuro_symbolic.lined_pages import line

WIDE, HIGH, TOP = 100, 30, 120
ROWS = (
    ("", "A", "B", "", "D"),
    ("1", "Region", "Q1", "Q2", "Q3"),
    ("2", "Zagreb", "113", "749", "562"),
    ("3", "Bergen", "424", "536", "13"),
    ("", "Bilbao", "809", "397", "688"),
    ("5", "", "", "", ""),
)


def box_of(row: int, column: int) -> Box:
    return Box(WIDE * column, TOP + HIGH * row, WIDE * (column + 1), TOP + HIGH * (row + 1))


def sheet(rows: tuple[tuple[str, ...], ...] = ROWS) -> Table:
    bands = tuple(box_of(i, 0).union(box_of(i, len(rows[0]) - 1)) for i in range(len(rows)))
    cells = tuple(
        Cell(box_of(i, j), i, j, text) for i, row in enumerate(rows) for j, text in enumerate(row)
    )
    lanes = tuple(box_of(0, j).union(box_of(len(rows) - 1, j)) for j in range(len(rows[0])))
    return Table(bands[0].union(bands[-1]), bands, lanes, 0, cells, 0.96)


def asked(phrase: str) -> Grounding:
    table = sheet()

    class Sheet(ElementFinder):
        def study(self, image, text) -> Page:
            regions = [Region(table.box, 0.9, "table")]
            regions += [
                Region(lane, 0.9, "column", text="123" if j == 0 else "x")
                for j, lane in enumerate(table.columns)
            ]
            regions += [Region(cell.box, 0.9, "cell", text=cell.text) for cell in table.cells]
            return Page(regions=tuple(regions), tables=(table,))

    lines = [
        line(cell.text, cell.box.center[0] - 4, cell.box.y1 + 7)
        for cell in table.cells
        if cell.text
    ]
    reader = FakeReader(lines, language="en")
    grounder = NeuroSymbolicGrounder(reader=reader, elements=Sheet(reader), proposer=FakeProposer())
    page = np.full((400, 520, 3), 255, np.uint8)
    page[TOP::HIGH] = 200
    return grounder.ground(page, phrase)


@pytest.mark.parametrize(
    ("phrase", "row", "column"),
    [
        ("C3", 3, 3),
        ("cell D4", 4, 4),
        ("click into B2", 2, 2),
        ("header of column C", 0, 3),
        ("the letter C above the columns", 0, 3),
        ("column C header", 0, 3),
        ("the row number 4", 4, 0),
        ("highest Q2 cell", 2, 3),
        ("Q2 of Bergen", 3, 3),
    ],
)
def test_letters_and_numbers_that_were_not_read_are_told_by_the_others(
    phrase: str, row: int, column: int
) -> None:
    assert asked(phrase).best.box.iou(box_of(row, column)) > 0.9


@pytest.mark.parametrize(
    ("phrase", "places"),
    [
        ("all the cells in column C", [(row, 3) for row in (1, 2, 3, 4, 5)]),
        ("the values in the Q2 column", [(row, 3) for row in (2, 3, 4)]),
        ("all the numbers in row 3", [(3, column) for column in (2, 3, 4)]),
        ("the second cell in column B", [(2, 2)]),
        ("the last cell of row 3", [(3, 4)]),
        ("the first cell of the second column", [(2, 2)]),
        ("the cell below B2", [(3, 2)]),
        ("the cell to the right of B2", [(2, 3)]),
        ("the cell above B3", [(2, 2)]),
        ("the row numbers", [(row, 0) for row in (1, 2, 3, 5)]),
        ("the column letters", [(0, column) for column in (1, 2, 4)]),
        ("cells over 600", [(2, 3), (4, 2), (4, 4)]),
        ("the smallest number in the sheet", [(3, 4)]),
    ],
)
def test_cells_of_a_sheet_by_their_column_or_row(
    phrase: str, places: list[tuple[int, int]]
) -> None:
    found = asked(phrase).regions
    assert sorted(r.box.xyxy for r in found) == sorted(box_of(*place).xyxy for place in places)


@pytest.mark.parametrize(("phrase", "column"), [("column C", 3), ("the first column", 1)])
def test_a_column_of_a_sheet_is_no_cell(phrase: str, column: int) -> None:
    found = asked(phrase)
    assert [region.box for region in found.regions] == [sheet().columns[column]], found.why()


def test_the_empty_cells_of_a_row_by_number() -> None:
    found = asked("a blank cell in line 5").regions
    assert [region.box for region in found] == [box_of(5, column) for column in (1, 2, 3, 4)]


def test_addresses_outside_a_sheet_mean_nothing() -> None:
    table = sheet()
    assert column_lettered("C", table) == 3
    assert column_lettered("E", table) is None
    assert row_numbered("4", table) == 4
    assert row_numbered("9", table) is None
    assert row_numbered("0", table) is None
    other = sheet((("", "Item", "Price"), ("1", "Tea", "3"), ("2", "Bun", "2"), ("3", "Jam", "4")))
    assert column_lettered("I", other) is None
    assert row_numbered("2", other) is None


def test_names_with_digits_head_a_sheet_where_numbers_stand_under_them() -> None:
    assert header_row(sheet()) == 1
    words = [("", "A", "B"), ("1", "Hall 2", "Row 3"), ("2", "Ann", "Bo"), ("3", "Cy", "Di")]
    assert header_row(sheet(tuple(words))) == 0


def test_names_may_stand_under_a_title() -> None:
    rows = [("", "A", "B"), ("1", "Cash book", ""), ("2", "Item", "Paid"), ("3", "Hotel", "40")]
    assert header_row(sheet((*rows, ("4", "Car", "7")))) == 2
