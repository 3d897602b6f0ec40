"""What repeats on a page: lists, tables, stacks and grids, each once, with its entries whole.

One list may be read in several ways: as rows of level words, as strips between lines, as cards.
These readings stand for one another. The fullest with the best frames shows the entries, and any
of as many entries may tell what is in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from deixis.core import Box
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.finding.between_rules import ruled_lists
from deixis.grounders.neuro_symbolic.records.finding.framed_entries import framed_entries
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["Repeat", "entries_only", "is_piece", "main_repeat", "pictured", "repeats_of"]

_FEWEST = 3  # entries
_ODD = 0.3  # share by which a height may differ from the usual one of a stack
_SAME = 0.5  # share of the smaller of two lists that stands in the other, if these are one
_LIKE = 0.6  # of the heights of entries of two readings of one list
_PART = 0.5  # share of the area of entries below which what stands in them is a part of them
_FILLS = 0.3  # share of the area of panels from which on what stands in them is a list
_RIVAL = 0.6  # share of its area from which on another list is as much the main one
_MOST = 0.8  # share of cards that are as high as one another, if all of the list are
_PICTURED = 2  # entries with pictures are a list
_PICTURES = frozenset({"icon", "image", "badge", "button"})
_LARGE = 0.35  # of the height of an entry: smaller than its picture is a mark
_MIDDLE = 0.2  # of it, by which a picture may stand higher or lower


@dataclass(frozen=True)
class Repeat:
    """One thing that repeats, in all ways in which it was read.

    Attributes:
        readings: The one that shows the entries first.
    """

    readings: tuple[Group, ...]

    @property
    def shown(self) -> Group:
        """The reading whose boxes are the entries."""
        return self.readings[0]

    @property
    def framed(self) -> bool:
        """Whether more than the places of words tells the entries."""
        shown = self.shown
        return shown.kind == "cards" or bool(shown.names) or shown.header is not None

    @property
    def area(self) -> float:
        """What the entries cover, without what stands between them."""
        return sum(record.box.area for record in self.shown.records)


@once_a_scene
def repeats_of(scene: Scene) -> tuple[Repeat, ...]:
    """All that repeats on a page, what covers most first; found once a page."""
    return tuple(_found(scene))


def main_repeat(repeats: Sequence[Repeat]) -> Repeat | None:
    """The one that covers far more than any other; None without one."""
    if not repeats:
        return None
    first, *rest = sorted(repeats, key=lambda item: -item.area)
    return None if any(other.area > _RIVAL * first.area for other in rest) else first


def entries_only(groups: Sequence[Group]) -> list[Group]:
    """Groups as they are, but without what is no entry at their ends."""
    return [_trimmed(group) or group for group in groups]


def is_piece(group: Group, scene: Scene) -> bool:
    """Whether a group are small parts of larger entries: the badges of a list."""
    return any(_is_piece(group, repeat) for repeat in repeats_of(scene))


def pictured(repeat: Repeat) -> Repeat | None:
    """The entries that begin with a picture, in all readings; None where fewer than two do."""
    readings = []
    for group in repeat.readings:
        kept = [i for i, record in enumerate(group.records) if _begins_with_picture(record)]
        if len(kept) == len(group.records):
            readings.append(group)
        elif len(kept) >= _PICTURED:
            records = tuple(group.records[i] for i in kept)
            readings.append(replace(group, records=records, columns=()))
    return Repeat(tuple(readings)) if readings else None


def _begins_with_picture(record: Record) -> bool:
    title = record.title
    return title is not None and any(
        part.label in _PICTURES
        and part.box.center[0] < title.box.x1
        and part.box.height > _LARGE * record.box.height
        and abs(part.box.center[1] - record.box.center[1]) < _MIDDLE * record.box.height
        for part in record.parts
    )


def _found(scene: Scene) -> list[Repeat]:
    readings = [trimmed for group in _readings(scene) if (trimmed := _trimmed(group)) is not None]
    headers = [group.header for group in readings if group.header is not None]
    readings = [part for group in readings if (part := _without(headers, group)) is not None]
    repeats: list[Repeat] = []
    for group in sorted(readings, key=_fullness):
        home = next((r for r in repeats if _is_same(group, r.shown)), None)
        if home is None:
            repeats.append(Repeat((group,)))
        else:
            repeats[repeats.index(home)] = Repeat((*home.readings, group))
    framed = [item for item in repeats if item.framed]
    repeats = [item for item in repeats if item in framed or not _crosses(item, framed)]
    repeats = [item for item in repeats if not any(_holds(item, other) for other in framed)]
    whole = [item for item in repeats if not any(_is_part(item, other) for other in repeats)]
    return sorted(whole, key=lambda item: -item.area)


def _readings(scene: Scene) -> list[Group]:
    groups = [g for g in groups_of(scene) if g.kind != "titles" and "talk" not in g.names]
    return [*ruled_lists(scene), *framed_entries(scene), *groups]


def _fullness(group: Group) -> tuple[int, int]:
    """Readings with more entries first, of these the ones with frames of their own."""
    frames = ("cards", "ruled", "framed", "header", "bands", "rows")
    known = {group.kind, *group.names, *(["header"] if group.header is not None else [])}
    return -len(group.records), next(i for i, name in enumerate(frames) if name in known)


def _trimmed(group: Group) -> Group | None:
    """The entries of the usual height and make; None where too few are."""
    records = list(group.records)
    if len(records) < _FEWEST or not any(record.lines for record in records):
        return None
    usual = float(np.median([record.box.height for record in records]))
    kept = [i for i, r in enumerate(records) if abs(r.box.height - usual) < _ODD * usual]
    if group.kind == "cards" and len(kept) < _MOST * len(records):
        return group  # cards may be as high as what they say
    while len(kept) > _FEWEST and _lacks(records, kept, kept[0]):
        kept = kept[1:]
    return _of(kept, group)


def _lacks(records: Sequence[Record], kept: Sequence[int], index: int) -> bool:
    """Whether an entry at the top has no box to tick, switch or picture where all others do."""
    own = {part.label for part in records[index].parts}
    others = [{part.label for part in records[i].parts} for i in kept if i != index]
    common = set.intersection(*others) if others else set()
    return bool(common & {"checkbox", "switch", "radio"} - own)


def _without(headers: Sequence[Box], group: Group) -> Group | None:
    """The group without what is the row of names over a table."""
    if group.header is not None:
        return group
    out = {
        i
        for i, record in enumerate(group.records)
        if any(abs(h.center[1] - record.box.center[1]) < 0.4 * record.box.height
               and h.intersection(record.box) is not None for h in headers)
    }  # fmt: skip
    return _of([i for i in range(len(group.records)) if i not in out], group) if out else group


def _of(kept: Sequence[int], group: Group) -> Group | None:
    """A group of some of its entries."""
    if len(kept) < _FEWEST:
        return None
    if len(kept) == len(group.records):
        return group
    place = {old: new for new, old in enumerate(kept)}
    columns = tuple(
        replace(c, lines={place[i]: line for i, line in c.lines.items() if i in place})
        for c in group.columns
    )
    return replace(group, records=tuple(group.records[i] for i in kept), columns=columns)


def _is_same(group: Group, other: Group) -> bool:
    """Whether two readings are of one list: on one place, with entries as high."""
    shared = group.box.intersection(other.box)
    if shared is None or shared.area < _SAME * min(group.box.area, other.box.area):
        return False
    a, b = (float(np.median([r.box.height for r in g.records])) for g in (group, other))
    return min(a, b) > _LIKE * max(a, b)


def _crosses(repeat: Repeat, framed: Sequence[Repeat]) -> bool:
    """Whether entries that are told by words alone run through those that have frames."""
    box = repeat.shown.box
    shared = [box.intersection(other.shown.box) for other in framed]
    return any(
        part is not None and part.area > _SAME * other.shown.box.area
        for part, other in zip(shared, framed, strict=True)
    )


def _holds(repeat: Repeat, other: Repeat) -> bool:
    """Whether something is the panels in which the entries of a longer list stand."""
    inner, outer = other.shown.records, [record.box for record in repeat.shown.records]
    if len(inner) <= len(outer) or other.area < _FILLS * repeat.area:
        return False
    held = [sum(box.contains(*entry.box.center) for entry in inner) for box in outer]
    return sum(held) > 0.5 * len(inner) and max(held) > 1


def _is_part(repeat: Repeat, other: Repeat) -> bool:
    """Whether something repeats only because the entries that it stands in do."""
    return repeat is not other and _is_piece(repeat.shown, other)


def _is_piece(group: Group, whole: Repeat) -> bool:
    """Whether what a group has are small parts of the entries of something."""
    if sum(record.box.area for record in group.records) >= _PART * whole.area:
        return False
    entries = [entry.box for entry in whole.shown.records]
    held = [any(box.contains(*r.box.center) for box in entries) for r in group.records]
    return sum(held) > 0.5 * len(held)
