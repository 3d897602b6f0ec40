"""Passages of running text: paragraphs, the quote among them, the caption of a picture."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

PICTURE = Region(Box(60, 120, 660, 300), 0.7, "image")
PAGE = [
    line("The Harbour Post", 300, 20, high=24),
    line("Old ferry returns to the bay", 60, 70, high=34),
    line("The ship at its new pier", 60, 304, high=13),
    line("The white ferry will cross the bay again from June. The council agreed to", 60, 350),
    line("pay for new engines.", 60, 374),
    line("Tickets cost little, and children travel free of charge on weekends.", 60, 420),
    line("We never stopped believing in this ship.", 84, 470, high=20),
    line("The first crossing starts at noon, and readers can book seats now.", 60, 530),
    line("Related", 690, 120),
    line("Why ferries are back", 690, 150),
]


@pytest.mark.parametrize(
    ("phrase", "top", "bottom"),
    [
        ("the first paragraph", 350, 390),
        ("the second paragraph", 420, 436),
        ("the last paragraph", 530, 546),
        ("the paragraph above the quote", 420, 436),
        ("the quote", 470, 490),
        ("the caption of the picture", 304, 317),
    ],
)
def test_passages_are_what_is_read_on(phrase: str, top: float, bottom: float) -> None:
    found = answer(PAGE, phrase, PICTURE)
    assert len(found.regions) == 1
    assert (found.best.box.y1, found.best.box.y2) == (top, bottom)


def test_all_paragraphs_are_those_of_the_body() -> None:
    found = answer(PAGE, "all the paragraphs", PICTURE)
    assert sorted(region.box.y1 for region in found.regions) == [350, 420, 530]
