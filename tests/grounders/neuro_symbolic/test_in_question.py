"""Numbered questions of a survey and what stands in them."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

LEVELS = [Box(40 + 70 * n, 100, 100 + 70 * n, 136) for n in range(5)]
TICKS = [Box(40, 220 + 34 * n, 58, 238 + 34 * n) for n in range(3)]
AREA = Box(40, 400, 600, 470)
CHOSEN = 3


def asked(phrase: str) -> Grounding:
    image = np.full((700, 800, 3), 255, np.uint8)
    lines = [line("Guests of the tram museum", 40, 16, high=24)]
    lines += [line("4. How was your ride?", 40, 66), line("5. What did you see?", 40, 186)]
    lines += [line("6. Anything else?", 40, 366)]
    regions = []
    for number, box in enumerate(LEVELS):
        x1, y1, x2, y2 = (int(v) for v in box.xyxy)
        image[y1:y2, x1:x2] = (40, 60, 160) if number == CHOSEN else (226, 228, 240)
        lines.append(line(str(number + 1), box.x1 + 26, box.y1 + 10))
        regions.append(Region(box, 0.8, "button", text=str(number + 1)))
    for name, box in zip(("Old trams", "The yard", "The shop"), TICKS, strict=True):
        lines.append(line(name, box.x2 + 12, box.y1 + 1))
        regions.append(Region(box, 0.8, "checkbox"))
    regions.append(Region(AREA, 0.7, "textbox"))
    return answer(lines, phrase, *regions, image=image)


@pytest.mark.parametrize(
    ("phrase", "boxes"),
    [
        ("the selected number in question 4", [LEVELS[CHOSEN]]),
        ("the last number in question 4", [LEVELS[-1]]),
        ("the numbers in question 4 that are not selected", [*LEVELS[:3], LEVELS[4]]),
        ("all the checkboxes in question 5", TICKS),
        ("the second checkbox in question 5", [TICKS[1]]),
        ("the text field of question 6", [AREA]),
    ],
)
def test_a_question_reaches_to_the_next(phrase: str, boxes: list[Box]) -> None:
    result = asked(phrase)
    assert result.status is Status.FOUND
    assert [region.box for region in result.regions] == boxes
