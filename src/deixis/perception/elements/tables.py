"""Tables: from rules, stripes or aligned text to rows, columns and cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from deixis.core import Box
from deixis.perception.elements.agreement import agreeing_blocks, keeps_columns
from deixis.perception.elements.dividers import column_edges, extended, row_edges
from deixis.perception.elements.formgrids import are_sides_of_fields
from deixis.perception.elements.gridlines import Bands, ruled_bands
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.tableheads import bounded_rows, divided, headed, row_of_heads
from deixis.perception.elements.textrows import Column, TextRow, find_columns, hull, text_rows
from deixis.perception.elements.tiles import Grid, find_grids

__all__ = ["Cell", "Table", "find_tables"]

_LETTERS = re.compile(r"[A-Z]{1,2}")
_CARD = 0.9  # of the width of the page that a card has at most
_FEWEST = 8  # pieces of text on a card with a table
_MOST = 24  # tables a page
_LABELLED = 0.7  # of the first row and column that has words in a sheet with few others
_MANY = 12  # tiles from which on what is drawn says more than lines across


@dataclass(frozen=True)
class Cell:
    """One cell; ``row`` counts from 0 at the top, the header row included."""

    box: Box
    row: int
    column: int
    text: str


@dataclass(frozen=True)
class Table:
    """A table in pixels of the frame it was found in.

    Attributes:
        box: The whole.
        rows: Box of each row from the top, the header row included.
        columns: Box of each column from the left.
        header: Index of the header row, or None.
        cells: Every cell, empty ones too, row by row.
        score: 0..1, how sure it is that this is a table.
    """

    box: Box
    rows: tuple[Box, ...]
    columns: tuple[Box, ...]
    header: int | None
    cells: tuple[Cell, ...]
    score: float

    @property
    def body(self) -> tuple[int, ...]:
        """Indices of the rows without the header."""
        return tuple(i for i in range(len(self.rows)) if i != self.header)

    @property
    def lettered(self) -> bool:
        """Whether letters stand over the columns, as in sheets of calculation."""
        heads = [cell.text.strip() for cell in self.cells if cell.row == 0 and cell.text.strip()]
        return len(heads) > 1 and all(_LETTERS.fullmatch(text) for text in heads)

    def row_text(self, row: int) -> str:
        """The words of a row."""
        return " ".join(cell.text for cell in self.cells if cell.row == row and cell.text)

    def scaled(self, scale: tuple[float, float]) -> Table:
        """The same table in pixels that are ``scale`` times smaller."""
        return replace(
            self,
            box=_scaled(self.box, scale),
            rows=tuple(_scaled(box, scale) for box in self.rows),
            columns=tuple(_scaled(box, scale) for box in self.columns),
            cells=tuple(replace(cell, box=_scaled(cell.box, scale)) for cell in self.cells),
        )


def _scaled(box: Box, scale: tuple[float, float]) -> Box:
    return Box(box.x1 * scale[0], box.y1 * scale[1], box.x2 * scale[0], box.y2 * scale[1])


def find_tables(scene: Scene) -> list[Table]:
    """Tables of a page in canvas pixels, the surest first; none overlaps another."""
    found = [table for bands in ruled_bands(scene) if (table := _from_bands(scene, bands))]
    found += [table for grid in find_grids(scene) if (table := _from_grid(scene, grid))]
    inside = [table.box for table in found]
    loose = [p for p in scene.pieces if not any(b.contains(*p.ink.center) for b in inside)]
    found.extend(_aligned(scene, loose))
    found.extend(table for pieces in _on_cards(scene, loose) for table in _aligned(scene, pieces))
    found.sort(key=lambda table: (-table.score, -table.box.area))
    return _apart(found)[:_MOST]


def _apart(tables: Sequence[Table]) -> list[Table]:
    kept: list[Table] = []
    for table in tables:
        if all(table.box.intersection(other.box) is None for other in kept):
            kept.append(table)
    return kept


def _from_bands(scene: Scene, bands: Bands) -> Table | None:
    """A table between horizontal lines."""
    box = Box(bands.left - 2, bands.edges[0] - 2, bands.right + 2, bands.edges[-1] + 2)
    pieces = [piece for piece in scene.pieces if box.contains(*piece.ink.center)]
    rows = text_rows(pieces)
    columns = find_columns(rows, size=scene.size)
    if len(columns) < 2 or not _filled(rows, len(columns)):
        return None
    if are_sides_of_fields(scene, bands.left, bands.right, bands.edges):
        return None
    if not bands.grid and not keeps_columns(rows, scene.size):
        return None
    ys = row_edges(extended(scene, bands, columns), rows, scene.size)
    pieces = [
        p
        for p in scene.pieces
        if box.x1 < p.ink.center[0] < box.x2 and ys[0] < p.ink.center[1] < ys[-1]
    ]
    xs = column_edges(scene, columns, bands.left, bands.right, (ys[0], ys[-1]))
    shared = sum(len(row.pieces) > 1 for row in rows)
    score = min(0.95, 0.5 + 0.08 * shared + 0.04 * len(columns) + (0.15 if bands.grid else 0.0))
    return _table(pieces, xs, [*pairwise(ys)], score) if len(ys) > 2 and shared > 1 else None


def _from_grid(scene: Scene, grid: Grid) -> Table | None:
    """A table of tiles with the header above it, if enough of them have text."""
    grid = divided(scene, grid)
    xs, ys = grid.xs, headed(scene, grid)
    box = Box(xs[0], grid.ys[0], xs[-1], grid.ys[-1])
    pieces = [piece for piece in scene.pieces if box.contains(*piece.ink.center)]
    tiles = (len(xs) - 1) * (len(grid.ys) - 1)
    if len(pieces) < 0.5 * tiles and not _is_labelled(grid, pieces):
        return None
    box = Box(xs[0], ys[0], xs[-1], ys[-1])
    pieces = [piece for piece in scene.pieces if box.contains(*piece.ink.center)]
    return _table(pieces, xs, [*pairwise(ys)], 0.96 if tiles >= _MANY else 0.85)


def _is_labelled(grid: Grid, pieces: Sequence[Piece]) -> bool:
    """Whether words stand in nearly all of the first row and column: a sheet not yet filled."""
    top = Box(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[1])
    side = Box(grid.xs[0], grid.ys[0], grid.xs[1], grid.ys[-1])
    over = [piece for piece in pieces if top.contains(*piece.ink.center)]
    beside = [piece for piece in pieces if side.contains(*piece.ink.center)]
    columns, rows = len(grid.xs) - 2, len(grid.ys) - 2  # the corner may be bare
    return len(over) >= _LABELLED * columns and len(beside) >= _LABELLED * rows


def _filled(rows: Sequence[TextRow], columns: int) -> bool:
    """Whether at least half of the rows have text in most columns."""
    full = [row for row in rows if len(row.pieces) >= max(2, 0.5 * columns)]
    return len(full) >= 2 and len(full) >= 0.55 * len(rows)


def _aligned(scene: Scene, pieces: Sequence[Piece]) -> list[Table]:
    """Tables without any lines: three rows or more that agree in their columns."""
    tables = []
    for block in agreeing_blocks(text_rows(_uncontrolled(scene, pieces)), scene.size):
        columns = _common(find_columns(block, size=scene.size), len(block))
        if len(columns) < 2:
            continue
        rows = _within(block, columns)
        members = [piece for row in rows for piece in row.pieces]
        if not _filled(rows, len(columns)) or _is_prose(members) or _is_divided(scene, members):
            continue
        box = hull([piece.box for piece in members]).pad(0.25 * scene.size, size=scene.canvas.size)
        ys = row_edges((box.y1, box.y2), rows, scene.size)
        xs = column_edges(scene, columns, box.x1, box.x2, (box.y1, box.y2))
        score = min(0.8, 0.1 + 0.06 * len(rows) + 0.1 * len(columns))
        score *= 1.0 if any(c.isdigit() for p in members for c in p.text) else 0.6
        bands = bounded_rows(ys, rows)
        heads = row_of_heads(scene, columns, bands)
        if heads is not None:
            high = bands[0][1] - bands[0][0]
            middle = heads.box.center[1]
            bands = [(middle - high / 2, min(middle + high / 2, bands[0][0])), *bands]
            members = [*heads.pieces, *members]
        tables.append(_table(members, xs, bands, score))
    return tables


def _on_cards(scene: Scene, pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Text card by card: what stands on the card beside it breaks the rows of a table."""
    loose = {id(piece) for piece in pieces}
    cards = [p for p in scene.panels if p.box.width < _CARD * scene.canvas.width]
    groups = [[piece for piece in card.pieces if id(piece) in loose] for card in cards]
    return [group for group in groups if len(group) >= _FEWEST]


