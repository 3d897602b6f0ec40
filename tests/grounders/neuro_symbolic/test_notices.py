"""What a page announces, by the colour that its sort has by custom."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

ALERT = Region(Box(40, 80, 600, 120), 0.7, "card", text="A file with this name exists.")
PLAIN = Region(Box(40, 180, 600, 220), 0.7, "card", text="Exports are kept for a week.")
LINES = [
    line("A file with this name exists.", 60, 92),
    line("Exports are kept for a week.", 60, 192),
    line("Please enter a name", 60, 300),
    line("Delete everything", 60, 400),
]


def _page(*, fill: tuple[int, int, int], ink: tuple[int, int, int]) -> np.ndarray:
    page = np.full((700, 800, 3), 255, np.uint8)
    page[80:120, 40:600] = fill
    page[180:220, 40:600] = (240, 240, 240)
    for item, colour in zip(LINES, [(60, 60, 60)] * 2 + [ink, ink], strict=True):
        x1, y1, x2, _ = (int(edge) for edge in item.box.xyxy)
        page[y1 + 4 : y1 + 9, x1:x2:2] = colour
    return page


@pytest.mark.parametrize("phrase", ["the yellow warning", "the warning message", "the warning"])
def test_a_box_of_a_pale_yellow_is_a_warning(phrase: str) -> None:
    result = answer(
        LINES, phrase, ALERT, PLAIN, image=_page(fill=(255, 246, 214), ink=(90, 90, 90))
    )

    assert result.status is Status.FOUND, result.why()
    assert result.best.box == ALERT.box


def test_a_red_line_that_says_what_to_do_is_the_error() -> None:
    page = _page(fill=(255, 255, 255), ink=(200, 20, 30))

    result = answer(LINES, "the red error message", ALERT, PLAIN, image=page)

    assert result.best.text == "Please enter a name"  # not the red link under it


def test_nothing_red_is_no_error() -> None:
    page = _page(fill=(230, 245, 230), ink=(90, 90, 90))

    assert answer(LINES, "the red error message", ALERT, PLAIN, image=page).best is None


@pytest.mark.parametrize("phrase", ["the tip", "the yellow hint", "the note", "the yellow tip"])
def test_a_remark_beside_the_text_is_its_tinted_box(phrase: str) -> None:
    page = _page(fill=(255, 246, 214), ink=(90, 90, 90))
    assert answer(LINES, phrase, ALERT, PLAIN, image=page).best.box == ALERT.box


def test_a_hint_of_a_form_is_no_tinted_box() -> None:
    page = _page(fill=(255, 246, 214), ink=(90, 90, 90))
    fields = [Region(Box(40, y, 400, y + 40), 0.9, "textbox") for y in (500, 580)]
    found = answer(LINES, "the tip", ALERT, PLAIN, *fields, image=page)
    assert all(region.box != ALERT.box for region in found.regions)
