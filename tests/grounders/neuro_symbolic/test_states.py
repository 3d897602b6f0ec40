"""States that only some kinds of elements can have."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

ON = Region(Box(600, 100, 644, 124), 0.85, "switch")
OFF = [Region(Box(600, y, 644, y + 24), 0.85, "switch") for y in (160, 220)]
PALE = Region(Box(300, 400, 480, 440), 0.85, "button", text="Confirm")
NAMES = ("Statistics", "Advertising", "Maps")


def page(pill: tuple[int, int, int]) -> np.ndarray:
    image = np.full((700, 800, 3), 255, np.uint8)
    for region, colour in ((ON, (20, 90, 220)), *((switch, (200, 200, 200)) for switch in OFF)):
        x1, y1, x2, y2 = map(int, region.box.xyxy)
        image[y1:y2, x1:x2] = colour
    image[102:122, 622:642] = 255
    for switch in OFF:
        x1, y1 = int(switch.box.x1), int(switch.box.y1)
        image[y1 + 2 : y1 + 22, x1 + 2 : x1 + 22] = 255
    image[400:440, 300:480] = pill
    return image


@pytest.mark.parametrize("pill", [(255, 255, 255), (230, 235, 240)])
def test_the_ones_that_are_off_are_switches_and_no_buttons(pill: tuple[int, int, int]) -> None:
    lines = [line(name, 60, 104 + 60 * index) for index, name in enumerate(NAMES)]
    lines.append(line("Confirm", 360, 412))
    found = answer(lines, "the ones switched off", ON, *OFF, PALE, image=page(pill))
    assert sorted(region.box.y1 for region in found.regions) == [160, 220]
