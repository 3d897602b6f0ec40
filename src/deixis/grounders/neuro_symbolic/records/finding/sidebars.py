"""The list at the side of a page: channels, chapters, folders, one in each strip of a pane.

A strip that is filled, or framed, tells how broad the pane is; the lines under one another in it
are its entries, each a strip of its own. What a heading heads ends where the lines step further
down, where another heading stands, or where they begin less far to the right.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.model import levelled
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["SideEntry", "headed_entries", "side_entries"]

_STRIPS = frozenset({"card", "button", "textbox", "badge", "tab", "row"})
_NARROW = 0.35  # of the page
_SIDE = 0.12  # of the page: where a pane at the left begins at most
_BROAD = 7.0  # heights of a line
_HIGH = (1.2, 3.2)  # heights of a line
_FEWEST = 4
_INDENT = 0.4  # of the pane: where entries begin at most
_DEEPER = 0.6  # heights of a line
_ON = 1.22  # times the usual step down within a list
_FIRST = 1.7  # times that step from a heading to what it heads
_APART = 8.0  # levels of 255 between the ground of one strip and that of the others


@dataclass(frozen=True)
class SideEntry:
    """One line of the list at the side.

    Attributes:
        box: Its strip, as broad as the pane.
        line: Its words.
        badge: A mark at its right end, or None.
        current: Whether its ground alone is unlike that of the others.
    """

    box: Box
    line: TextLine
    badge: Region | None = None
    current: bool = False


@once_a_scene
def side_entries(scene: Scene) -> tuple[SideEntry, ...]:
    """The entries at the left side of a page, headings among them, from the top; () without."""
    return tuple(_entries(scene))


def _entries(scene: Scene) -> list[SideEntry]:
    pane = _pane(scene)
    lines = _lines_in(pane, scene) if pane is not None else []
    if pane is None or len(lines) < _FEWEST:
        return []
    step = _usual_step(lines)
    boxes = [_strip(line, pane, step, scene) for line in lines]
    away = _unlike(boxes, scene) & _unlike([_edge(box) for box in boxes], scene)
    lone = int(away.sum()) == 1
    return [
        SideEntry(box, line, _badge(box, line, scene), bool(lone and off))
        for box, line, off in zip(boxes, lines, away.tolist(), strict=True)
    ]


def _pane(scene: Scene) -> Box | None:
    """How far the strips of the side reach: the reach that most of them have."""
    heights = [line.box.height for line in scene.text.lines] or [14.0]
    high, wide = float(np.median(heights)), float(scene.size[0])
    strips = [
        item.box
        for item in scene.elements
        if item.label in _STRIPS
        and item.box.x1 < _SIDE * wide
        and _BROAD * high < item.box.width
        and item.box.x2 < _NARROW * wide
        and _HIGH[0] * high < item.box.height < _HIGH[1] * high
        and any(item.box.contains(*line.box.center) for line in scene.text.lines)
    ]
    reach = Counter((round(box.x1 / 8), round(box.x2 / 8)) for box in set(strips))
    if not reach:
        return None
    most, _ = max(reach.items(), key=lambda pair: (pair[1], pair[0][1] - pair[0][0]))
    alike = [box for box in strips if (round(box.x1 / 8), round(box.x2 / 8)) == most]
    x1, x2 = (float(np.median([box.xyxy[edge] for box in alike])) for edge in (0, 2))
    return Box(x1, 0.0, x2, float(scene.size[1]))


def _lines_in(pane: Box, scene: Scene) -> list[TextLine]:
    """The first words of each row of a pane, from the top."""
    inside = [
        line
        for line in scene.text.lines
        if pane.x1 - 1 < line.box.x1 < pane.x2 and line.box.x2 < pane.x2 + line.box.height
    ]
    found = []
    for row in levelled(inside):
        worded = [line for line in row if sum(map(str.isalpha, line.text)) > 1]
        if worded and worded[0].box.x1 < pane.x1 + _INDENT * pane.width:
            found.append(worded[0])
    return found


def _usual_step(lines: list[TextLine]) -> float:
    """The step down that most lines take."""
    steps = [b.box.center[1] - a.box.center[1] for a, b in pairwise(lines)]
    return min(steps, key=lambda step: sum(abs(step - other) ** 0.5 for other in steps))


def _strip(line: TextLine, pane: Box, step: float, scene: Scene) -> Box:
    """The strip of an entry: as it is drawn, else as high as the step down."""
    x, y = line.box.center
    drawn = [
        item.box
        for item in scene.elements
        if item.label in _STRIPS
        and item.box.contains(x, y)
        and 0.7 * step < item.box.height < 1.25 * step
        and abs(item.box.x1 - pane.x1) < 8
        and abs(item.box.x2 - pane.x2) < 8
    ]
    own = Box(pane.x1, y - step / 2, pane.x2, y + step / 2)
    return max(drawn, key=lambda box: box.iou(own), default=own)


def _unlike(boxes: list[Box], scene: Scene) -> npt.NDArray[np.bool_]:
    """Which of some boxes have a ground unlike that of most."""
    grounds = []
    for box in boxes:
        rows, columns = box.pixels(scene.size)
        crop = scene.image[rows, columns].reshape(-1, 3)
        grounds.append(np.median(crop, axis=0) if len(crop) else np.zeros(3))
    away = np.array(grounds) - np.median(np.array(grounds), axis=0)
    return np.asarray(np.abs(away).max(axis=1) > _APART)


def _edge(box: Box) -> Box:
    """Where a strip begins: a field to search in does not reach so far."""
    return Box(box.x1 + 2, box.center[1] - 3, box.x1 + 8, box.center[1] + 3)


def _badge(box: Box, line: TextLine, scene: Scene) -> Region | None:
    """A small mark behind the words of an entry."""
    marks = [
        item
        for item in scene.elements
        if item.label in ("badge", "radio")
        and item.box.x1 > line.box.x2
        and box.contains(*item.box.center)
        and item.box.width < 0.3 * box.width
    ]
    return max(marks, key=lambda item: (item.label == "badge", item.score), default=None)


def headed_entries(heading: SideEntry, entries: tuple[SideEntry, ...]) -> list[SideEntry]:
    """The entries under one of them: those deeper than it, else those on to the next heading."""
    below = entries[entries.index(heading) + 1 :]
    step = _usual_step([entry.line for entry in entries])
    if not below or _middle(below[0]) - _middle(heading) > _FIRST * step:
        return []
    slack = _DEEPER * heading.line.box.height
    nested = below[0].line.box.x1 > heading.line.box.x1 + slack
    found = [below[0]]
    for one, other in pairwise(below):
        back = other.line.box.x1 < heading.line.box.x1 + slack
        if _middle(other) - _middle(one) > _ON * step or _is_head(other, found):
            break
        if nested and back and not _marked(found):
            break
        found.append(other)
    return found


def _middle(entry: SideEntry) -> float:
    return entry.line.box.center[1]


def _is_head(entry: SideEntry, before: list[SideEntry]) -> bool:
    """Whether an entry is set in capitals, unlike those before it."""
    return entry.line.text.isupper() and not any(item.line.text.isupper() for item in before)


def _marked(entries: list[SideEntry]) -> bool:
    """Whether entries begin with a sign, which may be read or not: "#"."""
    return any(not entry.line.text[:1].isalnum() for entry in entries)
