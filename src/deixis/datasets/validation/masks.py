"""Checks of masks against the image and the box; runs are never spread out into pixels."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from deixis.core import Box, Mask, Size
from deixis.core.masks import decode_counts
from deixis.datasets.validation.drafts import Draft, Edges
from deixis.datasets.validation.problem import Finding

__all__ = ["check_masks", "mask_box"]

_AGREE = 0.7  # IoU of a box with the box round its mask; polygons and rounding stay above it


def check_masks(draft: Draft) -> Iterator[Finding]:
    """What is wrong with the masks of a sample."""
    for item in draft.expressions:
        for i, (mask, box) in enumerate(zip(item.masks, item.boxes, strict=False)):
            yield from _mask(mask, box, draft.size, f"{item.record}.masks[{i}]")
    for thing in draft.objects:
        if thing.mask is not None:
            yield from _mask(thing.mask, thing.box, draft.size, f"{thing.record}.mask")


def _mask(mask: Mask, box: Edges, size: Size | None, record: str) -> Iterator[Finding]:
    if size is not None and mask.size != size:
        what = f"{mask.size[0]} x {mask.size[1]} in an image of {size[0]} x {size[1]}"
        yield Finding("mask-size-mismatch", record, what)
        return
    around = mask_box(mask)
    if around is None:
        yield Finding("empty-mask", record, "no pixel is inside")
    elif box[2] >= box[0] and box[3] >= box[1] and around.iou(Box(*box)) < _AGREE:
        what = f"round the mask {[int(v) for v in around.xyxy]}, but the box is {list(box)}"
        yield Finding("mask-box-disagreement", record, what)


def mask_box(mask: Mask) -> Box | None:
    """The smallest box round a mask, from its runs; None when it is empty.

    Example:
        >>> mask_box(Mask.from_box(Box(2, 1, 5, 4), Size(9, 7)))
        Box(x1=2.0, y1=1.0, x2=5.0, y2=4.0)
    """
    height = mask.size[1]
    ends = np.cumsum(decode_counts(mask.counts))
    first, last = ends[0:-1:2], ends[1::2] - 1  # pixels in column-major order, both inside
    first = first[: len(last)]
    drawn = last >= first
    if not drawn.any():
        return None
    first, last = first[drawn], last[drawn]
    # A run that goes on in the next column touches the bottom of one and the top of the other.
    across = first // height != last // height
    top = 0 if across.any() else int((first % height).min())
    bottom = height if across.any() else int((last % height).max()) + 1
    return Box(int(first.min() // height), top, int(last.max() // height) + 1, bottom)
