"""Lists told by their title before a noun."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

READ = [
    line("1. Bridge toll to rise to four", 512, 130),
    line("2. Who owns the empty cannery", 512, 165),
    line("3. Ten walks under five miles", 512, 200),
]
PAGE = [
    line("The river runs clean again", 40, 40),
    line("It took nine years and many hands.", 40, 130),
    line("Most read", 500, 100),
    *READ,
    line("Tide letter", 500, 300),
]


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("third most read story", [2]),
        ("the last most read article", [2]),
        ("all the most read stories", [0, 1, 2]),
    ],
)
def test_the_title_of_a_list_stands_before_its_noun(phrase: str, which: list[int]) -> None:
    found = answer(PAGE, phrase)
    assert [region.box for region in found.regions] == [READ[index].box for index in which]


def test_a_list_ends_before_the_rank_that_is_asked_for() -> None:
    assert not any(
        region.box in [r.box for r in READ]
        for region in answer(PAGE, "the fifth most read story").regions
    )


@pytest.mark.parametrize("phrase", ["third of the most read", "the last one in the most read list"])
def test_one_is_picked_of_the_lines_under_a_title(phrase: str) -> None:
    assert [region.box for region in answer(PAGE, phrase).regions] == [READ[2].box]


def test_where_numbers_stand_alone_their_entries_are_what_is_beside_them() -> None:
    entries = [line("Bridge toll to rise", 540, 130), line("Who owns the cannery", 540, 165)]
    numbers = [line("1", 512, 130), line("2", 512, 165)]
    page = [*PAGE[:3], *entries, *numbers, line("Tide letter", 500, 300)]
    assert answer(page, "second of the most read").best.box == entries[1].box


def test_an_entry_between_rules_is_its_whole_row() -> None:
    rules = [Region(Box(480, y, 800, y + 1), 0.9, "rule") for y in (155, 190, 225)]
    assert answer(PAGE, "second of the most read", *rules).best.box == Box(480, 155, 800, 190)
