"""Rows and cells by their order in a table, and rows of one table of several.

"The last cell in the Time column", "the last row of the table on the right", "all the rows with
Paid under Earlier bills": a table is told by its side of the page, its number, or its title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.tabulated import (
    cells_shown,
    columns_called,
    rows_called,
)
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.scene.addresses import column_lettered, first_column
from deixis.grounders.neuro_symbolic.scene.writings import header_row
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.grounders.neuro_symbolic.words.text_match import similarity
from deixis.perception.elements import Cell, Table

__all__ = ["of_table"]

_T = TypeVar("_T")

_RANK = rf"(?P<rank>{'|'.join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))})"
_CELL = re.compile(
    rf"^(?:the )?(?!lowest (?!cell)){_RANK} (?P<what>cell|field|square|value|entry"
    r"|number|figure|amount|price|date|time|name) (?:in|of|from) (?:the )?"
    r"(?:(?P<name>[^,]+?) (?P<lane>column|row)|(?P<lane2>column|row) (?P<name2>[a-z]|\d+))$",
    re.I,
)
_ROW = re.compile(
    rf"^(?:all )?(?:the )?(?:{_RANK} )?(?:table )?rows?"
    r"(?: (?:with|that say|saying|marked) (?:the )?(?P<held>[\w .,'&-]+?))?"
    r" (?:(?:of|in|from) (?:the )?(?P<place>.+?)|(?P<under>under) (?:the )?(?P<title>.+?))$",
    re.I,
)
_BODY = re.compile(
    r"^(?:(?:all )?(?:the )?(?=\w+s |everything )|every |each )(?P<what>cell|value|entry|entrie"
    r"|number|figure|amount|everything)s?"
    r" (?:(?:in|of|from) (?:the )?(?:(?P<name>[^,]+?) (?P<lane>column|row)"
    r"|(?P<lane2>column|row) (?P<name2>[a-z]|\d+))"
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
_COUNTED = frozenset({"number", "figure"})


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
    """The cells of a column or row without its head or sum; of "numbers" those that have one."""
    said = match["what"].casefold()
    if _is_row(match) and said == "everything":
        return []
    for table in scene.page.tables:
        cells = _lane(match, table, scene) if header_row(table) is not None else []
        if match["total"] and cells:
            cells = cells[:-1]
        if cells:
            kept = cells if said == "cell" else [c for c in cells if c.text.strip()]
            if said in _COUNTED:
                kept = [c for c in kept if any(char.isdigit() for char in c.text)]
            return cells_shown(kept, said, scene)
    return []


def _is_row(match: re.Match[str]) -> bool:
    return (match["lane"] or match["lane2"] or "").casefold() == "row"


def _lane(match: re.Match[str], table: Table, scene: Scene) -> list[Cell]:
    """The cells of the one column or row that is called so, without the names of its columns.

    By its letter a column of a sheet is all that stands under that.
    """
    told, head = match.groupdict(), header_row(table)
    name = told["name"] or told["name2"] or told.get("head") or ""
    if _is_row(match):
        at = rows_called(name, table, scene)
        cells = [c for c in table.cells if c.row in at and c.column >= first_column(table)]
        return cells if len(at) == 1 else []
    at = columns_called(name, table, scene)
    lettered = column_lettered(name, table) is not None
    top = 0 if lettered else -1 if head is None else head
    return [c for c in table.cells if c.column in at and c.row > top] if len(at) == 1 else []


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
        cells = _lane(match, table, scene)
        if found := _nth(cells, match["rank"]):
            return cells_shown(found, match["what"], scene)
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
        rows = _nth(rows, match["rank"])
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
        return next(iter(_nth(order, match["rank"])), None) if len(order) > 1 else None
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


def _nth(items: Sequence[_T], rank: str) -> list[_T]:
    return nth(items, ORDINALS[rank.casefold()])


def _region(table: Table, row: int) -> Region:
    return Region(table.rows[row], 0.85, "row", text=table.row_text(row), source="records")
