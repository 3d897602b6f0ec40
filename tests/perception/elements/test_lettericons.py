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


@pytest.mark.parametrize(("wide", "icon"), [(26, True), (18, False)])
def test_a_letter_wider_than_any_font_sets_it_is_an_icon(wide: int, icon: bool):
    page = Drawing()
    for row in range(5):
        page.write(60, 160 + 24 * row, "Some words of usual size that fill a line")
    y = 30
    page.pen.line((560, y, 560 + wide, y), fill=(20, 20, 20), width=2)
    page.pen.line((560, y, 569, y - 9), fill=(20, 20, 20), width=2)
    page.pen.line((560, y, 569, y + 9), fill=(20, 20, 20), width=2)
    box = Box(558, 19, 562 + wide, 41)
    page.lines.append(TextLine("K", box, 0.97, (Word("K", box, 0.97),)))
    found = [r for r in page.find() if r.label == "icon" and r.score > 0.6 and r.box.iou(box) > 0.4]
    assert bool(found) is icon


def test_two_large_icons_that_were_read_as_capitals_are_two():
    page = Drawing()
    for row in range(5):
        page.write(60, 160 + 24 * row, "Some words of usual size that fill a line")
    places = [Box(540, 20, 562, 42), Box(580, 20, 602, 42)]
    for box in places:
        page.pen.rectangle((box.x1 + 2, box.y1, box.x2 - 3, box.y2 - 1), outline=(20, 20, 20))
        page.pen.line((box.x1 + 2, box.y1, box.x2 - 3, box.y2 - 1), fill=(20, 20, 20), width=2)
    whole = places[0].union(places[1])
    page.lines.append(TextLine("QG", whole, 0.6, (Word("QG", whole, 0.6),)))
    found = page.find()
    assert not any(r.label == "text" and r.box.iou(whole) > 0.5 for r in found)
    assert all(any(r.box.iou(box) > 0.5 for r in found) for box in places)
