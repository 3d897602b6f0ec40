"""Menus: links that neither colour nor line sets apart, known by how they stand together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.textrows import text_rows
from deixis.perception.elements.toggles import name_mark

__all__ = ["find_menus"]

_Joins = Callable[[Piece, Piece], bool]

_TOP = 0.15  # of the page: where the row of links of a site stands
_SIDE = 0.25  # of the page: where a list of links begins at the latest
_LETTERS = 24
_ALIKE = 0.12  # by how much of itself the font size differs within one menu
_STEPS = (1.5, 3.6)  # font sizes from line to line in a list; prose is set closer


def find_menus(scene: Scene) -> list[tuple[Piece, ...]]:
    """Three short pieces or more of one size: in a row at the top, or in even steps at the side."""
    short = [piece for piece in scene.pieces if _is_short(piece)]
    across = [run for row in text_rows(short) for run in _rows(scene, row.pieces)]
    down = [run for column in _columns(short) for run in _even(column)]
    return [*across, *(run for run in down if _is_list(scene, run))]


def _is_short(piece: Piece) -> bool:
    words = piece.text.split()
    plain = not any(letter.isdigit() or letter in ":;.,=*" for letter in piece.text)
    return len(piece.text) < _LETTERS and len(words) <= 3 and plain


def _rows(scene: Scene, row: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    if row[0].ink.y2 > _TOP * scene.canvas.height:
        return []
    return _runs(row, _stands_beside)


def _stands_beside(left: Piece, right: Piece) -> bool:
    gap = (right.ink.x1 - left.ink.x2) / right.size
    return _alike(left, right) and 0.6 < gap < 5 and left.bold == right.bold


def _alike(a: Piece, b: Piece) -> bool:
    ground = max(abs(x - y) for x, y in zip(a.ground, b.ground, strict=True))
    return abs(a.size - b.size) <= _ALIKE * max(a.size, b.size) and ground < 12


def _columns(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that begin at one x, from the top."""
    columns: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: p.ink.y1):
        column = next((c for c in columns if _begins_like(c[-1], piece)), None)
        if column is None:
            columns.append([piece])
        else:
            column.append(piece)
    return columns


def _begins_like(above: Piece, piece: Piece) -> bool:
    return abs(above.ink.x1 - piece.ink.x1) < 0.25 * piece.size


def _even(column: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """Runs of a column in steps of one height."""
    found = []
    for run in _runs(column, _stands_below):
        steps = np.diff([piece.box.y1 for piece in run])
        if float(np.ptp(steps)) < 0.25 * run[0].size:
            found.append(run)
    return found


def _stands_below(above: Piece, piece: Piece) -> bool:
    step = (piece.box.y1 - above.box.y1) / piece.size
    return _alike(above, piece) and _STEPS[0] < step < _STEPS[1]


def _runs(pieces: Sequence[Piece], joins: _Joins) -> list[tuple[Piece, ...]]:
    """Stretches of three or more of which each joins the one before."""
    runs: list[list[Piece]] = [[pieces[0]]]
    for before, piece in pairwise(pieces):
        if not joins(before, piece):
            runs.append([])
        runs[-1].append(piece)
    return [tuple(run) for run in runs if len(run) >= 3]


def _is_list(scene: Scene, run: Sequence[Piece]) -> bool:
    """Whether a column is a list of links: at the left, no labels of boxes, fields or values."""
    if run[0].ink.x1 > _SIDE * scene.canvas.width:
        return False
    return not any(_is_label(scene, piece) for piece in run)


def _is_label(scene: Scene, piece: Piece) -> bool:
    """Whether a field or more text stands right of a piece, or a box to tick left of it."""
    reach = Box(piece.ink.x2, piece.ink.y1, piece.ink.x2 + 10 * piece.size, piece.ink.y2)
    if any(other is not piece and _meets(other.ink, reach) for other in scene.pieces):
        return True
    if any(p.framed and _meets(p.box, reach) and p.box.x1 > piece.ink.x2 for p in scene.panels):
        return True
    before = Box(piece.ink.x1 - 1.8 * piece.size, piece.ink.y1, piece.ink.x1, piece.ink.y2)
    marks = [blob.box for blob in scene.blobs if _meets(blob.box, before)]
    return any(
        guess.kind in {"checkbox", "radio"} and guess.score > 0.5
        for mark in marks
        for guess in name_mark(scene, mark)
    )


def _meets(a: Box, b: Box) -> bool:
    return a.x1 < b.x2 and b.x1 < a.x2 and a.y1 < b.y2 and b.y1 < a.y2
