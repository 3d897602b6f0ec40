"""Dialogs as wholes and by their fixed parts: "the pop-up window", its title bar, its question."""

from __future__ import annotations

import math
import re

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.nouns.composers import composer_on
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.windows import (
    dialog_on,
    title_bar,
    title_line,
    whole_window,
)
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["dialog_part"]

_NAME = (
    r"(?:dialog(?:ue)?|modal|pop-?up|pop up|message|prompt|alert|confirmation)(?: (?:box|window"
    r"|panel))?|bottom sheet|sheet|overlay"
)
_WHOLE = re.compile(
    rf"^(?:the |this )?(?:whole |entire |open )*(?:(?!message$|prompt$|alert$|confirmation$)"
    rf"(?:{_NAME}|modal dialog|window dialog)|window that (?:popped|pops) up)$",
    re.I,
)
_BAR = re.compile(rf"^(?:the )?title bar(?: of (?:the|this) (?:{_NAME}|window))?$", re.I)
_CROSS = re.compile(
    r"^(?:the )?(?:(?:little|small|red|white|grey|gray|black) )*(?:x|cross|close (?:button|icon"
    r"|cross|x|symbol))(?: (?:button|icon|mark|symbol|sign))?"
    rf"(?:,? (?:in|at|on) the (?:(?:top|upper)[ -]?)?(?:right|left)?(?: hand)? ?(?:corner)?"
    rf"(?: of the (?:{_NAME}|window))?|,? (?:of|in|on) the (?:{_NAME}|window|title bar))?$",
    re.I,
)
_QUESTION = re.compile(
    rf"^(?:the )?question(?: (?:of|in|on) the (?:{_NAME}|window|page|screen)| (?:being|that is)"
    r" asked| it asks| asked(?: here)?)?$",
    re.I,
)
_LEAST = 0.06  # of the page that a dialog takes up at least; notes are smaller
_CORNER = 3.5  # heights of the title from the corner of a window to the middle of its cross
_LARGEST = 3.5  # heights of the title that the cross is high at most
_ASKING = 2  # words of a question at least
_PRESSED = frozenset({"button", "link", "tab"})
_SEEN = 0.45
_SURER = 0.2  # by which a question is surer to be one than other words with a question mark
_LEADING = 0.6  # heights of a line between two lines of one question
_WORTH = 0.85


def dialog_part(asked: Asked, scene: Scene) -> list[Region]:
    """The dialog that lies on the page, or the part of it that a phrase names."""
    if asked.many or asked.any:
        return []
    if _WHOLE.match(asked.text):
        if "message" in asked.text.casefold() and composer_on(scene) is not None:
            return []  # the box of a talk in which a message is written
        if (body := dialog_on(scene)) is not None and body.area < _LEAST * math.prod(scene.size):
            return []
        return _as_card(whole_window(scene))
    if _BAR.match(asked.text):
        return _as_card(title_bar(scene))
    if _CROSS.match(asked.text):
        return _cross(scene)
    return _question(scene) if _QUESTION.match(asked.text) else []


def _as_card(box: Box | None) -> list[Region]:
    return [] if box is None else [Region(box, _WORTH, "card", source="records")]


def _cross(scene: Scene) -> list[Region]:
    """The one small drawing in the upper right corner of the dialog, or a button named so."""
    window, title = whole_window(scene), title_line(scene)
    if window is None or title is None:
        return []
    reach, most = _CORNER * title.box.height, _LARGEST * title.box.height
    small = [
        item
        for item in scene.elements
        if item.label in ("icon", "button")
        and item.score >= _SEEN
        and max(item.box.width, item.box.height) < most
        and 0 <= window.x2 - item.box.center[0] < reach
        and 0 <= item.box.center[1] - window.y1 < reach
        and len(item.text or "Close") == len("Close")
    ]
    best = max(small, key=lambda item: item.box.area, default=None)
    if best is None or any(best.box.intersection(item.box) is None for item in small):
        return []
    return [Region(best.box, _WORTH, best.label, text=best.text, source="records")]


def _question(scene: Scene) -> list[Region]:
    """Words that end with a question mark: in the dialog, if one lies on the page."""
    window = whole_window(scene) if dialog_on(scene) is not None else None
    pressed = [i.box for i in scene.elements if i.label in _PRESSED and i.score >= _SEEN]
    asking = [
        item
        for item in scene.elements
        if item.label in ("heading", "text")
        and (item.text or "").rstrip().endswith("?")
        and len((item.text or "").split()) >= _ASKING
        and (window is None or window.contains(*item.box.center))
        and not any(box.contains(*item.box.center) for box in pressed)
    ]
    best = max(asking, key=lambda item: (item.label == "heading", item.score), default=None)
    if best is None:
        return []
    rivals = [i for i in asking if i.label == best.label and i.score > best.score - _SURER]
    if any(item.box.intersection(best.box) is None for item in rivals):
        return []
    whole = _with_lines_above(best.box, scene)
    return [Region(whole, _WORTH, best.label, text=best.text, source="records")]


def _with_lines_above(box: Box, scene: Scene) -> Box:
    """The last line of a question with those before it, set as large and right over each other."""
    for line in sorted(scene.text.lines, key=lambda line: -line.box.y1):
        high = line.box.height
        near = -0.5 * high < box.y1 - line.box.y2 < _LEADING * high and line.box.y1 < box.y1
        across = min(line.box.x2, box.x2) - max(line.box.x1, box.x1)
        alike = abs(high - min(box.height, high)) < 0.15 * high
        if near and alike and across > 0.5 * min(line.box.width, box.width):
            if line.text.rstrip()[-1:] in ".?!":
                break
            box = box.union(line.box)
    return box
