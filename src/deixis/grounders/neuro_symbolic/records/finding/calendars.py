"""The calendar of a page: a grid of days, and the events that lie on them."""

from __future__ import annotations

from dataclasses import dataclass

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.records.finding.headings import is_weekday
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.perception.elements import Cell, Table

__all__ = ["Day", "days_of"]

_DAYS = 3  # weekdays over the columns from which on a table is a calendar
_SCORE = 0.3  # of an element that may be an event
_CHIPS = frozenset({"badge", "button", "card", "link"})
_SHARE = 0.75  # of the area of its day that an event takes up at most


@dataclass(frozen=True)
class Day:
    """One cell of a calendar.

    Attributes:
        cell: As the table has it.
        weekday: What stands over its column.
        number: Of the month, where one is written.
        own: Whether it is of the month shown, not of the one before or after.
        events: What lies on it, from the top.
    """

    cell: Cell
    weekday: str
    number: int | None
    own: bool
    events: tuple[Region, ...]


def days_of(scene: Scene) -> list[Day]:
    """The days of the largest calendar of a page, row by row; [] where there is none."""
    for table in sorted(scene.page.tables, key=lambda table: -table.box.area):
        heads = {c.column: c for c in table.cells if is_weekday(c.text)}
        if len(heads) >= _DAYS:
            return _own([_day(cell, heads, scene) for cell in _body(table, heads)])
    return []


def _body(table: Table, heads: dict[int, Cell]) -> list[Cell]:
    top = max(cell.row for cell in heads.values())
    cells = [cell for cell in table.cells if cell.row > top and cell.column in heads]
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def _day(cell: Cell, heads: dict[int, Cell], scene: Scene) -> Day:
    first = cell.text.split(" ")[0].strip(".")
    number = int(first) if first.isdecimal() and 0 < int(first) < 32 else None
    weekday = heads[cell.column].text.split(" ")[0]
    return Day(cell, weekday, number, True, _events(cell.box, scene))


def _events(box: Box, scene: Scene) -> tuple[Region, ...]:
    """Filled boxes with words in a day; each once, as the kind it is most surely."""
    found: list[Region] = []
    for item in sorted(scene.elements, key=lambda item: -item.score):
        if item.label not in _CHIPS or item.score < _SCORE or not box.contains(*item.box.center):
            continue
        if _fits(item, box) and all(item.box.iou(other.box) < 0.3 for other in found):
            found.append(item)
    return tuple(sorted(found, key=lambda item: item.box.y1))


def _fits(item: Region, day: Box) -> bool:
    """Whether a box has words and leaves some of its day free."""
    worded = any(char.isalpha() for char in item.text or "")
    return worded and item.box.area < _SHARE * day.area and item.box.width <= 1.02 * day.width


def _own(days: list[Day]) -> list[Day]:
    """Days from the first 1 up to the next one are those of the month shown."""
    firsts = [index for index, day in enumerate(days) if day.number == 1]
    if not firsts or firsts[0] > 6:
        return days
    stop = firsts[1] if len(firsts) > 1 else len(days)
    return [
        Day(day.cell, day.weekday, day.number, firsts[0] <= index < stop, day.events)
        for index, day in enumerate(days)
    ]
