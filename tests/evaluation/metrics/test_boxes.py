"""Accuracy, recall, generalised comprehension and pointing, by hand and against others."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deixis.core import InputError
from deixis.evaluation.metrics import (
    accuracy_at,
    averaged_accuracy,
    f1_of_boxes,
    first_hit,
    heatmap_peak,
    mean_iou,
    merge_boxes,
    no_target_accuracy,
    point_in_boxes,
    pointing_hit,
    precision_at_f1,
    recall_at,
    target_accuracy,
)

A, B, C = [0, 0, 10, 10], [20, 0, 30, 10], [40, 0, 50, 10]
HALF_A = [0, 0, 10, 5]  # IoU 0.5 with A


@pytest.mark.parametrize(
    ("ious", "threshold", "expected"),
    [
        ([], 0.5, None),
        ([0.5], 0.5, 1.0),  # exactly the threshold is enough
        ([0.49, 0.7, 0.71, 0.0], 0.5, 0.5),
        ([0.49, 0.7, 0.71, 0.0], 0.7, 0.5),
        ([0.49, 0.7, 0.71, 0.0], 0.71, 0.25),
    ],
)
def test_accuracy_at_a_threshold(ious, threshold, expected):
    assert accuracy_at(ious, threshold) == expected


def test_averaged_accuracy_is_the_mean_over_ten_thresholds():
    # 0.62 passes .5 .55 .6; 0.95 passes all ten; 0.3 none: 13 of 30.
    assert averaged_accuracy([0.62, 0.95, 0.3]) == pytest.approx(13 / 30)


def test_mean_iou():
    assert mean_iou([0.2, 0.4, 0.0]) == pytest.approx(0.2)
    assert mean_iou([]) is None


@pytest.mark.parametrize("ious", [[1.2], [-0.1], [float("nan")], ["a"], [[0.5]]])
def test_what_is_no_iou_is_refused(ious):
    with pytest.raises(InputError, match="ious must"):
        accuracy_at(ious)


@pytest.mark.parametrize(
    ("ranked", "true", "rank"),
    [
        ([A], [A], 1),
        ([B, A], [A], 2),
        ([B, C], [A], None),
        ([], [A], None),
        ([A], [], None),
        ([C, B], [A, B], 2),  # any of the true boxes
        ([HALF_A], [A], 1),
    ],
)
def test_rank_of_the_first_hit(ranked, true, rank):
    assert first_hit(ranked, true) == rank


def test_merged_boxes_are_hit_by_the_whole_and_not_by_a_part():
    merged = merge_boxes([A, B])
    assert merged.tolist() == [[0, 0, 30, 10]]
    assert first_hit([A, [0, 0, 30, 10]], merged) == 2
    assert first_hit([A], [A, B]) == 1


def test_giou_is_stricter_where_boxes_are_shifted_both_ways():
    found = [1.5, 1.5, 11.5, 11.5]  # intersection 72.25, union 127.75, hull 132.25
    iou, giou = 72.25 / 127.75, 72.25 / 127.75 - 4.5 / 132.25
    assert giou < 0.54 < iou
    assert first_hit([found], [A], threshold=0.54) == 1
    assert first_hit([found], [A], threshold=0.54, overlap="giou") is None


def mdetr_precision(boxes, true, k):
    """What MDETR's code does, written anew with plain loops: max GIoU of the first k >= 0.5."""
    best = -1.0
    for x1, y1, x2, y2 in boxes[:k]:
        tx1, ty1, tx2, ty2 = true
        inter = max(0, min(x2, tx2) - max(x1, tx1)) * max(0, min(y2, ty2) - max(y1, ty1))
        union = (x2 - x1) * (y2 - y1) + (tx2 - tx1) * (ty2 - ty1) - inter
        hull = (max(x2, tx2) - min(x1, tx1)) * (max(y2, ty2) - min(y1, ty1))
        best = max(best, inter / union - (hull - union) / hull)
    return best >= 0.5


def test_the_giou_variant_agrees_with_mdetr_on_random_boxes():
    rng = np.random.default_rng(3)
    for _ in range(200):
        boxes = random_boxes(rng, 10)
        true = random_boxes(rng, 1)[0]
        rank = first_hit(boxes, [true], overlap="giou")
        for k in (1, 5, 10):
            assert (rank is not None and rank <= k) == mdetr_precision(boxes.tolist(), true, k)


def random_boxes(rng, count):
    corner = rng.uniform(0, 6, (count, 2))
    return np.concatenate([corner, corner + rng.uniform(5, 12, (count, 2))], axis=1)


@pytest.mark.parametrize(("k", "expected"), [(1, 0.25), (5, 0.5), (10, 0.75)])
def test_recall_at_k(k, expected):
    assert recall_at([1, 4, 7, None], k) == expected


def test_recall_of_nothing_and_of_no_boxes():
    assert recall_at([], 1) is None
    with pytest.raises(InputError, match="k must be at least 1"):
        recall_at([1], 0)


