"""The types: records, their groups, and the columns of a group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from deixis.core import Box, Region, TextLine

__all__ = ["Column", "Group", "GroupKind", "Record", "hull", "level", "levelled"]

GroupKind = Literal["rows", "titles", "cards", "bands"]
"""rows: evenly spaced lines or rows of a table; titles: what stands under like headlines; cards:
boxes of one size; bands: entries of several lines, as high as one another."""

_INITIALS = 2  # letters; longer texts are words


@dataclass(frozen=True)
class Column:
    """One column of a group: what each record has in it.

    Attributes:
        name: The words over it, or "".
        kind: What most of its values are: a name of `value_type`.
        lines: Index of a record -> its line in this column.
        header: The line over it.
    """

    name: str
    kind: str
    lines: dict[int, TextLine]
    header: TextLine | None = None


@dataclass(frozen=True)
class Record:
    """One of several alike things.

    Attributes:
        box: All of it, in pixels of the image.
        lines: Its text, from the left, then from the top.
        parts: Icons, boxes to tick, buttons and badges in it.
    """

    box: Box
    lines: tuple[TextLine, ...]
    parts: tuple[Region, ...] = ()

    @property
    def title(self) -> TextLine | None:
        """The line that names it: the first with a word in it."""
        worded = [line for line in self.lines if any(char.isalpha() for char in line.text)]
        return worded[0] if worded else (self.lines[0] if self.lines else None)

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True)
class Group:
    """Records that belong together.

    Attributes:
        kind: How they were found.
        records: From the top, or from the left.
        columns: From the left; () for cards.
        heading: The line over the whole, such as the name of a list.
        header: The box of the row of column names, or None.
        names: What else it is known as: "talk" for the bubbles of a conversation.
    """

    kind: GroupKind
    records: tuple[Record, ...]
    columns: tuple[Column, ...] = ()
    heading: TextLine | None = None
    header: Box | None = None
    names: tuple[str, ...] = field(default=())

    @property
    def box(self) -> Box:
        """The smallest box round all records."""
        return hull([record.box for record in self.records])

    @property
    def primary(self) -> Column | None:
        """The column of names: the first one with words in it."""
        worded = [c for c in self.columns if c.kind == "text" and _is_worded(c)]
        worded = worded or [column for column in self.columns if column.kind == "text"]
        full = [c for c in worded if len(c.lines) >= 0.6 * len(self.records)]
        found = full or worded or list(self.columns)
        return found[0] if found else None


def _is_worded(column: Column) -> bool:
    """Whether a column has words, not single letters as which icons are read."""
    long = sum(len(line.text) > _INITIALS for line in column.lines.values())
    return 2 * long > len(column.lines)


def hull(boxes: list[Box]) -> Box:
    """The smallest box round one box or more."""
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole


def level(a: Box, b: Box) -> bool:
    """Whether two lines stand on one height."""
    return abs(a.center[1] - b.center[1]) < 0.55 * min(a.height, b.height)


def levelled(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines in rows of one height each, from the left; rows from the top."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.box.center[1]):
        if rows and level(rows[-1][0].box, line.box):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.box.x1) for row in rows]
