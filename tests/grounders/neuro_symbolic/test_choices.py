"""The chosen one of tabs and links in a line, and the others."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, Status, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

NAMES = ("Overview", "Members", "Billing", "Notices")


def _letters(page: ImageArray, written: TextLine, colour: int) -> None:
    box = written.box
    x1, y1, x2, y2 = (int(edge) for edge in box.xyxy)
    page[y1 + 2 : y2 - 2, x1 + 1 : x2 : 3] = colour


def _row(chosen: int, look: str) -> tuple[ImageArray, list[TextLine]]:
    """Four words in a row at the top of a page, one of them set apart."""
    page = np.full((700, 800, 3), 255, np.uint8)
    lines = [line(name, 60 + 120 * index, 40) for index, name in enumerate(NAMES)]
    for index, written in enumerate(lines):
        x1, y1, x2, y2 = (int(edge) for edge in written.box.xyxy)
        if index == chosen and look == "ground":
            page[y1 - 8 : y2 + 8, x1 - 12 : x2 + 12] = (205, 220, 250)
        if index == chosen and look == "line":
            page[y2 + 8 : y2 + 11, x1 - 12 : x2 + 12] = (20, 60, 200)
        _letters(page, written, 40)
    if look == "ink":
        _letters(page, lines[chosen], 170)
    return page, lines


def _column(chosen: int) -> tuple[ImageArray, list[TextLine]]:
    """The same four under each other at the left, one on a ground."""
    page = np.full((700, 800, 3), 255, np.uint8)
    lines = [line(name, 30, 100 + 40 * index) for index, name in enumerate(NAMES)]
    page[100 + 40 * chosen - 10 : 126 + 40 * chosen, 10:200] = (60, 60, 90)
    for index, written in enumerate(lines):
        _letters(page, written, 250 if index == chosen else 40)
    return page, lines


@pytest.mark.parametrize("look", ["ground", "line", "ink"])
@pytest.mark.parametrize("chosen", [0, 2])
def test_the_selected_tab_is_the_one_set_apart(look: str, chosen: int) -> None:
    page, lines = _row(chosen, look)
    found = answer(lines, "the selected tab", image=page)
    assert found.status is Status.FOUND
    x, y = lines[chosen].box.center
    assert found.best.box.contains(x, y)
    assert found.best.text == NAMES[chosen]


def test_the_frame_of_a_chosen_tab_is_its_ground_or_what_stands_over_its_line() -> None:
    page, lines = _row(1, "ground")
    ground = answer(lines, "the active tab", image=page).best.box
    assert ground.xyxy == pytest.approx((168, 32, 248, 64), abs=3)
    page, lines = _row(1, "line")
    over = answer(lines, "the active tab", image=page).best.box
    assert over.xyxy == pytest.approx((168, 29, 248, 67), abs=3)


@pytest.mark.parametrize(
    "phrase",
    ["the tabs that are not selected", "the inactive tabs", "all the tabs except Members"],
)
def test_the_other_tabs_are_those_not_set_apart(phrase: str) -> None:
    page, lines = _row(1, "ground")
    found = answer(lines, phrase, image=page)
    assert sorted(region.text or "" for region in found.regions) == [
        "Billing",
        "Notices",
        "Overview",
    ]


@pytest.mark.parametrize(
    "phrase",
    ["the selected entry in the sidebar", "the active menu item", "the channel that is open"],
)
def test_the_chosen_link_of_a_side_bar_has_all_its_ground(phrase: str) -> None:
    page, lines = _column(2)
    found = answer(lines, phrase, image=page)
    assert found.status is Status.FOUND
    assert found.best.box.xyxy == pytest.approx((10, 170, 200, 206), abs=3)


def test_no_tab_is_selected_where_all_look_alike() -> None:
    page, lines = _row(9, "ground")
    found = answer(lines, "the selected tab", image=page)
    assert found.status is not Status.FOUND


def _spans() -> tuple[ImageArray, list[TextLine]]:
    """Spans of time in one frame, the third of them on a ground; beside it two more words."""
    page = np.full((700, 800, 3), 255, np.uint8)
    names = ("1 h", "24 h", "7 d", "30 d", "Refresh", "Alerts")
    lines = [line(name, 60 + 80 * index, 40) for index, name in enumerate(names)]
    page[32:64, 210:250] = (200, 210, 250)
    for written in lines:
        _letters(page, written, 40)
    return page, lines


def test_a_row_of_choices_ends_with_the_frame_around_it() -> None:
    page, lines = _spans()
    frame = Region(Box(50, 28, 350, 68), 0.6, "card")
    found = answer(lines, "the selected time range", frame, image=page)
    assert found.best.text == "7 d"
    rest = answer(lines, "the time ranges that are not selected", frame, image=page)
    assert {region.text for region in rest.regions} == {"1 h", "24 h", "30 d"}


def test_the_selected_language_is_one_of_languages() -> None:
    page, lines = _column(1)
    codes = [line(code, 500 + 50 * index, 20) for index, code in enumerate(("EN", "FR", "DE"))]
    page[41:44, 546:570] = 30
    for written in codes:
        _letters(page, written, 40)
    assert answer([*lines, *codes], "the selected language", image=page).best.text == "FR"


def test_words_in_a_field_beside_filters_are_none_of_them() -> None:
    page, lines = _row(1, "ground")
    field = Region(Box(50, 34, 170, 62), 0.9, "textbox")
    found = answer(lines, "the filters that are not active", field, image=page)
    assert [region.text for region in found.regions] == ["Billing", "Notices"]
    snug = Region(Box(30, 34, 154, 62), 0.9, "textbox")  # words in its middle: a filter itself
    found = answer(lines, "the filters that are not active", snug, image=page)
    assert [region.text for region in found.regions] == ["Overview", "Billing", "Notices"]
