"""Addresses in a sheet of calculation: its columns by letter, its rows by number.

Letters and numbers follow one another, so those that were read tell those that were not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from deixis.grounders.neuro_symbolic.scene.writings import is_numbered
from deixis.perception.elements import Table

__all__ = ["column_lettered", "first_column", "letter_over", "row_numbered"]

_LETTER = re.compile(r"[A-Z]")
_AGREEING = 0.6  # of the letters, or numbers, that tell one and the same start


def column_lettered(letter: str, table: Table) -> int | None:
    """Index of the column under a letter; None in a table without letters or with fewer."""
    if not table.lettered or not _LETTER.fullmatch(letter.upper()):
        return None
    start = _first_letter(table)
    return _within(None if start is None else ord(letter.upper()) - start, len(table.columns))


def letter_over(column: int, table: Table) -> str | None:
    """The letter that stands, or must stand, over a column of a sheet."""
    start = _first_letter(table) if table.lettered else None
    told = None if start is None else chr(start + column)
    return told if told is not None and column and _LETTER.fullmatch(told) else None


def first_column(table: Table) -> int:
    """Index of the first column: in a sheet not that with the numbers of its rows."""
    return 1 if table.lettered and is_numbered(table) else 0


def row_numbered(number: str, table: Table) -> int | None:
    """Index of the row beside a number in its first column; None where rows are not counted."""
    if not table.lettered or not number.isdecimal() or not is_numbered(table):
        return None
    first = [(c.row, c.text.strip()) for c in table.cells if c.column == 0]
    start = _start((i, int(text)) for i, text in first if text.isdecimal())
    return _within(None if start is None else int(number) - start, len(table.rows))


def _first_letter(table: Table) -> int | None:
    heads = [(c.column, c.text.strip()) for c in table.cells if c.row == 0]
    return _start((i, ord(text)) for i, text in heads if _LETTER.fullmatch(text))


def _start(places: Iterable[tuple[int, int]]) -> int | None:
    """What would stand at index 0, as most places tell."""
    told = Counter(value - index for index, value in places)
    if not told:
        return None
    start, count = told.most_common(1)[0]
    return start if count >= max(2, _AGREEING * told.total()) else None


def _within(index: int | None, count: int) -> int | None:
    return index if index is not None and 0 < index < count else None
