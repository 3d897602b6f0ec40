"""Points of a list whose bullets are drawn, and read by nobody."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import ImageArray
from tests.grounders.neuro_symbolic.lined_pages import answer, line

POINTS = ("Staff is half of it", "Rent doubled", "Training stays small", "Travel may shrink")
LINES = [line("The budget", 60, 40, high=30)]
LINES += [line(words, 90, 120 + 60 * row) for row, words in enumerate(POINTS)]
LINES += [line("Key", 90, 420), line("Other", 90, 450)]


def page() -> ImageArray:
    image = np.full((700, 800, 3), 255, np.uint8)
    for row in range(len(POINTS)):
        image[125 + 60 * row : 131 + 60 * row, 70:76] = (190, 40, 40)
    for row in range(2):  # boxes to tick, and keys of colours, are as high as the words
        image[420 + 30 * row : 436 + 30 * row, 66:82] = (40, 40, 190)
    return image


@pytest.mark.parametrize(
    ("phrase", "rows"),
    [
        ("the third bullet point", [2]),
        ("the bullet points", [0, 1, 2, 3]),
        ("the bullet about travel", [3]),
        ("the last bullet point", [3]),
    ],
)
def test_drawn_bullets_make_points_of_lines(phrase: str, rows: list[int]) -> None:
    found = answer(LINES, phrase, image=page())
    assert [region.text for region in found.regions] == [POINTS[row] for row in rows]
