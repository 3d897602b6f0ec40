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


def test_numbered_words_in_wide_pills_of_one_size_are_steps_with_their_pills() -> None:
    pills = [Region(Box(40 + 180 * i, 40, 210 + 180 * i, 76), 0.7, "button") for i in range(4)]
    names = [line(f"{i + 1} {name}", 95 + 180 * i, 50) for i, name in enumerate(NAMES)]
    page = np.full((700, 800, 3), 255, np.uint8)
    for index, pill in enumerate(pills):
        x1, y1, x2, y2 = (int(edge) for edge in pill.box.xyxy)
        page[y1:y2, x1:x2] = (110, 40, 220) if index == 1 else (238, 235, 250)
    result = answer([*names, *TEXT[4:]], "the current step", *pills, image=page)

    assert result.best.box == pills[1].box, result.why()


def test_full_discs_are_steps_even_if_they_look_like_radio_buttons() -> None:
    cv2 = pytest.importorskip("cv2")
    discs = [Region(Box(60 + 170 * i, 52, 86 + 170 * i, 78), 0.8, "radio") for i in range(4)]
    page = _page(2)
    for disc in discs:
        x, y = (int(value) for value in disc.box.center)
        page[48:84, x - 18 : x + 18] = 255
        cv2.circle(page, (x, y), 10, (90, 40, 140), -1)
    result = answer(TEXT, "the current step", *discs, image=page)

    assert result.best.box == discs[2].box.union(LINES[2].box), result.why()
