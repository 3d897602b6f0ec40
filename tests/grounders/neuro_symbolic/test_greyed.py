"""Fields that cannot be filled in have a greyer fill than the others."""

import numpy as np

from deixis.core import Box, Boxes
from deixis.grounders.neuro_symbolic.looks.greyed import greyed

BOXES = Boxes.of([Box(20, 20 + 50 * row, 220, 50 + 50 * row) for row in range(4)])


def _page(third: tuple[int, int, int], usual: int = 255) -> np.ndarray:
    page = np.full((260, 300, 3), 245, np.uint8)
    for row in range(4):
        page[20 + 50 * row : 50 + 50 * row, 20:220] = 90
        page[22 + 50 * row : 48 + 50 * row, 22:218] = third if row == 2 else usual
    return page


def test_the_grey_one_is_disabled_whatever_is_written_in_the_others() -> None:
    page = _page((235, 235, 235))
    page[30:40, 30:90] = 190  # a pale hint
    assert greyed(page, BOXES).tolist() == [0.1, 0.1, 0.9, 0.1]


def test_a_pale_bluish_grey_is_enough() -> None:
    assert greyed(_page((240, 244, 248)), BOXES).tolist() == [0.1, 0.1, 0.9, 0.1]


def test_on_a_dark_page_the_paler_one_is() -> None:
    assert greyed(_page((60, 60, 64), usual=30), BOXES).tolist() == [0.1, 0.1, 0.9, 0.1]


def test_a_red_one_is_wrong_and_none_tells_where_all_are_alike() -> None:
    assert greyed(_page((255, 225, 225)), BOXES) is None
    assert greyed(_page((255, 255, 255)), BOXES) is None
    assert greyed(_page((235, 235, 235)), Boxes.of(list(BOXES)[1:3])) is None
