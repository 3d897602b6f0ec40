"""The bar of a window is no badge; its title is found as words."""

from __future__ import annotations

from deixis.core import Box
from tests.perception.elements.drawing import Drawing, best

BLUE, GREY, LIGHT = (20, 80, 200), (120, 120, 120), (236, 233, 216)


def _window(*, bar: int) -> Drawing:
    """A window with a bar of some width over its body."""
    page = Drawing()
    page.pen.rectangle((100, 104, 500, 330), fill=LIGHT, outline=GREY)
    page.pen.rectangle((100, 80, 100 + bar, 103), fill=BLUE)
    page.write(108, 84, "Replace file", colour=(255, 255, 255))
    page.write(140, 150, "There is one already.")
    return page


def test_the_bar_of_a_window_is_no_badge() -> None:
    found = _window(bar=400).find()
    bar = Box(100, 80, 501, 104)
    assert best(found, "badge", bar) < 0.5
    assert best(found, "card", bar) > 0.8
    assert any(item.text == "Replace file" and item.label in ("text", "heading") for item in found)


def test_a_short_strip_stays_one() -> None:
    found = _window(bar=260).find()
    assert best(found, "badge", Box(100, 80, 361, 104)) > 0.8


def test_a_strip_that_its_words_fill_stays_a_control() -> None:
    page = Drawing()
    page.pen.rectangle((100, 104, 500, 330), fill=LIGHT, outline=GREY)
    page.pen.rectangle((100, 80, 500, 103), fill=BLUE)
    page.write(
        108,
        84,
        "Replace the file that is there with this one, or else keep both",
        colour=(255, 255, 255),
    )
    page.write(140, 150, "There is one already.")
    assert best(page.find(), "button", Box(100, 80, 501, 104)) > 0.8
