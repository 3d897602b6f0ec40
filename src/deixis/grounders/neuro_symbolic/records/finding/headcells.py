"""Header cells: over columns (names, weekdays) and before rows (times)."""

from __future__ import annotations

import re

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.headings import is_weekday
from deixis.grounders.neuro_symbolic.records.finding.keys import key_lines
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.scene.addresses import (
    column_lettered,
    row_numbered,
)
from deixis.grounders.neuro_symbolic.scene.writings import header_row, is_numbered
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.perception.elements import Cell, Table

__all__ = ["header_cells"]

_COLUMN_HEADS = re.compile(
    r"^(?:(?:the )?(?:column|day|weekday|table) (?:header|heading|title|name|head)s?(?: cells?)?"
    r"|(?:the )?cells? with (?:the )?(?:column|day|weekday)(?: (?:title|name|heading|header))?s?"
    r"|(?:the )?(?:header|heading|title) cells?(?: of (?:a |the |all )?(?:weekday|day|column)s?)?"
    r"|(?:the )?(?:header|heading|title)s? of (?:the |a |all )?(?:column|day|weekday)s?"
    r"|weekdays?|(?:names of )?(?:the )?(?:weekdays|days of the week))$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"^(?:the )?(?:table header|(?:table )?header row|table head|header of the table"
    r"|(?:heading|title) row|header line of the table)(?: of the table)?$",
    re.I,
)
_OF_ONE = re.compile(
    r"^(?:the )?(?:(?P<a>.+?)(?:'s)? column(?:'s)? (?:header|heading|title|head)(?: cell)?"
    r"|(?:header|heading|title) of the "
    r"(?P<b>.+?) column|(?:column|day|weekday) (?:header|heading) (?:above|over"
    r"|of) (?:the )?(?P<over>.+))$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"^(?:the )?(?:header|heading|title)s? of the (?P<end>[\w-]+(?: to last)?) column$", re.I
)
_TIMES = re.compile(
    r"^(?:the )?(?:time|hour)s?(?: cells?| column cells?)?(?: on the left)?$|^(?:starting"
    r"|start) times?$",
    re.IGNORECASE,
)
_TIME_OF = re.compile(
    r"^(?:the )?(?:time|hour)(?: cell)?(?: on the left)? (?:of|left of|before"
    r"|for) (?:the )?(?P<key>.+)$",
    re.IGNORECASE,
)


_LETTERED = re.compile(
    r"^(?:the )?(?:(?:column )?(?:header|heading|head)(?: (?:letter|cell))?"
    r"(?: (?:of|for|over|above))?(?: (?:the )?column)?"
    r"|(?:column )?letter(?: (?:of|for|over|above))?(?: (?:the )?column)?|(?P<col>column))"
    r" (?P<letter>[a-z])"
    r"(?(col) (?:header|heading|head|letter)(?: cell)?|(?: column)?"
    r"(?: (?:above|over|at the top|on top)(?: of)?(?: (?:the|its|a) columns?)?)?)$",
    re.I,
)
_NUMBERED = re.compile(
    r"^(?:the )?(?:row (?:header|heading|head|number)(?: (?:of|for|before))?(?: row)?"
    r"|(?:header|heading|number) (?:of|for|before) (?:the )?row) (?P<number>\d{1,4})$",
    re.I,
)


_OUTER = re.compile(
    r"^(?:the |all (?:the |of the )?)?"
    r"(?:(?P<rows>row (?:number|header|heading)s|numbers of the rows)"
    r"|column letters|letters (?:of|above|over) the columns)$",
    re.I,
)


def header_cells(asked: Asked, scene: Scene) -> list[Region]:
    """The cells of a table's header, or of its times; [] where the phrase means none."""
    if outer := _outer_cells(asked.text, scene):
        return outer
    tables = [table for table in scene.page.tables if len(table.columns) > 2]
    if not tables:
        return []
    table = max(tables, key=lambda item: item.box.area)
    if _WHOLE.match(asked.text) and (row := header_row(table)) is not None:
        return [Region(table.rows[row], 0.85, "row", text=table.row_text(row), source="records")]
    if (match := _TIME_OF.match(asked.text)) is not None:
        return _level_time(match["key"], table, scene)
    if (match := _ENDS.match(asked.text)) is not None:
        heads = _heads(table)
        rank = ORDINALS.get(match["end"].lower())
        if rank is not None:
            return _regions(nth(heads, rank))
    if asked.rank is None and (match := _OF_ONE.match(asked.text)) is not None:
        return _of_one(match, table, scene)
    if _TIMES.match(asked.rest):
        cells = [cell for cell in table.cells if value_type(cell.text) == "time"]
        first = min((cell.column for cell in cells), default=0)
        return _picked([cell for cell in cells if cell.column == first], asked)
    if _COLUMN_HEADS.match(asked.rest):
        heads = _heads(table)
        days = [cell for cell in heads if is_weekday(cell.text)]
        return _picked(days if len(days) > 2 and "day" in asked.rest else heads, asked)
    return []


def _outer_cells(text: str, scene: Scene) -> list[Region]:
    """Cells of a sheet with the letter of a column, with the number of a row, or all of these."""
    letter, number, outer = _LETTERED.match(text), _NUMBERED.match(text), _OUTER.match(text)
    for table in scene.page.tables:
        if outer is not None and table.lettered and is_numbered(table):
            across = outer["rows"] is None
            edge = [c for c in table.cells if (c.row if across else c.column) == 0 and c.text]
            return _regions(edge)
        column = column_lettered(letter["letter"], table) if letter else None
        row = row_numbered(number["number"], table) if number else None
        place = (0, column) if column is not None else (row, 0)
        if found := [cell for cell in table.cells if (cell.row, cell.column) == place]:
            return _regions(found)
    return []


def _heads(table: Table) -> list[Cell]:
    row = header_row(table)
    days = [cell for cell in table.cells if is_weekday(cell.text)]
    if row is None and len(days) > 2:
        row = days[0].row
    first = 1 if is_numbered(table) else 0
    cells = [cell for cell in table.cells if cell.row == (row or 0) and cell.column >= first]
    return [cell for cell in cells if cell.text.strip()]


def _regions(cells: list[Cell]) -> list[Region]:
    return [Region(cell.box, 0.85, "cell", text=cell.text, source="records") for cell in cells]


def _picked(cells: list[Cell], asked: Asked) -> list[Region]:
    """All, or the one at a place; the earliest of times is the first."""
    if not cells:
        return []
    if asked.rank is not None:
        return _regions(nth(cells, asked.rank))
    if asked.extreme is not None:
        return _regions(cells[-1:] if asked.extreme[1] else cells[:1])
    return _regions(cells)


def _of_one(match: re.Match[str], table: Table, scene: Scene) -> list[Region]:
    key = match["a"] or match["b"] or match["over"]
    heads = _heads(table)
    for line in key_lines(key, scene):
        x, _ = line.box.center
        over = [cell for cell in heads if cell.box.x1 <= x <= cell.box.x2]
        if over:
            return _regions(over[:1])
    return []


def _level_time(key: str, table: Table, scene: Scene) -> list[Region]:
    for line in key_lines(key, scene):
        if not _inside(table.box, line.box):
            continue
        y = line.box.center[1]
        row = [cell for cell in table.cells if cell.box.y1 <= y <= cell.box.y2]
        times = [cell for cell in row if value_type(cell.text) == "time"]
        if times:
            return _regions(times[:1])
    return []


def _inside(outer: Box, inner: Box) -> bool:
    return outer.contains(*inner.center)
