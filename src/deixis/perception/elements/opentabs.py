"""Open tabs: a word on a panel of its own in a row of bare words that stand as far apart as tabs.

The frames of the others are not drawn; each ends where the next begins.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from deixis.core import Box
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.navigation import Tab
from deixis.perception.elements.scene import Panel, Scene
from deixis.perception.elements.textrows import TextRow, text_rows

__all__ = ["find_open_tabs"]

_HEIGHT = (1.7, 5.0)  # font sizes of the panel
_ROOM = (0.5, 4.0)  # font sizes between the sides of the panel and its word
_EVEN = 0.3  # share of the room of two words by which the space between them may differ
_FEWEST = 3


def find_open_tabs(scene: Scene) -> list[Tab]:
    """The open tab and its bare neighbours of every such row, from the left."""
    rows = [row for row in text_rows(scene.pieces) if len(row.pieces) >= _FEWEST]
    return [tab for row in rows for tab in _tabs(scene, row)]


def _tabs(scene: Scene, row: TextRow) -> Iterable[Tab]:
    panels = [_own_panel(scene, piece) for piece in row.pieces]
    owned = [index for index, panel in enumerate(panels) if panel is not None]
    if len(owned) != 1:
        return []
    word, panel = row.pieces[owned[0]], panels[owned[0]]
    if panel is None or not _fits(panel, word):
        return []
    room = (panel.box.width - word.ink.width) / 2
    pieces = _run(row, owned[0], room)
    numbers = sum(any(char.isdigit() for char in piece.text) for piece in pieces)
    if len(pieces) < _FEWEST or 2 * numbers >= len(pieces):  # else the numbers of a pager
        return []
    return [
        Tab(panel.box if piece is word else _frame(piece, panel.box, room), piece, piece is word)
        for piece in pieces
    ]


def _own_panel(scene: Scene, piece: Piece) -> Panel | None:
    """The panel that a piece stands on alone."""
    return next((panel for panel in scene.panels if panel.pieces == (piece,)), None)


def _fits(panel: Panel, word: Piece) -> bool:
    box, size = panel.box, word.size
    left, right = word.ink.x1 - box.x1, box.x2 - word.ink.x2
    level = abs(word.ink.center[1] - box.center[1]) < 0.25 * box.height
    low, high = _ROOM
    roomy = low * size < min(left, right) and max(left, right) < high * size
    tall = _HEIGHT[0] * size < box.height < _HEIGHT[1] * size
    return roomy and level and tall and abs(left - right) < 0.5 * size and not panel.nested


def _run(row: TextRow, at: int, room: float) -> list[Piece]:
    """The pieces round one that all stand two rooms from the next."""
    gaps = [right.ink.x1 - left.ink.x2 for left, right in pairwise(row.pieces)]
    even = [abs(gap - 2 * room) <= _EVEN * 2 * room for gap in gaps]
    first, last = at, at
    while first > 0 and even[first - 1]:
        first -= 1
    while last < len(even) and even[last]:
        last += 1
    return list(row.pieces[first : last + 1])


def _frame(piece: Piece, panel: Box, room: float) -> Box:
    return Box(max(piece.ink.x1 - room, 0.0), panel.y1, piece.ink.x2 + room, panel.y2)
