"""Segments: the parts of a control of which one is chosen, set off by a fill of its own.

The others are bare words on the control's ground: "Log in | Register | Guest".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.navigation import Tab
from deixis.perception.elements.scene import Panel, Scene
from deixis.perception.elements.textrows import text_rows

__all__ = ["find_segments"]

_HEIGHT = (1.4, 4.5)  # font sizes of the control
_FILLS = 0.6  # share of its height that the fill of the chosen one has
_SPAN = 0.8  # share of its width that the segments take up
_EVEN = 0.12  # of the step, by which the steps from word to word may differ


def find_segments(scene: Scene) -> list[Tab]:
    """The chosen segment and its bare neighbours of every such control, from the left."""
    return [tab for panel in scene.panels for tab in _segments(scene, panel)]


def _segments(scene: Scene, panel: Panel) -> Iterable[Tab]:
    low, high = (factor * scene.size for factor in _HEIGHT)
    if not panel.pieces or not low <= panel.box.height <= high:
        return []
    fills = [scene.panels[index] for index in panel.nested]
    fills = [one for one in fills if one.box.height > _FILLS * panel.box.height]
    if len(fills) != 1 or len(fills[0].pieces) != 1 or _has_drawings(panel):
        return []
    chosen, word = fills[0].surface, fills[0].pieces[0]
    if chosen is None:
        return []
    row = text_rows([*panel.pieces, word])
    if len(row) != 1 or not all(_alike(word, piece) for piece in panel.pieces):
        return []
    pieces = row[0].pieces
    boxes = _boxes(pieces, word, chosen.fill)
    if not _fill_up(boxes, panel.box):
        return []
    return [Tab(box, piece, piece is word) for box, piece in zip(boxes, pieces, strict=True)]


def _fill_up(boxes: Sequence[Box], whole: Box) -> bool:
    """Whether segments take up most of a control and none reaches into the next."""
    apart = all(left.x2 <= right.x1 + 4 for left, right in pairwise(boxes))
    inside = boxes[0].x1 > whole.x1 - 4 and boxes[-1].x2 < whole.x2 + 4
    return apart and inside and boxes[-1].x2 - boxes[0].x1 > _SPAN * whole.width


def _has_drawings(panel: Panel) -> bool:
    """Whether more than words stands in the middle of a control; at its corners are shadows."""
    return any(
        abs(blob.box.center[1] - panel.box.center[1]) < 0.25 * panel.box.height
        for blob in panel.blobs
    )


def _alike(word: Piece, other: Piece) -> bool:
    return 0.8 < word.size / other.size < 1.25


def _boxes(pieces: Sequence[Piece], word: Piece, fill: Box) -> list[Box]:
    """As wide as the chosen one where all are, else padded as it is."""
    middles = [piece.ink.center[0] for piece in pieces]
    steps = [b - a for a, b in pairwise(middles)]
    even = float(np.ptp([*steps, fill.width])) <= _EVEN * fill.width
    if even:
        return [Box(x - fill.width / 2, fill.y1, x + fill.width / 2, fill.y2) for x in middles]
    left, right = word.ink.x1 - fill.x1, fill.x2 - word.ink.x2
    return [Box(p.ink.x1 - left, fill.y1, p.ink.x2 + right, fill.y2) for p in pieces]
