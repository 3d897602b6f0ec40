"""Bills asked in everyday words: what somebody has to pay, what is left."""

from __future__ import annotations

import pytest

from deixis.core import Box, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

BILL = [
    line("Invoice", 40, 30),
    line("Double room", 40, 120),
    right("164.00", 500, 120),
    line("Restaurant", 40, 150),
    right("71.50", 500, 150),
    line("Total due", 40, 220),
    right("235.50", 500, 220),
]
SETTLED = [*BILL[:5], line("Visa", 40, 180), right("235.50", 500, 180)]
SETTLED += [line("Balance", 40, 260), right("0.00", 500, 260)]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("what she has to pay altogether", "235.50"),
        ("the total I owe this month", "235.50"),
        ("how much do they have to pay in all", "235.50"),
        ("what they spent in the restaurant", "71.50"),
    ],
)
def test_sums_are_asked_in_everyday_words(phrase: str, text: str) -> None:
    assert answer(BILL, phrase).best.text == text


@pytest.mark.parametrize("phrase", ["what is left to pay", "how much is still outstanding"])
def test_what_is_left_is_the_balance(phrase: str) -> None:
    assert answer(SETTLED, phrase).best.text == "0.00"


def test_what_was_not_bought_cost_nothing() -> None:
    found = answer(BILL, "what they spent in the sauna")
    assert found.best is None or "." not in (found.best.text or "")


def test_a_sum_is_a_figure_and_may_stand_in_larger_letters_beside_its_label() -> None:
    large = TextLine("£81.46", Box(600, 28, 720, 60), 0.97)
    page = [line("Amount due", 40, 30), line("Please pay by 25 July 2016", 40, 48), large]
    assert answer(page, "the amount due").best.text == "£81.46"
    found = answer(page[:2], "the amount due")
    assert found.best is None or "pay by" not in (found.best.text or "")
