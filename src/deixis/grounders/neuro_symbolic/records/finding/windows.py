"""The window or dialog that lies on a page: where it ends, its title and the bar with it."""

from __future__ import annotations

from statistics import median

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["dialog_on", "title_bar", "title_line", "whole_window"]

_MOST = 0.9  # of the page, that a dialog on it takes up at most
_PLAIN = 0.5  # score from which a card is plainly one
_OVER, _UNDER = 2.5, 3.0  # heights of a line over and under a dialog's upper edge
_LARGE = 1.7  # times the usual height of a line: over a dialog it is the page's own headline
_TOP = 0.1  # of the page's height, where a window's title is that fills the page
_FLUSH = 6.0  # pixels between the edges of the parts of one window
_SHEET = 0.25  # of the page's height that a sheet at its foot has at least
_BAR = 3.2  # heights of the title that the bar with it has at most
_WIDE = 0.8  # of the window's width that the bar has at least
_PARTS = frozenset({"card", "navigation", "button"})


def dialog_on(scene: Scene) -> Box | None:
    """The largest card that leaves some of the page free on all four sides."""
    width, height = scene.size
    inner = [
        box
        for box in _cards(scene)
        if box.x1 > 1 and box.y1 > 1 and box.x2 < width - 1 and box.y2 < height - 1
    ]
    return max(inner, key=lambda box: box.area, default=None)


def _cards(scene: Scene) -> list[Box]:
    width, height = scene.size
    return [
        item.box
        for item in scene.elements
        if item.label == "card" and item.score >= _PLAIN and item.box.area < _MOST * width * height
    ]


def whole_window(scene: Scene) -> Box | None:
    """The dialog with all that is flush with it, such as its title bar, or the sheet at the foot.

    The parts of a window end at the same left and right edges and lie right upon each other.
    """
    body = dialog_on(scene)
    if (sheet := _sheet(scene)) is not None and (body is None or sheet.contains(*body.center)):
        return sheet
    if body is None:
        return None
    for part in sorted(_parts(scene), key=lambda item: -item.box.y2):
        if _is_flush(part.box, body):
            body = body.union(part.box)
    title = _over(scene, body)
    return body if title is None else Box(body.x1, _top_of_bar(title, body), body.x2, body.y2)


def _sheet(scene: Scene) -> Box | None:
    """A sheet that covers the foot of the page from side to side, below a darker rest of it."""
    width, height = scene.size
    above = [box for box in _cards(scene) if box.x1 < 1 and box.y1 < 1 and box.x2 > width - 1]
    rest = max(above, key=lambda box: box.y2, default=None)
    if rest is None or not _SHEET * height < height - rest.y2 < (1 - _SHEET / 2) * height:
        return None
    row = scene.image[:, round(width / 2)].astype(int).sum(axis=1)
    darker = row[round(rest.y1) : round(rest.y2)].mean() < row[round(rest.y2) :].mean()
    return Box(0.0, _round_top(scene, rest), float(width), float(height)) if darker else None


def _round_top(scene: Scene, rest: Box) -> float:
    """Where the sheet begins in the middle; its round corners begin lower."""
    column = scene.image[:, round(scene.size[0] / 4)].astype(int).sum(axis=1)
    below = column[min(round(rest.y2) + 2, len(column) - 1)]
    start = round(rest.y2)
    while start > 0 and abs(column[start - 1] - below) < 3 * _FLUSH:
        start -= 1
    return float(start)


def _parts(scene: Scene) -> list[Region]:
    return [item for item in scene.elements if item.label in _PARTS]


def _is_flush(part: Box, body: Box) -> bool:
    sides = abs(part.x1 - body.x1) < _FLUSH and abs(part.x2 - body.x2) < _FLUSH
    return sides and min(abs(part.y2 - body.y1), abs(part.y1 - body.y2)) < _FLUSH


def _over(scene: Scene, body: Box) -> TextLine | None:
    """The title right over a body, where its bar has no outline of its own."""
    title = title_line(scene)
    return title if title is not None and title.box.y2 < body.y1 + _FLUSH else None


def _top_of_bar(title: TextLine, body: Box) -> float:
    """As far over the title as the body begins under it."""
    return min(title.box.y1 - max(body.y1 - title.box.y2, 0.0), body.y1)


def title_bar(scene: Scene) -> Box | None:
    """The bar at the top of a window with its title in it; None where no window has one."""
    window, title = whole_window(scene), title_line(scene)
    if window is None or title is None or dialog_on(scene) is None:
        return None
    bars = [
        item.box
        for item in _parts(scene)
        if item.box.contains(*title.box.center)
        and item.box.height < _BAR * title.box.height
        and item.box.width > _WIDE * window.width
        and item.box.y1 < window.y1 + 2 * _FLUSH
    ]
    if bars:
        return max(bars, key=lambda box: box.width)
    height = 2 * (title.box.center[1] - window.y1)
    if not title.box.height < height < _BAR * title.box.height:
        return None
    return Box(window.x1, window.y1, window.x2, window.y1 + height)


def title_line(scene: Scene) -> TextLine | None:
    """The first words of the dialog or on the bar over it; of the page where none lies on it."""
    dialog = dialog_on(scene)
    lines = [line for line in scene.text.lines if sum(map(str.isalpha, line.text)) > 1]
    if dialog is not None:
        usual = median(line.box.height for line in lines) if lines else 0.0
        lines = [
            line
            for line in lines
            if dialog.x1 <= line.box.center[0] <= dialog.x2
            and -_OVER < (line.box.center[1] - dialog.y1) / line.box.height < _UNDER
            and (line.box.y1 > dialog.y1 or line.box.height < _LARGE * usual)
        ]
    else:
        lines = [line for line in lines if line.box.y2 < _TOP * scene.size[1]]
    rows = sorted(lines, key=lambda line: line.box.y1)
    level = [line for line in rows if line.box.center[1] < rows[0].box.y2]
    return min(level, key=lambda line: line.box.x1, default=None)
