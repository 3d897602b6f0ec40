"""Entries of a list in the frames that the page draws for some of them: mails, chats, contacts.

In a list of mails the words of an entry stand in the middle of a wide strip, with a time and marks
at its sides. Thin lines or the ground of the chosen entry show the strips of a few; as all follow
one another in even steps, the strips of the others are known too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from weakref import WeakKeyDictionary

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group, Record, hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["framed_entries"]

_FEWEST = 3
_EVEN = 0.12  # share of the step by which steps and heights may differ
_WIDER = 1.15  # than its words a frame must be
_FRAMES = frozenset({"card", "row", "textbox", "button"})
_PARTS = frozenset({"icon", "checkbox", "radio", "switch", "button", "badge", "image"})
_FOUND: WeakKeyDictionary[Scene, tuple[Group, ...]] = WeakKeyDictionary()


def framed_entries(scene: Scene) -> tuple[Group, ...]:
    """Lists of three entries or more of one height, each in its whole strip; found once a page."""
    known = _FOUND.get(scene)
    if known is None:
        lists = [group for group in groups_of(scene) if group.kind in ("bands", "rows")]
        found = [_framed(group, scene) for group in lists]
        known = tuple(group for group in found if group is not None)
        _FOUND[scene] = known
    return known


def _framed(group: Group, scene: Scene) -> Group | None:
    records = sorted(group.records, key=lambda record: record.box.y1)
    titles = [record.title for record in records]
    tops = [title.box.y1 for title in titles if title is not None]
    if len(tops) < max(_FEWEST, len(records)) or group.header is not None:
        return None
    step = float(np.median([b - a for a, b in pairwise(tops)]))
    if any(abs(b - a - step) > _EVEN * step for a, b in pairwise(tops)):
        return None
    frames = _frames(records, step, scene)
    if not frames:
        return None
    x1, x2 = (float(np.median([box[edge] for box, _ in frames])) for edge in (0, 2))
    offset = float(np.median([box[1] - tops[index] for box, index in frames]))
    boxes = [Box(x1, top + offset, x2, top + offset + step) for top in tops]
    return Group(
        "bands", tuple(map(_record, boxes, records, [scene] * len(boxes))), (), group.heading
    )


def _frames(
    records: Sequence[Record], step: float, scene: Scene
) -> list[tuple[tuple[float, float, float, float], int]]:
    """Frames as high as a step that hold the words of one entry, each with its index."""
    words = [hull([line.box for line in record.lines]) for record in records]
    likely = [
        item.box
        for item in scene.elements
        if item.label in _FRAMES and abs(item.box.height - step) < _EVEN * step
    ]
    return [
        (box.xyxy, index)
        for box in likely
        for index, said in enumerate(words)
        if box.width > _WIDER * said.width and _holds(box, said)
    ]


def _holds(frame: Box, said: Box) -> bool:
    return frame.contains(said.x1, said.y1 + 1) and frame.contains(*said.center)


def _record(box: Box, entry: Record, scene: Scene) -> Record:
    """An entry with all that stands in its strip, its own words first."""
    own = {id(line) for line in entry.lines}
    within = [line for line in scene.text.lines if box.contains(*line.box.center)]
    lines: list[TextLine] = [*entry.lines, *(line for line in within if id(line) not in own)]
    parts: list[Region] = [
        item
        for item in scene.elements
        if item.label in _PARTS and item.score > 0.3 and box.contains(*item.box.center)
    ]
    return Record(box, tuple(lines), tuple(parts))
