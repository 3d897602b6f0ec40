"""Dialogs as wholes, their fixed parts, and what is sought in them."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

HEADLINE = line("Setup of the program", 30, 60, high=44)
BAR = Region(Box(200, 150, 600, 180), 0.3, "card")
BODY = Region(Box(200, 180, 600, 420), 0.75, "card")
INNER = Region(Box(240, 210, 560, 340), 0.75, "card")
CROSS = Region(Box(572, 155, 594, 175), 0.8, "button", text="Close")
CHIP = Region(Box(400, 300, 420, 320), 0.7, "icon")
KEYS = [
    Region(Box(300 + 100 * i, 380, 380 + 100 * i, 410), 0.8, "button", text=name)
    for i, name in enumerate(("Yes", "No"))
]
OUTSIDE = Region(Box(20, 640, 100, 670), 0.8, "button", text="Start")
TITLE = line("Confirm replace", 210, 158)
QUESTION = [line("Would you like to put this file", 240, 230), line("in its place?", 240, 252)]
ASKED = Region(Box(240, 252, 340, 268), 0.6, "text", text="in its place?")
WHY = Region(Box(240, 350, 400, 366), 0.5, "text", text="Why is this asked?")
LINK = Region(Box(240, 350, 400, 366), 0.8, "link", text="Why is this asked?")
LINES = [
    HEADLINE,
    TITLE,
    *QUESTION,
    line("Why is this asked?", 240, 350),
    *(line(key.text or "", key.box.x1 + 10, 387) for key in (*KEYS, OUTSIDE)),
    line("Some words of the page", 30, 600),
]
REGIONS = [BAR, BODY, INNER, CROSS, CHIP, *KEYS, OUTSIDE, ASKED, WHY, LINK]


def boxes(phrase: str) -> list[Box]:
    return [region.box for region in answer(LINES, phrase, *REGIONS).regions]


@pytest.mark.parametrize("phrase", ["the dialog", "the pop-up window", "the whole message box"])
def test_a_dialog_is_its_body_with_all_that_is_flush_with_it(phrase: str) -> None:
    assert boxes(phrase) == [Box(200, 150, 600, 420)]


def test_the_title_bar_holds_the_title() -> None:
    assert boxes("the title bar") == [BAR.box]
    assert boxes("the title bar of the dialog") == [BAR.box]


def test_without_an_outline_the_bar_is_as_deep_below_the_title_as_above_it() -> None:
    body = Region(Box(200, 150, 600, 420), 0.75, "card")
    found = answer([TITLE, *QUESTION, *LINES[5:]], "the title bar", body, *KEYS)
    assert [region.box for region in found.regions] == [Box(200, 150, 600, 182)]


def test_a_page_headline_over_a_dialog_is_not_its_title() -> None:
    found = answer([HEADLINE, *QUESTION, *LINES[5:]], "the dialog title", INNER, BODY, OUTSIDE)
    assert not any(region.box == HEADLINE.box for region in found.regions)


@pytest.mark.parametrize(
    "phrase", ["the close button", "the red X in the corner", "the cross of the dialog"]
)
def test_the_cross_of_a_dialog_is_in_its_corner(phrase: str) -> None:
    assert boxes(phrase) == [CROSS.box]


def test_two_drawings_in_the_corner_leave_the_cross_open() -> None:
    gear = Region(Box(540, 155, 562, 175), 0.8, "icon")
    icons = [Region(CROSS.box, 0.8, "icon"), gear]
    found = answer(LINES, "the cross of the dialog", BAR, BODY, *icons)
    assert CROSS.box not in [region.box for region in found.regions]


def test_a_question_ends_with_its_mark_and_begins_lines_before() -> None:
    assert boxes("the question") == [Box(240, 230, QUESTION[0].box.x2, 268)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("all the buttons in the dialog", KEYS),
        ("both buttons of the dialog", KEYS),
        ("the last button in the pop-up", KEYS[1:]),
        ("all the buttons", [*KEYS, OUTSIDE]),
    ],
)
def test_what_is_in_a_dialog_is_sought_there_alone(phrase: str, expected: list[Region]) -> None:
    assert sorted(boxes(phrase), key=lambda box: box.x1) == sorted(
        (region.box for region in expected), key=lambda box: box.x1
    )


def test_what_is_not_in_the_dialog_is_sought_on_the_page() -> None:
    link = Region(Box(30, 500, 130, 516), 0.9, "link", text="Terms of use")
    lines = [*LINES, line("Terms of use", 30, 500)]
    found = answer(lines, "the Terms of use link in the dialog", *REGIONS[:-1], link)
    assert link.box in [region.box for region in found.regions]


def test_a_sheet_covers_the_foot_of_a_darker_page() -> None:
    page = np.full((700, 800, 3), 60, np.uint8)
    page[300:] = 240
    rest = Region(Box(0, 0, 800, 330), 0.75, "card")
    lines = [
        line("Recordings", 30, 60),
        line("Delete them?", 30, 340),
        line("No way back", 30, 400),
    ]
    found = answer(lines, "the dialog", rest, image=page)
    assert [region.box for region in found.regions] == [Box(0, 300, 800, 700)]
    dark = answer(lines, "the dialog", rest, image=255 - page)
    assert [region.box for region in dark.regions] != [Box(0, 300, 800, 700)]
