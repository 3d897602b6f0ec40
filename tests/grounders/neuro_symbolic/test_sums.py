"""Sums by what stands over or under them, and the one that is negative."""

from __future__ import annotations

import pytest

from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

BILL = [
    line("Pension Seeblick", 60, 20, high=30),
    line("Uferstrasse 9, 83209 Breitbrunn", 60, 56),
    line("Ms Oluchi Nwosu", 60, 150),
    line("14 Calder Row, Leeds", 60, 172),
    line("Dinner", 60, 300),
    right("55.60", 700, 300),
    line("Net", 400, 400),
    right("502.80", 700, 400),
    line("VAT", 400, 430),
    right("46.90", 700, 430),
    line("Total EUR", 400, 470, high=20),
    right("549.70", 700, 470),
    line("Discount", 400, 510),
    right("-10.00", 700, 510),
]


@pytest.mark.parametrize(
    ("phrase", "texts"),
    [
        ("the total", ["549.70"]),
        ("the amount above the total", ["46.90"]),
        ("the amount below the total", ["-10.00"]),
        ("the negative amount", ["-10.00"]),
        ("all the amounts above the VAT", ["502.80", "55.60"]),
        ("the name of the guest", ["Ms Oluchi Nwosu"]),
    ],
)
def test_a_sum_is_told_by_its_neighbours(phrase: str, texts: list[str]) -> None:
    assert [region.text for region in answer(BILL, phrase).regions] == texts


def test_an_amount_right_of_words_is_theirs_though_a_rate_stands_behind_them() -> None:
    lines = [
        *BILL[:10],
        line("Service 8%", 400, 452),
        right("4.26", 700, 452),
        line("TOTAL", 400, 480, high=24),
        right("57.56", 700, 480),
    ]
    assert [r.text for r in answer(lines, "the amount right of Service 8%").regions] == ["4.26"]
