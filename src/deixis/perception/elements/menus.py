"""Menus: links that neither colour nor line sets apart, known by how they stand together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.textrows import text_rows
from deixis.perception.elements.toggles import name_mark

__all__ = ["find_menus", "is_tinted"]

_Joins = Callable[[Piece, Piece], bool]

_TOP = 0.15  # of the page: where the row of links of a site stands
_UPPER = 0.4  # of the page: where the path to a place stands
_BETWEEN = frozenset("/›>»")
_SIDE = 0.25  # of the page: where a list of links begins at the latest
_LETTERS = 24
_ALIKE = 0.12  # by how much of itself the font size differs within one menu
_ROUGH = 0.22  # the same in a column, whose even steps say the rest: sizes come from single words
_COUNT = re.compile(r"\s*\(?\d{1,4}\)?$")  # of what is in a folder, behind its name
_HUE = 60.0  # levels of chroma from which words that are set alike are coloured
_STEPS = (1.5, 3.6)  # font sizes from line to line in a list; prose is set closer


def find_menus(scene: Scene) -> list[tuple[Piece, ...]]:
    """Short pieces of one size: in a row at the top, coloured in a row, or in even steps at a side.

    Three or more make a menu; of the words in one colour two are enough.
    """
    short = [piece for piece in scene.pieces if _is_short(piece)]
    rows = [row.pieces for row in text_rows(short)]
    across = [run for row in rows for run in _rows(scene, row)]
    tinted = [run for row in rows for run in _coloured(row)]
    down = [run for column in _columns(short) for run in _even(column)]
    trails = [trail for row in text_rows(scene.pieces) for trail in _trail(scene, row.pieces)]
    return [*across, *tinted, *trails, *(run for run in down if _is_list(scene, run))]


def is_tinted(piece: Piece, menus: Sequence[Sequence[Piece]]) -> bool:
    """Whether a short piece has the colour that the links of a menu of its page have."""
    if not _is_short(piece) or _chroma(piece) <= _HUE:
        return False
    links = (link for menu in menus for link in menu if _chroma(link) > _HUE)
    return any(_shade(piece, link) < 25 and _ground_step(piece, link) < 40 for link in links)


def _is_short(piece: Piece) -> bool:
    text = _COUNT.sub("", piece.text)
    plain = not any(letter.isdigit() or letter in ":;.,=*" for letter in text)
    return 0 < len(text) < _LETTERS and len(text.split()) <= 3 and plain


def _rows(scene: Scene, row: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    if row[0].ink.y2 > _TOP * scene.canvas.height:
        return []
    runs = _runs(row, _stands_beside, least=2)
    runs = [run for run in runs if len(run) > 2 or _follows_a_name(scene, row, run)]
    return [*runs, *_at_the_end(row, runs)]


def _at_the_end(row: Sequence[Piece], runs: Sequence[Sequence[Piece]]) -> list[tuple[Piece, ...]]:
    """What stands in the row of a menu far to its right, set alike: "Sign in"."""
    return [
        (piece,)
        for run in runs
        for piece in row
        if piece not in run
        and piece.ink.x1 > run[-1].ink.x2
        and piece.bold == run[-1].bold
        and _alike(run[-1], piece, _ALIKE)
    ]


def _follows_a_name(scene: Scene, row: Sequence[Piece], run: Sequence[Piece]) -> bool:
    """Whether the name of the site stands before a run: first in the row, larger or bold."""
    name = row[0]
    set_apart = name.size > 1.2 * run[0].size or (name.bold and not run[0].bold)
    at_left = name.ink.x1 < _SIDE * scene.canvas.width
    return len(row) > 1 and row[1] is run[0] and set_apart and at_left


def _trail(scene: Scene, row: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """The steps before the last of a path such as "Home / Shared / 2026" in the upper page."""
    if row[0].ink.y2 > _UPPER * scene.canvas.height:
        return []
    steps = [
        before
        for before, sign, after in zip(row, row[1:], row[2:], strict=False)
        if sign.text in _BETWEEN and _is_short(before) and _close(before, sign, after)
    ]
    return [tuple(steps)] if steps else []


def _close(before: Piece, sign: Piece, after: Piece) -> bool:
    near = max(sign.ink.x1 - before.ink.x2, after.ink.x1 - sign.ink.x2)
    return near < 2.5 * before.size and _sized(before, after, _ROUGH)


def _coloured(row: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """Neighbours of one colour that plain words do not have, as at the foot of a page."""
    runs = _runs(row, _coloured_beside, least=2)
    return [run for run in runs if all(_chroma(piece) > _HUE for piece in run)]


def _coloured_beside(left: Piece, right: Piece) -> bool:
    return _stands_beside(left, right) and _shade(left, right) < 25


def _shade(a: Piece, b: Piece) -> float:
    return max(abs(x - y) for x, y in zip(a.colour, b.colour, strict=True))


def _chroma(piece: Piece) -> float:
    """How coloured the words are, beyond what they stand on."""
    return max(piece.colour) - min(piece.colour) - 0.5 * (max(piece.ground) - min(piece.ground))


def _stands_beside(left: Piece, right: Piece) -> bool:
    gap = (right.ink.x1 - left.ink.x2) / right.size
    return _alike(left, right, _ALIKE) and 0.6 < gap < 5 and left.bold == right.bold


def _alike(a: Piece, b: Piece, slack: float) -> bool:
    return _sized(a, b, slack) and _ground_step(a, b) < 12


def _sized(a: Piece, b: Piece, slack: float) -> bool:
    return abs(a.size - b.size) <= slack * max(a.size, b.size)


def _ground_step(a: Piece, b: Piece) -> float:
    return max(abs(x - y) for x, y in zip(a.ground, b.ground, strict=True))


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
    """Runs of a column in steps of one height; one entry may be set apart as the chosen one."""
    found = []
    for run in _runs(column, _stands_below):
        steps = np.diff([_baseline(piece) for piece in run])
        if float(np.ptp(steps)) < 0.25 * run[0].size and _on_one_ground(run):
            found.append(run)
    return found


def _baseline(piece: Piece) -> float:
    return piece.box.y2 - 0.22 * piece.size


def _on_one_ground(run: Sequence[Piece]) -> bool:
    """Whether all pieces but one at the most stand on one ground."""
    odd = [sum(_ground_step(piece, other) >= 12 for other in run) > len(run) / 2 for piece in run]
    return sum(odd) <= 1


def _stands_below(above: Piece, piece: Piece) -> bool:
    step = (_baseline(piece) - _baseline(above)) / piece.size
    return _sized(above, piece, _ROUGH) and _STEPS[0] < step < _STEPS[1]


def _runs(pieces: Sequence[Piece], joins: _Joins, *, least: int = 3) -> list[tuple[Piece, ...]]:
    """Stretches of ``least`` or more of which each joins the one before."""
    runs: list[list[Piece]] = [[pieces[0]]]
    for before, piece in pairwise(pieces):
        if not joins(before, piece):
            runs.append([])
        runs[-1].append(piece)
    return [tuple(run) for run in runs if len(run) >= least]


def _is_list(scene: Scene, run: Sequence[Piece]) -> bool:
    """Whether a column is a list of links: at the left, no labels of boxes, fields or values."""
    if run[0].ink.x1 > _SIDE * scene.canvas.width:
        return False
    if any(_is_ticked(scene, piece) for piece in run):
        return False
    tinted = all(_chroma(piece) > _HUE for piece in run)
    return tinted or 2 * sum(_is_label(scene, piece) for piece in run) < len(run)


def _is_label(scene: Scene, piece: Piece) -> bool:
    """Whether a field, a switch or more text stands right of a piece, on its line."""
    size = piece.size
    end = _limit(scene, piece)
    reach = Box(piece.ink.x2, piece.ink.y1, min(piece.ink.x2 + 10 * size, end), piece.ink.y2)
    texts = (p for p in scene.pieces if p is not piece and _meets(p.ink, reach))
    if any(abs(_baseline(p) - _baseline(piece)) < 0.3 * size for p in texts):
        return True
    if any(p.framed and _meets(p.box, reach) and p.box.x1 > piece.ink.x2 for p in scene.panels):
        return True
    level = Box(piece.ink.x2, piece.ink.y1, end, piece.ink.y2)
    marks = (b.box for b in scene.blobs if level.contains(*b.box.center))
    return any(guess.kind == "switch" for mark in marks for guess in name_mark(scene, mark))


def _limit(scene: Scene, piece: Piece) -> float:
    """Where the side that a piece stands on ends: at a line or the edge of a panel."""
    x, y = piece.ink.center
    lines = [(x1 + x2) / 2 for x1, y1, x2, y2 in scene.strokes.down.tolist() if y1 < y < y2]
    edges = [p.box.x2 for p in scene.panels if p.box.contains(x, y)]
    edges += [p.box.x1 for p in scene.panels if p.box.y1 < y < p.box.y2 and not p.framed]
    return min((e for e in [*lines, *edges] if e > piece.ink.x2), default=scene.canvas.width)


def _is_ticked(scene: Scene, piece: Piece) -> bool:
    """Whether a box to tick stands left of a piece."""
    before = Box(piece.ink.x1 - 1.8 * piece.size, piece.ink.y1, piece.ink.x1, piece.ink.y2)
    marks = [blob.box for blob in scene.blobs if _meets(blob.box, before)]
    return any(
        guess.kind in {"checkbox", "radio"} and guess.score > 0.5
        for mark in marks
        for guess in name_mark(scene, mark)
    )


def _meets(a: Box, b: Box) -> bool:
    return a.x1 < b.x2 and b.x1 < a.x2 and a.y1 < b.y2 and b.y1 < a.y2
