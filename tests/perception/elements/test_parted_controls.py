"""Controls of several parts: fields with a filled end, segments, fields of dots."""

from deixis.core import Box
from tests.perception.elements.drawing import BLACK, GREY, WHITE, Drawing, best

RED = (120, 30, 60)


def _page() -> Drawing:
    page = Drawing()
    for row in range(4):
        page.write(60, 260 + 24 * row, "Some words of usual size that fill a line")
    return page


def test_the_filled_end_of_a_field_is_a_button():
    page = _page()
    page.panel(Box(200, 40, 500, 78), RED, border=None)
    page.panel(Box(201, 41, 460, 77), WHITE, border=None)
    page.write(212, 50, "Search the site")
    page.pen.ellipse((472, 52, 484, 64), outline=WHITE, width=2)
    page.pen.line((483, 63, 490, 70), WHITE, 2)
    assert best(page.find(), "button", Box(460, 40, 500, 78)) > 0.5


def test_bare_words_beside_the_chosen_segment_are_tabs_of_its_size():
    page = _page()
    page.panel(Box(100, 40, 412, 84), (225, 215, 205), border=None)
    page.panel(Box(104, 44, 204, 80), WHITE, border=None)
    for place, word in enumerate(("Log in", "Register", "Guest")):
        page.write_centred(Box(104 + 102 * place, 44, 204 + 102 * place, 80), word)
    found = page.find()
    for place in range(3):
        assert best(found, "tab", Box(104 + 102 * place, 44, 204 + 102 * place, 80)) > 0.6


def test_a_button_at_the_start_of_a_long_bar_makes_no_tabs():
    page = _page()
    page.panel(Box(20, 40, 620, 84), (225, 215, 205), border=None)
    page.panel(Box(24, 44, 94, 80), WHITE, border=None)
    page.write_centred(Box(24, 44, 94, 80), "File")
    page.write(110, 54, "Insert")
    assert not any(region.label == "tab" for region in page.find())


def test_a_row_of_dots_makes_a_field():
    page = _page()
    box = page.panel(Box(100, 40, 400, 84), WHITE, border=GREY, radius=8)
    for place in range(8):
        page.pen.ellipse((120 + 9 * place, 59, 124 + 9 * place, 63), BLACK)
    found = page.find()
    assert best(found, "textbox", box) > 0.8
    assert any(r.text == "••••" for r in found if r.label == "textbox")


def test_a_dashed_line_in_a_panel_makes_no_field_of_dots():
    page = _page()
    page.panel(Box(100, 40, 400, 84), WHITE, border=GREY, radius=8)
    for place in range(8):
        page.pen.rectangle((120 + 30 * place, 61, 140 + 30 * place, 62), BLACK)
    assert not any(r.text == "••••" for r in page.find())


def test_a_frame_with_its_label_in_the_upper_border_is_a_field():
    page = _page()
    page.panel(Box(100, 60, 400, 112), WHITE, border=GREY, radius=5)
    page.pen.rectangle((112, 58, 190, 64), WHITE)
    page.write(116, 51, "First name")
    page.write(116, 78, "Oisin")
    found = page.find()
    assert best(found, "textbox", Box(100, 60, 400, 112)) > 0.8
    assert not any(r.label == "textbox" and r.box.y2 < 70 for r in found)