def _common(columns: Sequence[Column], rows: int) -> list[Column]:
    """Without the outer columns that few rows have: text that happens to stand beside."""
    kept = list(columns)
    while kept and kept[0].count <= 0.4 * rows:
        kept.pop(0)
    while kept and kept[-1].count <= 0.4 * rows:
        kept.pop()
    return kept


def _within(block: Sequence[TextRow], columns: Sequence[Column]) -> list[TextRow]:
    left, right = columns[0].left - 1, columns[-1].right + 1
    cut = [tuple(p for p in row.pieces if left <= p.ink.center[0] <= right) for row in block]
    return [TextRow(pieces) for pieces in cut if pieces]


def _uncontrolled(scene: Scene, pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces that do not stand alone on a panel, as the words of a button do."""
    alone = {
        id(panel.pieces[0])
        for panel in scene.panels
        if len(panel.pieces) == 1 and (panel.framed or panel.box.height > 1.9 * scene.size)
    }
    return [piece for piece in pieces if id(piece) not in alone]


def _is_divided(scene: Scene, pieces: Sequence[Piece]) -> bool:
    """Whether the pieces stand on several high panels side by side, as on cards."""
    whole = hull([piece.box for piece in pieces])
    for panel in scene.panels:
        if panel.box.height < 0.5 * whole.height or panel.box.width > 0.8 * whole.width:
            continue
        inside = sum(panel.box.contains(*piece.ink.center) for piece in pieces)
        if 1 < inside < len(pieces):
            return True
    return False


def _is_prose(pieces: Sequence[Piece]) -> bool:
    """Whether these are columns of running text."""
    long = [p for p in pieces if len(p.text) > 45]
    return len(long) > 0.3 * len(pieces)


def _table(
    pieces: Sequence[Piece],
    xs: Sequence[float],
    bands: Sequence[tuple[float, float]],
    score: float,
) -> Table:
    top, bottom = bands[0][0], bands[-1][1]
    rows = tuple(Box(xs[0], y1, xs[-1], y2) for y1, y2 in bands)
    columns = tuple(Box(left, top, right, bottom) for left, right in pairwise(xs))
    cells = tuple(
        _cell(pieces, Box(column.x1, row.y1, column.x2, row.y2), i, j)
        for i, row in enumerate(rows)
        for j, column in enumerate(columns)
    )
    header = _header(pieces, rows)
    return Table(Box(xs[0], top, xs[-1], bottom), rows, columns, header, cells, score)


def _cell(pieces: Sequence[Piece], box: Box, row: int, column: int) -> Cell:
    inside = [piece for piece in pieces if box.contains(*piece.ink.center)]
    inside.sort(key=lambda piece: (round(piece.ink.center[1] / piece.size), piece.ink.x1))
    return Cell(box, row, column, " ".join(piece.text for piece in inside))


def _header(pieces: Sequence[Piece], rows: Sequence[Box]) -> int | None:
    """The first row when it is bold, of another colour or ground, or the one without digits."""
    first, rest = _split(pieces, rows[0])
    if not first or not rest or len(rows) < 2:
        return None
    if _share(first, "bold") > 0.6 and _share(rest, "bold") < 0.4:
        return 0
    second, _ = _split(pieces, rows[1])
    if second and _differs(first[0].ground, second[0].ground, 10) and _stands_alone(first, rest):
        return 0
    if all(_differs(first[0].colour, piece.colour, 40) for piece in rest[:4]):
        return 0
    digits = sum(any(c.isdigit() for c in p.text) for p in rest) / len(rest)
    wordy = not any(any(c.isdigit() for c in p.text) for p in first)
    return 0 if wordy and digits > 0.3 else None


def _split(pieces: Sequence[Piece], row: Box) -> tuple[list[Piece], list[Piece]]:
    inside = [piece for piece in pieces if row.contains(*piece.ink.center)]
    return inside, [piece for piece in pieces if not row.contains(*piece.ink.center)]


def _stands_alone(first: Sequence[Piece], rest: Sequence[Piece]) -> bool:
    """Whether no later row has the ground of the first: it is no stripe."""
    return all(_differs(first[0].ground, piece.ground, 6) for piece in rest)


def _share(pieces: Sequence[Piece], name: str) -> float:
    return sum(bool(getattr(piece, name)) for piece in pieces) / len(pieces)


def _differs(a: Sequence[float], b: Sequence[float], least: float) -> bool:
    return max(abs(x - y) for x, y in zip(a, b, strict=True)) > least
