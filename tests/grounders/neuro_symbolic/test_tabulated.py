"""Cells by row and column, rows of a seen table, and cards by what they say."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region, Status
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.records.answering.extremes import comparable
from deixis.perception.elements import Cell, ElementFinder, Page, Table
from tests.grounders.neuro_symbolic.lined_pages import answer, line

ROWS = (
    ("Order", "Placed", "Buyer", "State", "Sum"),
    ("#5521", "12.08.2025", "Ines Carvalho", "Paid", "86.40"),
    ("#5520", "03.02.2025", "Bo Lindqvist", "Open", "19.99"),
    ("#5519", "30.09.2025", "Rahel Stucki", "Refunded", "412.75"),
    ("#5518", "17.05.2025", "Mireille Faye", "Open", ""),
)
WIDE, HIGH, LEFT, TOP = 140, 40, 20, 100


def box_of(row: int, column: int) -> Box:
    x, y = LEFT + WIDE * column, TOP + HIGH * row
    return Box(x, y, x + WIDE, y + HIGH)


def row_of(row: int) -> Box:
    return Box(LEFT, TOP + HIGH * row, LEFT + WIDE * len(ROWS[0]), TOP + HIGH * (row + 1))


def table() -> Table:
    cells = tuple(
        Cell(box_of(i, j), i, j, text) for i, row in enumerate(ROWS) for j, text in enumerate(row)
    )
    rows = tuple(row_of(i) for i in range(len(ROWS)))
    high = TOP + HIGH * len(ROWS)
    columns = tuple(
        Box(LEFT + WIDE * j, TOP, LEFT + WIDE * (j + 1), high) for j in range(len(ROWS[0]))
    )
    return Table(Box(LEFT, TOP, rows[-1].x2, high), rows, columns, 0, cells, 0.9)


class OneTable(ElementFinder):
    def study(self, image, text) -> Page:
        seen = table()
        regions = [Region(row, 0.9, "row") for row in seen.rows]
        regions += [Region(cell.box, 0.9, "cell", text=cell.text) for cell in seen.cells]
        return Page(regions=tuple(regions), tables=(seen,))


def asked(phrase: str) -> Grounding:
    lines = [
        line(text, box_of(i, j).x1 + 8, box_of(i, j).y1 + 12)
        for i, row in enumerate(ROWS)
        for j, text in enumerate(row)
        if text
    ]
    reader = FakeReader(lines, language="en")
    grounder = NeuroSymbolicGrounder(
        reader=reader, elements=OneTable(reader), proposer=FakeProposer()
    )
    return grounder.ground(np.full((700, 800, 3), 255, np.uint8), phrase)


@pytest.mark.parametrize(
    ("phrase", "row", "column"),
    [
        ("the cell in the Buyer column of the #5520 row", 2, 2),
        ("the cell in the Sum column of Ines Carvalho", 1, 4),
        ("the cell in the #5519 row under State", 3, 3),
        ("the empty cell in the Sum column", 4, 4),
        ("the last column header", 0, 4),
    ],
)
def test_a_cell_is_named_by_its_row_and_column(phrase: str, row: int, column: int) -> None:
    assert asked(phrase).best.box.iou(box_of(row, column)) > 0.9


def test_the_latest_of_a_column_of_dates_is_its_ink() -> None:
    result = asked("the latest date in the Placed column")
    assert result.best.text == "30.09.2025"
    assert result.best.box.iou(box_of(3, 1)) < 0.5


@pytest.mark.parametrize(
    ("phrase", "rows"),
    [
        ("the refunded order", [3]),
        ("the open orders", [2, 4]),
        ("the order of Bo Lindqvist", [2]),
        ("the order with the highest sum", [3]),
        ("the most expensive order", [3]),
    ],
)
def test_the_noun_of_a_table_means_whole_rows(phrase: str, rows: list[int]) -> None:
    result = asked(phrase)
    assert result.status is Status.FOUND
    assert len(result.regions) == len(rows)
    for row, region in zip(rows, result.regions, strict=True):
        assert region.box.iou(row_of(row)) > 0.9


CARDS = [
    (Box(20, 140, 520, 200), "Water plants", "3 l, done daily"),
    (Box(20, 210, 520, 290), "Call the plumber", "12 l, out of hours"),
    (Box(20, 340, 520, 420), "Team lunch", "7 l, out of town"),
]
STACK = [
    line("Today", 24, 110),
    line("Tomorrow", 24, 310),
    *(line(name, box.x1 + 60, box.y1 + 12) for box, name, _ in CARDS),
    *(line(note, box.x1 + 60, box.y1 + 36) for box, _, note in CARDS),
]
BOXES = [Region(box, 0.3 if i == 0 else 0.75, "card") for i, (box, _, _) in enumerate(CARDS)]


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        ("the first task under Tomorrow", [2]),
        ("the tasks that are out of hours", [1]),
        ("the task about the plumber", [1]),
        ("the largest task", [1]),
        ("the third task", [2]),
    ],
)
def test_cards_of_a_stack_are_meant_whole(phrase: str, wanted: list[int]) -> None:
    result = answer(STACK, phrase, *BOXES)
    assert [region.box for region in result.regions] == [CARDS[i][0] for i in wanted]


@pytest.mark.parametrize(
    ("phrase", "row", "column"),
    [("the cell with the highest sum", 3, 4), ("the cell in the last row under Buyer", 4, 2)],
)
def test_a_cell_with_the_most_is_a_cell(phrase: str, row: int, column: int) -> None:
    assert asked(phrase).best.box.iou(box_of(row, column)) > 0.9


def test_the_order_below_another_is_a_row() -> None:
    assert asked("the order below #5520").best.box.iou(row_of(3)) > 0.9


TITLED = (
    ("Costs 2025", "", "", ""),
    ("Flat", "4 rooms", "", ""),
    ("Cost", "January", "March", "Total"),
    ("Rent", "1,140", "1,185", "4,650"),
    ("Subtotal", "1,675", "1,733", "6,999"),
)


def test_heads_are_found_under_a_title_in_the_first_row(monkeypatch):
    monkeypatch.setattr("tests.grounders.neuro_symbolic.test_tabulated.ROWS", TITLED)
    lines = [
        line(text, box_of(i, j).x1 + 8, box_of(i, j).y1 + 10)
        for i, row in enumerate(TITLED)
        for j, text in enumerate(row)
        if text
    ]
    reader = FakeReader(lines, language="en")
    grounder = NeuroSymbolicGrounder(
        reader=reader, elements=OneTable(reader), proposer=FakeProposer()
    )
    image = np.full((700, 800, 3), 255, np.uint8)
    found = grounder.ground(image, "the cell in the March column of the Subtotal row")
    assert [region.box for region in found.regions] == [box_of(4, 2)]


@pytest.mark.parametrize(
    ("phrase", "row", "column"),
    [
        ("the last cell in the Buyer column", 4, 2),
        ("the first cell in the State column", 1, 3),
        ("the third cell of the #5520 row", 2, 2),
        ("the cell with the lowest number in the Sum column", 2, 4),
    ],
)
def test_cells_are_told_by_their_order_in_a_column_or_row(
    phrase: str, row: int, column: int
) -> None:
    result = asked(phrase)
    assert result.status is Status.FOUND
    assert result.best.box.iou(box_of(row, column)) > 0.9


def test_the_lowest_of_a_column_is_its_least_and_the_lowest_cell_its_last() -> None:
    assert asked("the lowest amount in the Sum column").best.text == "19.99"
    assert asked("the lowest cell in the Buyer column").best.box.iou(box_of(4, 2)) > 0.9


@pytest.mark.parametrize(
    "phrase",
    ["all the cells in the State column", "all the cells in the State column except the heading"],
)
def test_all_cells_of_a_column_are_those_under_its_head(phrase: str) -> None:
    found = [region.box for region in asked(phrase).regions]
    assert found == [box_of(row, 3) for row in range(1, 5)]


def test_rows_are_told_by_a_value_behind_the_name_of_its_column() -> None:
    result = asked("the row with the buyer Rahel Stucki")
    assert result.status is Status.FOUND
    assert result.best.box.iou(row_of(3)) > 0.9


def test_times_are_compared_by_minutes_too() -> None:
    times = ("12:10", "12:04", "15:37")
    assert min(times, key=lambda text: comparable(text, "")) == "12:04"
