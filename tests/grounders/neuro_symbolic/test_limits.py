"""Values over or under a number, all values of a column, and those of a colour."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import ImageArray, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

HEADS = ("No.", "Bike", "Rider", "Weight kg", "Price")
ROWS = (
    ("1", "Tern", "Ann Orr", "12.4", "€ 900.00"),
    ("2", "Brompton", "Bo Lind", "11.0", "€ 1,400.00"),
    ("3", "Riese", "Cy Noor", "24.8", "€ 3,950.00"),
    ("4", "Gazelle", "Di Paz", "19.2", "€ 850.00"),
    ("Total", "", "", "67.4", "€ 7,100.00"),
)
PLACES = (40, 120, 260, 400, 560)
PAGE = [
    *(line(text, x, 110) for x, text in zip(PLACES, HEADS, strict=True)),
    *(
        line(text, x, 156 + 46 * row)
        for row, values in enumerate(ROWS)
        for x, text in zip(PLACES, values, strict=True)
        if text
    ),
]


@pytest.mark.parametrize(
    ("phrase", "texts"),
    [
        ("the prices over 1000", ["€ 1,400.00", "€ 3,950.00"]),
        ("prices below 900 euros", ["€ 850.00"]),
        ("the values above 12 in the weight column", ["12.4", "24.8", "19.2"]),
        ("all the riders", ["Ann Orr", "Bo Lind", "Cy Noor", "Di Paz"]),
        ("the riders", ["Ann Orr", "Bo Lind", "Cy Noor", "Di Paz"]),
    ],
)
def test_values_beyond_a_number_are_those_of_their_column(phrase: str, texts: list[str]) -> None:
    found = answer(PAGE, phrase)
    assert found.status is Status.FOUND
    assert [region.text for region in found.regions] == texts


@pytest.mark.parametrize(
    ("phrase", "rows"),
    [
        ("the bikes with more than 15 kg", [2, 3]),
        ("rows where the price is less than 1000", [0, 3]),
        ("bikes with a weight under 12", [1]),
    ],
)
def test_rows_are_told_by_what_exceeds_a_number(phrase: str, rows: list[int]) -> None:
    found = answer(PAGE, phrase)
    assert found.status is Status.FOUND
    assert all(region.box.width > 400 for region in found.regions)
    assert [round((r.box.center[1] - 164) / 46) for r in found.regions] == rows


def test_what_counts_or_sums_rows_is_none_of_the_numbers() -> None:
    numbers = {region.text for region in answer(PAGE, "all the numbers below 15").regions}
    assert numbers == {"12.4", "11.0"}
    assert answer(PAGE, "the highest number").best.text == "€ 3,950.00"


def test_one_cell_below_a_number_lies_there() -> None:
    assert not {r.text for r in answer(PAGE, "the cell below 15").regions} & {"12.4", "11.0"}
    assert {r.text for r in answer(PAGE, "the cells below 15").regions} == {"12.4", "11.0"}


def _red(rows: tuple[int, ...]) -> ImageArray:
    page = np.full((700, 800, 3), 255, np.uint8)
    for words in PAGE:
        x1, y1, x2, y2 = (round(edge) for edge in words.box.xyxy)
        row = round((y1 - 156) / 46)
        ink = (200, 20, 20) if row in rows and x1 == PLACES[3] else (20, 20, 20)
        for x in range(x1, x2, 8):
            page[y1 + 2 : y2 - 2, x : x + 4] = ink
    return page


def test_values_of_a_column_by_their_colour() -> None:
    found = answer(PAGE, "the weights in red", image=_red((1, 2)))
    assert [region.text for region in found.regions] == ["11.0", "24.8"]
    assert not answer(PAGE, "the weights in red", image=_red(())).regions
