"""Columns of rows: lines over one another, their type and the words that name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from deixis.core import Box, TextLine
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.headings import is_calendar_word
from deixis.grounders.neuro_symbolic.records.model import Column, Record, hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["columns_of", "header_of", "lines_up"]


def columns_of(rows: Sequence[Record]) -> list[Column]:
    """Columns from the left; lines that share an edge or overlap are of one."""
    found: list[list[tuple[int, TextLine]]] = []
    pairs = [(index, line) for index, row in enumerate(rows) for line in row.lines]
    for index, line in sorted(pairs, key=lambda pair: pair[1].box.x1):
        home = next((c for c in found if _belongs(line, index, c)), None)
        if home is None:
            found.append([(index, line)])
        else:
            home.append((index, line))
    columns = [_column(pairs) for pairs in found]
    return sorted(columns, key=lambda column: hull([v.box for v in column.lines.values()]).x1)


def _belongs(line: TextLine, index: int, column: Sequence[tuple[int, TextLine]]) -> bool:
    if any(row == index for row, _ in column):
        return False
    fits = sum(lines_up(line.box, other.box) for _, other in column)
    return fits >= 0.5 * len(column)


def lines_up(a: Box, b: Box) -> bool:
    """Whether two lines stand over one another: flush, centred, or mostly overlapping."""
    slack = 0.6 * min(a.height, b.height)
    flush = min(abs(a.x1 - b.x1), abs(a.x2 - b.x2), abs(a.center[0] - b.center[0])) < slack
    shared = min(a.x2, b.x2) - max(a.x1, b.x1)
    return (flush and shared > 0) or shared > 0.7 * min(a.width, b.width)


def _column(pairs: Sequence[tuple[int, TextLine]]) -> Column:
    kinds = Counter(value_type(line.text) for _, line in pairs)
    kind = kinds.most_common(1)[0][0]
    return Column("", kind, dict(pairs))


def header_of(
    rows: Sequence[Record], columns: Sequence[Column], scene: Scene
) -> tuple[list[Record], list[Column], Box | None]:
    """Rows without the one that names the columns, columns with their names, and its box."""
    rest = list(rows)
    if len(columns) < 2 or len(rows) < 2:
        return rest, list(columns), None
    if _names(rows, columns, scene):
        heads = {i: c.lines[0] for i, c in enumerate(columns) if 0 in c.lines}
        rest = rest[1:]
        return rest, _named(columns_of(rest), heads.values()), rows[0].box
    over = _lines_over(rows, scene)
    if sum(any(_heads(line, column) for line in over) for column in columns) < 2:
        over = _far_header(rows, columns, scene)  # a section's name stands between
    heads_found = [line for line in over if any(_heads(line, column) for column in columns)]
    share = sum(any(_heads(line, column) for line in heads_found) for column in columns)
    if len(heads_found) < 2 or share < 0.5 * len(columns):
        return rest, list(columns), None
    box = hull([line.box for line in heads_found])
    wide = hull([row.box for row in rows])
    return rest, _named(columns, heads_found), Box(wide.x1, box.y1, wide.x2, box.y2)


def _named(columns: Sequence[Column], heads: object) -> list[Column]:
    lines = list(heads)  # type: ignore[call-overload]
    named = []
    for column in columns:
        head = next((line for line in lines if _heads(line, column)), None)
        text = head.text if head is not None else ""
        named.append(Column(text, column.kind, column.lines, head))
    return named


def _heads(line: TextLine, column: Column) -> bool:
    fits = [lines_up(line.box, other.box) for other in column.lines.values()]
    return sum(fits) >= 0.4 * len(fits)


def _names(rows: Sequence[Record], columns: Sequence[Column], scene: Scene) -> bool:
    """Whether the first row holds names: words where the others have values, or days."""
    first = _unnumbered(rows)
    if any(char.isdigit() for line in first.lines for char in line.text):
        return False
    for table in scene.page.tables:
        if table.header == 0 and _same_row(table.rows[0], first.box):
            return True
    if first.lines and all(is_calendar_word(line.text) for line in first.lines):
        return True
    if any(value_type(line.text) != "text" for line in first.lines):
        return False
    typed = [c for c in columns if c.kind != "text" and len(c.lines) >= 0.5 * len(rows)]
    over = [c for c in typed if 0 in c.lines]
    return bool(over) and len(first.lines) >= 0.5 * len(columns) and len(first.lines) >= 2


def _unnumbered(rows: Sequence[Record]) -> Record:
    """The first row, without its number where rows are numbered one after another."""
    starts = [row.lines[0].text.strip() if row.lines else "" for row in rows[:3]]
    numbers = [int(text) for text in starts if text.isdecimal()]
    counted = len(numbers) == len(starts) > 1 and all(b == a + 1 for a, b in pairwise(numbers))
    return replace(rows[0], lines=rows[0].lines[1:]) if counted else rows[0]


def _same_row(a: Box, b: Box) -> bool:
    return a.y1 < b.center[1] < a.y2 and min(a.x2, b.x2) - max(a.x1, b.x1) > 0.5 * b.width


_SECTIONS = 40  # rows that are looked over on the way up to the names of the columns


def _far_header(rows: Sequence[Record], columns: Sequence[Column], scene: Scene) -> list[TextLine]:
    """The names of the columns, where sections with names of their own stand between."""
    top = rows[0].box
    step = top.height
    above = [
        line
        for line in scene.text.lines
        if line.box.y2 < top.y1 + 0.1 * step and top.x1 - 20 < line.box.center[0] < top.x2 + 20
    ]
    edge = top.y1
    for _ in range(_SECTIONS):
        nearest = max((line.box.center[1] for line in above), default=-1e9)
        if edge - nearest > 2.0 * step:
            return []
        level = [line for line in above if nearest - line.box.center[1] < 0.4 * step]
        above = [line for line in above if line not in level]
        edge = min(line.box.y1 for line in level)
        if len(level) == 1:
            continue
        if sum(any(_heads(line, column) for column in columns) for line in level) < len(level):
            return []
        if all(value_type(line.text) == "text" for line in level):
            return level
    return []


def _lines_over(rows: Sequence[Record], scene: Scene) -> list[TextLine]:
    """The level lines right over the first row."""
    top = rows[0].box
    over = [
        line
        for line in scene.text.lines
        if top.y1 - 1.4 * top.height - 10 < line.box.center[1] < top.y1 + 0.1 * top.height
        and top.x1 - 20 < line.box.center[0] < top.x2 + 20
        and value_type(line.text) == "text"
    ]
    if not over:
        return []
    last = max(line.box.center[1] for line in over)
    return [line for line in over if last - line.box.center[1] < 0.8 * line.box.height]
