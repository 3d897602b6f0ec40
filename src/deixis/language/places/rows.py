"""Rows and columns in which things stand: "the top row", "third column from the left"."""

from __future__ import annotations

from typing import Literal

from deixis.language.forms import Ordinal
from deixis.language.places.ordinals import number_of, ordinal_direction, rank_of
from deixis.language.places.sides import side_named
from deixis.language.words import Words

__all__ = ["row_at"]

_ROWS: dict[str, Literal["row", "column"]] = {
    "row": "row",
    "rows": "row",
    "column": "column",
    "columns": "column",
    "col": "column",
    "cols": "column",
}
_ALONG = {"row": ("left", "right"), "column": ("top", "bottom")}
"""Ends of a row itself, from which no rows are counted: "second row on the left"."""


def row_at(words: Words, j: int, *, start: int | None = None) -> tuple[int, Ordinal] | None:
    """'top row', 'second row', 'row 3', 'third column from the left'.

    Args:
        words: The phrase.
        j: Where it stands.
        start: Where its span starts; j when None.
    """
    begin = j if start is None else start
    if (unit := _ROWS.get(words.key(j))) is not None and words.kind(j + 1) == "number":
        rank = number_of(words.key(j + 1))
        return j + 2, Ordinal(words.span(begin, j + 2), rank, None, unit)
    unit, side = _ROWS.get(words.key(j + 1)), side_named(words.key(j))
    rank = rank_of(words.key(j)) or 0
    if unit is None or not (rank or side):
        return None
    if side is not None and not rank:
        return j + 2, Ordinal(words.span(begin, j + 2), 1, side, unit)
    found = ordinal_direction(words, j + 2)
    across = found is not None and found[1] not in _ALONG[unit]
    end, direction = found if found is not None and across else (j + 2, None)
    return end, Ordinal(words.span(begin, end), rank, direction, unit)
