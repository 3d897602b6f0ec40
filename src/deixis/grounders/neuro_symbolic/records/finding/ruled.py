"""Groups of the tables that the finder of elements saw: their rows are records, whatever is read.

Runs of level lines miss a cell that was read out of line or a column that is partly empty. Where a
table was seen as such its own rows and columns are kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.headings import heading_over
from deixis.grounders.neuro_symbolic.records.model import Column, Group, Record, hull
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.scene.writings import header_row
from deixis.perception.elements import Table

__all__ = ["table_groups", "without_pieces"]

_COLUMNS, _ROWS = 3, 2  # at least, besides the header
_SURE = 0.5  # score of a table from which on its rows are taken as they are
_FEWEST = 3  # entries of a list
_LEAST = 18.0  # pixels of a picture before an entry: smaller ones are boxes to tick
_START = 0.25  # of the width of a row in which it begins
_PICTURES = frozenset({"image", "button", "icon", "badge", "card"})
_PARTS = frozenset({"icon", "checkbox", "radio", "switch", "button", "badge", "image", "slider"})


def table_groups(scene: Scene) -> list[Group]:
    """One group a table with a header, that with the most rows first."""
    lists = [_list(table, scene) for table in scene.page.tables]
    found = [
        entries or (_group(table, scene) if _is_whole(table) else None)
        for table, entries in zip(scene.page.tables, lists, strict=True)
    ]
    groups = [group for group in found if group is not None]
    return sorted(groups, key=lambda group: -len(group.records))


def without_pieces(groups: Sequence[Group], tables: Sequence[Group]) -> list[Group]:
    """Groups without those that know less of the rows of a table than the table does.

    Cards in a table are blocks of its cells.
    """
    return [group for group in groups if not any(_is_piece(group, table) for table in tables)]


def _is_piece(group: Group, table: Group) -> bool:
    box = table.box if table.header is None else table.box.union(table.header)
    inside = [record for record in group.records if box.contains(*record.box.center)]
    if group.kind == "cards":
        return len(inside) == len(group.records)
    poorer = len(group.columns) < len(table.columns) or len(group.records) < len(table.records)
    return len(inside) > 0.7 * len(group.records) and poorer


def _is_whole(table: Table) -> bool:
    head = header_row(table)
    rows = len(table.rows) - (head is not None)
    return head is not None and rows >= _ROWS and len(table.columns) >= _COLUMNS and _sure(table)


def _sure(table: Table) -> bool:
    return table.score >= _SURE


def _group(table: Table, scene: Scene) -> Group | None:
    lines = _lines_by_cell(table, scene)
    head = header_row(table) or 0
    while head + 1 < len(table.rows) and _names_columns(head + 1, table, lines):
        head += 1  # what was taken for the header is a title over it
    body = [row for row in range(head + 1, len(table.rows)) if _said(row, table, lines)]
    body = _until_foot(body, table, lines)
    if len(body) < _ROWS:
        return None
    parts = [item for item in scene.elements if item.label in _PARTS and item.score > 0.3]
    records = tuple(_record(table, row, lines, parts) for row in body)
    columns = [_column(col, head, body, lines) for col in range(len(table.columns))]
    named = tuple(column for column in columns if column is not None)
    if len(named) < _COLUMNS:
        return None
    return Group("rows", records, named, None, table.rows[head])


def _list(table: Table, scene: Scene) -> Group | None:
    """The rows as entries, where all begin with a picture of one size: none names any columns."""
    pictures = [item for item in scene.elements if item.label in _PICTURES and _is_square(item.box)]
    if len(table.rows) < _FEWEST or not _begin_alike(table.rows, [item.box for item in pictures]):
        return None
    parts = [item for item in scene.elements if item.label in _PARTS and item.score > 0.3]
    lines = _lines_by_cell(table, scene)
    records = tuple(_record(table, row, lines, parts) for row in range(len(table.rows)))
    names = {i: record.title for i, record in enumerate(records) if record.title is not None}
    if len(names) < len(records):
        return None
    heading = heading_over(hull(list(table.rows)), table.rows[0], scene)
    column = Column("", "text", names)
    return Group("bands", records, (column,), heading, names=("pictured",))


def _is_square(box: Box) -> bool:
    return box.height > _LEAST and abs(box.width - box.height) < 0.2 * box.height


def _begin_alike(rows: Sequence[Box], pictures: Sequence[Box]) -> bool:
    """Whether a picture as large as the first row's, right under it, stands in every row."""
    for first in pictures:
        side = first.center[0] < rows[0].x1 + _START * rows[0].width
        if not side or not rows[0].contains(*first.center):
            continue
        alike = [
            box
            for box in pictures
            if abs(box.x1 - first.x1) < 4 and abs(box.height - first.height) < 4
        ]
        if all(any(row.contains(*box.center) for box in alike) for row in rows):
            return True
    return False


_Lines = dict[tuple[int, int], list[TextLine]]


def _lines_by_cell(table: Table, scene: Scene) -> _Lines:
    found: _Lines = {}
    for line in scene.text.lines:
        for cell in table.cells:
            if cell.box.contains(*line.box.center):
                found.setdefault((cell.row, cell.column), []).append(line)
                break
    return found


def _said(row: int, table: Table, lines: _Lines) -> dict[int, str]:
    """What a row has, by column."""
    columns = range(len(table.columns))
    return {col: lines[row, col][0].text for col in columns if (row, col) in lines}


def _names_columns(row: int, table: Table, lines: _Lines) -> bool:
    """Whether a row has words alone, over columns with values in the rows under it."""
    said = _said(row, table, lines)
    if len(said) < 2 or any(char.isdigit() for text in said.values() for char in text):
        return False
    under = [_said(other, table, lines) for other in range(row + 1, len(table.rows))]
    valued = {col for row in under for col, text in row.items() if value_type(text) != "text"}
    return len(valued & set(said)) > 1


def _until_foot(rows: Sequence[int], table: Table, lines: _Lines) -> list[int]:
    """Rows up to the first that is unlike them: the title of a next table, the line of a window."""
    said = [_said(row, table, lines) for row in rows]
    counts = sorted(len(row) for row in said)
    usual = counts[len(counts) // 2] if counts else 0
    kinds = [{(col, value_type(text)) for col, text in row.items()} for row in said]
    for index, row in enumerate(said):
        common = set().union(*kinds[:index])
        typed = any((col, value_type(text)) in common for col, text in row.items() if col)
        if len(row) < 0.5 * usual or (index > 1 and len(row) < usual and not typed):
            return list(rows[:index])
    return list(rows)


def _record(
    table: Table,
    row: int,
    lines: _Lines,
    parts: Sequence[Region],
) -> Record:
    said = [line for col in range(len(table.columns)) for line in lines.get((row, col), [])]
    box = table.rows[row]
    own = [part for part in parts if box.contains(*part.box.center) and part.box.area < box.area]
    return Record(box, tuple(said), tuple(own))


def _column(
    col: int,
    head: int,
    body: Sequence[int],
    lines: _Lines,
) -> Column | None:
    """What each row has in a column, under its name."""
    own = {i: lines[row, col][0] for i, row in enumerate(body) if (row, col) in lines}
    if not own:
        return None
    kind = Counter(value_type(line.text) for line in own.values()).most_common(1)[0][0]
    heads = lines.get((head, col), [])
    name = " ".join(line.text for line in heads)
    header = TextLine(name, hull([line.box for line in heads])) if heads else None
    return Column(name, kind, own, header)
