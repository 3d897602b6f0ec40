"""Buttons of title bars, drawn as small as themes draw them."""

import pytest

from deixis.core import Box
from tests.perception.elements.drawing import BLACK, GREY, WHITE, Drawing

PLACES = {"Minimize": 560, "Maximize": 584, "Close": 608}


def _window(*, framed: bool, joined: bool = False) -> Drawing:
    """A window with a title, and a glyph of 8 pixels for each button; ``joined`` nearly touch."""
    page = Drawing(ground=(210, 220, 235))
    page.write(280, 4, "Letters")
    page.panel(Box(0, 30, 640, 400), fill=WHITE)
    page.write(40, 90, "Some words in the window")
    page.write(40, 130, "and some more of them")
    for place, (name, x) in enumerate(PLACES.items()):
        _glyph(page, name, x + (2 - place) * (4 if joined else 0))
        if framed:
            left = x + (2 - place) * (4 if joined else 0) - 5
            page.pen.rectangle((left, 3, left + 17, 20), None, GREY)
    return page


def _glyph(page: Drawing, name: str, x: int) -> None:
    if name == "Minimize":
        page.pen.rectangle((x, 14, x + 7, 15), BLACK)
    elif name == "Maximize":
        page.pen.rectangle((x, 8, x + 7, 15), None, BLACK, 2)
    else:
        page.pen.line((x, 8, x + 7, 15), BLACK, 2)
        page.pen.line((x, 15, x + 7, 8), BLACK, 2)


def _found(page: Drawing) -> dict[str, Box]:
    return {r.text: r.box for r in page.find() if r.label == "button" and r.text in PLACES}


@pytest.mark.parametrize(("framed", "joined"), [(False, False), (True, False), (True, True)])
def test_the_buttons_of_a_window_are_told_by_their_order(framed: bool, joined: bool):
    found = _found(_window(framed=framed, joined=joined))
    assert set(found) == set(PLACES)
    for place, (name, x) in enumerate(PLACES.items()):
        assert abs(found[name].center[0] - (x + 3.5 + (2 - place) * (4 if joined else 0))) < 3


def test_they_are_neither_boxes_to_tick_nor_icons():
    close = _found(_window(framed=True))["Close"]
    others = [r.label for r in _window(framed=True).find() if r.box.iou(close) > 0.4]
    assert "checkbox" not in others
    assert "icon" not in others


def test_a_cross_alone_is_no_title_bar():
    page = Drawing()
    page.write(40, 90, "Some words")
    _glyph(page, "Close", 608)
    assert not _found(page)


def test_three_boxes_to_tick_are_no_title_bar():
    page = Drawing()
    page.write(40, 90, "Some words")
    for x in PLACES.values():
        page.pen.rectangle((x, 8, x + 13, 21), None, GREY)
    assert not _found(page)


def test_the_icon_of_a_cross_reaches_farther_than_its_ink():
    page = Drawing()
    page.write(40, 90, "Some words")
    page.pen.line((600, 20, 611, 31), BLACK, 2)
    page.pen.line((600, 31, 611, 20), BLACK, 2)
    drawn_on = Box(595, 15, 617, 37)
    assert max(r.box.iou(drawn_on) for r in page.find() if r.label == "icon") > 0.6


def test_a_bare_cross_of_a_title_bar_is_an_icon_as_well():
    page = Drawing()
    page.panel(Box(100, 20, 600, 70), fill=(30, 110, 90), border=None)
    page.write(40, 290, "Some words outside of the window")
    page.write(140, 30, "Support", colour=WHITE)
    page.pen.line((530, 45, 545, 45), WHITE, 2)
    page.pen.line((564, 38, 579, 53), WHITE, 2)
    page.pen.line((564, 53, 579, 38), WHITE, 2)
    cross = Box(560, 34, 584, 58)
    assert {"icon", "button"} <= {r.label for r in page.find() if r.box.iou(cross) > 0.6}


def test_a_framed_cross_alone_in_the_corner_of_a_dialog_closes_it():
    page = Drawing()
    page.panel(Box(100, 40, 600, 300), fill=(245, 245, 245))
    page.write(140, 60, "Print settings")
    page.write(140, 120, "Some words of the dialog")
    page.pen.rectangle((570, 50, 589, 67), None, GREY)
    page.pen.line((576, 55, 583, 62), BLACK, 2)
    page.pen.line((576, 62, 583, 55), BLACK, 2)
    assert "Close" in _found(page)


