"""Text rows: pieces that stand on one line, and the columns in which such rows agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from deixis.core import Box
from deixis.perception.elements.lettering import Piece

__all__ = ["Column", "TextRow", "find_columns", "hull", "text_rows"]


@dataclass(frozen=True)
class TextRow:
    """Pieces side by side, from the left."""

    pieces: tuple[Piece, ...]

    @property
    def box(self) -> Box:
        return hull([piece.box for piece in self.pieces])


@dataclass(frozen=True)
class Column:
    """A stretch of x that text fills in several rows, with how the text is set in it.

    Attributes:
        left: Left edge of its text.
        right: Right edge of its text.
        alignment: "left", "right" or "centre".
        count: Rows that have text in it.
    """

    left: float
    right: float
    alignment: str
    count: int


def hull(boxes: Sequence[Box]) -> Box:
    """The smallest box around one box or more."""
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole


def text_rows(pieces: Sequence[Piece]) -> list[TextRow]:
    """Group pieces whose middles are level, from the top."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: p.box.center[1]):
        if rows and _level(rows[-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [TextRow(tuple(sorted(row, key=lambda p: p.box.x1))) for row in rows]


def _level(row: Sequence[Piece], piece: Piece) -> bool:
    middle = float(np.mean([p.box.center[1] for p in row]))
    return abs(piece.box.center[1] - middle) < 0.45 * min(piece.size, row[0].size)


def find_columns(rows: Sequence[TextRow], *, size: float) -> list[Column]:
    """Stretches of x that are separated by space in every row.

    A piece that is much wider than usual, such as a title over the table, does not count.
    """
    pieces = [piece for row in rows if len(row.pieces) > 1 for piece in row.pieces]
    spans: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: p.ink.x1):
        if spans and piece.ink.x1 < max(p.ink.x2 for p in spans[-1]) + 0.15 * size:
            spans[-1].append(piece)
        else:
            spans.append([piece])
    return [_column(span) for span in spans]


def _column(span: Sequence[Piece]) -> Column:
    lefts = np.array([piece.ink.x1 for piece in span])
    rights = np.array([piece.ink.x2 for piece in span])
    spread = {
        "left": _spread(lefts),
        "right": _spread(rights),
        "centre": _spread((lefts + rights) / 2) + 1.0,  # a tie goes to an edge
    }
    alignment = min(spread, key=lambda name: spread[name])
    return Column(float(lefts.min()), float(rights.max()), alignment, len(span))


def _spread(values: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
    """How far values lie from their median; one of them may be a header that is set otherwise."""
    away = np.sort(np.abs(values - np.median(values)))
    return float(away[:-1].mean()) if len(away) > 3 else float(np.median(away))
