"""Average precision of detections by COCO's rules, with pycocotools."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.training.recipes.everyday.cache import Entry
from deixis.training.recipes.everyday.teachers import Found

__all__ = ["Precision", "average_precision"]


@dataclass(frozen=True, slots=True)
class Precision:
    """COCO's summary: AP over IoU 0.5..0.95, at 0.5, by size of thing, and by class at 0.5."""

    ap: float
    ap50: float
    small: float
    medium: float
    large: float
    by_class: dict[str, float]


def average_precision(entries: Sequence[Entry], found: Sequence[Found]) -> Precision:
    """Score what was found on photos whose boxes are complete.

    Areas are those of photos with a longest side of 640 px, as COCO has them, so that "small"
    means the same as there.
    """
    from pycocotools.coco import COCO
    from pycocotools.cocoeval import COCOeval

    with contextlib.redirect_stdout(io.StringIO()):
        truth = COCO()
        truth.dataset = _truth(entries)
        truth.createIndex()
        rows = _rows(entries, found)
        if not len(rows):
            return Precision(0.0, 0.0, 0.0, 0.0, 0.0, {})
        judge = COCOeval(truth, truth.loadRes(rows), "bbox")
        judge.evaluate()
        judge.accumulate()
        judge.summarize()
    stats = judge.stats
    ap, ap50, small, medium, large = (float(stats[i]) for i in (0, 1, 3, 4, 5))
    return Precision(ap, ap50, small, medium, large, _by_class(judge))


def _by_class(judge: Any) -> dict[str, float]:
    table = judge.eval["precision"][0, :, :, 0, 2]  # (recall, class) at IoU 0.5, all areas, 100
    names = [COCO_CATEGORIES[i] for i in judge.params.catIds]
    return {n: float(c[c > -1].mean()) for n, c in zip(names, table.T, strict=True) if c.max() > -1}


def _size(entry: Entry) -> npt.NDArray[np.float64]:
    ratio = 640 / max(entry.width, entry.height)
    return np.array([entry.width, entry.height] * 2) * ratio


def _truth(entries: Sequence[Entry]) -> dict[str, Any]:
    images: list[dict[str, Any]] = []
    marks: list[dict[str, Any]] = []
    for index, entry in enumerate(entries):
        size = _size(entry)
        images.append({"id": index + 1, "width": size[0], "height": size[1]})
        for row in entry.truth:
            x1, y1, x2, y2 = np.array(row[1:5]) * size
            mark = {"id": len(marks) + 1, "image_id": index + 1, "category_id": int(row[0])}
            box = {"bbox": [x1, y1, x2 - x1, y2 - y1], "area": (x2 - x1) * (y2 - y1)}
            marks.append({**mark, **box, "iscrowd": int(row[5])})
    kinds = [{"id": i, "name": name} for i, name in enumerate(COCO_CATEGORIES)]
    return {"info": {}, "images": images, "annotations": marks, "categories": kinds}


def _rows(entries: Sequence[Entry], found: Sequence[Found]) -> npt.NDArray[np.float64]:
    rows = []
    for index, (entry, seen) in enumerate(zip(entries, found, strict=True)):
        boxes = seen.boxes * _size(entry)
        extent = np.c_[boxes[:, :2], boxes[:, 2:] - boxes[:, :2]]
        rows.append(np.c_[np.full(len(boxes), index + 1), extent, seen.scores, seen.labels])
    return np.concatenate(rows).astype(np.float64)
