"""Cells of a ruled table by the words of its rows and columns: "in the May column of the Rent row".

Each reading is a pattern with the words of a column, of a row, or of both. What is asked for as a
cell is the cell; anything else ("the largest amount in ...") is the ink of what stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of, comparable
from deixis.grounders.neuro_symbolic.records.asking.lexicon import SUMS
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.keys import key_lines
from deixis.grounders.neuro_symbolic.records.model import hull
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.scene.addresses import (
    column_lettered,
    first_column,
    row_numbered,
)
from deixis.grounders.neuro_symbolic.scene.writings import header_row
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.language.lexicon.wordsets import word_set
from deixis.perception.elements import Cell, Table

__all__ = ["cells_shown", "columns_called", "rows_called", "tabulated"]

_CELL = re.compile(r"\b(?:cell|field|square|box)s?\b", re.I)
_COLUMN = r"(?:the )?(?:(?P<col>[^,]+?) column|column (?P<col2>[^,]+?))"
_ROW = r"(?:the )?(?:(?P<row>[^,]+?) row|(?:row|line)(?: number)? (?P<row2>[^,]+?))"
_THING = r"^(?:the |an? |all (?:the )?)?(?P<what>[\w -]+?)"
_BOTH = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"{_THING} (?:in|of|from|at|under) {_COLUMN}(?:,| and| of| in| for| at)+ {_ROW}$",
        rf"{_THING} (?:in|of|from|at|on) {_ROW}(?:,| and| of| in| under| at)+ {_COLUMN}$",
        rf"{_THING} (?:in|of|from|under) (?:the )?(?P<col>[^,]+?) column (?:of|for) (?:the )?"
        r"(?P<row>[^,]+)$",
        rf"{_THING} (?:in|of|from|on) (?:the )?(?P<row>[^,]+?) row (?:for|under) (?:the )?"
        r"(?P<col>[^,]+)$",
    )
)
_LINE = re.compile(rf"{_THING} (?:in|of|from|on|under) (?:{_COLUMN}|{_ROW})$", re.I)
_HOLDING = re.compile(
    r"^(?:the )?(?P<noun>cell|field|square|box) (?:with|that has|which has|holding|containing)"
    r" (?:the )?(?P<most>\w+ (?:number|value|amount|figure|price|sum|total|date|time))\b",
    re.I,
)
_MORE = word_set("largest highest biggest greatest maximum latest newest longest most")
_LESS = word_set("smallest lowest least minimum earliest oldest shortest cheapest")
_ORDERED = "|".join(sorted((word for word in ORDINALS if word != "lowest"), key=len, reverse=True))
_RANKED = re.compile(rf"^(?:the )?(?:(?:{_ORDERED})\b|lowest (?:cell|row|column|line)\b)", re.I)
_EMPTY = frozenset({"empty", "blank"})


def tabulated(asked: Asked, scene: Scene) -> list[Region]:
    """The cells that a phrase names by column, by row, or by both; [] where it names none."""
    if not scene.page.tables or _RANKED.match(asked.text):
        return []
    return _crossed(asked.text, scene) or _in_line(asked.text, scene)


def _crossed(text: str, scene: Scene) -> list[Region]:
    for pattern in _BOTH:
        match = pattern.match(text)
        if match is None:
            continue
        column, row = _said(match, "col"), _said(match, "row")
        for table in scene.page.tables:
            rows = rows_called(row, table, scene)
            columns = columns_called(column, table, scene) or _heading_above(
                column, rows, table, scene
            )
            cells = [c for c in table.cells if c.column in columns and c.row in rows]
            if cells:
                return cells_shown(cells[:1], match["what"], scene)
    return []


def _in_line(text: str, scene: Scene) -> list[Region]:
    """Of the cells of one column or row: the one with the most, or the empty ones."""
    match = _LINE.match(_HOLDING.sub(r"\g<most> \g<noun>", text))
    if match is None:
        return []
    words = match["what"].casefold().split()
    pick = _picker(words)
    if pick is None:
        return []
    for table in scene.page.tables:
        cells = _cells_of(match, table, scene)
        if found := pick(cells, table):
            return cells_shown(found, match["what"], scene)
    return []


def _cells_of(match: re.Match[str], table: Table, scene: Scene) -> list[Cell]:
    """The cells of the column, without its head and sums, or of the row, without its name."""
    column, row = _said(match, "col"), _said(match, "row")
    if column:
        at = columns_called(column, table, scene)
        head = header_row(table)
        return [
            cell
            for cell in table.cells
            if cell.column in at and cell.row != head and not _is_sum(cell.row, table)
        ]
    at = rows_called(row, table, scene)
    return [cell for cell in table.cells if cell.row in at and not SUMS.match(_over(cell, table))]


_Pick = Callable[[list[Cell], Table], list[Cell]]


def _picker(words: list[str]) -> _Pick | None:
    if words and words[0] in _MORE | _LESS:
        most = words[0] in _MORE
        return lambda cells, _: _greatest(cells, most)
    if words and words[0] in _EMPTY:
        return lambda cells, _: [cell for cell in cells if not cell.text.strip()]
    return None


def _greatest(cells: list[Cell], most: bool) -> list[Cell]:
    """The cell with the most, or the least; a column of dates is compared by date."""
    filled = [cell for cell in cells if any(char.isdigit() for char in cell.text)]
    dates = sum(value_type(cell.text) == "date" for cell in filled)
    kind = "date" if dates > 0.6 * len(filled) else ""
    regions = {Region(cell.box, 1.0, "cell"): cell for cell in filled}
    scored = [(region, comparable(cell.text, kind)) for region, cell in regions.items()]
    return [regions[region] for region in best_of(scored, most)]


def _said(match: re.Match[str], name: str) -> str:
    groups = match.groupdict()
    return (groups.get(name) or groups.get(f"{name}2") or "").strip()


def columns_called(words: str, table: Table, scene: Scene) -> set[int]:
    """Columns that the words head, or the one at a rank."""
    if words.casefold() in ORDINALS:
        return _ranked(words, list(range(first_column(table), len(table.columns))))
    if (lettered := column_lettered(words, table)) is not None:
        return {lettered}
    top = header_row(table) or 0
    heads = [cell for cell in table.cells if cell.row in (top, 1 if top == 0 else top)]
    return {cell.column for cell in _saying(words, heads, scene)}


def _heading_above(words: str, rows: set[int], table: Table, scene: Scene) -> set[int]:
    """Columns with the words alone in a row over the one asked for: titles may stand over heads."""
    said = words.casefold().strip()
    over = [
        cell
        for cell in _saying(words, table.cells, scene)
        if rows and cell.row < min(rows) and cell.text.casefold().strip(" :") == said
    ]
    last = max((cell.row for cell in over), default=-1)
    return {cell.column for cell in over if cell.row == last}


def rows_called(words: str, table: Table, scene: Scene) -> set[int]:
    """Rows that the words name, or the one at a rank."""
    if words.casefold() in ORDINALS:
        return _ranked(words, list(table.body))
    if (numbered := row_numbered(words, table)) is not None:
        return {numbered}
    return {cell.row for cell in _saying(words, table.cells, scene)}


def _ranked(words: str, places: list[int]) -> set[int]:
    return set(nth(places, ORDINALS[words.casefold()]))


def _saying(words: str, cells: Iterable[Cell], scene: Scene) -> list[Cell]:
    """The cells in which the words stand."""
    lines = key_lines(words, scene)
    return [cell for cell in cells if any(cell.box.contains(*line.box.center) for line in lines)]


def _is_sum(row: int, table: Table) -> bool:
    first = next((c for c in table.cells if c.row == row and _worded(c.text)), None)
    return first is not None and bool(SUMS.match(first.text.strip(": ")))


def _over(cell: Cell, table: Table) -> str:
    """The words of the header, or of the first row of words, over a cell."""
    column = [c for c in table.cells if c.column == cell.column and _worded(c.text)]
    lettered = [c.text.strip(": ") for c in column if len(c.text.strip()) > 1]
    return lettered[0] if lettered else ""


def _worded(text: str) -> bool:
    return any(char.isalpha() for char in text)


def cells_shown(cells: list[Cell], what: str, scene: Scene) -> list[Region]:
    """The cells, or the ink in them; an empty cell can only be shown whole."""
    whole = bool(_CELL.search(what))
    return [_region(cell, _ink(cell, scene), whole) for cell in cells]


def _ink(cell: Cell, scene: Scene) -> list[TextLine]:
    return [line for line in scene.text.lines if cell.box.contains(*line.box.center)]


def _region(cell: Cell, ink: list[TextLine], whole: bool) -> Region:
    if whole or not ink:
        return Region(cell.box, 0.85, "cell", text=cell.text, source="records")
    box = hull([line.box for line in ink])
    return Region(box, 0.85, "text", text=cell.text, source="records")
