"""Months, currencies and kinds of values by what is written."""

from __future__ import annotations

import re

import pytest

from deixis.perception.elements.values import CURRENCY, MONTH, month_number, value_kind

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@pytest.mark.parametrize(("number", "name"), list(enumerate(MONTHS, start=1)))
def test_a_month_is_known_whole_and_shortened(number: int, name: str) -> None:
    for text in (name, name[:3], name[:3] + ".", name.upper(), f"12 {name} 2024", f"{name} 12"):
        assert month_number(text) == number
        assert re.search(MONTH, text, re.I)


@pytest.mark.parametrize(
    "text",
    ["Market 12", "12 marbles", "5 decks", "Mayor", "Decline", "Marketing", "Maya", "dismay"],
)
def test_words_that_begin_or_end_like_a_month_are_none(text: str) -> None:
    assert month_number(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("12 Mar 2024", "date"),
        ("Sept. 3", "date"),
        ("12 Mark", "text"),
        ("12 kr", "amount"),
        ("12kr", "amount"),
        ("EUR12", "amount"),
        ("12 krill", "text"),
    ],
)
def test_dates_and_amounts_are_told_by_whole_words(text: str, kind: str) -> None:
    assert value_kind(text) == kind


@pytest.mark.parametrize("text", ["€", "zł", "NOK", "usd"])
def test_signs_and_codes_are_currencies(text: str) -> None:
    assert re.fullmatch(CURRENCY, text, re.I)
