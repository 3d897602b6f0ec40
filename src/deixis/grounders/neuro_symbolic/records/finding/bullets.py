"""Bullets: small discs, squares and dashes before lines of text, which no reader tells."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Box, ImageArray, TextLine
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["bulleted"]

_FAR = 2.2  # heights of the line up to its bullet's left edge, at most
_NEAR = 0.1  # heights that are free behind a bullet
_SMALLEST, _LARGEST = 0.1, 0.75  # heights of a bullet; boxes to tick and keys of colours are higher
_WIDEST = 0.75  # heights
_INK = 40  # levels by which a bullet differs from its ground
_LEVEL = 0.25  # heights by which the middle of a bullet lies off that of its line
_FLUSH = 0.2  # heights by which the bullets of one list lie off each other
_FEWEST = 2


def bulleted(scene: Scene) -> list[TextLine]:
    """Lines of the longest list with a bullet before each, from the top."""
    marked = [(mark, line) for line in scene.text.lines if (mark := _bullet(line, scene.image))]
    lists: list[list[tuple[Box, TextLine]]] = []
    for mark, line in sorted(marked, key=lambda item: item[1].box.y1):
        home = next((points for points in lists if _alike(points[-1], (mark, line))), None)
        if home is None:
            lists.append([(mark, line)])
        else:
            home.append((mark, line))
    best: Sequence[tuple[Box, TextLine]] = max(lists, key=len, default=[])
    return [line for _, line in best] if len(best) >= _FEWEST else []


def _bullet(line: TextLine, image: ImageArray) -> Box | None:
    """The one small blob of ink before a line, about level with its middle."""
    box, high = line.box, line.box.height
    left, right = max(round(box.x1 - _FAR * high), 0), round(box.x1 - _NEAR * high)
    top, bottom = max(round(box.y1), 0), round(box.y2)
    strip = image[top:bottom, left:right].astype(np.int16)
    if min(strip.shape[:2]) < 4:
        return None
    ground = np.median(strip.reshape(-1, 3), axis=0)
    ink = np.abs(strip - ground).max(axis=2) > _INK
    xs, ys = np.flatnonzero(ink.any(axis=0)), np.flatnonzero(ink.any(axis=1))
    if not xs.size or xs[0] == 0 or ys[0] == 0 or ys[-1] == len(ink) - 1:
        return None  # what goes on beyond the strip is something else
    mark = Box(left + int(xs[0]), top + int(ys[0]), left + int(xs[-1]) + 1, top + int(ys[-1]) + 1)
    small = _SMALLEST * high <= mark.height <= _LARGEST * high
    level = abs(mark.center[1] - box.center[1]) < _LEVEL * high
    filled = ink[ys[0] : ys[-1] + 1, xs[0] : xs[-1] + 1].mean() > 0.5
    return mark if small and level and filled and mark.width <= _WIDEST * high else None


def _alike(one: tuple[Box, TextLine], other: tuple[Box, TextLine]) -> bool:
    """Whether two lines are points of one list: bullets of one size, one below the other."""
    (mark, line), (second, below) = one, other
    high = line.box.height
    return (
        abs(mark.x1 - second.x1) < _FLUSH * high
        and abs(mark.height - second.height) < _FLUSH * high
        and abs(line.box.x1 - below.box.x1) < 2 * _FLUSH * high
        and below.box.y1 > line.box.y2 - _FLUSH * high
    )
