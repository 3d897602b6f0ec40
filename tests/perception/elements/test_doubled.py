"""A styled box to tick half over the browser's own one, read as a part of the words after it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deixis.core import Box, TextLine
from deixis.perception.elements.canvas import paint
from deixis.perception.elements.doubled import cut_off, find_doubled
from tests.perception.elements.drawing import WHITE, Drawing, best

EDGE = (110, 120, 140)
BOX = Box(60, 60, 77, 77)


def _page(*, round_: bool) -> Drawing:
    page = Drawing()
    shape = page.pen.ellipse if round_ else page.pen.rectangle
    shape((60, 60, 76, 76), WHITE, EDGE)
    shape((69, 61, 83, 75), None, EDGE)
    page.write(90, 60, "Free delivery")
    line = page.lines[-1]
    first = replace(line.words[0], box=Box(60, 60, line.words[0].box.x2, 77))
    page.lines[-1] = TextLine(line.text, line.box.union(first.box), 1.0, (first, *line.words[1:]))
    for row in range(4):
        page.write(60, 200 + 30 * row, "Usual words of 100 boxes, 8 of them open")
    return page


@pytest.mark.parametrize(("round_", "kind"), [(False, "checkbox"), (True, "radio")])
def test_the_upper_one_of_two_marks_is_the_control(round_: bool, kind: str) -> None:
    page = _page(round_=round_)
    found = page.find()
    assert best(found, kind, BOX) > 0.8
    words = [region for region in found if region.text == "Free delivery"]
    assert all(region.box.x1 > 84 for region in words)


def test_letters_are_no_doubled_marks() -> None:
    page = Drawing()
    for row, text in enumerate(("OO oo 00 88 BB", "coo WOOD good 100 %", "∞ © ® & @")):
        page.write(60, 60 + 40 * row, text, size=22)
    assert find_doubled(paint(page.image), 22) == []


def test_a_fat_letter_right_behind_a_word_is_not_cut_off() -> None:
    page = Drawing()
    page.write(60, 60, "that moved", size=22)
    text = page.text
    box = page.lines[0].words[1].box
    letter = Box(box.x1, box.y1, box.x1 + 1.2 * box.height, box.y2)
    assert cut_off(text, [letter], paint(page.image)) == text
