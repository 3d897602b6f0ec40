"""Sliders, drawn in the ways of browsers."""

import pytest

from deixis.core import Box
from tests.perception.elements.drawing import BLUE, GREY, Drawing, best

WHOLE = Box(60, 100, 260, 120)


def _slider(*, filled: bool) -> Drawing:
    page = Drawing()
    page.write(60, 60, "Volume")
    page.write(60, 160, "Some words below it")
    page.pen.rounded_rectangle((60, 107, 259, 113), 3, (235, 235, 235), GREY)
    if filled:
        page.pen.rounded_rectangle((60, 106, 175, 114), 4, BLUE)
    page.pen.ellipse((165, 100, 185, 120), BLUE if filled else (90, 90, 90))
    return page


@pytest.mark.parametrize("filled", [True, False])
def test_a_slider_reaches_from_end_to_end_of_its_track(filled: bool):
    assert best(_slider(filled=filled).find(), "slider", WHOLE) > 0.75


def test_a_line_alone_is_no_slider():
    page = Drawing()
    page.write(60, 60, "Volume")
    page.pen.rounded_rectangle((60, 107, 259, 113), 3, BLUE)
    assert not any(region.label == "slider" for region in page.find())


def test_words_over_a_slider_are_no_tabs():
    page = _slider(filled=True)
    for x, word in ((90, "Small"), (160, "Medium"), (240, "Large")):
        page.write(x, 78, word)
    assert not any(region.label == "tab" for region in page.find())


def test_a_pale_knob_at_the_end_of_a_filled_track_makes_a_slider():
    page = Drawing(ground=(245, 245, 245))
    page.write(60, 60, "Acceleration")
    page.write(60, 160, "Some words below it")
    page.pen.rounded_rectangle((160, 109, 259, 112), 2, (225, 222, 218), (205, 199, 194))
    page.pen.rounded_rectangle((160, 109, 176, 112), 2, (53, 132, 228), (27, 106, 203))
    page.pen.ellipse((168, 100, 188, 120), (252, 252, 252), (190, 185, 180))
    assert best(page.find(), "slider", Box(160, 100, 260, 121)) > 0.75
