"""Headings: the line over a group, and words that name days and months."""

from __future__ import annotations

import re

from deixis.core import Box, TextLine
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.perception.elements.values import MONTH

__all__ = ["heading_over", "is_calendar_word", "is_weekday"]

_DAY = re.compile(
    r"^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?\.?$",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"^{MONTH}$", re.I)


def is_weekday(text: str) -> bool:
    """Whether a text is the name of a day of the week."""
    return bool(_DAY.match(text.strip()))


def is_calendar_word(text: str) -> bool:
    """Whether a text is the name of a day of the week or of a month."""
    return is_weekday(text) or bool(_MONTH.match(text.strip()))


def heading_over(span: Box, top: Box, scene: Scene) -> TextLine | None:
    """The nearest line over a group that begins where the group does; None without one.

    Args:
        span: Where the group stands, left and right.
        top: Its first row; the heading stands within a few of its heights.
        scene: The page.
    """
    best: TextLine | None = None
    for line in scene.text.lines:
        box = line.box
        gap = top.y1 - box.y2
        flush = abs(box.x1 - span.x1) < 2.0 * box.height
        centred = abs(box.center[0] - span.center[0]) < box.height
        if not -0.4 * box.height < gap < max(2.2 * top.height, 3.0 * box.height):
            continue
        if box.center[1] > top.y1 or not (flush or centred) or _is_sentence(line):
            continue
        if not any(char.isalpha() for char in line.text):
            continue
        if best is None or box.y2 > best.box.y2:
            best = line
    return best


def _is_sentence(line: TextLine) -> bool:
    return len(line.text.split()) > 7 or line.text.rstrip().endswith((".", ","))
