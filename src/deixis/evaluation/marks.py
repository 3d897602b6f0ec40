"""Marks: everything that is measured on one answer, small enough to keep for every expression."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import Box, Grounding, InputError, Mask, Region, Size
from deixis.datasets import Expression
from deixis.evaluation.metrics import (
    f1_of_boxes,
    first_hit,
    heatmap_peak,
    mask_areas,
    merge_boxes,
    point_in_boxes,
    pointing_hit,
)
from deixis.evaluation.scoring import score_expression

__all__ = ["Marks", "failing_marks", "mark", "ranked_boxes"]


@dataclass(frozen=True, slots=True)
class Marks:
    """What one answer is worth under each protocol.

    Attributes:
        right: Right at IoU 0.5 by the rule of its mode, see `score_expression`.
        close: The same at 0.7.
        iou: Best region against the true box that it fits best; 0 without either.
        pointed: The answer points at something.
        any_rank: Rank (from 1) of the first box with IoU >= 0.5 to any true box, or None.
        merged_rank: The same against the box round all true boxes.
        giou_rank: As any_rank with generalised IoU, as MDETR's code has it.
        giou_close: The same at 0.7.
        f1: Of the boxes that the answer means, at IoU 0.5.
        f1_giou: The same at generalised IoU 0.5, as GREC's code has it.
        clicked: The middle of the best box lies in a true box; None without a true box.
        pointing: The peak of the heatmap, or else that middle, is at most 15 pixels from a true
            box; None without a true box.
        mask_intersection: Pixels, where the expression has masks or nothing is there to mark.
        mask_union: Likewise.
    """

    right: bool
    close: bool
    iou: float
    pointed: bool
    any_rank: int | None = None
    merged_rank: int | None = None
    giou_rank: int | None = None
    giou_close: int | None = None
    f1: float = 0.0
    f1_giou: float = 0.0
    clicked: bool | None = None
    pointing: bool | None = None
    mask_intersection: int | None = None
    mask_union: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return asdict(self)


def mark(answer: Grounding, expression: Expression) -> Marks:
    """Measure one answer.

    Raises:
        InputError: A mask of the answer has another size than the true one.

    Example:
        >>> from deixis.core import Status
        >>> truth = Expression("the cup", (Box(0, 0, 10, 10),))
        >>> marks = mark(Grounding("the cup", Status.FOUND, (Region(Box(0, 0, 10, 6)),)), truth)
        >>> marks.right, marks.close, marks.any_rank, marks.f1
        (True, False, 1, 1.0)
    """
    outcome = score_expression(answer, expression)
    true = [box.xyxy for box in expression.boxes]
    ranked = [box.xyxy for box in ranked_boxes(answer)]
    meant = [region.box.xyxy for region in answer.regions]
    inter, union = _mask_areas(answer, expression)
    return Marks(
        right=outcome.correct,
        close=score_expression(answer, expression, threshold=0.7).correct,
        iou=outcome.iou,
        pointed=bool(answer.regions),
        any_rank=first_hit(ranked, true),
        merged_rank=first_hit(ranked, merge_boxes(true)),
        giou_rank=first_hit(ranked, true, overlap="giou"),
        giou_close=first_hit(ranked, true, overlap="giou", threshold=0.7),
        f1=f1_of_boxes(meant, true),
        f1_giou=f1_of_boxes(meant, true, overlap="giou"),
        clicked=_clicked(answer, true) if true else None,
        pointing=_points_at(answer, true) if true else None,
        mask_intersection=inter,
        mask_union=union,
    )


def failing_marks(expression: Expression) -> Marks:
    """Marks of an answer that could not be given: wrong under every protocol."""
    present = bool(expression.boxes)
    return Marks(
        right=False,
        close=False,
        iou=0.0,
        pointed=not present,
        clicked=False if present else None,
        pointing=False if present else None,
    )


def ranked_boxes(answer: Grounding) -> list[Box]:
    """Boxes in the order of the grounder's belief: those it means, then those it considered.

    The runners-up are the survivors of the last step. An answer that points at nothing ranks
    nothing.
    """
    if not answer.regions:
        return []
    boxes = [region.box for region in answer.regions]
    last = answer.trace.steps[-1].survivors if answer.trace.steps else ()
    return list(dict.fromkeys([*boxes, *(region.box for region in last)]))


def _clicked(answer: Grounding, true: Sequence[Sequence[float]]) -> bool:
    return answer.best is not None and point_in_boxes(answer.best.box.center, true)


def _points_at(answer: Grounding, true: Sequence[Sequence[float]]) -> bool:
    if answer.heatmap is not None and answer.heatmap.size and min(answer.image_size) > 0:
        return pointing_hit(heatmap_peak(answer.heatmap, answer.image_size), true)
    return answer.best is not None and pointing_hit(answer.best.box.center, true)


def _mask_areas(answer: Grounding, expression: Expression) -> tuple[int | None, int | None]:
    """(intersection, union); both None where masks play no part."""
    if expression.boxes and not expression.masks:
        return None, None
    if not expression.boxes:  # nothing to mark: whatever is marked is union
        if not answer.regions:
            return 0, 0
        found = _marked(answer.regions, _size(answer, None))
        return (None, None) if found is None else (0, int(found.sum()))
    true = _union(expression.masks)
    found = _marked(answer.regions, expression.masks[0].size)
    return mask_areas(np.zeros_like(true) if found is None else found, true)


def _size(answer: Grounding, default: Size | None) -> Size | None:
    masks = [region.mask for region in answer.regions if region.mask is not None]
    if masks:
        return masks[0].size
    return answer.image_size if min(answer.image_size) > 0 else default


def _marked(regions: Sequence[Region], size: Size | None) -> npt.NDArray[np.bool_] | None:
    """All pixels that the regions mark; a region without a mask marks its whole box."""
    if not regions or size is None:
        return None
    return _union([region.mask or Mask.from_box(region.box, size) for region in regions])


def _union(masks: Sequence[Mask]) -> npt.NDArray[np.bool_]:
    total = masks[0].to_array()
    for mask in masks[1:]:
        if mask.size != masks[0].size:
            raise InputError(f"masks must share a size, got {masks[0].size} and {mask.size}")
        total = total | mask.to_array()
    return total
