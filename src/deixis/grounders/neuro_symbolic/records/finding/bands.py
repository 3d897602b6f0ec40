"""Bands: list entries of two or three lines each, with what stands level with them at the side.

A list of contacts has a name over a number, a list of trains a town over its stops and the time far
to the right. Lines that are flush left tell where an entry begins: the gap before a name is wider
than the gap to the line under it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.finding.headings import heading_over
from deixis.grounders.neuro_symbolic.records.model import Column, Group, Record, hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["band_groups"]

_FEWEST = 3
_MOST_LINES = 3
_FLUSH = 0.4  # line heights by which beginnings may differ
_UNEVEN = 0.12  # share of the step by which steps may differ
_WIDER = 1.35  # a gap before an entry, in gaps within one
_SHORT = 14  # letters of what stands at the side of an entry
_AT_SIDE = frozenset({"switch", "checkbox", "badge"})
_PARTS = frozenset({"icon", "checkbox", "radio", "switch", "button", "badge", "image"})


def band_groups(scene: Scene) -> list[Group]:
    """Groups of three entries or more, most of them of several lines, the largest first."""
    found = [_group(entries, scene) for entries in _stretches(scene)]
    return sorted(
        (group for group in found if group is not None),
        key=lambda group: -sum(len(record.lines) for record in group.records),
    )


def _stretches(scene: Scene) -> list[list[list[TextLine]]]:
    """Entries that follow each other in one step, as the flush lines that make them up."""
    found = []
    for flush in _flush(scene.text.lines):
        blocks = _blocks(flush)
        stretch: list[list[TextLine]] = []
        for block in blocks:
            if stretch and not _follows(stretch, block):
                found.append(stretch)
                stretch = stretch[-1:] if len(stretch) == 1 else []
            stretch.append(block)
        found.append(stretch)
    return [entries for entries in found if _is_list(entries)]


def _flush(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    groups: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.box.x1):
        slack = _FLUSH * line.box.height
        if groups and line.box.x1 - groups[-1][0].box.x1 < slack:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [
        sorted(group, key=lambda line: line.box.center[1])
        for group in groups
        if len(group) >= 2 * _FEWEST - 1
    ]


def _blocks(flush: Sequence[TextLine]) -> list[list[TextLine]]:
    """Cut where a gap is clearly wider than the usual one within an entry."""
    gaps = [max(b.box.center[1] - a.box.center[1], 1.0) for a, b in pairwise(flush)]
    within = float(np.percentile(gaps, 20))
    blocks = [[flush[0]]]
    for gap, line in zip(gaps, flush[1:], strict=True):
        if gap > _WIDER * within:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _follows(stretch: Sequence[Sequence[TextLine]], block: Sequence[TextLine]) -> bool:
    step = _top(block) - _top(stretch[-1])
    if len(stretch) == 1:
        return step < 14 * block[0].box.height
    before = _top(stretch[1]) - _top(stretch[0])
    return abs(step - before) < max(_UNEVEN * before, 2.5)


def _top(block: Sequence[TextLine]) -> float:
    return block[0].box.center[1]


def _is_list(entries: Sequence[Sequence[TextLine]]) -> bool:
    several = sum(len(entry) > 1 for entry in entries)
    small = all(len(entry) <= _MOST_LINES for entry in entries)
    worded = all(any(char.isalpha() for char in entry[0].text) for entry in entries)
    return len(entries) >= _FEWEST and several > 0.6 * len(entries) and small and worded


def _group(entries: Sequence[Sequence[TextLine]], scene: Scene) -> Group | None:
    tops = [_top(entry) for entry in entries]
    step = float(np.median(np.diff(tops)))
    deep = max(entry[-1].box.y2 - entry[0].box.y1 for entry in entries)
    lead = 0.5 * max(step - deep, 0.0) + 0.5 * entries[0][0].box.height
    x1, x2 = _extent(entries, step, scene)
    records, names = [], {}
    for index, (entry, top) in enumerate(zip(entries, tops, strict=True)):
        band = Box(x1, top - lead, x2, top - lead + step)
        lines = _inside(band, scene.text.lines)
        names[index] = entry[0]
        records.append(Record(_ruled(band, scene), _ordered(lines, entry), _parts(band, scene)))
    top_box = records[0].box
    heading = heading_over(hull([record.box for record in records]), top_box, scene)
    return Group("bands", tuple(records), (Column("", "text", names),), heading)


def _ordered(lines: Sequence[TextLine], entry: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The name first, then what stands under it, then what stands at its side."""
    own = {id(line) for line in entry}
    rest = [line for line in lines if id(line) not in own]
    return (*entry, *sorted(rest, key=lambda line: (line.box.center[1], line.box.x1)))


