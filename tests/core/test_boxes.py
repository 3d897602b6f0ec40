import math
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.core import Box, Boxes, InputError, Size

edges = st.floats(-1e4, 1e4, allow_nan=False)


@st.composite
def boxes(draw):
    x1, x2 = sorted((draw(edges), draw(edges)))
    y1, y2 = sorted((draw(edges), draw(edges)))
    return Box(x1, y1, x2, y2)


@pytest.mark.parametrize(
    "values",
    [
        (math.nan, 0, 1, 1),
        (0, math.inf, 1, 1),
        (2, 0, 1, 1),
        (0, 2, 1, 1),
        ("a", 0, 1, 1),
        (None, 0, 1, 1),
        ([1], 0, 1, 1),
    ],
)
def test_a_box_refuses_what_is_no_box(values):
    with pytest.raises(InputError, match="Box needs"):
        Box(*values)


def test_edges_become_floats():
    assert Box(np.int64(1), np.float32(2), 3, "4").xyxy == (1.0, 2.0, 3.0, 4.0)


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (Box.from_xywh((1, 2, 3, 4)), (1, 2, 4, 6)),
        (Box.from_cxcywh_norm((0.5, 0.5, 0.5, 1.0), Size(10, 20)), (2.5, 0, 7.5, 20)),
        (Box.from_xyxy_norm((0, 0.5, 1, 1), Size(10, 20)), (0, 10, 10, 20)),
    ],
)
def test_named_constructors(box, expected):
    assert box.xyxy == expected


@pytest.mark.parametrize("values", [(), (1, 2, 3), (1, 2, 3, 4, 5)])
def test_constructors_need_four_numbers(values):
    with pytest.raises(InputError, match="four numbers"):
        Box.from_xywh(values)


@pytest.mark.parametrize("values", [("a", 1, 2, 3), (None, 1, 2, 3), 5, None])
def test_constructors_refuse_what_is_no_number(values):
    with pytest.raises(InputError):
        Box.from_xywh(values)


def test_negative_extent_is_refused():
    with pytest.raises(InputError, match="x1 <= x2"):
        Box.from_xywh((0, 0, -1, 2))


@given(boxes())
def test_xywh_round_trip(box):
    assert Box.from_xywh(box.xywh).xyxy == pytest.approx(box.xyxy, abs=1e-6)


@given(boxes())
def test_cxcywh_round_trip(box):
    size = Size(640, 480)
    assert Box.from_cxcywh_norm(box.cxcywh_norm(size), size).xyxy == pytest.approx(
        box.xyxy, abs=1e-6
    )


@given(boxes(), boxes())
def test_iou_is_symmetric_and_in_range(a, b):
    assert 0.0 <= a.iou(b) <= 1.0
    assert a.iou(b) == b.iou(a)


@given(boxes())
def test_iou_with_itself_is_one_unless_empty(box):
    assert box.iou(box) == (1.0 if box.area > 0 else 0.0)


@given(boxes(), boxes())
def test_union_holds_both_and_intersection_lies_in_both(a, b):
    hull = a.union(b)
    for box in (a, b):
        assert hull.x1 <= box.x1
        assert hull.y2 >= box.y2
        shared = a.intersection(b)
        if shared is not None:
            assert box.x1 <= shared.x1 <= shared.x2 <= box.x2
            assert box.y1 <= shared.y1 <= shared.y2 <= box.y2


@given(boxes(), st.integers(1, 500), st.integers(1, 500))
def test_clip_stays_inside_and_pixels_are_never_empty(box, width, height):
    inside = box.clip(Size(width, height))
    assert 0 <= inside.x1 <= inside.x2 <= width
    assert 0 <= inside.y1 <= inside.y2 <= height
    rows, columns = box.pixels(Size(width, height))
    assert 0 <= rows.start < rows.stop <= height
    assert 0 <= columns.start < columns.stop <= width


def test_pixels_cover_the_box():
    assert Box(1.2, 2.7, 3.1, 4.0).pixels(Size(10, 10)) == (slice(2, 4), slice(1, 4))


@given(boxes(), st.floats(0, 100))
def test_padding_grows_by_the_margin(box, margin):
    assert box.pad(margin).width == pytest.approx(box.width + 2 * margin, abs=1e-6)


def test_shrinking_stops_at_a_point():
    assert Box(0, 0, 4, 2).pad(-5).xyxy == (2, 1, 2, 1)


def test_contains_counts_edges():
    box = Box(0, 0, 2, 2)
    assert box.contains(2, 0)
    assert not box.contains(2.01, 0)


@pytest.mark.parametrize(
    "values",
    [[[0, 0, 1]], [1, 2, 3, 4], [[0, 0, math.nan, 1]], [[1, 0, 0, 1]], "boxes", [["a"] * 4]],
)
def test_boxes_refuse_what_are_no_boxes(values):
    with pytest.raises(InputError, match="Boxes needs"):
        Boxes(values)


def test_no_boxes_are_fine():
    assert len(Boxes([])) == 0
    assert Boxes([]).xyxy.shape == (0, 4)
    assert list(Boxes.from_xywh([])) == []


@pytest.mark.parametrize("make", [Boxes.from_xywh, lambda v: Boxes.from_cxcywh_norm(v, Size(4, 4))])
@pytest.mark.parametrize("values", [[[1, 2, 3]], "abc", [1, 2, 3, 4, 5], [[None] * 4]])
def test_boxes_constructors_refuse_wrong_shapes(make, values):
    with pytest.raises(InputError):
        make(values)


@given(st.lists(boxes(), max_size=8))
def test_boxes_are_their_members(members):
    many = Boxes.of(members)
    assert list(many) == members
    assert many.areas.tolist() == pytest.approx([box.area for box in members])
    assert many == Boxes(many.xyxy)


def test_boxes_cannot_be_written():
    with pytest.raises(ValueError, match="read-only"):
        Boxes([[0, 0, 1, 1]]).xyxy[0, 0] = 5


def test_boxes_do_not_follow_their_source():
    source = np.array([[0.0, 0, 1, 1]])
    many = Boxes(source)
    source[0, 0] = 0.5
    assert many[0].x1 == 0.0


@pytest.mark.parametrize("sides", [(-1, 3), (3, -1), ("3", 3), (2.5, 3), (None, None)])
def test_a_size_is_of_whole_pixels(sides):
    with pytest.raises(InputError, match="Size needs width and height in whole pixels"):
        Size(*sides)


def test_a_size_of_numpy_numbers_is_of_plain_ones():
    size = Size(*np.array([4, 3]))
    assert (size, type(size.width)) == ((4, 3), int)
    assert pickle.loads(pickle.dumps(size)) == size


def test_rows_of_numbers_are_no_boxes_to_gather():
    with pytest.raises(InputError, match="each of boxes must be a Box, got list"):
        Boxes.of([[1, 2, 3, 4]])
