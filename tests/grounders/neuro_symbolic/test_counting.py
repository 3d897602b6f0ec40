"""What is counted among panels, and what a negation leaves."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.nouns.counting import of_one_set
from deixis.grounders.neuro_symbolic.space.complements import all_but
from tests.grounders.neuro_symbolic.lined_pages import answer, line

FILTER = Region(Box(20, 80, 220, 640), 0.75, "card", text="Price Rooms")
FLATS = [
    Region(Box(240, 80 + 120 * i, 760, 180 + 120 * i), 0.75, "card", text=name)
    for i, name in enumerate(["Loft", "Studio", "Attic", "Cellar"])
]
LINES = [line(r.text or "", r.box.x1 + 20, r.box.y1 + 20) for r in FLATS] + [
    line("Price", 40, 100),
    line("Rooms", 40, 160),
    line("New", 500, 100),
]


def test_a_panel_beside_a_set_of_panels_is_not_counted() -> None:
    assert of_one_set([FILTER, *FLATS]) == [1, 2, 3, 4]
    assert of_one_set([FILTER, *FLATS[:2]]) == [0, 1, 2]


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("the first card", ["Loft"]),
        ("all the cards except the first", ["Attic", "Cellar", "Studio"]),
        ("the cards without New", ["Attic", "Cellar", "Studio"]),
    ],
)
def test_cards_are_those_of_the_set(phrase: str, which: list[str]) -> None:
    found = answer(LINES, phrase, FILTER, *FLATS)
    assert sorted(region.text or "" for region in found.regions) == which


def test_all_but_those_that_the_condition_would_have_chosen() -> None:
    assert all_but(np.array([0.95, 0.7, 0.6, 0.1])).tolist() == [0.0, 0.0, 1.0, 1.0]
    assert all_but(np.array([0.3, 0.2])).tolist() == [1.0, 1.0]
    assert all_but(np.zeros(0)).tolist() == []