def _raised(page: Drawing, name: str, left: int, top: int) -> Box:
    """A button of 24 by 22 with light edges at the left and top, dark ones at the others."""
    page.pen.rectangle((left, top, left + 23, top + 21), (192, 192, 192))
    for k in range(2):
        page.pen.line((left + k, top, left + k, top + 21 - k), WHITE)
        page.pen.line((left, top + k, left + 23 - k, top + k), WHITE)
        page.pen.line((left + 23 - k, top + k, left + 23 - k, top + 21), (64, 64, 64))
        page.pen.line((left + k, top + 21 - k, left + 23, top + 21 - k), (64, 64, 64))
    x, y = left + 8, top + 7
    if name == "Minimize":
        page.pen.rectangle((x, y + 6, x + 7, y + 7), BLACK)
    elif name == "Maximize":
        page.pen.rectangle((x, y, x + 7, y + 7), None, BLACK)
    else:
        page.pen.line((x, y, x + 7, y + 7), BLACK, 2)
        page.pen.line((x, y + 7, x + 7, y), BLACK, 2)
    return Box(left, top, left + 24, top + 22)


def test_raised_buttons_of_old_desktops_are_told_by_their_order():
    page = Drawing(ground=(192, 192, 192))
    page.pen.rectangle((0, 0, 640, 30), (0, 0, 128))
    page.write(10, 6, "Staff", colour=WHITE)
    page.write(40, 90, "Some words in the window")
    places = {
        name: _raised(page, name, 560 + 26 * i, 4)
        for i, name in enumerate(("Minimize", "Maximize", "Close"))
    }
    found = _found(page)
    assert set(found) == set(places)
    assert all(found[name].iou(box) > 0.6 for name, box in places.items())


def _dialog(*, cross: bool = True, tile: int = 22) -> Drawing:
    """A dialog on a desktop, with a coloured tile in its title bar that has no other button."""
    page = Drawing(640, 400, ground=(90, 140, 220))
    page.pen.rectangle((100, 60, 540, 86), (0, 40, 160))
    page.write(110, 64, "Confirm", colour=WHITE)
    page.panel(Box(100, 87, 541, 300), fill=(236, 233, 216))
    page.write(140, 120, "There is a file of that name already")
    page.write(140, 180, "Do you want to put this one in its place")
    right, low = 536, 62 + tile
    page.pen.rectangle((right - tile, 62, right, low), (210, 80, 40), WHITE)
    if cross:
        page.pen.line((right - tile + 7, 69, right - 7, low - 7), WHITE, 3)
        page.pen.line((right - tile + 7, low - 7, right - 7, 69), WHITE, 3)
    return page


def test_a_coloured_tile_with_a_cross_closes_a_dialog():
    close = _found(_dialog())["Close"]
    assert close.iou(Box(514, 62, 537, 85)) > 0.7


def test_a_tile_without_a_cross_in_the_corner_closes_nothing_where_the_bar_is_no_panel():
    page = Drawing()
    page.write(40, 90, "Some words that stand on the page")
    page.pen.rectangle((600, 10, 622, 32), (210, 80, 40), GREY)
    assert not _found(page)


def _lights(*, pitch: int = 20, colour: tuple[int, int, int] = (250, 90, 80)) -> Drawing:
    page = Drawing(ground=(60, 100, 170))
    page.panel(Box(100, 60, 540, 86), fill=(225, 225, 225))
    page.write(280, 64, "Updates")
    page.panel(Box(100, 86, 540, 330), fill=WHITE)
    page.write(140, 120, "There is new software for this computer")
    for k, fill in enumerate((colour, (250, 190, 60), (100, 200, 90))):
        x = 110 + (pitch if k == 1 else 0) + (2 * 20 if k == 2 else 0)
        page.pen.ellipse((x, 67, x + 12, 79), fill, (120, 120, 120))
    return page


def test_three_lights_at_the_left_close_and_shrink_a_window():
    found = _found(_lights())
    assert set(found) == set(PLACES)
    assert found["Close"].x1 < found["Minimize"].x1 < found["Maximize"].x1


@pytest.mark.parametrize("page", [_lights(pitch=26), _lights(colour=(190, 190, 190))])
def test_discs_at_uneven_distances_or_without_colour_are_no_lights(page: Drawing):
    assert not _found(page)
