"""Names of months on pages, and words that only begin like one."""

from __future__ import annotations

import pytest

from deixis.grounders.neuro_symbolic.records.asking.ages import days_ago
from deixis.grounders.neuro_symbolic.records.finding.headings import is_calendar_word
from deixis.grounders.neuro_symbolic.records.finding.heads_of_posts import TIME


@pytest.mark.parametrize("text", ["Mar", "March", "Sept.", "may", "Monday", "Dec"])
def test_months_and_days_are_of_the_calendar(text: str) -> None:
    assert is_calendar_word(text)


@pytest.mark.parametrize("text", ["Marketing", "Decline", "Mayor", "Octopus"])
def test_words_that_begin_like_a_month_are_not(text: str) -> None:
    assert not is_calendar_word(text)


@pytest.mark.parametrize("text", ["12 Mar", "12 March 2024", "on Dec 5", "3 Feb 12:30"])
def test_a_day_is_a_time(text: str) -> None:
    assert TIME.search(text)


@pytest.mark.parametrize("text", ["12 marbles", "5 decks", "Junction 12"])
def test_a_number_of_things_is_no_time(text: str) -> None:
    assert not TIME.search(text)
    assert days_ago(text) is None


def test_later_days_of_a_year_are_nearer() -> None:
    told = ["31 Dec", "May 12", "12 Mar", "1 January"]
    ages = [days_ago(text) for text in told]
    assert ages == sorted(ages)