def _extent(
    entries: Sequence[Sequence[TextLine]], step: float, scene: Scene
) -> tuple[float, float]:
    """From where to where entries reach: as far as something stands level with most of them."""
    left = min(line.box.x1 for entry in entries for line in entry)
    right = max(line.box.x2 for entry in entries for line in entry)
    first, last = _top(entries[0]) - 0.3 * step, _top(entries[-1]) + 0.7 * step
    card = _card_round(entries, scene)
    beyond = [
        line
        for line in scene.text.lines
        if line.box.x1 > right
        and first < line.box.center[1] < last
        and (card is None or line.box.x2 <= card.x2 + 2)
    ]
    controls = [
        item.box
        for item in scene.elements
        if item.label in _AT_SIDE
        and item.score > 0.3
        and first < item.box.center[1] < last
        and item.box.x1 > right
        and (card is None or item.box.x2 <= card.x2 + 2)
    ]
    short = sum(len(line.text) <= _SHORT for line in beyond)
    if short < 0.6 * len(beyond):
        beyond = []  # another list at the side, with sentences of its own
    beyond += [TextLine("", box) for box in controls]
    level = [
        sum(abs(line.box.center[1] - y - 0.2 * step) < 0.5 * step for line in beyond)
        for y in map(_top, entries)
    ]
    if sum(0 < count <= _MOST_LINES for count in level) > 0.7 * len(entries):
        right = max(right, *(line.box.x2 for line in beyond))
    return (card.x1, card.x2) if card is not None and card.x2 >= right else (left, right)


def _card_round(entries: Sequence[Sequence[TextLine]], scene: Scene) -> Box | None:
    ends = entries[0][0].box.center, entries[-1][0].box.center
    around = [
        item.box
        for item in scene.elements
        if item.label == "card" and item.score >= 0.5 and all(item.box.contains(*p) for p in ends)
    ]
    return min(around, key=lambda box: box.area, default=None)


def _inside(band: Box, lines: Sequence[TextLine]) -> list[TextLine]:
    return [line for line in lines if band.contains(*line.box.center)]


def _parts(band: Box, scene: Scene) -> tuple[Region, ...]:
    wide = Box(band.x1 - 1.2 * band.height, band.y1, band.x2 + 1.2 * band.height, band.y2)
    return tuple(
        item
        for item in scene.elements
        if item.label in _PARTS
        and item.score > 0.3
        and wide.contains(*item.box.center)
        and item.box.height < band.height
        and item.box.width < 0.6 * band.width + band.height
    )


def _ruled(band: Box, scene: Scene) -> Box:
    """The band as wide as a rule at one of its edges."""
    for item in scene.elements:
        box = item.box
        near = min(abs(box.y1 - band.y1), abs(box.y1 - band.y2)) < 0.25 * band.height
        if item.label == "rule" and near and box.x1 <= band.x1 + 2 and box.x2 >= band.x2 - 2:
            edge = box.center[1]
            low = abs(edge - band.y2) < abs(edge - band.y1)
            y1 = edge - band.height if low else edge
            return Box(box.x1, y1, box.x2, y1 + band.height)
    return band
