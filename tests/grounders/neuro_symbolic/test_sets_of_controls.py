"""Chips, tabs and bars of charts: what belongs to a set, and how a set is measured."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

CHIPS = [Box(60, 100, 140, 130), Box(150, 100, 240, 130), Box(250, 100, 330, 130)]


def test_a_filled_chip_that_looks_like_a_button_is_one_of_the_chips() -> None:
    words = ("Novels", "Comics", "Films")
    lines = [line(text, box.x1 + 12, 108) for text, box in zip(words, CHIPS, strict=True)]
    regions = [Region(CHIPS[0], 0.81, "button", text="Novels")]
    for box, text in zip(CHIPS[1:], words[1:], strict=True):
        regions += [Region(box, 0.7, "button", text=text), Region(box, 0.3, "badge", text=text)]
    regions.append(Region(Box(600, 300, 700, 330), 0.8, "button", text="Send"))
    found = answer([*lines, line("Send", 620, 308)], "the leftmost chip", *regions)
    assert [region.box for region in found.regions] == [CHIPS[0]]


def test_the_words_of_a_tab_are_one_thing_with_it() -> None:
    words = line("Photos", 100, 50)
    regions = [
        Region(Box(70, 30, 180, 86), 0.75, "tab", text="Photos"),
        Region(words.box, 0.56, "link", text="Photos"),
    ]
    found = answer([words, line("Reviews", 300, 50)], "Photos", *regions)
    assert [region.box for region in found.regions] == [words.box]


@pytest.mark.parametrize(("phrase", "index"), [("the shortest bar", 1), ("the tallest bar", 2)])
@pytest.mark.parametrize("lying", [True, False])
def test_bars_are_measured_the_way_they_grow(phrase: str, index: int, lying: bool) -> None:
    spans = (120, 60, 200)
    boxes = [
        Box(100, 100 + 50 * i, 100 + span, 130 + 50 * i)
        if lying
        else Box(100 + 50 * i, 400 - span, 130 + 50 * i, 400)
        for i, span in enumerate(spans)
    ]
    regions = [Region(box, 0.8, "bar") for box in boxes]
    found = answer([line("Orders by town", 60, 40)], phrase, *regions)
    assert [region.box for region in found.regions] == [boxes[index]]


def test_a_plus_that_was_read_makes_a_plus_button() -> None:
    signs = [("+", 100), ("-", 160), ("2", 220)]
    lines = [line("Adults", 60, 60), *(line(sign, x + 11, 112) for sign, x in signs)]
    regions = [Region(Box(x, 100, x + 30, 130), 0.8, "button", text=s) for s, x in signs]
    found = answer(lines, "the plus button under Adults", *regions)
    assert found.best.text == "+"
    assert "plus: 1" in found.why()
