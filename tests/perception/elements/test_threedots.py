"""Three dots, signs in rings and initials: small drawings that are easily taken for others."""

from types import SimpleNamespace

import numpy as np
import pytest

from deixis.core import Box, Region, Size
from deixis.perception.elements.threedots import is_three_dots
from tests.perception.elements.drawing import BLACK, WHITE, Drawing


def _page() -> Drawing:
    page = Drawing()
    for row in range(5):
        page.write(60, 160 + 24 * row, "Some words of usual size that fill a line")
    return page


def _score(found: list[Region], kind: str, box: Box) -> float:
    return max((r.score for r in found if r.label == kind and r.box.iou(box) > 0.6), default=0.0)


@pytest.mark.parametrize("across", [False, True])
def test_three_dots_in_a_line_are_surely_an_icon(across: bool):
    page = _page()
    for step in (0, 6, 12):
        x, y = (600 + step, 30) if across else (606, 24 + step)
        page.pen.ellipse((x, y, x + 3, y + 3), fill=BLACK)
    assert _score(page.find(), "icon", Box(599, 21, 617, 39)) > 0.6


@pytest.mark.parametrize(("width", "height", "dots"), [(3, 3, True), (8, 12, False)])
def test_three_letters_that_stand_as_evenly_as_dots_are_none(width: int, height: int, dots: bool):
    pixels = np.full((60, 80, 3), 255, np.uint8)
    for start in (10, 10 + round(1.4 * width), 10 + 2 * round(1.4 * width)):
        pixels[20 : 20 + height, start : start + width] = 0
    canvas = SimpleNamespace(pixels=pixels, size=Size(80, 60))
    box = Box(10, 20, 10 + 2 * round(1.4 * width) + width, 20 + height)
    assert is_three_dots(SimpleNamespace(canvas=canvas, size=16.0), box) is dots


def test_a_bar_of_that_size_is_less_surely_an_icon():
    page = _page()
    page.pen.rectangle((606, 24, 609, 39), fill=BLACK)
    assert _score(page.find(), "icon", Box(599, 23, 617, 41)) < 0.5


@pytest.mark.parametrize(("sign", "kind"), [(True, "icon"), (False, "radio")])
def test_a_ring_around_a_sign_is_an_icon_and_an_empty_one_a_radio_button(sign: bool, kind: str):
    page = _page()
    page.pen.ellipse((600, 20, 618, 38), outline=BLACK, width=2)
    if sign:
        page.pen.rectangle((609, 28, 610, 33), BLACK)
        page.pen.rectangle((609, 25, 610, 26), BLACK)
    found = [r for r in page.find() if r.box.iou(Box(600, 20, 619, 39)) > 0.6]
    assert max(found, key=lambda r: r.score).label == kind


@pytest.mark.parametrize("border", [None, (60, 20, 90)])
def test_initials_on_a_square_are_a_picture(border: tuple[int, int, int] | None):
    page = _page()
    box = page.panel(Box(500, 20, 538, 58), (120, 60, 160), border=border, radius=4)
    page.write_centred(box, "IB", colour=WHITE)
    assert _score(page.find(), "image", box) > _score(page.find(), "button", box)
