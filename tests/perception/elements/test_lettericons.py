"""Icons that a reader took for a letter."""

import pytest

from deixis.core import Box, TextLine, Word
from tests.perception.elements.drawing import Drawing, best


def _page(box: Box, read_as: str, sure: float = 0.9) -> Drawing:
    page = Drawing()
    for row in range(5):
        page.write(60, 160 + 24 * row, "Some words of usual size that fill a line")
    x1, y1, x2, y2 = box.xyxy
    page.pen.ellipse((x1 + 5, y1, x2 - 6, y1 + 9), outline=(20, 20, 20), width=2)
    page.pen.arc((x1, y1 + 10, x2 - 1, y2 + 8), 180, 360, (20, 20, 20), 2)
    page.lines.append(TextLine(read_as, box, sure, (Word(read_as, box, 0.9),)))
    return page


@pytest.mark.parametrize("read_as", ["8", "D", "bo"])
def test_a_large_lone_letter_as_wide_as_high_is_an_icon(read_as: str):
    box = Box(560, 20, 582, 42)
    found = _page(box, read_as).find()
    assert best(found, "icon", box) > 0.6
    assert not any(r.label in ("link", "heading") and r.box.iou(box) > 0.3 for r in found)


def test_a_real_digit_of_that_size_stays_text():
    page = Drawing()
    for row in range(5):
        page.write(60, 160 + 24 * row, "Some words of usual size that fill a line")
    digit = page.write(560, 20, "8", size=26)
    found = page.find()
    assert best(found, "icon", digit) == 0
    assert best(found, "text", digit) > 0.4


def test_what_a_reader_doubts_and_is_higher_than_words_is_an_icon():
    box = Box(560, 20, 575, 43)
    assert best(_page(box, "D", 0.8).find(), "icon", Box(556, 20, 579, 43)) > 0.6


def test_three_dots_read_as_a_colon_are_an_icon():
    page = Drawing()
    for row in range(5):
        page.write(60, 160 + 24 * row, "Some words of usual size that fill a line")
    for y in (20, 28, 36):
        page.pen.ellipse((560, y, 563, y + 3), fill=(20, 20, 20))
    box = Box(560, 20, 564, 40)
    page.lines.append(TextLine(":", box, 0.95, (Word(":", box, 0.95),)))
    assert best(page.find(), "icon", Box(552, 20, 572, 40)) > 0.6


def test_a_plus_alone_is_an_icon_and_a_sign():
    page = Drawing()
    for row in range(5):
        page.write(60, 160 + 24 * row, "Some words of usual size that fill a line")
    plus = page.write(560, 20, "+", size=26)
    found = page.find()
    assert best(found, "icon", plus) > 0.6
    assert best(found, "text", plus) > 0.3
