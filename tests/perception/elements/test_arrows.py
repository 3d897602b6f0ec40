"""Marks at the right end of a control that point down."""

import numpy as np
import pytest

from deixis.core import Box
from deixis.perception.elements.arrows import points_down

cv2 = pytest.importorskip("cv2")
BOX = Box(10, 10, 130, 40)


def control() -> np.ndarray:
    page = np.full((60, 160, 3), 255, np.uint8)
    cv2.rectangle(page, (10, 10), (129, 39), (120, 120, 120), 1)
    return page


def drawn(points: list[tuple[int, int]], *, filled: bool) -> np.ndarray:
    page = control()
    array = np.array(points, np.int32)
    if filled:
        cv2.fillPoly(page, [array], (40, 40, 40))
    else:
        cv2.polylines(page, [array], isClosed=False, color=(40, 40, 40), thickness=2)
    return page


def test_chevrons_and_triangles_point_down() -> None:
    assert points_down(drawn([(110, 22), (115, 28), (120, 22)], filled=False), BOX, 13)
    assert points_down(drawn([(110, 22), (120, 22), (115, 28)], filled=True), BOX, 13)


@pytest.mark.parametrize(
    "points",
    [
        [(110, 28), (115, 22), (120, 28)],  # up
        [(112, 20), (118, 25), (112, 30)],  # to the right
        [(110, 20), (120, 20), (120, 30), (110, 30)],  # a square
    ],
)
def test_other_marks_do_not(points) -> None:
    assert not points_down(drawn(points, filled=len(points) == 4), BOX, 13)


def test_nothing_there_points_nowhere() -> None:
    assert not points_down(control(), BOX, 13)
    assert not points_down(control(), Box(0, 0, 3, 3), 13)


def worded(gap: int) -> np.ndarray:
    """A chevron ``gap`` pixels behind the stems of letters."""
    page = drawn([(115, 22), (120, 27), (125, 22)], filled=False)
    for x in range(60, 115 - gap, 4):
        page[18:30, x : x + 2] = 40
    return page


def test_an_arrow_behind_words_stands_apart_from_them() -> None:
    assert points_down(worded(5), BOX, 13, last=True)
    assert not points_down(worded(0), BOX, 13, last=True)


def test_a_letter_at_the_end_is_no_arrow() -> None:
    page = drawn([(114, 19), (118, 27), (122, 19)], filled=False)
    assert not points_down(page, BOX, 13, last=True)
