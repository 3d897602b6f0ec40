"""The list of conversations beside an open one: a name over the last words, a time at the side.

The entries are cards of one stack, or the strips of a list. The first and the last card of a stack
may reach over what stands beyond the list; they are as high as the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.framed_entries import framed_entries
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.headings import is_weekday
from deixis.grounders.neuro_symbolic.records.finding.heads_of_posts import TIME
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["Conversation", "conversations_of"]

_FEWEST = 3
_NARROW = 0.5  # of the page
_TIMED = 0.6  # share of entries with a time
_SQUARE, _HIGH = 1.2, 1.5  # to one, at most, and heights of a name, at least, of a picture
_TALL = 1.25  # times as high as usual
_INITIALS = re.compile(r"[A-Z]{1,3}$")
_BROADEST = 2.6  # heights of a badge
_OTHER, _ALIKE, _FULL = 12, 0.2, 0.6  # levels of 255, share of the height, and of the badge


@dataclass(frozen=True)
class Conversation:
    """One entry of the list.

    Attributes:
        box: All of it.
        name: With whom, or what about.
        preview: The last words, from the top.
        when: When these were written.
        badge: The number of what is unread, or a dot.
        record: As it was found, with all that stands in it.
    """

    box: Box
    name: TextLine
    preview: tuple[TextLine, ...]
    when: TextLine | None
    badge: Region | None
    record: Record

    @property
    def words(self) -> str:
        """The name and what was said last."""
        return " ".join(line.text for line in (self.name, *self.preview))


@once_a_scene
def conversations_of(scene: Scene) -> tuple[Conversation, ...]:
    """The conversations that a page lists, from the top; () without such a list."""
    lists = (*framed_entries(scene), *groups_of(scene))
    stacks = [group for group in lists if _is_stack(group, scene)]
    found = sorted((_entries(group, scene) for group in stacks), key=len)
    return tuple(_with_pale_badges(found[-1], scene)) if found else ()


def _is_stack(group: Group, scene: Scene) -> bool:
    boxes = [record.box for record in group.records]
    flush = all(abs(box.x1 - boxes[0].x1) < 5 and abs(box.x2 - boxes[0].x2) < 5 for box in boxes)
    narrow = boxes[0].width < max(_NARROW * scene.size[0], 450)
    worded = "framed" in group.names or (group.kind == "cards" and "talk" not in group.names)
    return worded and len(boxes) >= _FEWEST and flush and narrow


def _entries(group: Group, scene: Scene) -> list[Conversation]:
    records = sorted(group.records, key=lambda record: record.box.y1)
    usual = float(np.median([record.box.height for record in records]))
    found = [
        _conversation(record, _as_high(record.box, usual, last=index + 1 == len(records)), scene)
        for index, record in enumerate(records)
    ]
    entries = _without_head([entry for entry in found if entry is not None])
    records = records[len(records) - len(entries) :]
    timed = sum(entry.when is not None or _is_pictured(entry, scene) for entry in entries)
    whole = len(entries) >= max(_FEWEST, 0.8 * len(records))
    said = sum(bool(entry.preview) for entry in entries)
    return entries if whole and min(timed, said) >= _TIMED * len(entries) else []


def _without_head(entries: list[Conversation]) -> list[Conversation]:
    """Without a first card that neither says nor tells a time: the field to search in."""
    if len(entries) > _FEWEST and entries[0].when is None and not entries[0].preview:
        return entries[1:] if all(entry.preview for entry in entries[1:]) else entries
    return entries


def _is_pictured(entry: Conversation, scene: Scene) -> bool:
    """Whether a disc or a picture about as high as name and words stands before these."""
    return any(
        item.label in ("icon", "image", "badge", "button")
        and entry.box.contains(*item.box.center)
        and item.box.x2 < entry.name.box.x1
        and 1 / _SQUARE < item.box.width / item.box.height < _SQUARE
        and item.box.height > _HIGH * entry.name.box.height
        for item in scene.elements
    )


def _as_high(box: Box, usual: float, *, last: bool) -> Box:
    """A card cut to the height of its stack."""
    if box.height < _TALL * usual:
        return box
    if last:
        return Box(box.x1, box.y1, box.x2, box.y1 + usual)
    return Box(box.x1, box.y2 - usual, box.x2, box.y2)


def _conversation(record: Record, box: Box, scene: Scene) -> Conversation | None:
    lines = [line for line in record.lines if box.contains(*line.box.center)]
    lines.sort(key=lambda line: (line.box.center[1], line.box.x1))
    times = [line for line in lines if _is_time(line)]
    worded = [
        line
        for line in lines
        if line not in times
        and any(char.isalpha() for char in line.text)
        and not _INITIALS.match(line.text.strip())
    ]
    if not worded:
        return None
    left = min(line.box.x1 for line in worded)
    column = [line for line in worded if line.box.x1 - left < 2 * line.box.height]
    name, *preview = column
    badge = _badge(box, name, scene)
    whole = Record(box, tuple(lines), record.parts)
    return Conversation(box, name, tuple(preview), times[0] if times else None, badge, whole)


def _is_time(line: TextLine) -> bool:
    match = TIME.search(line.text)
    dated = value_type(line.text) == "date" or is_weekday(line.text)
    return dated or (match is not None and match.start() == 0)


def _badge(box: Box, name: TextLine, scene: Scene) -> Region | None:
    """A small filled mark at the far side of an entry."""
    middle = (name.box.x1 + box.x2) / 2
    found = [
        item
        for item in scene.elements
        if item.label in ("badge", "radio", "icon", "switch")
        and item.box.center[0] > middle
        and box.contains(*item.box.center)
        and item.box.height < 2 * name.box.height
        and _is_filled(item.box, scene)
    ]
    return max(found, key=lambda item: (item.label == "badge", item.score), default=None)


def _with_pale_badges(entries: list[Conversation], scene: Scene) -> list[Conversation]:
    """With badges of a grey that was not seen, at the place where others have a coloured one."""
    seen = [(entry, entry.badge.box) for entry in entries if entry.badge is not None]
    if not seen:
        return entries
    high = float(np.median([box.height for _, box in seen]))
    down = float(np.median([box.y1 - entry.box.y1 for entry, box in seen]))
    right = max(box.x2 for _, box in seen)
    found = []
    for entry in entries:
        top = entry.box.y1 + down
        room = Box(right - _BROADEST * high, top - 3, right + 2, top + high + 3)
        pale = None if entry.badge is not None else _pale_badge(room, high, scene)
        found.append(entry if pale is None else replace(entry, badge=pale))
    return found


def _pale_badge(room: Box, high: float, scene: Scene) -> Region | None:
    """A mark as high as a badge at the right end of a room, of one colour unlike its ground."""
    rows, across = room.clip(scene.size).pixels(scene.size)
    crop = scene.image[rows, across].astype(np.int16)
    if not crop.size:
        return None
    ground = np.median(crop[[0, -1]].reshape(-1, 3), axis=0)
    own = np.abs(crop - ground).max(axis=2) > _OTHER
    filled = np.flatnonzero(own.any(axis=0))
    if not len(filled):
        return None
    gaps = np.flatnonzero(np.diff(filled) > 2)  # words may end before it
    xs = filled[gaps[-1] + 1 :] if len(gaps) else filled
    ys = np.flatnonzero(own[:, xs].any(axis=1))
    figure = own[ys[0] : ys[-1] + 1, xs[0] : xs[-1] + 1]
    tall = abs(figure.shape[0] - high) < _ALIKE * high and figure.shape[1] >= 0.9 * high
    ends = across.start + xs[-1] + 1 > room.x2 - 5
    if not (tall and ends and figure.mean() > _FULL):
        return None
    x, y = across.start + float(xs[0]), rows.start + float(ys[0])
    box = Box.from_xywh((x, y, float(figure.shape[1]), float(figure.shape[0])))
    return Region(box, 0.6, "badge", source="records")


def _is_filled(box: Box, scene: Scene) -> bool:
    """Whether a mark is of one strong colour, unlike a thin tick."""
    x1, y1, x2, y2 = (round(edge) for edge in box.clip(scene.size).xyxy)
    pixels = scene.image[y1:y2, x1:x2].reshape(-1, 3).astype(np.int16)
    if not len(pixels):
        return False
    strong = pixels.max(axis=1) - pixels.min(axis=1) > 60
    return bool(strong.mean() > 0.4)
