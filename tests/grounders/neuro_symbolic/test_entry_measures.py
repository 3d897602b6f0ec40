"""Entries told by the most or the least of what their lines state."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

NAMES = ("Interview", "Tram noise", "Melody")
TOLD = ("48:12 · 4.3 MB", "17:40 · 17.1 MB", "0:38 · 0.6 MB")
FRAMES = [Region(Box(30, 100 + 90 * i, 590, 180 + 90 * i), 0.9, "card") for i in range(3)]


def entries(told: tuple[str, ...] = TOLD, title: str = "Delete recordings?"):
    found = [line(title, 30, 50, high=24)]
    for index, (name, words) in enumerate(zip(NAMES, told, strict=True)):
        found += [line(name, 90, 115 + 90 * index), line(words, 90, 145 + 90 * index)]
    return found


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("the biggest recording", 1),
        ("smallest recording in the list", 2),
        ("the longest recording", 0),
        ("the shortest recording", 2),
        ("the recording with the least space", 2),
        ("the item with the most bytes", 1),
    ],
)
def test_the_superlative_tells_which_value_is_compared(phrase: str, which: int) -> None:
    assert answer(entries(), phrase, *FRAMES).best.box == FRAMES[which].box


def test_money_and_pieces_are_compared_where_every_entry_tells_them() -> None:
    paid = entries(("2 × £24.00", "1 × £31.00", "4 × £9.50"), "Basket")
    assert answer(paid, "item with the highest quantity", *FRAMES).best.box == FRAMES[2].box
    assert answer(paid, "the item with the most money on it", *FRAMES).best.box == FRAMES[1].box
    partly = entries(("2 × £24.00", "soon", "4 × £9.50"), "Basket")
    found = answer(partly, "item with the highest quantity", *FRAMES)
    assert all(region.box not in [frame.box for frame in FRAMES] for region in found.regions)


def test_a_list_of_something_else_is_not_compared() -> None:
    found = answer(entries(title="Delete songs?"), "the biggest recording", *FRAMES)
    assert all(region.box not in [frame.box for frame in FRAMES] for region in found.regions)
