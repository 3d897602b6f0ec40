"""Counts: coloured discs with a number, alone at the end of a line or on an icon."""

from deixis.core import Box
from tests.perception.elements.drawing import BLACK, WHITE, Drawing, best

RED = (214, 40, 40)


def _page() -> Drawing:
    page = Drawing(420, 300)
    page.write(20, 20, "Your letters")
    page.write(20, 60, "Anna wrote about the boat")
    page.write(20, 100, "Paul wrote about the harbour")
    return page


def _digit_on(page: Drawing, disc: Box) -> None:
    """A light 7 in strokes, which no reader read."""
    x, y = disc.center
    page.pen.line((x - 3, y - 4, x + 3, y - 4), fill=WHITE, width=2)
    page.pen.line((x + 3, y - 4, x - 1, y + 5), fill=WHITE, width=2)


def test_a_disc_with_a_number_at_the_end_of_a_line_is_a_badge():
    page, disc = _page(), Box(360, 58, 380, 78)
    page.pen.ellipse((360, 58, 379, 77), fill=RED)
    _digit_on(page, disc)
    assert best(page.find(), "badge", disc) > 0.8


def test_a_disc_on_the_corner_of_an_icon_is_a_badge_and_the_icon_ends_without_it():
    page, disc = _page(), Box(352, 12, 372, 32)
    page.pen.rectangle((330, 22, 358, 48), outline=BLACK, width=3)
    page.pen.line((330, 22, 344, 36), fill=BLACK, width=3)
    page.pen.ellipse((352, 12, 371, 31), fill=RED)
    _digit_on(page, disc)
    found = page.find()
    assert best(found, "badge", disc) > 0.8
    assert best(found, "icon", Box(328, 19, 361, 51)) > 0.75


def test_a_chosen_circle_before_words_is_no_badge():
    page, disc = _page(), Box(20, 150, 38, 168)
    page.pen.ellipse((20, 150, 37, 167), fill=RED)
    page.pen.ellipse((26, 156, 31, 161), fill=WHITE)
    page.write(46, 151, "By boat")
    assert best(page.find(), "badge", disc) < 0.5
