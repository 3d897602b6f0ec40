"""Names of the items of a bill: words that stand to their sums in the same way, one for each."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.asking.types import value_type

__all__ = ["names_beside"]

_FEWEST = 3  # sums that must have such a name
_FLUSH = 0.6  # line heights by which names may begin out of line
_LEVEL = 0.35  # line heights by which their height over their sums may differ


def names_beside(
    column: Sequence[TextLine], lines: Sequence[TextLine], pitch: float
) -> dict[int, TextLine]:
    """The name of each sum, by its id, where several of a column have one flush with the others'.

    A name may stand a little over its sum where another line follows under it. Words of a form
    beside the bill are level with one sum or another, and never with all.
    """
    offered = {id(line): _offered(line, lines, pitch) for line in column}
    named: dict[int, TextLine] = {}
    left = list(column)
    while len(found := _largest(left, offered)) >= _FEWEST:
        named |= found
        left = [line for line in left if id(line) not in found]
    return named


def _largest(column: Sequence[TextLine], offered: dict[int, list[TextLine]]) -> dict[int, TextLine]:
    """Most names that stand alike; level ones before others, then the highest, the leftmost."""
    best: tuple[tuple[float, ...], dict[int, TextLine]] = ((0.0,), {})
    for line in column:
        for first in offered[id(line)]:
            found = _like(first, line, column, offered)
            rise = _rise(first, line)
            rank = (len(found), float(abs(rise) < _LEVEL), -rise, -first.box.x1)
            if rank > best[0]:
                best = rank, found
    return best[1]


def _offered(line: TextLine, lines: Sequence[TextLine], pitch: float) -> list[TextLine]:
    """Words left of a sum and not far over or under it."""
    reach = max(min(0.45 * pitch, 2 * line.box.height), 0.5 * line.box.height)
    return [
        other
        for other in lines
        if other.box.x2 <= line.box.x1
        and abs(other.box.center[1] - line.box.center[1]) < reach
        and value_type(other.text) == "text"
        and sum(char.isalpha() for char in other.text) > 1
    ]


def _rise(name: TextLine, sum_: TextLine) -> float:
    """How far a name stands under its sum, in line heights; negative over it."""
    return (name.box.center[1] - sum_.box.center[1]) / max(sum_.box.height, 1.0)


def _like(
    first: TextLine,
    own: TextLine,
    column: Sequence[TextLine],
    offered: dict[int, list[TextLine]],
) -> dict[int, TextLine]:
    """For each sum the words that stand to it as ``first`` does to its own."""
    unit = first.box.height
    found = {}
    for line in column:
        for name in offered[id(line)]:
            flush = abs(name.box.x1 - first.box.x1) < _FLUSH * unit
            if flush and abs(_rise(name, line) - _rise(first, own)) < _LEVEL:
                found[id(line)] = name
                break
    return found
