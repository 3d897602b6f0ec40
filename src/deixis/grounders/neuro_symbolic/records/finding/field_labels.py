"""Labels of fields: the line over or left of each, or within its frame; and the note under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = [
    "aside_of",
    "is_red",
    "label_of",
    "labels_within",
    "level",
    "note_beside",
    "note_of",
    "raised",
]

_ASIDE = 14.0  # line heights from a label to its field at the right
_OVER = 1.6  # line heights from a label to the field under it
_UNDER = 1.2  # line heights from a field to its note
_BESIDE = 4.0  # line heights from a field to what is wrong with it
_REDDER = 45.0  # levels by which red ink is redder than green and blue
_SMALLER = 0.93  # of what was filled in: height of a label within the frame at most
_HIGH = 2.2, 7.5  # heights of such a label that its frame is high
_ALIKE = 0.15  # share by which frames of one form differ in height
_FLUSH = 0.8  # heights from the start of a label to that of what was filled in
_HINT = re.compile(
    r"^(?:e\.?g\.?|for example|such as|must|please|use|as (?:on|shown|in)|at least|optional"
    r"|you(?:'ll| will| can)|we(?:'ll| will)|it'?s|this|format)\b|[.!]$",
    re.I,
)


def label_of(box: Box, lines: Sequence[TextLine], fields: Sequence[Region]) -> TextLine | None:
    """The line over a field and flush with it, or the nearest one left of it."""
    over = [
        line
        for line in lines
        if -2 < box.y1 - line.box.y2 < _OVER * line.box.height
        and -1.0 < (line.box.x1 - box.x1) / line.box.height < 2.0
        and line.box.x1 < box.x2
    ]
    left = [
        line
        for line in lines
        if box.y1 - 2 < line.box.center[1] < box.y2 + 2
        and 0 <= box.x1 - line.box.x2 < _ASIDE * line.box.height
        and not any(line.box.x2 <= f.box.x1 < box.x1 and level(f.box, box) for f in fields)
    ]
    if left:
        return max(left, key=lambda line: line.box.x2)
    return max(over, key=lambda line: line.box.y2, default=None)


def labels_within(boxes: Sequence[Box], lines: Sequence[TextLine]) -> list[TextLine | None]:
    """For each field the small line in its frame that names it.

    It stands over what was filled in. In an empty field of a form that has such labels it stands
    alone, as large as what will be written there.
    """
    held = [sorted(_held(box, lines), key=lambda line: line.box.y1) for box in boxes]
    found = [_floating(box, own) for box, own in zip(boxes, held, strict=True)]
    high = [box.height for box, label in zip(boxes, found, strict=True) if label is not None]
    if len(high) < 2:
        return found
    usual = float(np.median(high))
    return [
        own[0]
        if label is None and len(own) == 1 and abs(box.height - usual) < _ALIKE * usual
        else label
        for box, own, label in zip(boxes, held, found, strict=True)
    ]


def _held(box: Box, lines: Sequence[TextLine]) -> list[TextLine]:
    return [line for line in lines if box.contains(*line.box.center)]


def _floating(box: Box, held: Sequence[TextLine]) -> TextLine | None:
    if len(held) < 2:
        return None
    label, value = held[0], max(held[1:], key=lambda line: line.box.width)
    if any(not level(value.box, other.box) for other in held[1:]):  # an arrow may be read as well
        return None
    high = label.box.height
    small = high < _SMALLER * value.box.height and value.box.y1 > label.box.center[1]
    flush = abs(label.box.x1 - value.box.x1) < _FLUSH * high
    return label if small and flush and _HIGH[0] * high < box.height < _HIGH[1] * high else None


def raised(label: TextLine | None, lines: Sequence[TextLine], scene: Scene) -> TextLine | None:
    """The label itself where an error or a hint stands between it and its field."""
    for _ in range(2):
        if label is None or not (_HINT.search(label.text) or is_red(label, scene)):
            return label
        over = [line for line in lines if _right_over(line.box, label.box)]
        if not over:
            return label
        label = max(over, key=lambda line: line.box.y2)
    return label


def _right_over(upper: Box, lower: Box) -> bool:
    near = -2 < lower.y1 - upper.y2 < _OVER * upper.height
    return near and abs(upper.x1 - lower.x1) < _FLUSH * upper.height


def aside_of(label: TextLine | None, box: Box, lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """What stands on a level with a label that is over its field, within the field's width."""
    if label is None or label.box.y2 > box.y1 + 2:
        return ()
    return tuple(
        line
        for line in lines
        if line is not label
        and level(line.box, label.box)
        and label.box.x2 <= line.box.x1
        and line.box.x2 <= box.x2 + label.box.height
    )


def level(a: Box, b: Box) -> bool:
    """Whether two boxes share most of their height."""
    return min(a.y2, b.y2) - max(a.y1, b.y1) > 0.5 * min(a.height, b.height)


def note_of(box: Box, lines: Sequence[TextLine]) -> TextLine | None:
    """The line right under a field: a hint, or what is wrong."""
    under = [
        line
        for line in lines
        if -2 < line.box.y1 - box.y2 < _UNDER * line.box.height
        and -1.0 < (line.box.x1 - box.x1) / line.box.height < 2.0
    ]
    return min(under, key=lambda line: line.box.y1, default=None)


def note_beside(box: Box, lines: Sequence[TextLine], scene: Scene) -> TextLine | None:
    """The red line right of a field, on its level."""
    right = [
        line
        for line in lines
        if level(line.box, box)
        and -2 < line.box.x1 - box.x2 < _BESIDE * line.box.height
        and is_red(line, scene)
    ]
    return min(right, key=lambda line: line.box.x1, default=None)


def is_red(line: TextLine, scene: Scene) -> bool:
    """Whether the ink of a line is clearly redder than it is green or blue."""
    x1, y1, x2, y2 = (round(value) for value in line.box.xyxy)
    pixels = scene.image[max(y1, 0) : y2, max(x1, 0) : x2].reshape(-1, 3).astype(np.float64)
    ground = np.median(pixels, axis=0) if len(pixels) else np.zeros(3)
    away = np.abs(pixels - ground).sum(axis=1)
    if away.max(initial=0.0) < 1.0:
        return False
    ink = pixels[away > 0.6 * away.max()].mean(axis=0)
    return bool(ink[0] - max(ink[1], ink[2]) > _REDDER)
