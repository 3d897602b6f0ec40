"""Notched frames: the label of a field stands in a gap of its upper border."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.strokes import Strokes

__all__ = ["bridged"]

_GAP = 1.2  # font sizes from the label to the rest of the border
_LEFT = 0.6  # font sizes of the gap before the label
_LEVEL = 0.3  # font sizes by which the middle of the label may miss the border


def bridged(strokes: Strokes, pieces: Sequence[Piece], size: float) -> Strokes:
    """The strokes, with each level one drawn on through the label before it.

    Args:
        strokes: Of the page.
        pieces: What is written on it.
        size: The usual font size.
    """
    added = []
    for x1, y1, x2, y2 in strokes.across.tolist():
        middle = (y1 + y2) / 2
        for piece in pieces:
            level = abs(piece.ink.center[1] - middle) < _LEVEL * size
            if level and 0 < x1 - piece.ink.x2 < _GAP * size:
                added.append((round(piece.ink.x1 - _LEFT * size), y1, x2, y2))
                break
    if not added:
        return strokes
    across = np.concatenate([strokes.across, np.array(added, dtype=np.int32)])
    return replace(strokes, across=across)
