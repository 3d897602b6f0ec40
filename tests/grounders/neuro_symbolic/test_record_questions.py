"""Cards compared, rows by their owner, labels in other words, cells of sheets."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from deixis.core import Box, Region, Status
from deixis.grounders.neuro_symbolic.records.answering.card_grids import grid_rows
from deixis.grounders.neuro_symbolic.records.answering.extremes import comparable
from deixis.grounders.neuro_symbolic.records.answering.sheets import (
    as_cells,
    without_form,
)
from deixis.grounders.neuro_symbolic.records.model import Record
from deixis.perception.elements import Cell, Table
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

POTS = [
    ("Low bowl", "★★★★☆ (8)", "$14.90"),
    ("Tall jar", "★★☆☆☆ (12)", "$6.00"),
    ("Plain dish", "★★★☆☆ (4)", "$19.50"),
    ("Round vase", "★★★★★ (3)", "$24.00"),
    ("Small urn", "★★★☆☆ (70)", "$9.25"),
    ("Milk churn", "★★★★☆ (33)", "$12.00"),
]


def _card(index: int) -> Box:
    x, y = 20.0 + 240 * (index % 3), 100.0 + 200 * (index // 3)
    return Box(x, y, x + 220, y + 180)


CARDS = [Region(_card(i), 0.9, "card") for i in range(len(POTS))]
SHOP = [
    line(text, _card(i).x1 + 20, _card(i).y1 + 80 + 30 * j)
    for i, pot in enumerate(POTS)
    for j, text in enumerate(pot)
]


@pytest.mark.parametrize(
    ("phrase", "index"),
    [
        ("most expensive product", 3),
        ("the cheapest product", 1),
        ("last product of the top row", 2),
        ("first item in the second row", 3),
    ],
)
def test_a_thing_that_is_sold_is_its_card(phrase: str, index: int) -> None:
    result = answer(SHOP, phrase, *CARDS)
    assert result.status is Status.FOUND
    assert result.best.box.iou(_card(index)) > 0.9


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("lowest price of the six articles", "$6.00"), ("worst rating", "★★☆☆☆ (12)")],
)
def test_a_value_that_is_compared_is_its_words(phrase: str, text: str) -> None:
    assert answer(SHOP, phrase, *CARDS).best.text == text


def test_rows_of_cards_go_from_the_left() -> None:
    rows = grid_rows([Record(_card(i), ()) for i in (5, 1, 0, 3, 2, 4)])
    assert [[card.box for card in row] for row in rows] == [
        [_card(0), _card(1), _card(2)],
        [_card(3), _card(4), _card(5)],
    ]


MAILS = [
    ("Nadia Petrov", "New filter pump", "3/14/2004 9:02 AM"),
    ("Bank of Elmwood", "Statement", "3/14/2004 7:30 AM"),
    ("Chess Ladder", "You have dropped", "3/13/2004 6:00 PM"),
    ("Nadia Petrov", "Guppies", "3/11/2004 11:15 AM"),
]
INBOX = [
    *(line(name, x, 60) for name, x in (("From", 40), ("Subject", 240), ("Received", 500))),
    *(
        line(text, x, 90 + 24 * i)
        for i, mail in enumerate(MAILS)
        for text, x in zip(mail, (40, 240, 500), strict=True)
    ),
]


def _rows(result: object) -> list[int]:
    regions = result.regions  # type: ignore[attr-defined]
    return sorted(round((region.box.center[1] - 98) / 24) for region in regions)


@pytest.mark.parametrize(
    ("phrase", "status", "rows"),
    [
        ("everything from Nadia", Status.FOUND, [0, 3]),
        ("the message Nadia sent", Status.AMBIGUOUS, [0, 3]),
        ("oldest email", Status.FOUND, [3]),
    ],
)
def test_rows_are_found_by_who_and_when(phrase: str, status: Status, rows: list[int]) -> None:
    result = answer(INBOX, phrase)
    assert result.status is status
    assert _rows(result) == rows


def test_a_name_that_is_in_no_row_owns_none() -> None:
    assert answer(INBOX, "everything from Oswald").status is not Status.FOUND


BILL = [
    line("Receipt", 40, 20, high=24),
    *(
        placed
        for i, (label, value) in enumerate(
            [("Items:", "£50.30"), ("Delivery:", "£3.95"), ("Pay before:", "29 December")]
        )
        for placed in (line(label, 40, 100 + 30 * i), right(value, 300, 100 + 30 * i))
    ),
]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("shipping cost", "£3.95"), ("deadline for paying", "29 December")],
)
def test_a_label_may_say_it_in_other_words(phrase: str, text: str) -> None:
    result = answer(BILL, phrase)
    assert result.status is Status.FOUND
    assert result.best.text == text


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("3/14/2004 7:30 AM", "3/14/2004 9:02 AM"),
        ("3/14/2004 11:30 AM", "3/14/2004 12:10 PM"),
        ("3/13/2004 11:00 PM", "3/14/2004 7:30 AM"),
        ("2 May 2019 18:44", "3 May 2019 09:30"),
    ],
)
def test_dates_with_a_time_of_day_are_ordered(earlier: str, later: str) -> None:
    first, second = comparable(earlier, "date"), comparable(later, "date")
    assert first is not None
    assert second is not None
    assert first < second


def _table(heads: tuple[str, ...]) -> Table:
    rows = (heads, ("Beetroot", "18.2"), ("Chard", "7.1"))
    cells = tuple(
        Cell(Box(100 * c, 20 * r, 100 * c + 100, 20 * r + 20), r, c, text)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    bands = tuple(Box(0, 20 * r, 200, 20 * r + 20) for r in range(3))
    columns = tuple(Box(100 * c, 0, 100 * c + 100, 60) for c in range(2))
    return Table(Box(0, 0, 200, 60), bands, columns, 0, cells, 0.9)


@pytest.mark.parametrize(
    ("heads", "told", "box"),
    [
        (("A", "B"), False, Box(100, 20, 200, 40)),
        (("Crop", "Kilos"), False, Box(170, 24, 195, 36)),
        (("Crop", "Kilos"), True, Box(100, 20, 200, 40)),
    ],
)
def test_words_in_a_sheet_are_their_cell(heads: tuple[str, ...], told: bool, box: Box) -> None:
    table = _table(heads)
    assert table.lettered is (heads == ("A", "B"))
    scene = SimpleNamespace(page=SimpleNamespace(tables=(table,)))
    words = Region(Box(170, 24, 195, 36), 0.9, "text", text="18.2")
    (found,) = as_cells([words], scene, told=told)  # type: ignore[arg-type]
    assert found.box == box


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("how much is postage - the cell", ("how much is postage", True)),
        ("location (cell)", ("location", True)),
        ("the cell with the sum", ("the cell with the sum", False)),
        ("cell", ("cell", False)),
    ],
)
def test_the_form_of_an_answer_is_told_apart(phrase: str, expected: tuple[str, bool]) -> None:
    assert without_form(phrase) == expected