@pytest.mark.parametrize("call", [lambda: first_hit([A], [A], overlap="diou"),
                                  lambda: f1_of_boxes([A], [A], overlap="diou")])  # fmt: skip
def test_an_unknown_overlap_is_refused(call):
    with pytest.raises(InputError, match='overlap must be "iou" or "giou"'):
        call()


@pytest.mark.parametrize(
    ("found", "true", "f1"),
    [
        ([], [], 1.0),
        ([A], [], 0.0),
        ([], [A], 0.0),
        ([A], [A], 1.0),
        ([A, B], [A, B], 1.0),
        ([A], [A, B], 2 / 3),  # TP 1, FN 1
        ([A, B, C], [A], 0.5),  # TP 1, FP 2
        ([A, HALF_A], [A], 2 / 3),  # a true box counts once
        ([A, HALF_A], [A, B], 0.5),
        ([C], [A, B], 0.0),
    ],
)
def test_f1_of_boxes(found, true, f1):
    assert f1_of_boxes(found, true) == pytest.approx(f1)


def grec_f1(found, true):
    """The loop of gRefCOCO's evaluation, in plain Python: largest overlap first."""
    overlaps = {(i, j): plain_iou(a, b) for i, a in enumerate(found) for j, b in enumerate(true)}
    paired = 0
    while overlaps and max(overlaps.values()) >= 0.5:
        i, j = max(overlaps, key=overlaps.get)
        paired += 1
        overlaps = {(a, b): v for (a, b), v in overlaps.items() if a != i and b != j}
    missed, extra = len(true) - paired, len(found) - paired
    return 2 * paired / (2 * paired + missed + extra)


def plain_iou(a, b):
    inter = max(0, min(a[2], b[2]) - max(a[0], b[0])) * max(0, min(a[3], b[3]) - max(a[1], b[1]))
    return inter / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - inter)


def test_f1_agrees_with_the_protocol_on_random_boxes():
    rng = np.random.default_rng(7)
    for _ in range(200):
        found, true = (random_boxes(rng, int(rng.integers(1, 5))) for _ in range(2))
        assert f1_of_boxes(found, true) == pytest.approx(grec_f1(found.tolist(), true.tolist()))


def test_precision_at_f1_wants_all_of_it():
    assert precision_at_f1([1.0, 0.99, 0.0, 1.0]) == 0.5


def test_accuracy_with_and_without_a_target():
    pointed = [True, False, True, False, True]
    has_target = [True, True, True, False, False]
    assert target_accuracy(pointed, has_target) == pytest.approx(2 / 3)
    assert no_target_accuracy(pointed, has_target) == 0.5
    assert no_target_accuracy([True], [True]) is None
    assert target_accuracy([True], [False]) is None
    with pytest.raises(InputError, match="2 pointed and 1 has_target"):
        target_accuracy([True, False], [True])


@pytest.mark.parametrize(
    ("point", "inside"), [((5, 5), True), ((10, 10), True), ((10.1, 5), False), ((25, 5), True)]
)
def test_point_in_any_box(point, inside):
    assert point_in_boxes(point, [A, B]) is inside


@pytest.mark.parametrize(
    ("point", "hit"),
    [
        ((25, 5), True),  # 15 to the right
        ((25.1, 5), False),
        ((19, 22), True),  # 9, 12: exactly 15 away
        ((20, 22), False),
        ((-15, 5), True),
    ],
)
def test_the_pointing_game_allows_fifteen_pixels(point, hit):
    assert pointing_hit(point, [A]) is hit


def test_pointing_at_what_is_not_there_misses():
    assert pointing_hit((1, 1), []) is False


def test_the_peak_of_a_heatmap_is_scaled_to_the_image():
    heat = np.zeros((4, 8))
    heat[1, 6] = 1.0
    assert heatmap_peak(heat, (80, 80)) == (65.0, 30.0)


def test_a_flat_top_points_at_its_middle():
    heat = np.zeros((5, 5))
    heat[1:4, 1:4] = 1.0
    assert heatmap_peak(heat, (50, 50)) == (25.0, 25.0)


@pytest.mark.parametrize("heat", [np.zeros((0, 3)), np.zeros(4), np.full((2, 2), np.nan)])
def test_what_is_no_heatmap_is_refused(heat):
    with pytest.raises(InputError, match="heatmap must be finite"):
        heatmap_peak(heat, (10, 10))


boxes = st.lists(
    st.tuples(*[st.integers(0, 20)] * 4).map(
        lambda v: [v[0], v[1], v[0] + v[2] + 1, v[1] + v[3] + 1]
    ),
    max_size=5,
)


@settings(deadline=None)  # the machine may be busy
@given(boxes, boxes)
def test_f1_is_symmetric_and_perfect_on_itself(found, true):
    # Greedy pairs of equal overlaps may differ by order, so that only the bounds are compared.
    assert 0.0 <= f1_of_boxes(found, true) <= 1.0
    assert f1_of_boxes(found, found) == 1.0
    assert (f1_of_boxes(found, true) == 0.0) == (f1_of_boxes(true, found) == 0.0)
