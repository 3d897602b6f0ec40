import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.core import Box
from deixis.perception.readers._order import reading_order


def line(x, y, width=60, height=10):
    return Box(x, y, x + width, y + height)


def column(x, top, count, width=60, leading=14):
    return [line(x, top + leading * n, width) for n in range(count)]


@pytest.mark.parametrize(
    ("boxes", "expected"),
    [
        ([], []),
        ([line(0, 0)], [0]),
        ([line(0, 40), line(0, 20), line(0, 0)], [2, 1, 0]),
        ([line(200, 1), line(0, 0), line(100, 2)], [1, 2, 0]),
        # a line a little lower is on the same row still
        ([line(100, 0), line(0, 3), line(0, 20)], [1, 0, 2]),
    ],
)
def test_small_pages(boxes, expected):
    assert reading_order(boxes) == expected


def test_two_columns_of_prose_are_read_one_after_the_other():
    boxes = [*column(0, 0, 5, width=200), *column(230, 0, 5, width=200)]
    assert reading_order(boxes) == list(range(10))


def test_a_heading_comes_before_both_columns():
    heading = Box(0, 0, 430, 16)
    boxes = [*column(0, 40, 5, width=200), heading, *column(230, 40, 5, width=200)]
    assert reading_order(boxes)[0] == 5


def test_a_table_is_read_row_by_row():
    cells = [line(120 * x, 20 * y) for y in range(4) for x in range(3)]
    assert reading_order(cells) == list(range(12))


def test_a_side_bar_is_read_before_the_text_beside_it():
    bar = column(0, 3, 5, width=50, leading=31)
    text = column(200, 0, 11, width=300, leading=14)
    assert reading_order([*text, *bar]) == [*range(11, 16), *range(11)]


def test_labels_stay_beside_their_values():
    boxes = []
    for row in range(3):
        boxes += [line(0, 30 * row), line(200, 30 * row)]
    assert reading_order(boxes) == list(range(6))


number = st.integers(0, 60)


@given(st.lists(st.tuples(number, number, number, number), max_size=30))
def test_every_line_comes_once(rows):
    boxes = [Box(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in rows]
    assert sorted(reading_order(boxes)) == list(range(len(boxes)))


def test_a_deep_page_needs_no_deep_stack():
    boxes = [line(0, 1.02**n * 100 + 20 * n) for n in range(1000)]
    assert reading_order(boxes) == list(range(1000))
