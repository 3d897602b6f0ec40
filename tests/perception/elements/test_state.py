import numpy as np
import pytest

from deixis.core import Box
from deixis.perception.elements import checked, disabled, selected, underlined
from tests.perception.elements.drawing import BLACK, BLUE, GREY, WHITE, Drawing

GROUNDS = [WHITE, (28, 30, 38)]


def box_to_tick(ground, fill, tick) -> tuple[Drawing, Box]:
    page = Drawing(100, 100, ground)
    box = page.panel(Box(40, 40, 58, 58), fill, radius=2)
    if tick:
        page.pen.line((44, 49, 48, 53, 54, 44), fill=tick, width=2)
    return page, box


@pytest.mark.parametrize("ground", GROUNDS)
def test_an_empty_box_is_not_ticked(ground):
    page, box = box_to_tick(ground, ground, None)
    assert checked(page.image, box) < 0.1


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize(("fill", "tick"), [(WHITE, BLACK), (BLUE, WHITE), (BLUE, None)])
def test_a_box_with_a_tick_or_a_filled_box_is_ticked(ground, fill, tick):
    page, box = box_to_tick(ground, fill, tick)
    assert checked(page.image, box) > 0.8


@pytest.mark.parametrize("chosen", [False, True])
def test_a_dot_chooses_a_radio_button(chosen: bool):
    page = Drawing(100, 100)
    page.pen.ellipse((40, 40, 57, 57), fill=WHITE, outline=GREY, width=2)
    if chosen:
        page.pen.ellipse((45, 45, 52, 52), fill=BLACK)
    assert (checked(page.image, Box(40, 40, 58, 58)) > 0.5) == chosen


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("on", [False, True])
def test_a_coloured_track_with_the_knob_at_the_right_is_on(ground, on: bool):
    page = Drawing(100, 100, ground)
    page.pen.rounded_rectangle((30, 40, 69, 61), 11, (10, 160, 120) if on else (120, 120, 124))
    x = 50 if on else 32
    page.pen.ellipse((x, 42, x + 17, 59), fill=WHITE)
    assert (checked(page.image, Box(30, 40, 70, 62)) > 0.5) == on


def test_pale_grey_words_are_disabled_and_black_ones_are_not():
    page = Drawing(300, 100, (240, 240, 240))
    pale = page.write(20, 20, "Apply", colour=(195, 195, 195))
    plain = page.write(20, 60, "Apply", colour=BLACK)
    assert disabled(page.image, pale.pad(6)) > 0.7
    assert disabled(page.image, plain.pad(6)) < 0.2


def test_a_filled_or_underscored_entry_is_selected():
    page = Drawing(300, 160)
    plain = page.write(20, 20, "Orders").pad(8)
    page.panel(Box(12, 52, 100, 82), (214, 224, 240), border=None)
    page.write(20, 60, "Reports")
    page.write(20, 110, "Team")
    page.pen.rectangle((12, 136, 70, 138), fill=BLUE)
    assert selected(page.image, plain) < 0.4
    assert selected(page.image, Box(12, 52, 100, 82)) > 0.6
    assert selected(page.image, Box(12, 104, 71, 139)) > 0.6


def test_a_line_under_words_is_seen():
    page = Drawing(300, 160)
    blue = page.write(20, 20, "Log in here", colour=(0, 70, 220))
    black = page.write(20, 60, "Log in here")
    page.pen.line((black.x1, black.y2 + 2, black.x2, black.y2 + 2), fill=BLACK)
    assert underlined(page.image, black) > 0.5
    assert underlined(page.image, blue) < 0.2


@pytest.mark.parametrize("question", [checked, disabled, selected, underlined])
@pytest.mark.parametrize("box", [Box(0, 0, 0, 0), Box(5, 5, 5, 9), Box(-5, -5, 50, 50)])
def test_any_box_gets_a_probability(question, box: Box):
    image = np.random.default_rng(0).integers(0, 256, (9, 9, 3), dtype=np.uint8)
    assert 0 <= question(image, box) <= 1


@pytest.mark.parametrize(
    ("sign", "ink", "off"), [("(", BLACK, False), ("(", (170, 170, 170), True)]
)
def test_a_thin_sign_on_a_wide_button_is_as_dark_as_its_strokes(sign, ink, off):
    page = Drawing(120, 60)
    box = page.panel(Box(20, 10, 100, 44), (240, 240, 240))
    page.write_centred(box, sign, size=13, colour=ink)
    assert (disabled(page.image, box) > 0.4) is off


@pytest.mark.parametrize(("tick", "on"), [((237, 237, 237), True), ((215, 215, 215), False)])
def test_a_pale_tick_on_a_grey_box_is_one_that_cannot_be_changed(tick, on: bool):
    page = Drawing()
    page.pen.rectangle((60, 60, 77, 77), (209, 209, 209))
    page.pen.line((63, 69, 67, 73), tick, 3)
    page.pen.line((67, 73, 74, 65), tick, 3)
    assert (checked(page.image, Box(60, 60, 78, 78)) > 0.5) == on


def test_the_shade_of_an_empty_box_is_no_tick():
    page = Drawing()
    for k in range(18):
        page.pen.line((60, 60 + k, 77, 60 + k), (195 + 3 * k, 195 + 3 * k, 195 + 3 * k))
    assert checked(page.image, Box(60, 60, 78, 78)) < 0.5
