import numpy as np
import pytest
from PIL import Image

from deixis.core import ELEMENT_KINDS, Box, Detector, Region, Size
from deixis.perception.elements import ElementFinder
from tests.perception.elements.drawing import (
    BLACK,
    BLUE,
    GREY,
    WHITE,
    Drawing,
    NoReader,
    best,
    kind_at,
)


def test_the_finder_is_a_detector_of_all_element_kinds():
    finder = ElementFinder(NoReader())
    assert isinstance(finder, Detector)
    assert finder.name == "elements"
    assert finder.labels == frozenset(ELEMENT_KINDS)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("radius", [0, 6, 18])
def test_a_filled_panel_with_centred_words_is_a_button(dark: bool, radius: int):
    page = Drawing(ground=(24, 26, 32) if dark else WHITE)
    box = page.panel(Box(100, 100, 220, 138), BLUE, border=None, radius=radius)
    page.write_centred(box, "Submit", colour=WHITE)
    found = page.find()
    assert best(found, "button", box) > 0.95
    assert kind_at(found, box) == "button"
    assert next(r.text for r in found if r.label == "button") == "Submit"


def test_an_outlined_panel_with_centred_words_is_a_button():
    page = Drawing()
    box = page.panel(Box(100, 100, 200, 134), WHITE, radius=4)
    page.write_centred(box, "Cancel")
    assert kind_at(page.find(), box) == "button"


@pytest.mark.parametrize("border", [GREY, (225, 225, 228)])
@pytest.mark.parametrize("placeholder", [None, "Search orders"])
def test_a_framed_empty_panel_is_a_textbox(border, placeholder):
    page = Drawing(ground=(250, 250, 250))
    box = page.panel(Box(60, 80, 360, 116), WHITE, border=border, radius=4)
    if placeholder:
        page.write(70, 90, placeholder, colour=GREY)
    found = page.find()
    assert best(found, "textbox", box) > 0.95
    assert kind_at(found, box) == "textbox"
    textbox = next(r for r in found if r.label == "textbox")
    assert textbox.text == placeholder


def test_an_underline_with_room_above_is_a_textbox():
    page = Drawing()
    page.write(60, 60, "Email address")
    page.pen.rectangle((220, 78, 460, 79), fill=(90, 90, 90))
    assert best(page.find(), "textbox", Box(220, 44, 461, 80)) > 0.7


def test_a_field_with_a_chevron_is_a_dropdown():
    page = Drawing()
    box = page.panel(Box(60, 80, 300, 116))
    page.write(72, 90, "Portugal")
    page.pen.line((276, 95, 281, 100, 286, 95), fill=BLACK, width=2)
    assert kind_at(page.find(), box) == "dropdown"


