"""Faint fills, thin colours, hints in fields, and places of things that stand level."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Boxes, ImageArray, Region, Status
from deixis.grounders.neuro_symbolic.looks.hollow import hollow_scores
from deixis.grounders.neuro_symbolic.looks.tints import tinted
from tests.grounders.neuro_symbolic.lined_pages import answer, line

BUTTONS = [Box(40 + 200 * i, 100, 200 + 200 * i, 140) for i in range(4)]


def painted() -> ImageArray:
    """Four white boxes: one with a faint red fill, one with an edge and letters in red."""
    image = np.full((700, 800, 3), 255, np.uint8)
    for box in BUTTONS:
        x1, y1, x2, y2 = (round(v) for v in box.xyxy)
        image[y1:y2, x1:x2] = (200, 200, 200)
        image[y1 + 1 : y2 - 1, x1 + 1 : x2 - 1] = (255, 255, 255)
    image[101:139, 241:399] = (250, 208, 205)
    image[100:140, 640:800] = (205, 40, 50)
    image[102:138, 642:798] = (255, 255, 255)
    return image


def test_a_faint_fill_and_a_coloured_edge_have_a_colour() -> None:
    scores = tinted(painted(), Boxes.of(BUTTONS), "red")
    assert scores is not None
    assert [score > 0.5 for score in scores] == [False, True, False, True]


def test_another_hue_is_not_there_and_grey_has_none() -> None:
    scores = tinted(painted(), Boxes.of(BUTTONS), "green")
    assert scores is not None
    assert scores.max() == 0
    assert tinted(painted(), Boxes.of(BUTTONS), "grey") is None


def test_a_button_edged_in_red_is_the_red_one() -> None:
    boxes = BUTTONS[2:]
    lines = [line("Keep", 460, 112), line("Delete", 660, 112)]
    regions = [
        Region(box, 0.9, "button", text=text)
        for box, text in zip(boxes, ("Keep", "Delete"), strict=True)
    ]
    result = answer(lines, "the red button", *regions, image=painted())
    assert result.status is Status.FOUND
    assert result.best.box == boxes[1]


FIELDS = [Box(40, 100 + 60 * i, 340, 140 + 60 * i) for i in range(3)]


@pytest.mark.parametrize(("ink", "empty"), [(30, False), (170, True)])
def test_a_field_with_a_pale_hint_is_empty(ink: int, empty: bool) -> None:
    image = np.full((400, 500, 3), 255, np.uint8)
    words = [Box(50, 112 + 60 * i, 130, 128 + 60 * i) for i in range(3)]
    for box, level in zip(words, (30, ink, 30), strict=True):
        image[round(box.y1) : round(box.y2), round(box.x1) : round(box.x2) : 4] = level
    regions = [Region(box, 0.9, "textbox", text="words") for box in FIELDS]
    scores = hollow_scores(image, regions, words)
    assert bool(scores[1] > 0.5) is empty
    assert scores[0] < 0.5
    assert scores[2] < 0.5


def test_a_field_without_words_is_empty() -> None:
    region = Region(FIELDS[0], 0.9, "textbox")
    assert hollow_scores(np.full((400, 500, 3), 255, np.uint8), [region], [])[0] > 0.5


def test_a_pixel_of_height_is_no_place_at_the_top() -> None:
    names = (("Courses", 560, 21), ("Prices", 640, 20), ("Sign in", 720, 21))
    lines = [line(text, x, y) for text, x, y in names]
    links = [Region(one.box, 0.9, "link", text=one.text) for one in lines]
    low = line("Imprint", 40, 660)
    links.append(Region(low.box, 0.9, "link", text="Imprint"))
    assert answer([*lines, low], "the link at the top right", *links[:3]).best.text == "Sign in"


def test_what_belongs_to_a_thing_that_stands_nowhere_is_absent() -> None:
    switch = Region(Box(600, 100, 640, 120), 0.9, "switch")
    result = answer([line("Router", 60, 102)], "the toggle for the dishwasher", switch)
    assert result.status is Status.ABSENT


def test_the_arrow_before_a_percentage_is_part_of_it() -> None:
    lines = [line("▲ 8.4 %", 60, 100), line("Revenue", 60, 60)]
    assert answer(lines, "the percentage").best.box.x1 == 60


def test_the_link_in_a_corner_is_no_wish_to_make_a_link() -> None:
    lines = [line("Account", 700, 20), line("Copy link", 300, 500)]
    regions = [
        Region(lines[0].box, 0.9, "link", text="Account"),
        Region(Box(290, 490, 390, 530), 0.9, "button", text="Copy link"),
    ]
    result = answer(lines, "the link in the top right corner of the page", *regions)
    assert result.best.text == "Account"
