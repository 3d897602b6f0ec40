"""Fields of a form with all that belongs to each: label, star, note under it, error, section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.finding.boxed_fields import boxed_fields, unnumbered
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["Field", "fields_of"]

_KINDS = frozenset({"textbox", "dropdown"})
_TICKED = frozenset({"checkbox", "radio", "switch"})
_SEEN = 0.35  # score from which on a field is taken for one
_ASIDE = 14.0  # line heights from a label to its field at the right
_OVER = 1.6  # line heights from a label to the field under it
_UNDER = 1.2  # line heights from a field to its note
_SENTENCE = 6  # words from which on a line is no name of a section
_REDDER = 45.0  # levels by which red ink is redder than green and blue
_FOUND: WeakKeyDictionary[Scene, tuple[Field, ...]] = WeakKeyDictionary()


@dataclass(frozen=True)
class Field:
    """A field to fill in.

    Attributes:
        region: Its box.
        label: The line that names it, over it or left of it.
        note: The line right under it: a hint, or what is wrong.
        wrong: Whether the note is an error: written in red.
        section: The heading of the part of the form that it stands in.
        filled: Whether something stands under the label in its box; None without such a label.
    """

    region: Region
    label: TextLine | None = None
    note: TextLine | None = None
    wrong: bool = False
    section: TextLine | None = None
    filled: bool | None = None

    @property
    def name(self) -> str:
        """What it is called, without a star or a colon; "" without a label."""
        return unnumbered(self.label.text).strip(" *:") if self.label is not None else ""

    @property
    def starred(self) -> bool:
        """Whether its label has the star of what must be filled in."""
        return self.label is not None and "*" in self.label.text


def fields_of(scene: Scene) -> tuple[Field, ...]:
    """The fields of a page from the top, then from the left."""
    known = _FOUND.get(scene)
    if known is None:
        known = tuple(_fields(scene))
        _FOUND[scene] = known
    return known


def _fields(scene: Scene) -> list[Field]:
    boxes = _boxes(scene)
    free = [
        line
        for line in scene.text.lines
        if not any(item.box.contains(*line.box.center) for item in boxes)
    ]
    labels = [_label(item.box, free, boxes) for item in boxes]
    named = [label for label in labels if label is not None]
    unnamed = [line for line in free if line not in named]
    notes = [_note(item.box, unnamed) for item in boxes]
    told = [note for note in notes if note is not None]
    ticks = [item.box for item in scene.elements if item.label in _TICKED and item.score >= _SEEN]
    heads = [line for line in unnamed if line not in told and _is_head(line)]
    heads = [line for line in heads if not any(_ticks(box, line.box) for box in ticks)]
    fields = [
        Field(item, label, note, note is not None and _is_red(note, scene), _section(item, heads))
        for item, label, note in zip(boxes, labels, notes, strict=True)
    ]
    return _with_boxed(fields, heads, scene)


def _ticks(control: Box, line: Box) -> bool:
    """Whether a box to tick stands beside words, which it is then called by."""
    gap = max(control.x1 - line.x2, line.x1 - control.x2)
    level = abs(control.center[1] - line.center[1]) < 0.6 * line.height
    return level and gap < _ASIDE * line.height


def _with_boxed(fields: list[Field], heads: Sequence[TextLine], scene: Scene) -> list[Field]:
    """The fields, those of forms on paper by the labels within them."""
    boxed = [
        Field(f.region, f.label, None, False, _section(f.region, heads), f.value is not None)
        for f in boxed_fields(scene)
    ]
    free = [f for f in fields if all(f.region.box.iou(b.region.box) < 0.3 for b in boxed)]
    return sorted([*free, *boxed], key=_place) if boxed else fields


def _place(field: Field) -> tuple[int, float]:
    return round(field.region.box.center[1] / 8), field.region.box.x1


def _boxes(scene: Scene) -> list[Region]:
    found: list[Region] = []
    for item in sorted(scene.elements, key=lambda item: -item.score):
        apart = all(item.box.iou(other.box) < 0.3 for other in found)
        if item.label in _KINDS and item.score >= _SEEN and apart:
            found.append(item)
    return sorted(found, key=lambda item: (round(item.box.center[1] / 8), item.box.x1))


def _label(box: Box, lines: Sequence[TextLine], fields: Sequence[Region]) -> TextLine | None:
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
        and not any(line.box.x2 <= f.box.x1 < box.x1 and _level(f.box, box) for f in fields)
    ]
    if left:
        return max(left, key=lambda line: line.box.x2)
    return max(over, key=lambda line: line.box.y2, default=None)


def _level(a: Box, b: Box) -> bool:
    return min(a.y2, b.y2) - max(a.y1, b.y1) > 0.5 * min(a.height, b.height)


def _note(box: Box, lines: Sequence[TextLine]) -> TextLine | None:
    under = [
        line
        for line in lines
        if -2 < line.box.y1 - box.y2 < _UNDER * line.box.height
        and -1.0 < (line.box.x1 - box.x1) / line.box.height < 2.0
    ]
    return min(under, key=lambda line: line.box.y1, default=None)


def _is_head(line: TextLine) -> bool:
    words = line.text.strip(" -*:").split()
    return 0 < len(words) < _SENTENCE and words[0][:1].isupper() and not line.text.endswith(".")


def _section(item: Region, heads: Sequence[TextLine]) -> TextLine | None:
    """The nearest heading over a field that begins no farther right."""
    above = [
        line
        for line in heads
        if line.box.y2 < item.box.y1 + 2 and line.box.x1 < item.box.x1 + 2 * line.box.height
    ]
    return max(above, key=lambda line: line.box.y1, default=None)


def _is_red(line: TextLine, scene: Scene) -> bool:
    """Whether the ink of a line is clearly redder than it is green or blue."""
    x1, y1, x2, y2 = (round(value) for value in line.box.xyxy)
    pixels = scene.image[max(y1, 0) : y2, max(x1, 0) : x2].reshape(-1, 3).astype(np.float64)
    if not len(pixels):
        return False
    ground = np.median(pixels, axis=0)
    away = np.abs(pixels - ground).sum(axis=1)
    ink = pixels[away > 0.6 * max(float(away.max()), 1.0)].mean(axis=0)
    return bool(ink[0] - max(ink[1], ink[2]) > _REDDER)
