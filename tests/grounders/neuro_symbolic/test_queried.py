"""Rows and values of a table, told by what its cells say."""

from __future__ import annotations

import pytest

from deixis.core import Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

HEADS = ("Tracking", "Destination", "Fuel per month", "Weight", "Status")
ROWS = (
    ("LX-13", "Kassel", "1904", "12.4 kg", "Delivered"),
    ("LX-14", "Lyon", "612", "3.0 kg", "In transit"),
    ("LX-15", "Leeds", "2350", "0.8 kg", "Damaged"),
    ("LX-16", "Lyon", "95", "27.5 kg", "In transit"),
    ("LX-17", "Graz", "488", "6.2 kg", "Delivered"),
)
PLACES = (40, 180, 330, 500, 640)
PAGE = [
    line("Shipments", 40, 30, high=26),
    *(line(text, x, 110) for x, text in zip(PLACES, HEADS, strict=True)),
    *(
        line(text, x, 156 + 46 * row)
        for row, values in enumerate(ROWS)
        for x, text in zip(PLACES, values, strict=True)
    ),
]


def _rows(phrase: str) -> list[int]:
    found = answer(PAGE, phrase)
    assert found.status in (Status.FOUND, Status.AMBIGUOUS), found.why()
    assert all(region.box.width > 400 for region in found.regions), found.why()
    return sorted(round((region.box.center[1] - 164) / 46) for region in found.regions)


@pytest.mark.parametrize(
    ("phrase", "rows"),
    [
        ("the shipment that goes to Leeds", [2]),
        ("all shipments to Lyon", [1, 3]),
        ("the damaged shipment", [2]),
        ("the shipments that are not delivered", [1, 2, 3]),
        ("the heaviest shipment", [3]),
        ("the lightest shipment", [2]),
    ],
)
def test_rows_are_called_as_the_title_calls_them(phrase: str, rows: list[int]) -> None:
    assert _rows(phrase) == rows


@pytest.mark.parametrize(
    ("phrase", "texts"),
    [
        ("weights of the delivered shipments", ["12.4 kg", "6.2 kg"]),
        ("the highest fuel bill", ["2350"]),
        ("the lightest weight", ["0.8 kg"]),
        ("the destination of the damaged shipment", ["Leeds"]),
    ],
)
def test_values_are_those_of_the_rows_that_are_told(phrase: str, texts: list[str]) -> None:
    assert [region.text for region in answer(PAGE, phrase).regions] == texts


@pytest.mark.parametrize("phrase", ["the shipment that goes to Oslo", "the broken shipment"])
def test_a_word_that_no_cell_says_finds_no_row(phrase: str) -> None:
    assert all(region.box.width < 400 for region in answer(PAGE, phrase).regions)


def test_the_part_of_a_row_is_no_row() -> None:
    assert answer(PAGE, "the weight of LX-15").best.text == "0.8 kg"


@pytest.mark.parametrize(
    ("phrase", "row"), [("the most weight", 3), ("the least fuel", 3), ("strongest fuel", 2)]
)
def test_more_words_pick_the_most_or_least_of_a_column(phrase: str, row: int) -> None:
    assert round((answer(PAGE, phrase).best.box.center[1] - 164) / 46) == row


def test_in_a_sheet_names_in_the_first_row_stand_for_the_letters_of_columns() -> None:
    rows = (("Region", "Q1", "Q2"), ("Turin", "81", "454"), ("Graz", "730", "84"),
            ("Brno", "617", "188"))  # fmt: skip
    lines = [line(text, x, 60) for x, text in zip((80, 280, 480), "ABC", strict=True)]
    for index, row in enumerate(rows):
        lines.append(line(str(index + 1), 20, 106 + 46 * index))
        lines += [
            line(text, x, 106 + 46 * index) for x, text in zip((80, 280, 480), row, strict=True)
        ]
    assert answer(lines, "the highest Q2 cell").best.text == "454"
    assert answer(lines, "the lowest Q1 cell").best.text == "81"


def test_the_days_of_a_calendar_are_no_rows_that_its_month_names() -> None:
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    page = [line("September", 40, 30, high=26)]
    page += [line(day, 40 + 100 * i, 110) for i, day in enumerate(days)]
    page += [line(str(i + 1), 40 + 100 * (i % 7), 156 + 60 * (i // 7)) for i in range(28)]
    assert all(region.box.width < 200 for region in answer(page, "10 September").regions)
