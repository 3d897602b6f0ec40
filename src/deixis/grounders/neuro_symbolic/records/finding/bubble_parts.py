"""Parts of a bubble: who wrote it, when, what became of it, and what it says.

The name of the writer is the first line in the bubble or the line right over it; the time is the
end of the last line in it, a line of its own, or stands under it, perhaps behind a name ("Agent,
14:04") or behind what became of the message ("Read 16:20", "Not sent").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from deixis.core import Box, TextLine
from deixis.grounders.neuro_symbolic.records.finding.heads_of_posts import (
    TIME,
    looks_like_name,
    split_time,
)
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["BubbleParts", "parts_of"]

_TICKS = " ✓✔√v/"
_CLOCK = re.compile(r"\d{1,2} ?[:.] ?\d{2}")
_OVER, _UNDER = 1.3, 1.3  # heights of a line within which a name stands over, a status under
_ASIDE = 2.5  # ... by which it may be set in
_FATE = re.compile(
    r"\b(?:not|fail(?:ed)?|sent|delivered|read|seen|sending|error|retry|try again|edited)\b", re.I
)


@dataclass(frozen=True)
class BubbleParts:
    """What is written in and around a bubble.

    Attributes:
        text: What was written, from the top.
        author: Who wrote it, where that stands there.
        when: When.
        fate: What became of it: "Delivered", "Not sent. Tap to try again".
    """

    text: tuple[TextLine, ...]
    author: TextLine | None = None
    when: TextLine | None = None
    fate: TextLine | None = None


def parts_of(
    box: Box, inside: Sequence[TextLine], scene: Scene, others: Sequence[Box] = ()
) -> BubbleParts:
    """The parts of the bubble ``box`` with the lines ``inside``, with ``others`` beside it."""
    lines = sorted(inside, key=lambda line: (line.box.center[1], line.box.x1))
    author, when, lines = _headed_inside(lines)
    if author is None:
        author, lines = _named_inside(lines)
        when, lines = _timed_inside(lines)
    parts = BubbleParts(tuple(lines), author, when)
    for line in _around(box, lines, scene):
        if any(other.contains(*line.box.center) for other in others):
            continue
        parts = _with_outer(parts, line, over=line.box.y2 < box.center[1])
    return parts


def _headed_inside(
    lines: list[TextLine],
) -> tuple[TextLine | None, TextLine | None, list[TextLine]]:
    """Name and time where both are the line over what is written, and the rest."""
    cut = split_time(lines[0]) if len(lines) > 1 else None
    if cut is None or _CLOCK.match(cut[1].text) is None or not looks_like_name(cut[0].text):
        return None, None, lines
    return cut[0], cut[1], lines[1:]


def _named_inside(lines: list[TextLine]) -> tuple[TextLine | None, list[TextLine]]:
    """The name over what is written, and the rest: words would go on where there is room."""
    worded = [line for line in lines if TIME.fullmatch(line.text.strip(_TICKS)) is None]
    if len(worded) < 2 or not looks_like_name(worded[0].text):
        return None, lines
    first, second = worded[0], worded[1]
    if second.box.y1 < first.box.center[1]:
        return None, lines
    unit = second.box.width / max(len(second.text), 1)
    word = unit * (len(second.text.split()[0]) + 1)
    broadest = max(line.box.x2 for line in worded)
    roomy = first.box.x2 + word < broadest or len(worded) == 2
    return (first, [line for line in lines if line is not first]) if roomy else (None, lines)


def _timed_inside(lines: list[TextLine]) -> tuple[TextLine | None, list[TextLine]]:
    """The time and the other lines; a time at the end of a line is cut off it."""
    for line in reversed(lines):
        if TIME.fullmatch(line.text.strip(_TICKS)):
            return line, [other for other in lines if other is not line]
    if not lines:
        return None, lines
    last = lines[-1]
    cut = split_time(last)
    if cut is None or not cut[0].text.strip() or _CLOCK.match(cut[1].text) is None:
        return None, lines
    return cut[1], [*lines[:-1], cut[0]]


def _around(box: Box, lines: Sequence[TextLine], scene: Scene) -> list[TextLine]:
    """Short lines right over and right under a bubble, flush with one of its sides."""
    high = max((line.box.height for line in lines), default=12.0)
    found = []
    for line in scene.text.lines:
        over = -2 < box.y1 - line.box.y2 < _OVER * high
        under = -2 < line.box.y1 - box.y2 < _UNDER * high
        flush = (
            abs(line.box.x1 - box.x1) < _ASIDE * high or abs(line.box.x2 - box.x2) < _ASIDE * high
        )
        if (over or under) and flush and line.box.height < 1.3 * high:
            found.append(line)
    return found


def _with_outer(parts: BubbleParts, line: TextLine, *, over: bool) -> BubbleParts:
    """The parts with what a line over or under the bubble tells."""
    cut = split_time(line)
    rest, when = cut if cut is not None else (line, None)
    if not rest.text.strip(" ·,•-"):
        return replace(parts, when=parts.when or when)
    if not over and _FATE.search(rest.text):
        return replace(parts, when=parts.when or when, fate=line)
    if parts.author is None and looks_like_name(rest.text) and (over or when is not None):
        return replace(parts, author=rest, when=parts.when or when)
    return parts
