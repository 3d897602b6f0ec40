"""Values of settings and statements that are asked for in questions."""

from __future__ import annotations

import pytest

from deixis.core import Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

LINES = [
    line("Card and security", 60, 30),
    line("Auto-lock", 60, 100),
    line("5 min", 500, 100),
    line("Change PIN", 60, 200),
    line("Last changed 3 Feb", 60, 222),
    line("VPN", 60, 300),
    line("None", 60, 322),
    line("Used this month", 60, 400),
    line("7.31 GB of 20 GB", 60, 422),
]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("after what time does it lock itself", "5 min"),
        ("what's the VPN set to", "None"),
        ("when did I last change the pin", "Last changed 3 Feb"),
        ("how much data has been used up", "7.31 GB of 20 GB"),
    ],
)
def test_a_question_finds_what_its_row_says(phrase: str, text: str) -> None:
    result = answer(LINES, phrase)
    assert result.status is Status.FOUND, result.why()
    assert result.best.text == text


@pytest.mark.parametrize(
    "phrase",
    [
        "what's the hotspot set to",  # no row is about that
        "how much does the VPN cost",  # a figure, and the row has none
    ],
)
def test_a_question_that_no_row_answers_finds_nothing(phrase: str) -> None:
    assert answer(LINES, phrase).status is not Status.FOUND
