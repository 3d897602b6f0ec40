"""Heads are cut out and put side by side."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.perception.detectors.everyday import HEADS_FILE
from deixis.perception.looks import HEADS, LooksTeller, cut, head_squares, side_by_side

BLUE, RED = (0, 0, 255), (255, 0, 0)


def test_the_head_of_who_stands_is_on_top_in_the_middle() -> None:
    x1, y1, x2, y2 = head_squares([[100, 50, 160, 250]])[0]
    assert (x1 + x2) / 2 == 130
    assert (x2 - x1, y2 - y1) == pytest.approx((60, 60))  # three tenths of the height
    assert 40 < y1 < 50


def test_of_who_is_seen_to_the_waist_the_head_is_half() -> None:
    x1, y1, x2, y2 = head_squares([[0, 0, 100, 100]])[0]
    assert (x2 - x1, y2 - y1) == pytest.approx((55, 55))


def test_a_box_without_extent_still_has_a_square() -> None:
    x1, _, x2, _ = head_squares([[5, 5, 5, 5]])[0]
    assert x2 > x1


def test_a_square_is_shown_larger_or_smaller_and_grey_outside_of_the_image() -> None:
    image = np.full((40, 40, 3), BLUE, np.uint8)
    image[:20, :20] = RED
    assert (cut(image, (0, 0, 20, 20), 50) == RED).all()
    assert (cut(image, (20, 20, 40, 40), 5) == BLUE).all()
    over = cut(image, (-20, -20, 20, 20), 40)
    assert (over[:20] == 114).all()
    assert (over[20:, 20:] == RED).all()
    assert (cut(image, (50, 50, 60, 60), 8) == 114).all()


@pytest.mark.parametrize(("count", "pictures", "side"), [(1, 1, 208), (4, 1, 208), (5, 1, 138)])
def test_few_heads_are_shown_larger(count: int, pictures: int, side: int) -> None:
    image = np.full((60, 60, 3), BLUE, np.uint8)
    shown = list(side_by_side(image, [[10, 10, 30, 30]] * count))
    assert len(shown) == pictures
    canvas, cells = shown[0]
    assert canvas.shape == (416, 416, 3)
    assert len(cells) == count
    for x1, y1, x2, y2 in cells.xyxy.astype(int):
        assert x2 - x1 == y2 - y1 == side
        assert (canvas[y1:y2, x1:x2] == BLUE).all()
    assert (canvas == BLUE).all(2).sum() == count * side**2


def test_the_tenth_head_begins_another_picture() -> None:
    shown = list(side_by_side(np.zeros((9, 9, 3), np.uint8), [[0, 0, 5, 5]] * 10))
    assert [len(cells) for _, cells in shown] == [9, 1]


def test_the_shipped_network_tells_of_heads_what_is_told_of_whole_persons_too() -> None:
    heads, whole = LooksTeller(HEADS_FILE).looks, LooksTeller().looks
    assert heads == HEADS
    assert {*heads} < {*whole}
    rows = np.zeros((2, 8060), np.float32)
    assert LooksTeller(HEADS_FILE).odds(rows, ["person"] * 2).shape == (2, len(heads))
