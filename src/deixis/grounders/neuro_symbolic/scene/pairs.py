"""Lists of names and values in two columns, such as the summary of a build or of an account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deixis.core import Box, TextLine
from deixis.perception.elements import value_kind

__all__ = ["paired_lines"]

_FEWEST = 3  # rows that make a list of one
_LONGEST = 32  # characters of a name

Pair = tuple[TextLine, TextLine]


def paired_lines(lines: Sequence[TextLine], apart_from: Sequence[Box]) -> list[Pair]:
    """(name, value) of each row of every list of pairs: names flush left, values flush too.

    Args:
        lines: What was read.
        apart_from: Tables of more columns; their cells are no pairs.
    """
    free = [line for line in lines if not any(box.contains(*line.box.center) for box in apart_from)]
    pairs = [pair for line in free for pair in _right_neighbour(line, free)]
    return [pair for pair in pairs if sum(_aligned(pair, other) for other in pairs) >= _FEWEST]


def _right_neighbour(line: TextLine, lines: Sequence[TextLine]) -> Iterator[Pair]:
    """The line that follows in the same row, where the row holds these two alone."""
    named = value_kind(line.text) == "text" and len(line.text) <= _LONGEST
    row = [other for other in lines if other is not line and _level(other.box, line.box)]
    if not named or len(row) != 1 or row[0].box.x1 < line.box.x2:
        return
    if len(row[0].text) <= 2 * _LONGEST:
        yield line, row[0]


def _level(a: Box, b: Box) -> bool:
    return abs(a.center[1] - b.center[1]) < 0.5 * min(a.height, b.height)


def _aligned(pair: Pair, other: Pair) -> bool:
    """Whether two pairs are rows of one list; every pair is with itself."""
    (a, b), (c, d) = pair, other
    unit = max(a.box.height, 1.0)
    near = abs(a.box.center[1] - c.box.center[1]) < 8 * unit
    flush = min(abs(b.box.x1 - d.box.x1), abs(b.box.x2 - d.box.x2)) < 0.5 * unit
    return near and flush and abs(a.box.x1 - c.box.x1) < 0.5 * unit
