"""Fields of a form with all that belongs to each: label, star, note under it, error, section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.finding.boxed_fields import boxed_fields, unnumbered
from deixis.grounders.neuro_symbolic.records.finding.field_labels import (
    aside_of,
    is_red,
    label_of,
    labels_within,
    note_beside,
    note_of,
    raised,
)
from deixis.grounders.neuro_symbolic.records.finding.form_sections import FormSections
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["Field", "fields_of"]

_KINDS = frozenset({"textbox", "dropdown"})
_TICKED = frozenset({"checkbox", "radio", "switch"})
_SEEN = 0.35  # score from which on a field is taken for one
_PRESSED = 0.6  # score from which on a button's words name nothing else
_ASIDE = 14.0  # line heights from a box to tick to its words


@dataclass(frozen=True)
class Field:
    """A field to fill in.

    Attributes:
        region: Its box.
        label: The line that names it: over it, left of it, or small within its frame.
        note: The line right under it, or between it and its label: a hint, or what is wrong.
        wrong: Whether the note is an error: written in red.
        section: The heading of the part of the form that it stands in.
        filled: Whether something stands under the label in its box; None without such a label.
        words: What stands in it, without a label.
        aside: What stands on a level with its label, such as "Optional" at the other end.
    """

    region: Region
    label: TextLine | None = None
    note: TextLine | None = None
    wrong: bool = False
    section: TextLine | None = None
    filled: bool | None = None
    words: tuple[TextLine, ...] = ()
    aside: tuple[TextLine, ...] = ()

    @property
    def name(self) -> str:
        """What it is called, without a star or a colon; "" without a label."""
        return unnumbered(self.label.text).strip(" *:") if self.label is not None else ""

    @property
    def starred(self) -> bool:
        """Whether its label has the star of what must be filled in."""
        return self.label is not None and "*" in self.label.text


@once_a_scene
def fields_of(scene: Scene) -> tuple[Field, ...]:
    """The fields of a page from the top, then from the left."""
    return tuple(_fields(scene))


def _fields(scene: Scene) -> list[Field]:
    boxes = _boxes(scene)
    lines = scene.text.lines
    pressed = [i.box for i in scene.elements if i.label == "button" and i.score >= _PRESSED]
    held = [*(item.box for item in boxes), *pressed]
    free = [line for line in lines if not any(box.contains(*line.box.center) for box in held)]
    within = labels_within([item.box for item in boxes], lines)
    lower = [own or label_of(i.box, free, boxes) for i, own in zip(boxes, within, strict=True)]
    labels = [raised(label, free, scene) for label in lower]
    unnamed = [line for line in free if line not in labels]
    notes = [
        (note_beside(item.box, unnamed, scene) or note_of(item.box, unnamed))
        if low is high
        else low
        for item, low, high in zip(boxes, lower, labels, strict=True)
    ]
    sections = FormSections(_heads(scene, unnamed, notes), scene)
    fields = []
    for item, label, note, own in zip(boxes, labels, notes, within, strict=True):
        words = [x for x in lines if item.box.contains(*x.box.center) and x is not own]
        fields.append(
            Field(
                item,
                label,
                note,
                note is not None and is_red(note, scene),
                sections.of(item.box),
                bool(words) if own is not None else None,
                tuple(words),
                aside_of(label, item.box, free),
            )
        )
    return _with_boxed(fields, sections, scene)


def _heads(
    scene: Scene, lines: Sequence[TextLine], notes: Sequence[TextLine | None]
) -> list[TextLine]:
    """Lines that may head a part of the form: no note, and not the words of a box to tick."""
    told = [note for note in notes if note is not None]
    ticks = [item.box for item in scene.elements if item.label in _TICKED and item.score >= _SEEN]
    return [
        line
        for line in lines
        if line not in told and not any(_ticks(box, line.box) for box in ticks)
    ]


def _ticks(control: Box, line: Box) -> bool:
    """Whether a box to tick stands beside words, which it is then called by."""
    gap = max(control.x1 - line.x2, line.x1 - control.x2)
    level = abs(control.center[1] - line.center[1]) < 0.6 * line.height
    return level and gap < _ASIDE * line.height


def _with_boxed(fields: list[Field], sections: FormSections, scene: Scene) -> list[Field]:
    """The fields, those of forms on paper by the labels within them."""
    boxed = [
        Field(
            f.region,
            f.label,
            section=sections.of(f.region.box),
            filled=f.value is not None,
            words=() if f.value is None else (f.value,),
        )
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
