"""What a bill charges for: the lines with a sum each, down to where they are added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from deixis.core import Box, TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.asking.lexicon import SUMS
from deixis.grounders.neuro_symbolic.records.asking.types import number_in, value_type
from deixis.grounders.neuro_symbolic.records.finding.item_names import names_beside
from deixis.grounders.neuro_symbolic.records.model import hull, level
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["BillItem", "bill_items"]

_FEWEST = 2
_ROWS = frozenset({"row", "card"})
_SPREAD = 2.5  # of the usual distance of two items from which on a sum belongs to another list
_INDENT, _ASIDE = 2.5, 6.0  # heights by which names of items begin apart, and those of sums
_FAINT, _DOTTED, _THIN = 6, 0.25, 4  # levels, share of its width, and pixels of a line
_CENT = 0.005
_LOW = 0.6  # share of the height of a row from which on a box is no row


@dataclass(frozen=True)
class BillItem:
    """One thing that is charged.

    Attributes:
        name: The line that says what it is.
        sum: What it costs: the last sum of its row.
        box: All of it: its row or card, or else the box round its words.
    """

    name: TextLine
    sum: TextLine
    box: Box


@once_a_scene
def bill_items(scene: Scene) -> tuple[BillItem, ...]:
    """The items of the page's bill from the top, without its sums; () where there is none."""
    found: list[BillItem] = []
    for column in _columns(scene.text.lines):
        items = _down_to_sums(column, scene)
        found = _parted(_framed(items), scene) if len(items) > len(found) else found
    return tuple(found) if len(found) >= _FEWEST else ()


def _framed(items: list[BillItem]) -> list[BillItem]:
    """The items, each as high and wide as the one that was seen as a row, where one was."""
    seen = max(items, key=lambda item: item.box.height, default=None)
    if seen is None or seen.box.height > 1.1 * _pitch([item.sum for item in items]):
        return items
    over, under = seen.sum.box.y1 - seen.box.y1, seen.box.y2 - seen.sum.box.y1
    framed = []
    for item in items:
        top = item.sum.box.y1
        row = Box(seen.box.x1, max(top - over, 0.0), seen.box.x2, top + under)
        low = item.box.height < _LOW * seen.box.height
        framed.append(replace(item, box=row if low else item.box))
    return framed


def _parted(items: list[BillItem], scene: Scene) -> list[BillItem]:
    """The items as high as from one faint or dotted line to the next, where all have such."""
    lines = [_line_between(a.box, b.box, scene) for a, b in pairwise(items)]
    tops = [line for line in lines if line is not None]
    if len(items) < _FEWEST or len(tops) < len(lines):
        return items
    step = _pitch([item.sum for item in items])
    edges = [tops[0] - step, *tops, tops[-1] + step]
    return [
        replace(item, box=Box(item.box.x1, top, item.box.x2, bottom))
        if item.box.height < _LOW * (bottom - top)
        else item
        for item, top, bottom in zip(items, edges[:-1], edges[1:], strict=True)
    ]


def _line_between(above: Box, below: Box, scene: Scene) -> float | None:
    """Where a line runs between two items, dotted or not; None without one."""
    room = Box(above.x1, above.y2 + 1, above.x2, max(below.y1 - 1, above.y2 + 2))
    rows, across = room.pixels(scene.size)
    crop = scene.image[rows, across].astype(np.int16)
    if not crop.size:
        return None
    away = np.abs(crop - np.median(crop, axis=(0, 1))).max(axis=2) > _FAINT
    inked = np.flatnonzero(away.mean(axis=1) > _DOTTED)
    thin = len(inked) and np.ptp(inked) <= _THIN
    return float(rows.start + inked.mean()) if thin else None


