"""The field that is being filled in has an edge in another colour than the others."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Boxes
from deixis.grounders.neuro_symbolic.looks.focused import focused

BOXES = [Box(40, 40 + 70 * i, 400, 80 + 70 * i) for i in range(4)]
GREY, TEAL, RED, PALE = (150, 150, 150), (0, 110, 100), (190, 25, 25), (225, 225, 225)
BLACK = (40, 40, 40)


def _page(edges: list[tuple[int, int, int]]) -> np.ndarray:
    page = np.full((340, 500, 3), 255, np.uint8)
    for box, colour in zip(BOXES, edges, strict=True):
        x1, y1, x2, y2 = (int(edge) for edge in box.xyxy)
        page[y1:y2, x1:x2] = colour
        page[y1 + 2 : y2 - 2, x1 + 2 : x2 - 2] = 255
    return page


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ([GREY, TEAL, GREY, GREY], [0, 1, 0, 0]),
        ([GREY, TEAL, RED, PALE], [0, 1, 0, 0]),  # a red edge is an error, a pale one disabled
        ([BLACK, TEAL, GREY, GREY], [0, 1, 0, 0]),  # a dark edge is louder, but has no colour
        ([GREY, GREY, GREY, GREY], None),
        ([GREY, RED, GREY, GREY], None),
    ],
)
def test_the_one_with_a_coloured_edge_is_filled_in(edges: list, expected: list | None) -> None:
    found = focused(_page(edges), Boxes.of(BOXES))
    assert (None if found is None else found.tolist()) == expected
