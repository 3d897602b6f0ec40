"""Referring segmentation by hand, and areas against pycocotools."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import InputError, Mask
from deixis.evaluation.metrics import (
    cumulative_iou,
    generalised_iou,
    mask_areas,
    mask_ious,
    precision_at_iou,
)

# Four expressions: good, poor, absent and left alone, absent and marked.
INTER, UNION = [90, 100, 0, 0], [100, 1000, 0, 50]
HAS_TARGET = [True, True, False, False]


def test_cumulative_iou_weighs_by_area():
    assert cumulative_iou(INTER, UNION) == pytest.approx(190 / 1150)


def test_generalised_iou_gives_one_for_leaving_the_absent_alone():
    assert mask_ious(INTER, UNION).tolist() == [0.9, 0.1, 1.0, 0.0]
    assert generalised_iou(INTER, UNION) == pytest.approx(0.5)


@pytest.mark.parametrize(("threshold", "share"), [(0.5, 0.5), (0.9, 0.5), (0.95, 0.0)])
def test_precision_counts_expressions_with_a_target_only(threshold, share):
    assert precision_at_iou(INTER, UNION, threshold, has_target=HAS_TARGET) == share


def test_nothing_has_no_figures():
    assert (cumulative_iou([], []), generalised_iou([], [])) == (None, None)
    assert cumulative_iou([0], [0]) is None
    assert precision_at_iou([0], [0], 0.5, has_target=[False]) is None


@pytest.mark.parametrize(("inter", "union"), [([2], [1]), ([-1], [1])])
def test_impossible_areas_are_refused(inter, union):
    with pytest.raises(InputError, match="at most its union"):
        cumulative_iou(inter, union)


def test_masks_of_different_sizes_are_refused():
    with pytest.raises(InputError, match="share a shape"):
        mask_areas(np.zeros((2, 3)), np.zeros((3, 2)))


def test_areas_agree_with_pycocotools():
    coco = pytest.importorskip("pycocotools.mask", reason="the reference implementation")
    rng = np.random.default_rng(0)
    for _ in range(20):
        a, b = rng.random((2, 17, 23)) < 0.4
        codes = [
            {"size": [17, 23], "counts": Mask.from_array(mask).counts.encode()} for mask in (a, b)
        ]
        inter, union = mask_areas(a, b)
        assert inter == coco.area(coco.merge(codes, intersect=True))
        assert union == coco.area(coco.merge(codes))
        assert inter / union == pytest.approx(float(coco.iou(codes[:1], codes[1:], [0])[0, 0]))