def _columns(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Sums that end flush under one another and end their rows, from the top."""
    sums = [line for line in lines if value_type(line.text) == "amount" and _ends(line, lines)]
    columns: list[list[TextLine]] = []
    for line in sorted(sums, key=lambda line: line.box.y1):
        home = next((c for c in columns if _flush(c[-1].box, line.box)), None)
        if home is None:
            columns.append([line])
        else:
            home.append(line)
    return columns


def _flush(a: Box, b: Box) -> bool:
    unit = min(a.height, b.height)
    return min(abs(a.x2 - b.x2), abs(a.x1 - b.x1)) < 0.8 * unit


def _ends(line: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether no other sum follows in the row, before words of another list."""
    row = [o for o in lines if level(o.box, line.box) and o.box.x1 > line.box.x2]
    after = min(row, key=lambda other: other.box.x1, default=None)
    return after is None or value_type(after.text) != "amount"


def _down_to_sums(column: Sequence[TextLine], scene: Scene) -> list[BillItem]:
    """The items of a column, up to the first line that adds up or stands far below."""
    items: list[BillItem] = []
    added = 0.0
    pitch = _pitch(column)
    listed = names_beside(column, scene.text.lines, pitch)
    for line in column:
        name = listed.get(id(line)) or _name(line, pitch, scene.text.lines)
        if name is None:
            continue
        below = line.box.y1 - items[-1].sum.box.y1 if items else 0.0
        if SUMS.match(name.text.strip(" :*")) or below > _SPREAD * pitch:
            if items:
                break
            continue
        number = number_in(line.text) or 0.0
        if items and _is_apart(name, items):
            break
        if len(items) >= _FEWEST and abs(number - added) < _CENT:
            break  # what was listed so far, added up under any name
        added += number
        if number >= 0.0:  # what is taken off is no item
            items.append(BillItem(name, line, _whole(name, line, scene)))
    return items


def _is_apart(name: TextLine, items: Sequence[BillItem]) -> bool:
    """Whether a name begins far off where those of all items do: beside the sums under a list."""
    lefts = [item.name.box.x1 for item in items]
    high = name.box.height
    even = max(lefts) - min(lefts) < _INDENT * high
    return even and abs(name.box.x1 - lefts[0]) > _ASIDE * high


def _pitch(column: Sequence[TextLine]) -> float:
    steps = sorted(b.box.y1 - a.box.y1 for a, b in pairwise(column))
    return steps[len(steps) // 2] if steps else 0.0


def _name(line: TextLine, pitch: float, lines: Sequence[TextLine]) -> TextLine | None:
    """The first words left of a sum: level with it, else the top ones of its band."""
    left = [other for other in lines if other.box.x2 <= line.box.x1]
    if in_row := _words_before([other for other in left if level(other.box, line.box)]):
        return in_row[-1]
    reach = min(0.5 * pitch, 4 * line.box.height)
    band = [o for o in left if abs(o.box.center[1] - line.box.center[1]) < reach]
    return min(_words_before(band), key=lambda other: other.box.y1, default=None)


def _words_before(row: Sequence[TextLine]) -> list[TextLine]:
    """The words of a row from its end, as far as the sum of another list."""
    words: list[TextLine] = []
    for line in sorted(row, key=lambda line: -line.box.x1):
        kind = value_type(line.text)
        if kind == "amount" and words:
            break
        if kind == "text" and any(char.isalpha() for char in line.text):
            words.append(line)
    return words


def _between_rules(words: Box, scene: Scene) -> Box | None:
    """The band of an item whose list is ruled: from the rule over it to the one under it."""
    rules = [
        item.box
        for item in scene.elements
        if item.label == "rule" and item.box.x1 < words.x1 + 2 and item.box.x2 > words.x2 - 3
    ]
    under = min((r for r in rules if r.y1 > words.y2 - 2), key=lambda r: r.y1, default=None)
    if under is None or under.y1 - words.y2 > 2.5 * words.height:
        return None
    over = max(
        (r.y2 for r in rules if r.y2 < words.y1 + 2), default=words.y1 - (under.y1 - words.y2)
    )
    high = under.y1 - over
    top = over if high < 6 * words.height else words.y1 - (under.y1 - words.y2)
    return Box(under.x1, max(top, 0.0), under.x2, under.y2)


def _whole(name: TextLine, sum_: TextLine, scene: Scene) -> Box:
    around = [
        item.box
        for item in scene.elements
        if item.label in _ROWS
        and item.box.contains(*name.box.center)
        and item.box.contains(*sum_.box.center)
    ]
    own = min(around, key=lambda box: box.area, default=None)
    words = hull([name.box, sum_.box])
    if own is None or own.height > 4 * words.height:
        own = _between_rules(words, scene) or own
    return own if own is not None and own.height < 8 * words.height else words
