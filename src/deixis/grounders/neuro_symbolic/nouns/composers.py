"""Where a message is written: "the message box" of a talk is its field, not a box around it."""

from __future__ import annotations

import re

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Head

__all__ = ["asks_for_composer", "composer_on", "composers_of"]

_NAMES = re.compile(
    r"^(?:new |chat )?(?:messages?|repl(?:y|ies)|comments?|chat|compose|writing|typing) "
    r"(?:text )?(?:box|field|input|bar|area|textbox)(?: field)?$",
    re.I,
)
_WRITING = re.compile(
    r"^(?:the )?(?:(?:field|box|place|bar|line|input|spot) )?(?:where|in which|that|to|for)"
    r" (?:(?:do|can|should) )?(?:(?:i|you|we|one|to) )?(?:write|type|enter|writing|typing|enters?)"
    r"(?: in| down)?(?: (?:a|my|the|your|new)){0,2}(?: (?:messages?|repl(?:y|ies)|answers?))?$",
    re.I,
)
_HINT = re.compile(
    r"^\W*(?:(?:type|write|enter|send|add|leave|post|compose|start)\b.*"
    r"\b(?:messages?|reply|comment|something|here|answer|note)\b"
    r"|(?:your |new |text )?(?:message|comment|reply)\b(?! (?:from|by|to\b)).{0,30}"
    r"|reply (?:to|all)\b.*|say something.*|ask (?:me|a|anything)\b.*|aa$)",
    re.I,
)
_FIELDS = frozenset({"textbox", "dropdown"})
_FRAMES = frozenset({"navigation", "card", "button", "badge"})
_LOW = 0.5  # of the height of a page, below which talks have the field for what is said next
_HIGHEST = 9.0  # heights of a line


def composers_of(head: Head, scene: Scene) -> list[Region]:
    """The field for a message, the lowest of several; [] where a head means none or none is seen.

    Its hint tells it: "Message", "Write a reply ...". Buttons under the hint, as for bold words,
    are not of the field.
    """
    box = composer_on(scene) if _NAMES.match(head.text or "") else None
    return [] if box is None else [Region(box, 0.9, "textbox", source="elements")]


def asks_for_composer(phrase: str) -> bool:
    """Whether a phrase asks where something is written, and for no field by its name."""
    return bool(_WRITING.match(phrase))


def composer_on(scene: Scene) -> Box | None:
    """The lowest field of a page with the hint that a message is written there."""
    hints = [line for line in scene.text.lines if _HINT.match(line.text)]
    found = [box for line in hints if (box := _field(line, scene)) is not None]
    low = [box for box in found if box.center[1] > _LOW * scene.size[1]]
    return max(low, key=lambda one: one.y2, default=None)


def _field(hint: TextLine, scene: Scene) -> Box | None:
    """The field that a hint stands in."""
    high = hint.box.height
    around = [
        item
        for item in scene.elements
        if item.label in _FIELDS | _FRAMES
        and item.box.contains(*hint.box.center)
        and item.box.height < _HIGHEST * high
        and item.box.width > hint.box.width + 3 * high
    ]
    fields = [item for item in around if item.label in _FIELDS and item.score >= 0.4]
    best = min(fields or around, key=lambda item: item.box.area, default=None)
    return None if best is None else _above_tools(best.box, hint, scene)


def _above_tools(frame: Box, hint: TextLine, scene: Scene) -> Box:
    """The part of a frame above the row of its buttons, if one stands under the hint."""
    tools = [
        item.box.y1
        for item in scene.elements
        if item.label in ("icon", "button")
        and frame.contains(*item.box.center)
        and item.box.y1 > hint.box.y2
        and item.box.height < 0.6 * frame.height
    ]
    return Box(frame.x1, frame.y1, frame.x2, (hint.box.y2 + min(tools)) / 2) if tools else frame
