"""Claims about tables: rows, columns and cells. Data rows are counted, not the header."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from deixis.datasets.screens.claims.claim import Claim, claim
from deixis.datasets.screens.scene import Element, Scene, bounding

__all__ = ["cells", "columns", "rows"]


def rows(scene: Scene) -> Iterator[Claim]:
    """Such as "the second row of the table", "the row for Anna Brown"."""
    for name in _tables(scene):
        found = [e for e in scene.of("row") if e.table == name and e.row]
        total = [e for e in scene.of("row") if e.table == name and e.role == "total"]
        for index, row in enumerate(found):
            last = "yes" if index == len(found) - 1 and not total else ""
            slots: dict[str, Any] = {"rank": str(index + 1), "count": str(len(found)), "last": last}
            if _alone(scene):
                form = "row" if scene.of("table") else "row_list"
                yield claim(form, "row", "table order", [row], **slots)
            elif name:
                yield claim("row_of", "row", "table order", [row], table=name, **slots)
            if row.key and sum(e.key == row.key for e in found) == 1:
                yield claim("row_for", "row", "table text", [row], key=row.key)
        if total:
            yield claim("row_total", "row", "table text", total)


def columns(scene: Scene) -> Iterator[Claim]:
    """Such as "the third column", "the Amount column": from its header to its last cell."""
    for name in _tables(scene):
        found = [e for e in scene.of("cell") if e.table == name and e.column]
        numbers = sorted({e.column for e in found if e.column})
        for number in numbers:
            members = [e for e in found if e.column == number]
            if not _has_plain_edges(scene, members):
                continue
            column = Element("column", bounding(members), header=members[0].header)
            slots: dict[str, Any] = {"rank": str(number), "count": str(len(numbers))}
            if _alone(scene):
                yield claim("column", "column", "table order", [column], **slots)
            if column.header:
                yield claim("column_named", "column", "table text", [column], header=column.header)


def _has_plain_edges(scene: Scene, members: list[Element]) -> bool:
    """Whether people would draw the same box: ruled on all sides, or filled by its words."""
    if any(e.role == "grid" for e in members):
        return True
    first = members[0]
    inner = [e for e in scene.elements if e.table == first.table and e.column == first.column]
    words = bounding([e for e in inner if e.kind not in ("cell", "row")] or members)
    return words.width > 0.6 * bounding(members).width


def cells(scene: Scene) -> Iterator[Claim]:
    """Such as "the cell in row 3, column 2", "the status of order 7"."""
    for name in _tables(scene):
        inner = [e for e in scene.of("cell") if e.table == name and e.row and e.column]
        for cell in inner:
            if cell.role == "grid" and _alone(scene):
                slots: dict[str, Any] = {"row": str(cell.row), "column": str(cell.column)}
                yield claim("cell", "cell", "table cell", [cell], **slots)
        values = [e for e in scene.elements if _is_value(e, name)]
        totals = any(e.table == name and e.role == "total" for e in scene.of("row"))
        last = max((e.row or 0 for e in values), default=0)
        for value in values:
            yield from _value(scene, value, "" if totals else str(last))


def _value(scene: Scene, value: Element, last: str) -> Iterator[Claim]:
    header = value.header.lower()
    if _alone(scene):
        slots: dict[str, Any] = {
            "header": header,
            "rank": str(value.row),
            "count": last or "99",
            "last": "",
        }
        slots["last"] = "yes" if str(value.row) == last else ""
        yield claim("cell_in_row", value.kind, "table cell", [value], **slots)
    if value.key and value.column != 1:
        yield claim("cell_of", value.kind, "table cell", [value], header=header, key=value.key)


def _is_value(element: Element, table: str) -> bool:
    inside = element.table == table and bool(element.row) and bool(element.header)
    return inside and element.kind not in ("cell", "row")


def _tables(scene: Scene) -> list[str]:
    return list(dict.fromkeys(e.table for e in scene.of("row") if e.table))


def _alone(scene: Scene) -> bool:
    return len(_tables(scene)) == 1 and scene.clear("table")
