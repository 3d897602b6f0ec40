"""Rows: runs whose lines stand level with one another, cut into bands, with or without rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.finding.columns import columns_of, header_of
from deixis.grounders.neuro_symbolic.records.finding.headings import heading_over
from deixis.grounders.neuro_symbolic.records.finding.joining import level_parts, whole_tables
from deixis.grounders.neuro_symbolic.records.finding.runs import Run, find_runs
from deixis.grounders.neuro_symbolic.records.model import Column, Group, Record, hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["row_groups"]

_SAME_STEP = 0.07
_OUT_OF_STEP = 0.3  # steps by which middles of one row may differ
_PARTS = frozenset({"icon", "checkbox", "radio", "switch", "button", "badge", "image", "slider"})
_APART = 80.0  # line heights between two columns of one row at most


@dataclass(frozen=True)
class _Bands:
    """Rows before they are filled: middles from the top, their step, and their left and right."""

    middles: tuple[float, ...]
    step: float
    x1: float
    x2: float


def row_groups(scene: Scene) -> list[Group]:
    """Groups of evenly spaced rows, the one with most text first."""
    lines = _words(scene)
    runs = [run for part in _panels(lines, scene) for run in find_runs(part)]
    parts = [item for item in scene.elements if item.label in _PARTS and item.score > 0.3]
    found: list[Group] = []
    for bands in _bands(runs, scene):
        found += _groups(bands, scene, lines, parts)
    found += level_parts(found)
    found += whole_tables(found)
    return sorted(found, key=lambda group: -sum(len(r.lines) for r in group.records))


def _words(scene: Scene) -> list[TextLine]:
    """Lines, without icons that were read as a letter."""
    icons = [item.box for item in scene.elements if item.label in ("icon", "button", "checkbox")]
    return [
        line
        for line in scene.text.lines
        if len(line.text.strip()) > 1
        or line.text.strip().isdigit()
        or not any(box.contains(*line.box.center) and box.width < 4 * box.height for box in icons)
    ]


def _panel(box: Box, cards: Sequence[Box]) -> Box | None:
    """The smallest card that holds a box."""
    around = [card for card in cards if card.contains(*box.center) and card.height > 3 * box.height]
    return min(around, key=lambda card: card.area, default=None)


def _cards(scene: Scene) -> list[Box]:
    """Cards with several lines; the cells of a grid are none."""
    cards = [item.box for item in scene.elements if item.label == "card" and item.score >= 0.5]
    lines = scene.text.lines
    return [c for c in cards if sum(c.contains(*line.box.center) for line in lines) > 3]


def _panels(lines: Sequence[TextLine], scene: Scene) -> list[list[TextLine]]:
    """Lines by the card on which they stand."""
    cards = _cards(scene)
    parts: dict[Box | None, list[TextLine]] = {}
    for line in lines:
        parts.setdefault(_panel(line.box, cards), []).append(line)
    large = [part for card, part in parts.items() if card is not None and len(part) > 3]
    return [*large, list(lines)] if len(parts) > 1 else [list(lines)]


def _bands(runs: Sequence[Run], scene: Scene) -> list[_Bands]:
    """Runs in step with one another, joined."""
    cards = _cards(scene)
    home_of = {id(run): _panel(run.lines[len(run.lines) // 2].box, cards) for run in runs}
    sets: list[list[Run]] = []
    for run in runs:
        home = [
            s
            for s in sets
            if any(_in_step(run, o) and home_of[id(run)] == home_of[id(o)] for o in s)
        ]
        joined = [run, *(other for s in home for other in s)]
        sets = [s for s in sets if not any(s is h for h in home)] + [joined]
    return [_joined(runs) for runs in sets]


def _in_step(a: Run, b: Run) -> bool:
    step = min(a.step, b.step)
    if abs(a.step - b.step) > max(2.0, _SAME_STEP * step):
        return False
    low, high = max(a.middles[0], b.middles[0]), min(a.middles[-1], b.middles[-1])
    if high - low < 0.4 * min(a.middles[-1] - a.middles[0], b.middles[-1] - b.middles[0]):
        return False
    shared = [y for y in a.middles if low - 0.5 * step <= y <= high + 0.5 * step]
    off = [min(abs(y - other) for other in b.middles) for y in shared]
    gap = max(_left(a), _left(b)) - min(_right(a), _right(b))
    near = gap < _APART * max(line.box.height for line in (*a.lines, *b.lines))
    return near and bool(off) and float(np.median(off)) < _OUT_OF_STEP * step


def _left(run: Run) -> float:
    return min(line.box.x1 for line in run.lines)


def _right(run: Run) -> float:
    return max(line.box.x2 for line in run.lines)


def _joined(runs: Sequence[Run]) -> _Bands:
    longest = max(runs, key=lambda run: len(run.lines))
    step = longest.step
    middles: list[float] = []
    for y in sorted(y for run in runs for y in run.middles):
        if not middles or y - middles[-1] > 0.5 * step:
            middles.append(y)
    whole: list[float] = []
    for y in middles:  # a row whose words were not read in line
        while whole and y - whole[-1] > 1.6 * step:
            whole.append(whole[-1] + step)
        whole.append(y)
    return _Bands(tuple(whole), step, min(map(_left, runs)), max(map(_right, runs)))


def _groups(
    bands: _Bands, scene: Scene, lines: Sequence[TextLine], parts: Sequence[Region]
) -> list[Group]:
    rows = [_row(bands, y, lines, parts) for y in bands.middles]
    groups = []
    for section in _sections(rows, bands):
        filled = [row for row in section if row.lines]
        if len(filled) < 2:
            continue
        columns = columns_of(filled)
        groups += [_group(stretch, scene) for stretch in _split(filled, columns, scene)]
    return groups


def _row(bands: _Bands, y: float, lines: Sequence[TextLine], parts: Sequence[Region]) -> Record:
    half = 0.5 * bands.step
    slack = 0.3 * bands.step
    inside = [
        line
        for line in lines
        if abs(line.box.center[1] - y) < half * 0.9
        and bands.x1 - slack <= line.box.center[0] <= bands.x2 + slack
    ]
    inside.sort(key=lambda line: (round((line.box.center[1] - y) / max(half, 1)), line.box.x1))
    near = [
        part
        for part in parts
        if abs(part.box.center[1] - y) < half * 0.8
        and part.box.height < 2.4 * half
        and bands.x1 - 3 * bands.step < part.box.x1
        and part.box.x2 < bands.x2 + 4 * bands.step
        and part.box.width < 0.9 * (bands.x2 - bands.x1) + bands.step
    ]
    boxes = [line.box for line in inside] + [part.box for part in near]
    extent = hull(boxes) if boxes else Box(bands.x1, y, bands.x2, y)
    box = Box(min(extent.x1, bands.x1), y - half, max(extent.x2, bands.x2), y + half)
    return Record(box, tuple(inside), tuple(near))


def _sections(rows: Sequence[Record], bands: _Bands) -> list[list[Record]]:
    """Cut before a heading: a line alone where the others have values, after a gap."""
    usual = float(np.median([len(row.lines) for row in rows])) if rows else 0.0
    sections: list[list[Record]] = [[]]
    for index, row in enumerate(rows):
        alone = len(row.lines) == 1 and usual >= 2
        after_gap = index > 0 and (
            not rows[index - 1].lines or row.box.y1 - rows[index - 1].box.y2 > 0.2 * bands.step
        )
        if alone and (after_gap or not sections[-1]):
            sections.append([])
            continue
        if (not row.lines and usual >= 2) or (len(row.lines) == 1 and usual >= 3):
            sections.append([])
            continue
        sections[-1].append(row)
    return [section for section in sections if section]


def _split(rows: Sequence[Record], columns: Sequence[Column], scene: Scene) -> list[list[Record]]:
    """Lists beside each other, each with a heading over its names: Starters | Mains."""
    if len(columns) < 2:
        return [list(rows)]
    top = rows[0].box
    headed = [
        index
        for index, column in enumerate(columns)
        if column.kind == "text"
        and len(column.lines) >= 0.5 * len(rows)
        and heading_over(_span(column), top, scene) is not None
    ]
    edges = [*headed, len(columns)]
    pieces = [columns[low:high] for low, high in pairwise(edges)]
    valued = all(any(column.kind != "text" for column in piece) for piece in pieces)
    if (
        len(headed) < 2
        or not valued
        or any(column.kind != "text" for column in columns[: headed[0]])
    ):
        return [list(rows)]
    starts = [_span(columns[index]).x1 for index in headed[1:]]
    return _cut(rows, starts)


def _cut(rows: Sequence[Record], starts: Sequence[float]) -> list[list[Record]]:
    edges = [-np.inf, *(x - 2.0 for x in starts), np.inf]
    found: list[list[Record]] = []
    for low, high in pairwise(edges):
        stretch = []
        for row in rows:
            lines = tuple(line for line in row.lines if low <= line.box.x1 < high)
            parts = tuple(part for part in row.parts if low - 40 <= part.box.x1 < high - 40)
            if lines:
                x = hull([*(line.box for line in lines), *(part.box for part in parts)])
                stretch.append(Record(Box(x.x1, row.box.y1, x.x2, row.box.y2), lines, parts))
        if len(stretch) > 1:
            found.append(stretch)
    return found


def _span(column: Column) -> Box:
    return hull([line.box for line in column.lines.values()])


def _group(rows: Sequence[Record], scene: Scene) -> Group:
    columns = columns_of(rows)
    rows, columns, header = header_of(rows, columns, scene)
    rows = [_ruled(row, scene) for row in rows]
    top = header or rows[0].box
    heading = heading_over(hull([row.box for row in rows]), top, scene)
    return Group("rows", tuple(rows), tuple(columns), heading, header)


def _ruled(row: Record, scene: Scene) -> Record:
    """The row as wide as the rules or the seen row that hold it."""
    middle = row.box.center[1]
    for item in scene.elements:
        box = item.box
        level = item.label == "row" and box.y1 < middle < box.y2 and _alike_high(box, row.box)
        if level and box.x1 <= row.box.x1 + 6 and box.x2 >= row.box.x2 - 0.35 * row.box.width:
            wide = Box(min(box.x1, row.box.x1), box.y1, max(box.x2, row.box.x2), box.y2)
            return Record(wide, row.lines, row.parts)
    for item in scene.elements:
        box = item.box
        near = min(abs(box.y1 - row.box.y1), abs(box.y1 - row.box.y2)) < 0.25 * row.box.height
        along = box.x1 <= row.box.x1 + 6 and box.x2 >= row.box.x2 - 6
        if item.label == "rule" and near and along:
            wide = Box(box.x1, row.box.y1, box.x2, row.box.y2)
            return Record(wide, row.lines, row.parts)
    return row


def _alike_high(a: Box, b: Box) -> bool:
    return 0.6 < a.height / max(b.height, 1.0) < 1.6
