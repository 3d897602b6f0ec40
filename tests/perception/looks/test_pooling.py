"""What maps hold in boxes: known maps, known numbers."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Size
from deixis.perception.looks import FeatureMaps, pooled


def ramps(stride: int, size: int = 128) -> np.ndarray:
    """Two channels: x and y in pixels of the canvas at each place of a map."""
    places = np.arange(size // stride, dtype=np.float32) * stride
    return np.stack(np.meshgrid(places, places))


def rows(boxes, *, inner: Size | None = None) -> np.ndarray:
    maps = FeatureMaps(ramps(16), ramps(32), ramps(16) + 1000, inner or Size(128, 128))
    return pooled(maps, boxes)


def test_bins_are_read_where_the_box_is() -> None:
    (row,) = rows([(16, 32, 76, 92)])
    x, y = row[:18].reshape(2, 3, 3)
    assert x == pytest.approx(np.tile([26.0, 46.0, 66.0], (3, 1)))
    assert y == pytest.approx(np.tile([[42.0], [62.0], [82.0]], (1, 3)))
    assert row[36:54].reshape(2, 3, 3) == pytest.approx(np.stack([x, y]) + 1000)


def test_around_the_box_and_all_over_follow() -> None:
    (row,) = rows([(32, 32, 64, 64)])
    around, over_all = row[54:56], row[56:58]
    assert around == pytest.approx([48, 48], abs=0.01)
    assert over_all == pytest.approx([48, 48])  # places 0, 32, 64, 96
    (corner,) = rows([(0, 0, 40, 40)])
    assert corner[54] == pytest.approx(26, abs=0.01)  # cut at the edge of the photo: 0 to 52


def test_last_come_shape_share_and_edges() -> None:
    (row,) = rows([(0, 32, 64, 64)], inner=Size(128, 64))
    assert row[-4:] == pytest.approx([np.log(2), np.log(0.25), 0.5, 1.0])


def test_what_lies_beyond_the_last_place_reads_as_that() -> None:
    (row,) = rows([(120, 120, 128, 128)])
    assert row[:9] == pytest.approx(np.full(9, 112.0))
    one = np.full((2, 1, 1), 7, np.float32)
    assert pooled(FeatureMaps(one, one, one, Size(20, 20)), [(2, 2, 9, 9)])[
        0, :-4
    ] == pytest.approx(7)


def test_no_boxes_no_rows() -> None:
    assert rows(np.zeros((0, 4))).shape[0] == 0
