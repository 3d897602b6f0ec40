"""Contact sheets: size, order, boxes where they belong, and what cannot be drawn."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, InputError
from deixis.drawing import Said, Tile, draw_sheet


def plain(level: int, width: int = 200, height: int = 100) -> np.ndarray:
    return np.full((height, width, 3), level, np.uint8)


def test_tiles_stand_in_rows() -> None:
    page = draw_sheet([Tile(plain(level)) for level in (10, 60, 110)], columns=2, width=200)
    assert page.shape == (12 + 100 + 12 + 100 + 12, 12 + 200 + 12 + 200 + 12, 3)
    middles = [page[62, 112, 0], page[62, 324, 0], page[174, 112, 0], page[174, 324, 0]]
    assert middles == [10, 60, 110, 248]


def test_boxes_are_scaled_with_the_picture() -> None:
    said = Said("the cup", (Box(100, 50, 160, 90),))
    page = draw_sheet([Tile(plain(90), (said,))], columns=1, width=400)
    left, top = 12 + 200, 12 + 100  # the corner, twice as far
    colours = page[top - 8 : top + 8, left + 20 : left + 80].reshape(-1, 3)
    assert (np.ptp(colours.astype(int), axis=1) > 40).any()
    assert (page[12 + 20, 12 + 20] == 90).all()


def test_what_is_absent_is_said_below() -> None:
    tall = draw_sheet([Tile(plain(90), (Said("the whale"),))], columns=1, width=400)
    assert tall.shape[0] > draw_sheet([Tile(plain(90))], columns=1, width=400).shape[0]


@pytest.mark.parametrize(
    ("tiles", "options"),
    [([], {}), ([Tile(plain(1))], {"columns": 0}), ([Tile(plain(1))], {"width": 10}),
     ([Tile(plain(1))] * 90, {"columns": 1, "width": 600})],
)  # fmt: skip
def test_what_makes_no_page_is_refused(tiles: list[Tile], options: dict[str, int]) -> None:
    with pytest.raises(InputError):
        draw_sheet(tiles, **options)