@pytest.mark.parametrize("side", [13, 16, 20, 26])
@pytest.mark.parametrize("ticked", [False, True])
def test_a_small_square_beside_words_is_a_checkbox_boxed_to_the_pixel(side: int, ticked: bool):
    page = Drawing()
    box = page.panel(Box(50, 60, 50 + side, 60 + side), BLUE if ticked else WHITE, radius=2)
    if ticked:
        page.pen.line(
            (53, 60 + side // 2, 50 + side // 2 - 1, 56 + side, 46 + side, 64), fill=WHITE, width=2
        )
    page.write(58 + side, 60 + side // 2 - 9, "Remember me")
    found = page.find()
    assert kind_at(found, box) == "checkbox"
    region = next(r for r in found if r.label == "checkbox")
    assert np.abs(np.subtract(region.box.xyxy, box.xyxy)).max() <= 1


@pytest.mark.parametrize("chosen", [False, True])
def test_a_small_ring_beside_words_is_a_radio_button(chosen: bool):
    page = Drawing()
    page.pen.ellipse((50, 60, 67, 77), fill=WHITE, outline=(100, 100, 100), width=2)
    if chosen:
        page.pen.ellipse((54, 64, 63, 73), fill=BLUE)
    page.write(76, 60, "Monthly")
    assert kind_at(page.find(), Box(50, 60, 68, 78)) == "radio"


@pytest.mark.parametrize("on", [False, True])
def test_a_pill_with_a_knob_is_a_switch(on: bool):
    page = Drawing()
    page.write(50, 62, "Dark theme")
    page.pen.rounded_rectangle((300, 60, 339, 81), 11, (10, 160, 120) if on else (190, 190, 190))
    x = 320 if on else 302
    page.pen.ellipse((x, 62, x + 17, 79), fill=WHITE)
    assert kind_at(page.find(), Box(300, 60, 340, 82)) == "switch"


def test_a_track_with_a_knob_is_a_slider():
    page = Drawing()
    page.write(40, 60, "Volume")
    page.pen.rectangle((120, 66, 320, 70), fill=(200, 200, 200))
    page.pen.ellipse((180, 60, 196, 76), fill=BLUE)
    assert best(page.find(), "slider", Box(120, 60, 321, 77)) > 0.9


def test_blue_words_in_a_sentence_are_a_link_boxed_apart_from_it():
    page = Drawing()
    page.write(40, 40, "Plain words on another line of text")
    first = page.write(40, 80, "Already registered?")
    link = page.write(round(first.x2) + 5, 80, "Log in", colour=(0, 70, 220))
    page.lines[-2:] = [
        type(page.lines[-1])(
            "Already registered? Log in", first.union(link), 1.0,
            (*page.lines[-2].words, *page.lines[-1].words),
        )
    ]  # fmt: skip
    found = page.find()
    assert best(found, "link", link) > 0.6
    assert [r.text for r in found if r.label == "link" and r.score > 0.5] == ["Log in"]


def test_larger_words_are_a_heading():
    page = Drawing()
    box = page.write(40, 30, "Create your account", size=30)
    for row in range(4):
        page.write(40, 90 + 24 * row, "Some words of usual size that fill a line")
    found = page.find()
    assert best(found, "heading", box) > 0.6
    assert kind_at(found, box) == "heading"
    assert sum(r.label == "heading" and r.score > 0.5 for r in found) == 1


def test_lines_below_each_other_are_also_one_paragraph():
    page = Drawing()
    boxes = [page.write(40, 40 + 20 * i, "Some words of usual size that go on") for i in range(3)]
    whole = boxes[0].union(boxes[2])
    assert best(page.find(), "text", whole) > 0.8


def test_a_small_filled_pill_is_a_badge():
    page = Drawing()
    for row in range(5):
        page.write(40, 90 + 30 * row, "Some words of usual size that fill a line")
    box = page.panel(Box(400, 88, 452, 108), (220, 40, 40), border=None, radius=9)
    page.write_centred(box, "Sale", size=12, colour=WHITE)
    assert kind_at(page.find(), box) == "badge"


def test_a_panel_with_lines_and_a_button_is_a_card():
    page = Drawing(ground=(245, 246, 248))
    card = page.panel(Box(60, 40, 360, 240), radius=10)
    page.write(80, 60, "Starter")
    page.write(80, 100, "Everything for one person")
    button = page.panel(Box(80, 180, 180, 214), BLUE, border=None, radius=4)
    page.write_centred(button, "Choose", colour=WHITE)
    found = page.find()
    assert kind_at(found, card) == "card"
    assert best(found, "card", card) > 0.95
    assert kind_at(found, button) == "button"
    assert not any(r.label in {"icon", "checkbox"} and r.score > 0.5 for r in found)


def test_a_tinted_panel_with_one_line_at_the_left_is_an_alert():
    page = Drawing()
    box = page.panel(Box(40, 40, 600, 84), (248, 215, 218), border=(245, 198, 203), radius=4)
    page.write(60, 54, "The password is too short", colour=(114, 28, 36))
    assert kind_at(page.find(), box) == "card"


def test_a_strip_with_links_at_the_top_is_a_navigation_bar():
    page = Drawing()
    bar = page.panel(Box(0, 0, 640, 52), (52, 58, 64), border=None)
    for index, word in enumerate(("Home", "Features", "Pricing", "About")):
        page.write(30 + 100 * index, 18, word, colour=(206, 212, 218))
    page.write(40, 120, "Some words on the page")
    found = page.find()
    assert kind_at(found, bar) == "navigation"
    assert {r.text for r in found if r.label == "link"} >= {"Home", "Features"}


def test_underlined_word_of_a_row_makes_tabs():
    page = Drawing()
    for index, word in enumerate(("General", "Accounts", "Filters")):
        page.write(40 + 110 * index, 40, word)
    page.pen.rectangle((30, 66, 100, 68), fill=BLUE)
    tabs = [r.text for r in page.find() if r.label == "tab"]
    assert sorted(filter(None, tabs)) == ["Accounts", "Filters", "General"]


def test_a_drawn_figure_is_an_icon():
    page = Drawing()
    page.write(40, 40, "Some words on the page")
    page.pen.ellipse((300, 100, 312, 112), outline=BLACK, width=2)
    page.pen.line((311, 111, 318, 118), fill=BLACK, width=3)
    assert best(page.find(), "icon", Box(298, 98, 322, 122)) > 0.6


def test_a_photo_on_a_page_is_an_image():
    page = Drawing()
    page.write(40, 20, "Some words on the page")
    noise = np.random.default_rng(0).integers(0, 255, (120, 180, 3), dtype=np.uint8)
    page.picture.paste(Image.fromarray(noise), (60, 60))
    assert best(page.find(), "image", Box(60, 60, 240, 180)) > 0.9


def test_a_line_across_the_page_is_a_rule():
    page = Drawing()
    page.write(40, 40, "Above")
    page.pen.line((0, 120, 640, 120), fill=GREY)
    page.write(40, 160, "Below")
    rules = [r.box for r in page.find() if r.label == "rule"]
    assert [round(box.y1) for box in rules] == [120]


def test_regions_come_best_first_and_inside_the_image():
    page = Drawing()
    page.panel(Box(0, 0, 640, 60), BLUE)
    page.write(20, 20, "Shop")
    found = page.find()
    scores = [region.score for region in found]
    assert scores == sorted(scores, reverse=True)
    size = Size(640, 400)
    assert all(region.box == region.box.clip(size) for region in found)
    assert all(isinstance(r, Region) and r.source == "elements" for r in found)


def test_boxes_are_in_pixels_of_the_original_when_the_page_is_reduced():
    page = Drawing(3000, 2000)
    box = page.panel(Box(600, 500, 1500, 650), BLUE, border=None)
    page.write_centred(box, "Submit", size=60, colour=WHITE)
    assert best(page.find(), "button", box) > 0.95
