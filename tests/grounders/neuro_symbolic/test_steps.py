"""Steps: numbered marks with their names, of which one is set apart."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

NAMES = ["Dates", "Room", "Guest", "Payment"]
MARKS = [Region(Box(60 + 170 * i, 50, 92 + 170 * i, 82), 0.7, "button") for i in range(4)]
LINES = [line(name, 100 + 170 * i, 58) for i, name in enumerate(NAMES)]
TEXT = [*LINES, line("Your details", 60, 140, high=24), line("Full name", 60, 200)]


def _page(active: int) -> np.ndarray:
    page = np.full((700, 800, 3), 255, np.uint8)
    for index, (mark, name) in enumerate(zip(MARKS, LINES, strict=True)):
        for box, ink in ((mark.box, (90, 160, 110)), (name.box, (170, 170, 170))):
            x1, y1, x2, y2 = (int(edge) for edge in box.xyxy)
            colour = (30, 30, 30) if index == active and box is name.box else ink
            page[y1 + 4 : y2 - 4, x1:x2:3] = colour
    return page


def _box(index: int) -> Box:
    return MARKS[index].box.union(LINES[index].box)


@pytest.mark.parametrize(
    ("phrase", "index"),
    [
        ("the active step", 2),
        ("the current step", 2),
        ("the last step", 3),
        ("the second step", 1),
        ("step 1", 0),
        ("the next step", 3),
        ("the Payment step", 3),
    ],
)
def test_a_step_is_its_mark_with_its_name(phrase: str, index: int) -> None:
    result = answer(TEXT, phrase, *MARKS, image=_page(2))

    assert result.status is Status.FOUND, result.why()
    assert result.best.box == _box(index)


def test_the_steps_that_are_done_come_before_the_active_one() -> None:
    result = answer(TEXT, "the steps that are done", *MARKS, image=_page(2))

    assert [region.box for region in result.regions] == [_box(0), _box(1)]


def test_radio_buttons_in_a_row_are_no_steps() -> None:
    radios = [Region(mark.box, 0.9, "radio") for mark in MARKS]
    result = answer(TEXT, "the active step", *radios, image=_page(2))

    assert all(region.box != _box(2) for region in result.regions)
