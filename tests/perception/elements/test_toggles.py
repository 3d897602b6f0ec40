"""Switches: a knob at one end of a pill, whatever fills the pill."""

from __future__ import annotations

import pytest

from deixis.core import Box
from deixis.perception.elements import checked
from tests.perception.elements.drawing import BLACK, WHITE, Drawing, best, kind_at

PILL = Box(400, 60, 440, 80)


def _drawn(*, on: bool, filled: bool, knob: int) -> Drawing:
    """A label with a pill of 40 by 20 that holds a disc at its right or left end."""
    page = Drawing()
    page.write(60, 62, "Mono audio")
    page.write(60, 122, "Loudness and other words of a page")
    edge = (0, 95, 190) if filled else (110, 110, 110)
    page.pen.rounded_rectangle((400, 60, 439, 79), 10, edge if filled else WHITE, edge)
    space = (20 - knob) // 2
    x = 439 - space - knob + 1 if on else 400 + space
    colour = WHITE if filled else (80, 80, 80)
    page.pen.ellipse((x, 60 + space, x + knob - 1, 79 - space), fill=colour)
    return page


@pytest.mark.parametrize("knob", [12, 14, 16])
@pytest.mark.parametrize(("on", "filled"), [(True, True), (False, False), (False, True)])
def test_a_pill_with_a_disc_at_one_end_is_a_switch(knob: int, on: bool, filled: bool) -> None:
    page = _drawn(on=on, filled=filled, knob=knob)
    found = page.find()
    assert best(found, "switch", PILL) > 0.8
    named = [r for r in found if r.box.iou(PILL) > 0.7]
    assert max(named, key=lambda region: region.score).label == "switch"


def test_an_outlined_switch_with_its_knob_at_the_left_is_off() -> None:
    page = _drawn(on=False, filled=False, knob=12)
    assert checked(page.image, PILL) < 0.2


def test_an_outlined_switch_may_have_a_small_dot_when_it_is_off() -> None:
    page = Drawing()
    page.write(60, 62, "Mono audio")
    page.write(60, 132, "Loudness and other words of a page")
    page.pen.rounded_rectangle((400, 60, 447, 89), 15, (226, 229, 216), (117, 121, 108), 2)
    page.pen.ellipse((409, 69, 419, 79), fill=(117, 121, 108))
    place = Box(400, 60, 448, 90)
    assert best(page.find(), "switch", place) > 0.8
    assert checked(page.image, place) < 0.5


def test_a_pill_with_a_disc_in_its_middle_is_hardly_a_switch() -> None:
    page = _drawn(on=False, filled=True, knob=12)
    page.pen.rectangle((404, 64, 416, 76), fill=(0, 95, 190))
    page.pen.ellipse((414, 64, 425, 75), fill=WHITE)
    switches = [r.score for r in page.find() if r.label == "switch" and r.box.iou(PILL) > 0.7]
    assert all(score < 0.4 for score in switches)


@pytest.mark.parametrize("hands", [False, True])
def test_a_round_drawing_that_differs_when_turned_is_an_icon_and_no_choice(hands: bool) -> None:
    page = Drawing()
    page.write(60, 62, "Book a slot")
    page.write(60, 122, "Loudness and other words of a page")
    place = Box(154, 60, 176, 82)
    page.pen.ellipse(place.xyxy, WHITE, BLACK, 2)
    if hands:  # as on a printer: much in one half, nothing in the other
        page.pen.chord(place.xyxy, 0, 180, BLACK)
    found = [r for r in page.find() if r.box.iou(place) > 0.6]
    assert max(found, key=lambda region: region.score).label == ("icon" if hands else "radio")


@pytest.mark.parametrize("words", [True, False])
def test_a_big_ring_right_before_words_can_be_chosen(words: bool) -> None:
    page = Drawing()
    page.write(60, 20, "How long do you need it")
    page.write(60, 200, "Loudness and other words of a page")
    place = Box(60, 80, 98, 118)
    page.pen.ellipse((60, 80, 97, 117), WHITE, BLACK, 2)
    page.pen.ellipse((70, 90, 87, 107), BLACK)
    if words:
        page.write(110, 92, "Six months")
    assert (kind_at(page.find(), place) == "radio") == words


def test_a_big_filled_disc_before_words_is_no_choice() -> None:
    page = Drawing()
    page.write(60, 20, "How long do you need it")
    place = Box(60, 80, 98, 118)
    page.pen.ellipse((60, 80, 97, 117), (0, 95, 190))
    page.write(110, 92, "Six months")
    assert kind_at(page.find(), place) != "radio"


def test_a_drawing_in_a_frame_before_words_is_no_box_to_tick() -> None:
    page = Drawing()
    page.write(60, 20, "How long do you need it")
    place = Box(60, 80, 98, 118)
    page.panel(place, border=BLACK)
    page.pen.line((70, 108, 88, 92), BLACK, 3)
    page.pen.line((70, 96, 76, 108), BLACK, 3)
    page.write(110, 92, "Six months")
    assert kind_at(page.find(), place) != "checkbox"


def _soft(page: Drawing, box: Box, *, round_: bool) -> None:
    """A small choice whose edge fades into the ground, as in a page that was scaled."""
    x1, y1, x2, y2 = (round(edge) for edge in box.xyxy)
    page.pen.rectangle((x1, y1, x2, y2), (244, 244, 244))
    draw = page.pen.ellipse if round_ else page.pen.rectangle
    draw((x1, y1, x2, y2), (255, 255, 255), (130, 130, 130), 2)


@pytest.mark.parametrize("round_", [True, False])
def test_a_ring_with_faint_corners_is_a_round_choice(round_: bool) -> None:
    page = Drawing()
    for y, word in ((60, "Small"), (100, "Medium"), (140, "Large")):
        _soft(page, Box(60, y, 74, y + 14), round_=round_)
        page.write(84, y - 2, word)
    kind, other = ("radio", "checkbox") if round_ else ("checkbox", "radio")
    for y in (60, 100, 140):
        place = Box(60, y, 75, y + 15)
        assert best(page.find(), kind, place) > best(page.find(), other, place)
