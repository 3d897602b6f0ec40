"""Checks of single boxes: order of edges, frame, and size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deixis.core import Size
from deixis.datasets.validation.drafts import Draft, Edges
from deixis.datasets.validation.problem import Finding

__all__ = ["check_boxes"]

_ROUNDING = 1.0  # pixels beyond the image that rounding and other counting explain
_TINY = 3.0  # pixels; a side below it is hardly drawn on purpose
_WHOLE = 0.98  # share of the image


def check_boxes(draft: Draft) -> Iterator[Finding]:
    """What is wrong with each box of a sample."""
    for item in draft.expressions:
        for i, box in enumerate(item.boxes):
            if _fine(box, draft.size):
                continue
            yield from _box(box, draft.size, f"{item.record}.boxes[{i}]")
        if len(item.boxes) > 1:
            yield from _twice(item.boxes, item.record)
    for thing in draft.objects:
        if not _fine(thing.box, draft.size):
            yield from _box(thing.box, draft.size, f"{thing.record}.box")


def _fine(box: Edges, size: Size | None) -> bool:
    """Whether nothing can be wrong: most boxes, told quickly."""
    x1, y1, x2, y2 = box
    wide, high = x2 - x1, y2 - y1
    if x1 < 0 or y1 < 0 or wide < _TINY or high < _TINY or size is None:
        return size is None and min(x1, y1, wide - _TINY, high - _TINY) >= 0
    return x2 <= size[0] and y2 <= size[1] and wide * high < _WHOLE * size[0] * size[1]


def _box(box: Edges, size: Size | None, record: str) -> Iterator[Finding]:
    x1, y1, x2, y2 = box
    told = f"{_short(box)}" + (f" in an image of {size[0]} x {size[1]}" if size else "")
    if x2 < x1 or y2 < y1:
        sized = size is not None and x1 + x2 <= size[0] + 1 and y1 + y2 <= size[1] + 1
        both = x2 < x1 and y2 < y1
        kind = "xywh-as-xyxy" if sized and not both and min(box) >= 0 else "swapped-corners"
        yield Finding(kind, record, told)
        return
    if max(box) <= 1 and min(box) >= 0 and max(box) > 0 and (size is None or max(size) > 4):
        yield Finding("normalised-box", record, f"{told}: all edges lie in 0 to 1")
        return
    if x2 == x1 or y2 == y1:
        yield Finding("degenerate-box", record, told)
        return
    if min(x1, y1) < -_ROUNDING:
        yield Finding("negative-edge", record, told)
    elif min(x1, y1) < 0:
        yield Finding("box-beyond-edge", record, told)
    yield from _sized(box, size, record, told)
    if min(x2 - x1, y2 - y1) < _TINY:
        yield Finding("tiny-box", record, f"{told}: {x2 - x1:g} x {y2 - y1:g} pixels")


def _sized(box: Edges, size: Size | None, record: str, told: str) -> Iterator[Finding]:
    if size is None:
        return
    beyond = max(box[2] - size[0], box[3] - size[1])
    if beyond > _ROUNDING:
        yield Finding("box-outside-image", record, f"{told}: {beyond:g} pixels beyond")
    elif beyond > 0:
        yield Finding("box-beyond-edge", record, f"{told}: {beyond:g} pixels beyond")
    area = (box[2] - box[0]) * (box[3] - box[1])
    if area >= _WHOLE * size[0] * size[1] and beyond <= _ROUNDING:
        yield Finding("whole-image-box", record, told)


def _twice(boxes: Sequence[Edges], record: str) -> Iterator[Finding]:
    first: dict[Edges, int] = {}
    for i, box in enumerate(boxes):
        if first.setdefault(box, i) != i:
            yield Finding("same-box-twice", f"{record}.boxes[{i}]", f"as boxes[{first[box]}]")


def _short(box: Edges) -> str:
    return f"[{', '.join(f'{edge:g}' for edge in box)}]"
