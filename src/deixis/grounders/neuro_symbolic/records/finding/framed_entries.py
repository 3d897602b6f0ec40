"""Entries of a list in the frames that the page draws for some of them: mails, chats, contacts.

In a list of mails the words of an entry stand in the middle of a wide strip, with a time and marks
at its sides. Thin lines or the ground of the chosen entry show the strips of a few; as all follow
one another in even steps, the strips of the others are known too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group, Record, hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["framed_entries", "fullest"]

_FEWEST = 3
_SAME = 0.8  # overlap of two boxes of one entry
_EVEN = 0.12  # share of the step by which heights may differ
_UNEVEN = 0.18  # and steps: tails and tittles move the middle of words
_WIDER = 1.15  # than its words a frame must be
_FRAMES = frozenset({"card", "row", "textbox", "button"})
_PARTS = frozenset({"icon", "checkbox", "radio", "switch", "button", "badge", "image"})


@once_a_scene
def framed_entries(scene: Scene) -> tuple[Group, ...]:
    """Lists of three entries or more of one height, each in its whole strip; found once a page."""
    return tuple(_found(scene))


def fullest(group: Group, scene: Scene) -> Group:
    """The list in strips that has all the entries of a stack and more: no line ends its last."""
    larger = [other for other in framed_entries(scene) if _is_part_of(group, other)]
    return larger[0] if larger and group.kind == "cards" else group


def _found(scene: Scene) -> list[Group]:
    lists = [_Stack.of(group) for group in groups_of(scene) if group.kind in ("bands", "rows")]
    stacks = [stack for stack in lists if stack is not None]
    strips = [stack.strip(scene) for stack in stacks]
    known = [(stack, strip) for stack, strip in zip(stacks, strips, strict=True) if strip]
    found = []
    for stack, own in zip(stacks, strips, strict=True):
        strip = own or next((near for other, near in known if stack.continues(other)), None)
        if strip is not None:
            found.append(stack.framed(strip, scene))
    return [group for group in found if not any(_is_part_of(group, other) for other in found)]


def _is_part_of(group: Group, other: Group) -> bool:
    """Whether a list is a stretch of a longer one."""
    if len(group.records) >= len(other.records):
        return False
    return all(any(r.box.iou(o.box) > _SAME for o in other.records) for r in group.records)


@dataclass(frozen=True)
class _Strip:
    """Where the strips of a list begin and end, and how far over the first words."""

    x1: float
    x2: float
    over: float


@dataclass(frozen=True)
class _Stack:
    """Entries over each other in even steps.

    Attributes:
        group: As it was found.
        records: From the top.
        tops: Where the first words of each begin.
        step: From one to the next.
    """

    group: Group
    records: tuple[Record, ...]
    tops: tuple[float, ...]
    step: float

    @classmethod
    def of(cls, group: Group) -> _Stack | None:
        """The entries of a group; None where their steps are uneven, or it is a table."""
        records = [record for record in group.records if record.title is not None]
        records.sort(key=lambda record: record.box.y1)
        tops = [r.title.box.center[1] for r in records if r.title is not None]
        first, last = _longest(tops)
        if last - first < _FEWEST or group.header is not None:
            return None
        tops = tops[first:last]
        step = float(np.median([b - a for a, b in pairwise(tops)]))
        return cls(group, tuple(records[first:last]), tuple(tops), step)

    def strip(self, scene: Scene) -> _Strip | None:
        """The strip that frames on the page show; None without one."""
        frames = _frames(self.records, self.step, scene)
        if not frames:
            return None
        x1, x2 = (float(np.median([box[edge] for box, _ in frames])) for edge in (0, 2))
        return _Strip(x1, x2, float(np.median([self.tops[i] - box[1] for box, i in frames])))

    @property
    def left(self) -> float:
        """Where the first words begin."""
        return float(np.median([r.title.box.x1 for r in self.records if r.title is not None]))

    def continues(self, other: _Stack) -> bool:
        """Whether this is one more list of the same column, with the same steps."""
        flush = abs(self.left - other.left) < 0.6 * self.step
        return flush and abs(self.step - other.step) < 0.06 * self.step

    def framed(self, strip: _Strip, scene: Scene) -> Group:
        """The entries in their strips."""
        tops = [top - strip.over for top in self.tops]
        boxes = [Box(strip.x1, top, strip.x2, top + self.step) for top in tops]
        found = [_record(box, own, scene) for box, own in zip(boxes, self.records, strict=True)]
        return Group("bands", tuple(found), (), self.group.heading, names=("framed",))


def _longest(tops: Sequence[float]) -> tuple[int, int]:
    """The longest stretch of even steps, from one index to before another."""
    starts = [0]
    for index in range(2, len(tops)):
        first = starts[-1]
        step = tops[first + 1] - tops[first]
        if index > first + 1 and abs(tops[index] - tops[index - 1] - step) > _UNEVEN * step:
            starts.append(index - 1)
    ends = [*(start + 1 for start in starts[1:]), len(tops)]
    return max(zip(starts, ends, strict=True), key=lambda run: run[1] - run[0])


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
