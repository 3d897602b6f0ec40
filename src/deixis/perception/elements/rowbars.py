"""Rows and bars: panels of one line that are as wide as what they lie in, or hold two things."""

from __future__ import annotations

from itertools import pairwise

from deixis.perception.elements.scene import Panel, Scene

__all__ = ["is_row"]

_WIDE = 20.0  # sizes of the width of a row at least
_BAR = 30.0  # and of the bar at the top of a window
_APART = 8.0  # sizes between the name and the value of a row


def is_row(scene: Scene, panel: Panel, size: float) -> bool:
    """Whether a panel of one line is a row or bar, and so neither a field nor a button."""
    if not panel.pieces:
        return False
    ends = sorted(panel.pieces, key=lambda piece: piece.ink.x1)
    gaps = [b.ink.x1 - a.ink.x2 for a, b in pairwise(ends)]
    if panel.box.width > _WIDE * size and max(gaps, default=0.0) > _APART * size:
        return True
    if panel.parent < 0 or panel.box.width < _BAR * size:
        return False
    around = scene.panels[panel.parent].box
    return abs(panel.box.x1 - around.x1) <= 2 and abs(panel.box.x2 - around.x2) <= 2
