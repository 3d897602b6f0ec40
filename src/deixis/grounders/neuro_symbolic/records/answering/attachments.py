"""Attachments of a mail: the names of files that stand in boxes of their own, side by side."""

from __future__ import annotations

import re

from deixis.core import Box, Boxes, Region, TextLine
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth, reading_order

__all__ = ["FILES", "attachments"]

FILES = "pdf|docx?|xlsx?|pptx?|csv|txt|zip|png|jpe?g|gif|mp[34]|mov|svg|log|json|odt|ods|ics"
_ASKED = re.compile(r"^(?:the )?(?:attachments?|attached (?:files?|documents?))$", re.I)
_NAME = re.compile(rf"[\w-]+\.(?:{FILES})\b", re.I)
_FRAMES = frozenset({"card", "button", "badge", "textbox", "message"})
_SEEN = 0.2
_HIGHEST = 4.5  # heights of the name in the box of a file
_MOST = 6  # words in it


def attachments(asked: Asked, scene: Scene) -> list[Region]:
    """The attachments that a phrase means, by order or all; [] where none are framed."""
    if _ASKED.match(asked.rest) is None or asked.extreme is not None or asked.any:
        return []
    found: list[Region] = []
    for line in scene.text.lines:
        frame = _frame(line, scene) if _NAME.search(line.text) else None
        if frame is not None and all(frame.iou(other.box) < 0.5 for other in found):
            found.append(Region(frame, 0.85, "card", text=line.text, source="records"))
    if not found:
        return []
    ordered = [found[i] for i in reading_order(Boxes.of(r.box for r in found)).tolist()]
    if asked.rank is None:
        return ordered if asked.many or len(ordered) == 1 else []
    return nth(ordered, asked.rank)


def _frame(line: TextLine, scene: Scene) -> Box | None:
    """The smallest box round the name of a file that holds little else."""
    frames = [
        item.box
        for item in scene.elements
        if item.label in _FRAMES
        and item.score >= _SEEN
        and item.box.contains(*line.box.center)
        and item.box.width > line.box.width
        and item.box.height < _HIGHEST * line.box.height
        and _words(item.box, scene) <= _MOST
    ]
    return min(frames, key=lambda box: box.area, default=None)


def _words(box: Box, scene: Scene) -> int:
    inside = (line for line in scene.text.lines if box.contains(*line.box.center))
    return sum(len(line.text.split()) for line in inside)
