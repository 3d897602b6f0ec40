"""Which squares of a page are boxes to tick."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

ICON = Box(10, 8, 28, 26)
BOXES = [Box(60, 100, 78, 118), Box(60, 140, 78, 158)]


@pytest.mark.parametrize("framed", [True, False])
def test_the_icon_before_the_title_of_a_window_is_none(framed: bool) -> None:
    lines = [line("Staff", 36, 10), line("Pay in advance", 90, 102), line("Cover", 90, 142)]
    page = np.full((400, 800, 3), 255, np.uint8)
    for box in (ICON, *BOXES):
        x1, y1, x2, y2 = (round(edge) for edge in box.xyxy)
        page[y1:y2, x1:x2] = (0, 90, 220)
        page[y1 + 8 : y1 + 10, x1 + 4 : x2 - 4] = 255
    regions = [Region(box, 0.9, "checkbox") for box in (ICON, *BOXES)]
    if framed:
        regions.append(Region(Box(740, 6, 764, 28), 0.9, "button", text="Minimize"))
    result = answer(lines, "ticked boxes", *regions, image=page)
    assert {region.box for region in result.regions} == {*BOXES, *([] if framed else [ICON])}
