import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.core import (
    Boxes,
    InputError,
    containment_matrix,
    giou_matrix,
    intersection_matrix,
    iou_matrix,
    nms,
)


@st.composite
def many(draw, largest=6):
    count = draw(st.integers(0, largest))
    number = st.integers(0, 20)
    rows = [[draw(number) for _ in range(4)] for _ in range(count)]
    return Boxes([[min(a, c), min(b, d), max(a, c), max(b, d)] for a, b, c, d in rows])


def test_iou_by_hand():
    a, b = Boxes([[0, 0, 2, 2]]), Boxes([[1, 1, 3, 3], [0, 0, 2, 2], [5, 5, 6, 6]])
    assert iou_matrix(a, b)[0].tolist() == pytest.approx([1 / 7, 1.0, 0.0])
    assert intersection_matrix(a, b)[0].tolist() == [1.0, 4.0, 0.0]


def test_giou_by_hand():
    # two unit squares one apart: hull 3, union 2
    assert giou_matrix(Boxes([[0, 0, 1, 1]]), Boxes([[2, 0, 3, 1]]))[0, 0] == pytest.approx(-1 / 3)


def test_containment_by_hand():
    inner, outer = Boxes([[0, 0, 4, 4], [1, 1, 1, 1]]), Boxes([[0, 0, 2, 4]])
    assert containment_matrix(inner, outer).tolist() == [[0.5], [0.0]]


@given(many(), many())
def test_matrices_agree_with_single_boxes_and_keep_their_ranges(a, b):
    iou, giou = iou_matrix(a, b), giou_matrix(a, b)
    assert iou.shape == giou.shape == (len(a), len(b))
    assert ((iou >= 0) & (iou <= 1)).all()
    assert (giou <= iou + 1e-12).all()
    assert (giou >= -1 - 1e-12).all()
    assert np.array_equal(iou, iou_matrix(b, a).T)
    for i, first in enumerate(a):
        for j, second in enumerate(b):
            assert iou[i, j] == pytest.approx(first.iou(second))


@given(many(), many())
def test_containment_is_a_share(a, b):
    share = containment_matrix(a, b)
    assert ((share >= 0) & (share <= 1)).all()


@given(many(8), st.data())
def test_nms_keeps_the_best_and_nothing_that_overlaps(boxes, data):
    unit = st.floats(0, 1)
    scores = data.draw(st.lists(unit, min_size=len(boxes), max_size=len(boxes)))
    limit = data.draw(unit)
    kept = nms(boxes, scores, iou=limit)
    overlap = iou_matrix(boxes, boxes)
    assert [scores[i] for i in kept] == sorted((scores[i] for i in kept), reverse=True)
    for position, index in enumerate(kept):
        assert (overlap[index, kept[:position]] <= limit).all()
    gone = set(range(len(boxes))) - set(kept.tolist())
    for index in gone:  # each is covered by a kept one that is at least as good
        better = [i for i in kept if scores[i] >= scores[index] and overlap[i, index] > limit]
        assert better
    again = nms(Boxes(boxes.xyxy[kept]), np.array(scores)[kept], iou=limit)
    assert again.tolist() == list(range(len(kept)))


def test_equal_scores_keep_the_order_of_the_input():
    assert nms(Boxes([[0, 0, 1, 1], [5, 5, 6, 6]]), [0.5, 0.5]).tolist() == [0, 1]


@pytest.mark.parametrize(
    ("scores", "iou", "message"),
    [([0.5], 0.5, "2 scores"), ([0.5, 0.5], 1.5, "0..1"), ([0.5, 0.5], float("nan"), "0..1")],
)
def test_nms_refuses(scores, iou, message):
    with pytest.raises(InputError, match=message):
        nms(Boxes([[0, 0, 1, 1], [5, 5, 6, 6]]), scores, iou=iou)


@pytest.mark.parametrize("scores", [["a", "b"], [None, None], [float("nan"), 0.5]])
def test_nms_refuses_scores_that_are_no_numbers(scores):
    with pytest.raises(InputError):
        nms(Boxes([[0, 0, 1, 1], [5, 5, 6, 6]]), scores)
