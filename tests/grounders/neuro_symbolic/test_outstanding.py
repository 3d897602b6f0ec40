"""The odd one of several alike things."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Boxes
from deixis.grounders.neuro_symbolic.looks.outstanding import faded, outstanding

ROW = Boxes(np.array([[10.0 + 60 * i, 10.0, 60.0 + 60 * i, 34.0] for i in range(4)]))


def _page(grounds: list[int], letters: list[int]) -> np.ndarray:
    page = np.full((50, 260, 3), 250, np.uint8)
    for index, (ground, letter) in enumerate(zip(grounds, letters, strict=True)):
        left = 10 + 60 * index
        page[10:34, left : left + 50] = ground
        page[18:26, left + 10 : left + 40 : 2] = letter
    return page


@pytest.mark.parametrize("odd", [0, 2, 3])
def test_the_tab_on_another_ground_stands_out(odd: int) -> None:
    grounds = [255 if index == odd else 240 for index in range(4)]
    scores = outstanding(_page(grounds, [20] * 4), ROW)
    assert scores is not None
    assert int(scores.argmax()) == odd
    assert (np.delete(scores, odd) < 0.35).all()


def test_nothing_stands_out_of_alike_tabs_or_of_two() -> None:
    assert outstanding(_page([240] * 4, [20] * 4), ROW) is None
    page = _page([255, 240, 240, 240], [20] * 4)
    assert outstanding(page, Boxes(ROW.xyxy[:2])) is None


def test_faint_letters_are_greyed_beside_dark_ones() -> None:
    scores = faded(_page([255] * 4, [20, 20, 190, 20]), ROW)
    assert scores is not None
    assert scores.tolist() == [0.0, 0.0, 0.85, 0.0]


def test_boxes_that_are_all_frame_are_looked_at_without_harm() -> None:
    thin = Boxes(np.array([[10.0 + 60 * i, 10.0, 60.0 + 60 * i, 14.0] for i in range(4)]))
    assert outstanding(_page([250] * 4, [250] * 4), thin) is None
