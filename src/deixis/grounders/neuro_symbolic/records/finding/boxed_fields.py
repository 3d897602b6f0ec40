"""Fields of forms on paper: boxes edge to edge, each with a small label in its upper left corner.

What was filled in stands under the label, within the same box.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["BoxedField", "boxed_fields", "unnumbered"]

_KINDS = frozenset({"textbox", "card"})
_SEEN = 0.3
_FEWEST = 3
_TALL = 2.4, 8.0  # heights of the label that a box is high
_CORNER = 1.6  # heights of the label from the corner of the box to the label
_SEAM = 4.0  # pixels between boxes that stand edge to edge
_LONGEST = 6  # words of a label


@dataclass(frozen=True)
class BoxedField:
    """A box with its label and what was filled in.

    Attributes:
        region: The box.
        label: The line in its corner.
        value: The line under that; None in an empty field.
    """

    region: Region
    label: TextLine
    value: TextLine | None


@once_a_scene
def boxed_fields(scene: Scene) -> tuple[BoxedField, ...]:
    """The boxes of a form on paper from the top, then from the left; () where there is none."""
    return tuple(_fields(scene)) if scene.is_page else ()


def _fields(scene: Scene) -> list[BoxedField]:
    found: list[BoxedField] = []
    for item in sorted(scene.elements, key=lambda item: (-item.score, item.label != "textbox")):
        if item.label not in _KINDS or item.score < _SEEN:
            continue
        field = _field(item, scene)
        if field is not None and all(item.box.iou(f.region.box) < 0.3 for f in found):
            found.append(field)
    joined = [field for field in found if _touching(field.region.box, found)]
    joined.sort(key=lambda field: (round(field.region.box.y1 / 8), field.region.box.x1))
    return joined if len(joined) >= _FEWEST else []


def _field(item: Region, scene: Scene) -> BoxedField | None:
    inside = [line for line in scene.text.lines if item.box.contains(*line.box.center)]
    inside.sort(key=lambda line: line.box.y1)
    if not 0 < len(inside) < 3 or not _is_label(inside[0], item.box):
        return None
    if any(_is_field_within(item.box, other) for other in scene.elements):
        return None  # a label over a field, both on a card
    value = inside[1] if len(inside) > 1 else None
    if value is not None and value.box.y1 < inside[0].box.center[1]:
        return None
    return BoxedField(item, inside[0], value)


def _is_field_within(box: Box, other: Region) -> bool:
    within = box.contains(*other.box.center) and other.box.width > 0.5 * box.width
    field = other.label in ("textbox", "dropdown") and other.score >= _SEEN
    return field and within and other.box.area < 0.8 * box.area


def _is_label(line: TextLine, box: Box) -> bool:
    high = line.box.height
    low, tall = _TALL
    corner = line.box.x1 - box.x1 < _CORNER * high and line.box.y1 - box.y1 < _CORNER * high
    upper = line.box.y2 < box.center[1] + 0.2 * high
    bare = unnumbered(line.text)
    worded = bare[:1].isalpha() and len(bare.split()) <= _LONGEST
    return corner and upper and worded and low * high < box.height < tall * high


def unnumbered(label: str) -> str:
    """A label without the number of its field: "3. Place of birth"."""
    return re.sub(r"^\d{1,2} ?[a-z]?[.)] ?(?=[^\W\d])", "", label)


def _touching(box: Box, fields: Sequence[BoxedField]) -> bool:
    """Whether a box has an edge in common with another, and is as high as that."""
    others = [field.region.box for field in fields if field.region.box != box]
    return any(_beside(box, o) or _stacked(box, o) for o in others)


def _beside(a: Box, b: Box) -> bool:
    level = abs(a.y1 - b.y1) < _SEAM and abs(a.y2 - b.y2) < _SEAM
    return level and min(abs(a.x1 - b.x2), abs(a.x2 - b.x1)) < _SEAM


def _stacked(a: Box, b: Box) -> bool:
    seam = min(abs(a.y1 - b.y2), abs(a.y2 - b.y1)) < _SEAM
    alike = abs(a.height - b.height) < 0.2 * max(a.height, b.height)
    return seam and alike and min(a.x2, b.x2) - max(a.x1, b.x1) > 0.5 * min(a.width, b.width)
