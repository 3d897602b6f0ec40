"""Heads of tables: rows of words over the columns that no line or tile holds."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.textrows import Column, TextRow, text_rows
from deixis.perception.elements.tiles import Grid

__all__ = ["bounded_rows", "divided", "headed", "row_of_heads"]

_FEWEST = 3  # words over the columns of a grid
_MOST = 0.7  # of its columns that have words over them
_SHARED = 0.75  # of the rows of a column in which its text is in two parts
_WIDER = 1.3  # usual steps between two rows from which on something stands between them
_ABOVE = 3.6  # usual steps up to the heads, past the title of a section


def headed(scene: Scene, grid: Grid) -> list[float]:
    """Edges of the rows, with those over the tiles: a first row without a fill, and the heads.

    Where every second row is filled, the first row of the table may stand on bare ground.
    """
    first = _row_over(scene, grid, grid.ys[0])
    if not first:
        return [*grid.ys]
    ys = [_edge_over(first, grid.ys[0]), *grid.ys]
    heads = _row_over(scene, grid, ys[0]) if _numbered(first) else []
    return [_edge_over(heads, ys[0]), *ys] if heads and not _numbered(heads) else ys


def _row_over(scene: Scene, grid: Grid, top: float) -> list[Piece]:
    """The pieces of the one row of text right over ``top`` that has words over most columns."""
    over = [p for p in scene.pieces if 0 < top - p.ink.y2 < 1.5 * scene.size]
    heads = [
        next((p for p in over if left < p.ink.center[0] < right), None)
        for left, right in pairwise(grid.xs)
    ]
    known = [piece for piece in heads if piece is not None]
    few = len(known) < max(_FEWEST, _MOST * len(heads))
    return [] if few or len(text_rows(known)) > 1 else known


def _edge_over(row: Sequence[Piece], top: float) -> float:
    """As much space above a row of text as below it."""
    return max(2 * text_rows(row)[0].box.center[1] - top, 0.0)


def _numbered(pieces: Sequence[Piece]) -> bool:
    return any(char.isdigit() for piece in pieces for char in piece.text)


def divided(scene: Scene, grid: Grid) -> Grid:
    """The grid with a column more where the edge of a tile was not seen.

    In nearly all rows such a column has two texts, and those on the right begin at one place.
    """
    xs: list[float] = [grid.xs[0]]
    for left, right in pairwise(grid.xs):
        inside = [
            piece
            for piece in scene.pieces
            if left < piece.ink.center[0] < right and grid.ys[0] < piece.ink.center[1] < grid.ys[-1]
        ]
        between = _division(inside, left, len(grid.ys) - 1)
        xs += [between, right] if between is not None else [right]
    return Grid(tuple(xs), grid.ys)


def _division(pieces: Sequence[Piece], left: float, rows: int) -> float | None:
    pairs = [row.pieces for row in text_rows(pieces) if len(row.pieces) == 2]
    if rows < 4 or len(pairs) < _SHARED * rows or len(pieces) > 2 * rows:
        return None
    starts = [second.ink.x1 for _, second in pairs]
    pad = min(first.ink.x1 for first, _ in pairs) - left
    edge = min(starts) - pad
    flush = max(starts) - min(starts) < 0.5 * pairs[0][0].size
    return edge if flush and pad > 0 and max(a.ink.x2 for a, _ in pairs) < edge else None


def bounded_rows(ys: Sequence[float], rows: Sequence[TextRow]) -> list[tuple[float, float]]:
    """Top and bottom of each row; one beside a gap, as over a new section, is as high as usual."""
    bands = list(pairwise(ys))
    middles = [_middle(band, rows) for band in bands]
    if len(bands) < 4 or any(middle is None for middle in middles):
        return bands
    known = [middle for middle in middles if middle is not None]
    steps = [below - above for above, below in pairwise(known)]
    step = float(np.median(steps))
    after = [gap > _WIDER * step for gap in (*steps, 0.0)]
    before = [False, *after]
    return [
        (
            max(top, middle - step / 2) if above else top,
            min(bottom, middle + step / 2) if below else bottom,
        )
        for (top, bottom), middle, above, below in zip(bands, known, before, after, strict=False)
    ]


def _middle(band: tuple[float, float], rows: Sequence[TextRow]) -> float | None:
    inside = [row.box.center[1] for row in rows if band[0] < row.box.center[1] < band[1]]
    return float(np.mean(inside)) if inside else None


def row_of_heads(
    scene: Scene, columns: Sequence[Column], bands: Sequence[tuple[float, float]]
) -> TextRow | None:
    """The words over the columns of a table, past the title of its first section; None for none.

    Right over the first row they would have been found as a row of the table.
    """
    step = float(np.median([bottom - top for top, bottom in bands]))
    top = bands[0][0]
    left, right = columns[0].left - scene.size, columns[-1].right + scene.size
    over = [p for p in scene.pieces if p.ink.y2 < top + 2 and left < p.ink.center[0] < right]
    for index, row in enumerate(reversed(text_rows(over))):
        if top - row.box.center[1] > _ABOVE * step:
            return None
        if len(row.pieces) > 1:
            return row if index and _heads(row, columns) else None
    return None


def _heads(row: TextRow, columns: Sequence[Column]) -> bool:
    """Whether words without digits stand each over a column of its own, over most of them."""
    hit = [
        next((i for i, c in enumerate(columns) if _shares(piece, c)), None) for piece in row.pieces
    ]
    own = None not in hit and len(set(hit)) == len(hit)
    return own and len(hit) >= _MOST * len(columns) and not _numbered(row.pieces)


def _shares(piece: Piece, column: Column) -> bool:
    return piece.ink.x1 < column.right and piece.ink.x2 > column.left
