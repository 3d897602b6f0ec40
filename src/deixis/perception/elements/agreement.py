"""Agreement: rows of text whose pieces keep to the columns of the row above, as in tables."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.textrows import TextRow

__all__ = ["agreeing_blocks", "keeps_columns"]


def keeps_columns(rows: Sequence[TextRow], size: float) -> bool:
    """Whether rows keep to the columns of the one above; a menu over a row of tools does not."""
    shared = [row for row in rows if len(row.pieces) > 1]
    pairs = [_agree(above, below, size) for above, below in pairwise(shared)]
    return sum(pairs) >= 0.5 * len(pairs)


def agreeing_blocks(rows: Sequence[TextRow], size: float) -> list[list[TextRow]]:
    """Runs of rows, three or more, in which each agrees with the one before it."""
    blocks: list[list[TextRow]] = []
    for row in rows:
        if len(row.pieces) < 2:
            continue
        last = blocks[-1][-1] if blocks else None
        if last and row.box.y1 - last.box.y2 < _step(last, row) * size and _agree(last, row, size):
            blocks[-1].append(row)
        else:
            blocks.append([row])
    return [block for block in blocks if len(block) >= 3]


def _step(a: TextRow, b: TextRow) -> float:
    """Font sizes between rows at most: many columns hold rows together, as in calendars."""
    return 3.2 if min(len(a.pieces), len(b.pieces)) > 3 else 2.0


def _agree(a: TextRow, b: TextRow, size: float) -> bool:
    """Whether most pieces of the shorter row share an edge or middle with one of the other."""
    pairs = 0
    for piece in a.pieces:
        pairs += any(_share_edge(piece, other, 0.5 * size) for other in b.pieces)
    return pairs >= 2 and pairs >= 0.6 * min(len(a.pieces), len(b.pieces))


def _share_edge(a: Piece, b: Piece, slack: float) -> bool:
    return (
        abs(a.ink.x1 - b.ink.x1) < slack
        or abs(a.ink.x2 - b.ink.x2) < slack
        or abs(a.ink.center[0] - b.ink.center[0]) < 0.5 * slack
    )
