"""Little buttons with a number beside a button with words are no boxes to tick."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region
from deixis.perception.elements.pagers import without_boxes_in_pagers

NEXT = Region(Box(300, 100, 350, 126), 0.8, "button", text="Next")


def _square(x: float, y: float = 100.0, high: float = 26.0) -> Region:
    return Region(Box(x, y, x + 30, y + high), 0.7, "checkbox")


def _labels(*regions: Region) -> list[str | None]:
    return [region.label for region in without_boxes_in_pagers(regions)]


def test_squares_in_a_row_up_to_the_button_are_buttons() -> None:
    assert _labels(_square(200), _square(233), _square(266), NEXT) == ["button"] * 4


@pytest.mark.parametrize(
    "square",
    [_square(266, y=104), _square(266, high=14), _square(240)],
)
def test_a_box_of_another_height_or_farther_off_is_one_to_tick(square: Region) -> None:
    assert _labels(square, NEXT) == ["checkbox", "button"]


def test_a_doubtful_button_says_nothing() -> None:
    doubtful = Region(NEXT.box, 0.4, "button", text="Next")
    assert _labels(_square(266), doubtful) == ["checkbox", "button"]
