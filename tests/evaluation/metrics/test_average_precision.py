"""Average precision against pycocotools and by hand."""

from __future__ import annotations

import contextlib
import io

import numpy as np
import pytest

from deixis.core import InputError
from deixis.evaluation.metrics import Detections, average_precision

A, B = [0, 0, 10, 10], [20, 0, 30, 10]


@pytest.mark.parametrize(
    ("boxes", "scores", "true", "ap50"),
    [
        ([A], [0.9], [A], 1.0),
        ([], [], [A], 0.0),
        ([A, B], [0.9, 0.8], [A, B], 1.0),
        ([A], [0.9], [A, B], 51 / 101),  # recall 0..0.50 of 101 points at precision 1
        ([B, A], [0.9, 0.8], [A], 0.5),  # the wrong one is surer
        ([A, B], [0.9, 0.8], [A], 1.0),  # a false one after the last hit costs nothing
        ([A, A], [0.9, 0.8], [A], 1.0),
    ],
)
def test_by_hand(boxes, scores, true, ap50):
    value = average_precision([Detections(boxes, scores, true)], thresholds=(0.5,))
    assert value == pytest.approx(ap50)


def test_without_a_true_box_there_is_no_figure():
    assert average_precision([Detections([A], [0.5], [])]) is None
    assert average_precision([]) is None


def test_scores_and_boxes_must_agree():
    with pytest.raises(InputError, match="1 boxes and 2 scores"):
        average_precision([Detections([A], [0.5, 0.4], [A])])


@pytest.mark.parametrize("seed", range(6))
def test_equal_to_pycocotools(seed):
    items = random_items(np.random.default_rng(seed))
    whole, half, strict = coco_stats(items)
    assert average_precision(items) == pytest.approx(whole, abs=1e-9)
    assert average_precision(items, thresholds=(0.5,)) == pytest.approx(half, abs=1e-9)
    assert average_precision(items, thresholds=(0.75,)) == pytest.approx(strict, abs=1e-9)


def random_items(rng):
    items = []
    for _ in range(12):
        true = rng.uniform(0, 80, (int(rng.integers(0, 6)), 2))
        true = np.concatenate([true, true + rng.uniform(10, 40, true.shape)], axis=1)
        near = true + rng.normal(0, 2.0, true.shape) if len(true) else true
        extra = rng.uniform(0, 60, (int(rng.integers(0, 4)), 2))
        extra = np.concatenate([extra, extra + rng.uniform(5, 40, extra.shape)], axis=1)
        boxes = np.concatenate([near, extra])
        scores = np.round(rng.uniform(0, 1, len(boxes)), 1)  # with ties
        items.append(Detections(boxes, scores, true))
    return items


def coco_stats(items):
    pytest.importorskip("pycocotools", reason="the reference implementation")
    from pycocotools.coco import COCO
    from pycocotools.cocoeval import COCOeval

    def xywh(box):
        return [float(box[0]), float(box[1]), float(box[2] - box[0]), float(box[3] - box[1])]

    truths, found = [], []
    for image, item in enumerate(items, start=1):
        truths += [
            {"id": len(truths) + n + 1, "image_id": image, "category_id": 1, "bbox": xywh(box),
             "area": float((box[2] - box[0]) * (box[3] - box[1])), "iscrowd": 0}
            for n, box in enumerate(item.true)
        ]  # fmt: skip
        found += [
            {"image_id": image, "category_id": 1, "bbox": xywh(box), "score": float(score)}
            for box, score in zip(item.boxes, item.scores, strict=True)
        ]
    with contextlib.redirect_stdout(io.StringIO()):
        truth = COCO()
        truth.dataset = {
            "images": [{"id": n} for n in range(1, len(items) + 1)],
            "annotations": truths,
            "categories": [{"id": 1, "name": "phrase"}],
        }
        truth.createIndex()
        run = COCOeval(truth, truth.loadRes(found), "bbox")
        run.evaluate()
        run.accumulate()
        run.summarize()
    return run.stats[:3]
