"""Figures of masks and of points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from deixis.evaluation.figures.figure import Figure, share, value
from deixis.evaluation.metrics import cumulative_iou, generalised_iou, mask_ious
from deixis.evaluation.records import Record

__all__ = ["mask_figures", "point_figures"]


def mask_figures(records: Sequence[Record]) -> Iterator[Figure]:
    """Referring segmentation; nothing where the data have no masks.

    Expressions without a target count in cIoU and gIoU by the rule of GRES, and not in Pr@X.
    """
    measured = [r for r in records if r.marks.mask_union is not None]
    target = [record for record in measured if record.expression.boxes]
    if not target:
        return
    inter = [record.marks.mask_intersection or 0 for record in measured]
    union = [record.marks.mask_union or 0 for record in measured]
    family, count = "segmentation", len(measured)
    yield value(family, "cIoU", cumulative_iou(inter, union), count)
    yield value(family, "gIoU", generalised_iou(inter, union), count)
    ious = mask_ious(
        [record.marks.mask_intersection or 0 for record in target],
        [record.marks.mask_union or 0 for record in target],
    )
    for threshold in (0.5, 0.6, 0.7, 0.8, 0.9):
        yield share(family, f"Pr@{threshold}", (ious >= threshold).tolist())


def point_figures(records: Sequence[Record]) -> Iterator[Figure]:
    """ScreenSpot's point in box, and the pointing game, over all and averaged over categories."""
    clicks = [r.marks.clicked for r in records if r.marks.clicked is not None]
    games = [r for r in records if r.marks.pointing is not None]
    if not clicks:
        return
    yield share("points", "point in box", clicks)
    yield share("points", "pointing game", [bool(r.marks.pointing) for r in games])
    by_category: dict[str, list[bool]] = {}
    for record in games:
        if record.expression.category is not None:
            by_category.setdefault(record.expression.category, []).append(
                bool(record.marks.pointing)
            )
    if len(by_category) > 1:
        mean = float(np.mean([np.mean(hits) for hits in by_category.values()]))
        known = sum(len(hits) for hits in by_category.values())
        yield value("points", "pointing game, mean of categories", mean, known)
