"""Figures of boxes: comprehension, phrase recall, generalised comprehension, AP."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from deixis.evaluation.figures.figure import Figure, share, value
from deixis.evaluation.metrics import (
    Detections,
    average_precision,
    averaged_accuracy,
    mean_iou,
)
from deixis.evaluation.records import Record

__all__ = ["box_figures"]

_KS = (1, 5, 10)


def box_figures(records: Sequence[Record]) -> Iterator[Figure]:
    """Every figure that boxes give, for those expressions that its protocol is made for."""
    yield from _comprehension([r for r in records if r.expression.mode == "single"])
    yield from _recall([r for r in records if r.expression.boxes])
    # An expression that is ambiguous has no set of targets, which GREC wants.
    yield from _generalised([r for r in records if r.expression.mode != "ambiguous"])
    yield from _precision([r for r in records if r.expression.mode == "plural"])


def _comprehension(single: Sequence[Record]) -> Iterator[Figure]:
    family, ious = "comprehension", [record.marks.iou for record in single]
    if not single:
        return
    yield share(family, "Acc@0.5", [iou >= 0.5 for iou in ious])
    yield share(family, "Acc@0.7", [iou >= 0.7 for iou in ious])
    yield value(family, "Acc@0.5:0.95", averaged_accuracy(ious), len(ious))
    yield value(family, "mean IoU", mean_iou(ious), len(ious))
    for k in _KS:
        hits = [_within(record.marks.giou_rank, k) for record in single]
        yield share(family, f"MDETR P@{k} (GIoU)", hits)
    hits = [_within(record.marks.giou_close, 1) for record in single]
    yield share(family, "MDETR P@1 at 0.7 (GIoU)", hits)


def _recall(present: Sequence[Record]) -> Iterator[Figure]:
    if not present:
        return
    for k in _KS:
        hits = [_within(record.marks.any_rank, k) for record in present]
        yield share("recall", f"R@{k} any-box", hits)
    for k in _KS:
        hits = [_within(record.marks.merged_rank, k) for record in present]
        yield share("recall", f"R@{k} merged-boxes", hits)


def _generalised(records: Sequence[Record]) -> Iterator[Figure]:
    absent = [record for record in records if not record.expression.boxes]
    target = [record for record in records if record.expression.boxes]
    if not absent and all(record.expression.mode == "single" for record in target):
        return  # plain comprehension; the figures would say the same again
    family = "generalised"
    yield share(family, "Pr@(F1=1)", [record.marks.f1 >= 1.0 for record in records])
    hits = [record.marks.f1_giou >= 1.0 for record in records]
    yield share(family, "Pr@(F1=1), GIoU as its code", hits)
    yield value(family, "mean F1", float(np.mean([r.marks.f1 for r in records])), len(records))
    if absent:
        yield share(family, "N-acc", [not record.marks.pointed for record in absent])
    if target:
        yield share(family, "T-acc", [record.marks.pointed for record in target])


def _precision(plural: Sequence[Record]) -> Iterator[Figure]:
    if not plural:
        return
    items = [
        Detections(
            boxes=[region.box.xyxy for region in record.answer.regions],
            scores=[region.score for region in record.answer.regions],
            true=[box.xyxy for box in record.expression.boxes],
        )
        for record in plural
    ]
    count = len(plural)
    yield value("plural phrases", "AP", average_precision(items), count)
    for threshold, name in ((0.5, "AP50"), (0.75, "AP75")):
        number = average_precision(items, thresholds=(threshold,))
        yield value("plural phrases", name, number, count)


def _within(rank: int | None, k: int) -> bool:
    return rank is not None and rank <= k
