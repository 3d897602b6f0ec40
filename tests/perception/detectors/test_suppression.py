import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.core import Boxes, InputError
from deixis.perception.detectors.suppression import matrix_nms


def test_a_lone_box_keeps_its_score():
    assert matrix_nms(Boxes([[0, 0, 10, 10]]), [0.7], [3]).tolist() == [0.7]


def test_a_repeat_of_the_same_thing_goes():
    boxes = Boxes([[0, 0, 100, 100], [2, 2, 101, 101]])
    assert matrix_nms(boxes, [0.9, 0.8], [0, 0]).tolist() == [0.9, 0.0]


def test_a_half_overlapping_neighbour_pays_exp_of_its_squared_overlap():
    boxes = Boxes([[0, 0, 100, 100], [50, 0, 150, 100]])  # IoU 1/3
    kept = matrix_nms(boxes, [0.9, 0.8], [0, 0], spread=0.5)
    assert kept == pytest.approx([0.9, 0.8 * np.exp(-(1 / 9) / 0.5)])


def test_the_second_of_two_people_side_by_side_keeps_most_of_its_score():
    boxes = Boxes([[0, 0, 100, 200], [40, 0, 140, 200]])  # IoU 0.43
    assert matrix_nms(boxes, [0.9, 0.8], [0, 0])[1] > 0.5


def test_another_label_in_the_same_place_is_left_alone():
    boxes = Boxes([[0, 0, 10, 10], [0, 0, 10, 10]])
    assert matrix_nms(boxes, [0.9, 0.8], [0, 1]).tolist() == [0.9, 0.8]


def test_no_boxes_give_no_scores():
    assert matrix_nms(Boxes([]), [], []).shape == (0,)


@pytest.mark.parametrize(
    ("scores", "labels", "spread"),
    [([0.5], [0, 0], 0.5), ([0.5, 0.5], [0, 0], 0.5), ([0.5], [0], 0.0)],
)
def test_wrong_input_is_named(scores, labels, spread):
    with pytest.raises(InputError, match="matrix_nms needs"):
        matrix_nms(Boxes([[0, 0, 1, 1]]), scores, labels, spread=spread)


@given(st.lists(st.tuples(*[st.integers(0, 50)] * 4, st.floats(0, 1)), max_size=12))
def test_scores_never_rise_and_the_best_stays(rows):
    boxes = Boxes([[x, y, x + w + 1, y + h + 1] for x, y, w, h, _ in rows])
    scores = np.array([row[4] for row in rows])
    kept = matrix_nms(boxes, scores, np.zeros(len(rows), int))
    assert (kept <= scores + 1e-12).all()
    if rows:
        assert kept.max() == scores.max()
