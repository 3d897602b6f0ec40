"""Rows and cells by their order in a table, and rows of one table of several.

"The last cell in the Time column", "the last row of the table on the right", "all the rows with
Paid under Earlier bills": a table is told by its side of the page, its number, or its title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.tabulated import (
    cells_shown,
    columns_called,
    rows_called,
)
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import pick_rank
from deixis.grounders.neuro_symbolic.words.text_match import similarity
from deixis.grounders.neuro_symbolic.words.writings import header_row
from deixis.perception.elements import Cell, Table

__all__ = ["of_table"]

_RANK = rf"(?P<rank>{'|'.join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))})"
_CELL = re.compile(
    rf"^(?:the )?(?!lowest (?!cell)){_RANK} (?P<what>cell|field|square|value|entry"
    r"|number|figure|amount|price|date|time|name) (?:in|of|from) (?:the )?(?P<name>[^,]+?)"
    r" (?P<lane>column|row)$",
    re.I,
)
_ROW = re.compile(
    rf"^(?:all )?(?:the )?(?:{_RANK} )?(?:table )?rows?"
    r"(?: (?:with|that say|saying|marked) (?:the )?(?P<held>[\w .,'&-]+?))?"
    r" (?:(?:of|in|from) (?:the )?(?P<place>.+?)|(?P<under>under) (?:the )?(?P<title>.+?))$",
    re.I,
)
_BODY = re.compile(
    r"^(?:(?:all )?(?:the )?(?=\w+s )|every |each )(?P<what>cell|value|entry|entrie|number|figure"
    r"|amount)s?"
    r" (?:(?:in|of) (?:the )?(?P<name>[^,]+?) column"
    r"|(?:under|below) (?:the )?(?P<head>[\w .]+?)(?: column)?)"
    r"(?:,? (?:except|but|without|other than|apart from)(?: for)? (?:the |its )?"
    r"(?:(?P<total>total|sum|last one|last row)|heading|header|head|title|name|label|first one"
    r"|top one)s?(?: cell| row)?)?$",
    re.I,
)
_VALUED = re.compile(
    r"^(?:all )?(?:the )?rows? (?:with|where|that have|that has)(?: the| a| an)? (?P<said>[^,]+)$",
    re.I,
)
_IS = re.compile(r"^(?:is|are|of|equal to|equals|=|:) ", re.I)
_SIDED = re.compile(
    r"^(?:(?P<a>left|right|upper|lower|top|bottom)(?:-hand)? (?:table|list)"
    r"|(?:table|list) (?:on|at|to) the (?P<b>left|right|top|bottom)(?: side)?)$",
    re.I,
)
_NUMBERED = re.compile(rf"^{_RANK} table$", re.I)
_NAMED = re.compile(r"^(?P<a>.+?) (?:table|list)$|^(?:table|list) (?:of|called) (?P<b>.+)$", re.I)
_SURE = 0.45  # of what is a table rather than texts that stand in line
_NAMES = 0.85


def of_table(asked: Asked, scene: Scene) -> list[Region]:
    """What a phrase means of one table; [] where it means no part of one by order."""
    if not scene.page.tables:
        return []
    if match := _CELL.match(asked.text):
        return _cell(match, scene)
    if match := _BODY.match(asked.text):
        return _body(match, scene)
    if match := _ROW.match(asked.text):
        return _rows(match, scene)
    if match := _VALUED.match(asked.text):
        return _valued(match["said"], scene)
    return []


def _body(match: re.Match[str], scene: Scene) -> list[Region]:
    """The cells of a column without its head, or without its sum as well."""
    for table in scene.page.tables:
        name = match["name"] or match["head"]
        at, head = columns_called(name, table, scene), header_row(table)
        if len(at) == 1 and head is not None:
            cells = [c for c in table.cells if c.column in at and c.row > head]
            if match["total"] and cells:
                cells = [c for c in cells if c.row != max(cell.row for cell in cells)]
            return cells_shown(cells, match["what"], scene)
    return []


def _valued(said: str, scene: Scene) -> list[Region]:
    """The rows that have a value in the column that is called before it: "with quantity 2"."""
    words = said.split()
    for table in scene.page.tables:
        head = header_row(table)
        for cut in range(len(words) - 1, 0, -1) if head is not None else ():
            name, value = " ".join(words[:cut]), _IS.sub("", " ".join(words[cut:]))
            at = {c.column for c in table.cells if c.row == head and _is(name, c.text)}
            held = words_of(value)
            rows = [c.row for c in table.cells if c.column in at and _is_said(held, c)]
            if rows:
                return [_region(table, row) for row in rows]
    return []


def _cell(match: re.Match[str], scene: Scene) -> list[Region]:
    """The n-th of the cells under the head of a column, or of all the cells of a row."""
    for table in scene.page.tables:
        if match["lane"].casefold() == "column":
            at = columns_called(match["name"], table, scene)
            head = header_row(table)
            cells = [c for c in table.cells if c.column in at and c.row != head]
        else:
            at = rows_called(match["name"], table, scene)
            cells = [c for c in table.cells if c.row in at]
        if len(at) == 1 and (place := _place(len(cells), match["rank"])) is not None:
            return cells_shown([cells[place]], match["what"], scene)
    return []


def _rows(match: re.Match[str], scene: Scene) -> list[Region]:
    """The n-th row, or the rows with some words, of the table that is told."""
    table = _told(match["place"] or "", match["title"] or "", scene)
    if table is None:
        return []
    rows = [i for i in table.body if table.row_text(i)]
    if match["held"]:
        held = words_of(match["held"])
        rows = [i for i in rows if any(_is_said(held, c) for c in table.cells if c.row == i)]
    if match["rank"]:
        place = _place(len(rows), match["rank"])
        rows = [rows[place]] if place is not None else []
    elif not match["held"] and not re.search(r"\brows\b", match[0], re.I):
        return []
    return [_region(table, i) for i in rows]


def _is_said(words: Sequence[str], cell: Cell) -> bool:
    own = words_of(cell.text)
    return len(own) == len(words) and all(says(word, own) for word in words)


def _told(place: str, title: str, scene: Scene) -> Table | None:
    tables = [table for table in scene.page.tables if table.score > _SURE]
    if match := _SIDED.match(place):
        return _at_side((match["a"] or match["b"]).casefold(), tables)
    if match := _NUMBERED.match(place):
        order = sorted(tables, key=lambda t: (t.box.y1, t.box.x1))
        index = _place(len(order), match["rank"])
        return order[index] if index is not None and len(order) > 1 else None
    if match := _NAMED.match(place):
        title = match["a"] or match["b"]
    named = [t for t in tables if title and any(_is(title, x) for x in _titles(t, scene))]
    return named[0] if len(named) == 1 else None


def _at_side(side: str, tables: Sequence[Table]) -> Table | None:
    """The outermost of two tables or more that stand beside, or over, each other."""
    axis = 0 if side in ("left", "right") else 1
    order = sorted(tables, key=lambda table: table.box.center[axis])
    if len(order) < 2:
        return None
    ends = [(t.box.x1, t.box.x2) if axis == 0 else (t.box.y1, t.box.y2) for t in order]
    low, high = (0, 1) if side in ("left", "top", "upper") else (-2, -1)
    apart = ends[low][1] <= ends[high][0] + 2
    chosen = order[0] if low == 0 else order[-1]
    return chosen if apart else None


def _titles(table: Table, scene: Scene) -> list[str]:
    """What stands over a table."""
    return [
        name
        for region, names in scene.labels.items()
        if region.label == "table" and region.box.iou(table.box) > 0.9
        for name in names
    ]


def _is(said: str, text: str) -> bool:
    return similarity(said, text) > _NAMES


def _place(count: int, rank: str) -> int | None:
    return pick_rank(count, ORDINALS[rank.casefold()])


def _region(table: Table, row: int) -> Region:
    return Region(table.rows[row], 0.85, "row", text=table.row_text(row), source="records")
