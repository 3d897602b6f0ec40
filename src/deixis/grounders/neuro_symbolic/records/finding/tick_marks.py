"""Boxes to tick, round choices and switches with the words of each and the question over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.finding.field_labels import level
from deixis.grounders.neuro_symbolic.records.finding.form_sections import FormSections
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.perception.elements import checked

__all__ = ["TickMark", "tick_marks_of"]

_KINDS = frozenset({"checkbox", "radio", "switch"})
_SEEN = 0.4
_HALF = 0.5
_FRAMING = frozenset({"Minimize", "Maximize"})
_NEAR = 3.0  # line heights from a control to the words after it


@dataclass(frozen=True)
class TickMark:
    """A control that is on or off.

    Attributes:
        region: Its box.
        label: The line on its level that names it.
        section: The heading or question over it.
        on: Whether it is ticked, chosen or switched on.
    """

    region: Region
    label: TextLine | None
    section: TextLine | None
    on: bool


@once_a_scene
def tick_marks_of(scene: Scene) -> tuple[TickMark, ...]:
    """The controls of a page that are on or off, from the top, then from the left."""
    return tuple(_tick_marks(scene))


def _tick_marks(scene: Scene) -> list[TickMark]:
    seen = _apart([r for r in scene.elements if r.label in _KINDS and r.score >= _SEEN])
    seen = [item for item in seen if not _in_title_bar(item, seen, scene)]
    labels = [_label(item.box, scene.text.lines) for item in seen]
    free = [line for line in scene.text.lines if line not in labels]
    sections = FormSections(free, scene, questions=True)
    return [
        TickMark(
            item,
            label,
            _question_beside(item.box, free) or sections.of(item.box),
            checked(scene.image, item.box) > _HALF,
        )
        for item, label in zip(seen, labels, strict=True)
    ]


def _question_beside(box: Box, lines: Sequence[TextLine]) -> TextLine | None:
    """What is asked left of a row of choices, where their own words stand right of each."""
    left = [line for line in lines if level(line.box, box) and line.box.x2 < box.x1 + 2]
    return max(left, key=lambda line: line.box.x2, default=None)


def _apart(items: Sequence[Region]) -> list[Region]:
    kept: list[Region] = []
    for item in sorted(items, key=lambda item: -item.score):
        if all(item.box.iou(other.box) < 0.3 for other in kept):
            kept.append(item)
    return sorted(kept, key=lambda item: (round(item.box.center[1] / 8), item.box.x1))


def _in_title_bar(item: Region, seen: Sequence[Region], scene: Scene) -> bool:
    """Whether a square is of a title bar: the buttons of a window, or the icon before its title."""
    framing = [
        other.box
        for other in scene.elements
        if other.label == "button"
        and other.text in _FRAMING
        and other.box.height < 2 * item.box.height
    ]
    if item.label == "checkbox" and any(level(box, item.box) for box in framing):
        return True
    bare = [
        other
        for other in seen
        if other.label == "checkbox"
        and level(other.box, item.box)
        and not any(_follows(line.box, other.box) for line in scene.text.lines)
    ]
    return item.label == "checkbox" and len(bare) > 1


def _follows(words: Box, box: Box) -> bool:
    """Whether words stand after a control, even if the line that was read begins before it."""
    return level(words, box) and words.x2 > box.x2 and words.x1 - box.x2 < _NEAR * words.height


def _names(words: Box, box: Box) -> bool:
    """Whether words begin right after a control."""
    return level(words, box) and -2 < words.x1 - box.x2 < _NEAR * words.height


def _label(box: Box, lines: Sequence[TextLine]) -> TextLine | None:
    """The words right of a control, else those left of it."""
    beside = [line for line in lines if level(line.box, box)]
    right = [line for line in beside if _names(line.box, box)]
    if right:
        return min(right, key=lambda line: line.box.x1)
    left = [line for line in beside if line.box.x2 < box.x1 + 2]
    return max(left, key=lambda line: line.box.x2, default=None)
