"""The button of a dialog that is drawn to be pressed first."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

NAMES = ("Yes", "No", "Cancel")


def said(
    phrase: str, *, marked: str, names: tuple[str, ...] = NAMES, step: int = 130
) -> str | None:
    boxes = {name: Box(100 + step * i, 300, 210 + step * i, 334) for i, name in enumerate(names)}
    page = np.full((400, 800, 3), 255, np.uint8)
    for name, box in boxes.items():
        x1, y1, x2, y2 = (round(edge) for edge in box.xyxy)
        page[y1:y2, x1:x2] = (40, 90, 220) if name == marked else 225
        ink = 255 if name == marked else 20
        page[y1 + 10 : y2 - 10, x1 + 12 : x1 + 50 : 3] = ink
    lines = [line(name, box.x1 + 12, box.y1 + 9) for name, box in boxes.items()]
    lines.append(line("Replace the file?", 100, 100))
    regions = [Region(box, 0.85, "button", text=name) for name, box in boxes.items()]
    result = answer(lines, phrase, *regions, image=page)
    return result.best.text if result.regions else None


@pytest.mark.parametrize(
    "phrase",
    ["the default button", "the main button", "the button that is preselected", "primary action"],
)
def test_it_is_the_one_drawn_unlike_the_others(phrase: str) -> None:
    assert said(phrase, marked="No") == "No"
    assert said(phrase, marked="Yes", names=("Yes", "No")) == "Yes"


def test_of_buttons_all_alike_none_is_the_default() -> None:
    assert said("the default button", marked="") is None
    assert said("the default button", marked="", names=("Yes", "No")) is None


def _rimmed(rim: str | None, *, column: bool = False) -> str | None:
    """Four grey buttons with bevels, of which one has a black line around it."""
    page = np.full((420, 800, 3), 200, np.uint8)
    names = ("Desktop", "New folder", "Stop", "Save")
    boxes = {
        name: Box(300, 60 + 60 * i, 410, 90 + 60 * i)
        if column
        else Box(100 + 130 * i, 300, 210 + 130 * i, 330)
        for i, name in enumerate(names)
    }
    for name, box in boxes.items():
        x1, y1, x2, y2 = (round(edge) for edge in box.xyxy)
        if name == rim:
            page[y1 - 3 : y2 + 3, x1 - 3 : x2 + 3] = 20
        page[y1:y2, x1:x2] = 225
        page[y1 + 10 : y2 - 10, x1 + 12 : x1 + 70 : 3] = 20
    lines = [line(name, box.x1 + 12, box.y1 + 7) for name, box in boxes.items()]
    regions = [Region(box, 0.85, "button", text=name) for name, box in boxes.items()]
    found = answer(lines, "the default button", *regions, image=page)
    return found.best.text if found.regions else None


@pytest.mark.parametrize("column", [True, False])
def test_old_desktops_draw_a_rim_around_it(column: bool) -> None:
    assert _rimmed("Save", column=column) == "Save"
    assert _rimmed("Desktop", column=column) == "Desktop"
    assert _rimmed(None, column=column) is None


def test_buttons_at_the_foot_of_a_dialog_are_no_tabs_though_they_nearly_touch() -> None:
    assert said("the default button", marked="OK", names=("OK", "Cancel", "Help"), step=115) == "OK"
