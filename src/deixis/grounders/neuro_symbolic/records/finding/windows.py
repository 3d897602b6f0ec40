"""The window or dialog that lies on a page."""

from __future__ import annotations

from deixis.core import Box, TextLine
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["dialog_on", "title_line"]

_MOST = 0.9  # of the page, that a dialog on it takes up at most
_PLAIN = 0.5  # score from which a card is plainly one
_OVER, _UNDER = 2.5, 3.0  # heights of a line over and under a dialog's upper edge
_TOP = 0.1  # of the page's height, where a window's title is that fills the page


def dialog_on(scene: Scene) -> Box | None:
    """The largest card that leaves some of the page free on all four sides."""
    width, height = scene.size
    cards = [
        item.box
        for item in scene.elements
        if item.label == "card" and item.score >= _PLAIN and item.box.area < _MOST * width * height
    ]
    inner = [b for b in cards if b.x1 > 1 and b.y1 > 1 and b.x2 < width - 1 and b.y2 < height - 1]
    return max(inner, key=lambda box: box.area, default=None)


def title_line(scene: Scene) -> TextLine | None:
    """The first words of the dialog or on the bar over it; of the page where none lies on it."""
    dialog = dialog_on(scene)
    lines = [line for line in scene.text.lines if sum(map(str.isalpha, line.text)) > 1]
    if dialog is not None:
        lines = [
            line
            for line in lines
            if dialog.x1 <= line.box.center[0] <= dialog.x2
            and -_OVER < (line.box.center[1] - dialog.y1) / line.box.height < _UNDER
        ]
    else:
        lines = [line for line in lines if line.box.y2 < _TOP * scene.size[1]]
    rows = sorted(lines, key=lambda line: line.box.y1)
    level = [line for line in rows if line.box.center[1] < rows[0].box.y2]
    return min(level, key=lambda line: line.box.x1, default=None)
