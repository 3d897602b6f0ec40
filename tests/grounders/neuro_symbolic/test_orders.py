"""Rows, columns and ranks on a grid with known places."""

import pytest

from deixis.core import Box, Boxes
from deixis.grounders.neuro_symbolic.space.orders import (
    lanes,
    nth,
    order_along,
    pick_rank,
    reading_order,
)

# Two rows of three, given in no order; numbers are places in reading order.
GRID = {
    5: Box(205, 101, 245, 141),
    0: Box(0, 0, 40, 40),
    4: Box(100, 96, 140, 136),
    2: Box(200, 4, 240, 44),
    3: Box(2, 100, 42, 140),
    1: Box(100, 0, 140, 40),
}
KEYS = list(GRID)


def places(indices) -> list[int]:
    return [KEYS[index] for index in indices]


def test_rows_run_from_the_top_and_each_from_the_left() -> None:
    assert [places(row) for row in lanes(Boxes.of(GRID.values()), axis=1)] == [[0, 1, 2], [3, 4, 5]]


def test_columns_run_from_the_left_and_each_from_the_top() -> None:
    columns = [places(column) for column in lanes(Boxes.of(GRID.values()), axis=0)]
    assert columns == [[0, 3], [1, 4], [2, 5]]


def test_reading_order_is_row_by_row() -> None:
    assert places(reading_order(Boxes.of(GRID.values()))) == [0, 1, 2, 3, 4, 5]
    assert places(order_along(Boxes.of(GRID.values()), None)) == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("direction", "first"), [("left", 0), ("right", 5), ("top", 0), ("bottom", 5), ("front", 5)]
)
def test_counting_starts_at_the_named_end(direction: str, first: int) -> None:
    assert places(order_along(Boxes.of(GRID.values()), direction))[0] == first


def test_no_boxes_have_no_lanes() -> None:
    assert lanes(Boxes([]), axis=0) == []
    assert len(reading_order(Boxes([]))) == 0


@pytest.mark.parametrize(
    ("count", "rank", "place"),
    [(3, 1, 0), (3, 3, 2), (3, 4, None), (3, -1, 2), (3, -3, 0), (0, 1, None)],
)
def test_rank_to_place(count: int, rank: int, place: int | None) -> None:
    assert pick_rank(count, rank) == place
    assert nth(range(count), rank) == ([] if place is None else [place])
