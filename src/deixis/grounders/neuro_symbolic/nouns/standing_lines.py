"""Lines told by how they are written: steps have numbers, channels a hash, a clock a bare time.

The path to a page, its breadcrumb, has arrows or bars between short names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["channels_of", "clocks_of", "crumbs_of", "steps_of"]

_NUMBERED = re.compile(r"^(?P<number>\d{1,2})[.)] ?(?P<said>\D.*)$")
_CHANNEL = re.compile(r"^# ?[a-z][\w-]*(?: ?\(\d+\))?$", re.IGNORECASE)
_TIME = re.compile(r"^\d{1,2} ?[:.] ?\d\d(?: ?[:.] ?\d\d)?(?: ?[ap]\.?m\.?)?$", re.IGNORECASE)
_CRUMBS = re.compile(r"^[^›»>/→]{2,40}(?: ?[›»>→] ?[^›»>/→]{2,40}| [/>] [^›»>/→]{2,40})+[›»>/→]?$")
_HOME = re.compile(r"^(?:home(?: ?page)?|start(?: page)?|index|overview|docs?|wiki)\b", re.I)
_UNREAD = re.compile(r"^\S+(?: \S+){0,4}(?: {2,}\S+(?: \S+){0,4})+$")  # gaps where arrows stand
_LEVEL = 0.5  # heights by which names on one line differ
_APART = 2.5  # heights of a line between two names of it
_UPPER = 0.4  # of the page, in which a breadcrumb stands
_FEWEST = 2
_FLUSH = 1.2  # heights: entries of one list begin at one place, as their further lines do
_NEXT = 1.2  # heights between a line and the one that goes on with it
_HOLDERS = frozenset({"button", "badge", "tab", "card"})
_TIGHT = 8.0  # areas of its words: what is larger holds more than them
_SURE = 0.65  # score of a holder from which on it is drawn as one
_STEP = 1.5  # times the usual step down from which on a list has ended


def steps_of(scene: Scene) -> list[Region]:
    """The entries of a list that is numbered from 1, each with all its lines, without numbers."""
    found: list[Region] = []
    for line in sorted(scene.text.lines, key=lambda line: line.box.y1):
        match = _NUMBERED.match(line.text)
        if match is not None and int(match["number"]) == len(found) + 1:
            found.append(_entry(line, match, scene))
    return found if len(found) >= _FEWEST else []


def _entry(line: TextLine, match: re.Match[str], scene: Scene) -> Region:
    """A line behind its number, and the lines below that go on where its words begin."""
    share = match.start("said") / max(len(line.text), 1)
    box = Box(line.box.x1 + share * line.box.width, line.box.y1, line.box.x2, line.box.y2)
    said, last = match["said"], line.box
    for other in sorted(scene.text.lines, key=lambda other: other.box.y1):
        below = 0 < other.box.center[1] - last.center[1] < (1 + _NEXT) * last.height
        flush = abs(other.box.x1 - box.x1) < _FLUSH * last.height
        if below and flush and not _NUMBERED.match(other.text):
            box, last, said = box.union(other.box), other.box, f"{said} {other.text}"
    return Region(box, 0.9, "text", text=said, source="elements")


def channels_of(scene: Scene) -> list[Region]:
    """The names with a hash that begin below one another, as the channels of a chat do."""
    lines = [line for line in scene.text.lines if _CHANNEL.match(line.text)]
    flush = [
        [o for o in lines if abs(o.box.x1 - line.box.x1) < _FLUSH * line.box.height]
        for line in lines
    ]
    best = max((_even(part) for part in flush), key=len, default=[])
    return [_held(line, scene) for line in best] if len(best) >= _FEWEST else []


def _even(lines: Sequence[TextLine]) -> list[TextLine]:
    """The longest run of lines that follow each other evenly: without a title farther above."""
    order = sorted(lines, key=lambda line: line.box.y1)
    steps = [two.box.center[1] - one.box.center[1] for one, two in pairwise(order)]
    usual = float(np.median(steps)) if steps else 0.0
    runs: list[list[TextLine]] = [order[:1]]
    for line, step in zip(order[1:], steps, strict=True):
        runs = [*runs, []] if step > _STEP * usual else runs
        runs[-1].append(line)
    return max(runs, key=len)


def crumbs_of(scene: Scene) -> list[Region]:
    """The path to the page: short names on one line with arrows between them, the topmost."""
    lines = [line for line in scene.text.lines if line.box.y2 < _UPPER * scene.size[1]]
    lines.sort(key=lambda line: (line.box.y1, line.box.x1))
    rows = (_row(line, lines) for line in lines)
    return next(([row] for row in rows if _is_path(row.text or "")), [])


def _is_path(text: str) -> bool:
    """Whether names follow one another, with marks between them that readers may pass over."""
    return bool(_CRUMBS.match(text) or (_HOME.match(text) and _UNREAD.match(text)))


def _row(first: TextLine, lines: Sequence[TextLine]) -> Region:
    """A line with those of its height that follow closely on its right."""
    box, text = first.box, first.text
    for line in sorted(lines, key=lambda line: line.box.x1):
        level = abs(line.box.center[1] - box.center[1]) < _LEVEL * box.height
        if level and -1 < line.box.x1 - box.x2 < _APART * box.height:
            box, text = box.union(line.box), f"{text} {line.text}"
    return Region(box, 0.9, "text", text=text, source="elements")


def clocks_of(scene: Scene) -> list[Region]:
    """Times that stand alone, outside of tables."""
    lines = [line for line in scene.text.lines if _TIME.match(line.text)]
    tables = [item.box for item in scene.elements if item.label == "table"]
    free = [line for line in lines if not _in_any(line.box, tables)]
    return [_held(line, scene) for line in free]


def _held(line: TextLine, scene: Scene) -> Region:
    """The words, or what holds nothing but them."""
    holders = [
        item.box
        for item in scene.elements
        if item.label in _HOLDERS
        and item.score >= _SURE
        and item.text == line.text
        and item.box.contains(*line.box.center)
        and item.box.area < _TIGHT * line.box.area
    ]
    box = max(holders, key=lambda box: box.area, default=line.box)
    return Region(box, 0.9, "text", text=line.text, source="elements")


def _in_any(box: Box, others: Sequence[Box]) -> bool:
    return any(other.contains(*box.center) for other in others)
