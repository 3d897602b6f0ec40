"""Level bars of two colours: how far something has come, and sliders with an upright handle."""

from deixis.core import Box
from tests.perception.elements.drawing import BLUE, GREY, Drawing, best

BAR = Box(60, 100, 460, 112)
PALE = (225, 225, 225)


def _meter(*, rest: tuple[int, int, int] = PALE, handle: bool = False) -> Drawing:
    page = Drawing()
    page.write(60, 60, "Step 2 of 4")
    page.write(60, 170, "How should we send it")
    page.pen.rectangle((60, 100, 219, 111), BLUE)
    page.pen.rectangle((220, 100, 459, 111), rest)
    if handle:
        page.pen.rectangle((218, 90, 224, 121), BLUE)
        page.pen.rectangle((216, 90, 217, 121), (255, 255, 255))
        page.pen.rectangle((225, 90, 226, 121), (255, 255, 255))
    return page


def test_what_is_filled_and_the_rest_are_one_bar():
    assert best(_meter().find(), "bar", BAR) > 0.6


def test_with_an_upright_handle_it_is_a_slider():
    found = _meter(handle=True).find()
    assert best(found, "slider", Box(60, 90, 460, 122)) > 0.6
    assert best(found, "bar", BAR) == 0


def test_one_colour_alone_is_no_meter():
    page = _meter(rest=(30, 95, 215))
    assert best(page.find(), "bar", BAR) == 0


def test_a_bar_with_words_on_it_is_none():
    page = _meter()
    page.pen.rectangle((60, 100, 219, 116), BLUE)
    page.pen.rectangle((220, 100, 459, 116), PALE)
    page.write(230, 101, "Overview", size=12, colour=GREY)
    assert best(page.find(), "bar", Box(60, 100, 460, 117)) == 0
