"""A word on a panel of its own among bare words: the open tab, and the frames of the others."""

from __future__ import annotations

import pytest

from deixis.core import Box
from tests.perception.elements.drawing import BLACK, GREY, Drawing, best

PAD = 22


def _row(words: list[str], *, step: float = 2.0, filled: int = 1) -> tuple[Drawing, list[Box]]:
    """Words in a row, ``step`` pads apart, of which one stands on a grey panel."""
    page = Drawing(800)
    page.write(40, 200, "Usual words of the page that opens below")
    x, frames = 60.0, []
    for index, word in enumerate(words):
        width = Drawing().write(0, 0, word).width
        frame = Box(x - PAD, 60, x + width + PAD, 100)
        if index == filled:
            page.panel(frame, (225, 225, 225), border=None)
        page.write(round(x), 72, word)
        frames.append(frame)
        x += width + step * PAD
    return page, frames


def test_each_tab_ends_where_the_next_begins() -> None:
    page, frames = _row(["About", "Photos", "Reviews", "Friends"])
    found = page.find()
    assert all(best(found, "tab", frame) > 0.8 for frame in frames)


@pytest.mark.parametrize(
    ("words", "step"), [(["1", "2", "3", "4"], 2.0), (["Home", "Blog", "Shop"], 6)]
)
def test_page_numbers_and_scattered_words_are_no_tabs(words: list[str], step: float) -> None:
    page, frames = _row(words, step=step)
    found = page.find()
    assert not any(best(found, "tab", frame) > 0.5 for frame in frames)


def _three_words(page: Drawing, *, framed: bool) -> None:
    for k, word in enumerate(("First", "Second", "Third")):
        if framed:
            page.panel(Box(40 + 90 * k, 40, 130 + 90 * k, 66), fill=(215, 215, 215), border=GREY)
        page.write(60 + 90 * k, 45, word)


@pytest.mark.parametrize("framed", [True, False])
def test_a_line_that_belongs_to_what_lies_below_marks_no_tab(framed: bool) -> None:
    page = Drawing()
    _three_words(page, framed=framed)
    if framed:
        page.pen.rectangle((145, 78, 205, 80), BLACK)
    else:
        page.panel(Box(140, 76, 210, 100), fill=(215, 215, 215), border=BLACK)
    page.write(40, 150, "Some words of the page below the row")
    assert not [region for region in page.find() if region.label == "tab" and region.box.y2 < 84]
