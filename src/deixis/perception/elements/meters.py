"""Meters: level bars of two colours, filled from the left, alone or with an upright handle."""

from __future__ import annotations

from dataclasses import dataclass

from deixis.core import Box
from deixis.perception.elements.scene import Scene

__all__ = ["Meter", "find_meters"]

_HEIGHT = 3.0, 1.1  # pixels at least; font sizes at most
_LONG = 8.0  # font sizes of the whole at least
_SLENDER = 8.0  # times as wide as high, at least
_EDGE = 1.5  # pixels by which upper and lower edges may be off
_JOINT = 3.0  # pixels between the two parts, or between a part and the handle
_HANDLE = 1.6, 6.0  # heights of the bar that an upright handle is high
_NARROW = 0.6  # of its height that the handle is wide at most
_CONTRAST = 30.0  # levels between the colours of the two parts


@dataclass(frozen=True)
class Meter:
    """A bar in canvas pixels; one with a handle is slid, without one it shows progress."""

    box: Box
    handle: Box | None = None


def find_meters(scene: Scene) -> list[Meter]:
    """Pairs of flat bars that continue each other in two colours, with no words on them."""
    low = [
        surface
        for surface in scene.surfaces
        if _HEIGHT[0] <= surface.box.height <= _HEIGHT[1] * scene.size
        and surface.box.width > surface.box.height
    ]
    marks = [blob.box for blob in scene.blobs]
    marks += [surface.box for surface in scene.surfaces]
    found = []
    for left in low:
        for right in low:
            if not _level(left.box, right.box):
                continue
            handle = next((m for m in marks if _is_handle(m, left.box, right.box)), None)
            gap = right.box.x1 - left.box.x2 - (handle.width if handle is not None else 0.0)
            if abs(gap) > _JOINT + left.box.height / 2:
                continue
            apart = max(abs(a - b) for a, b in zip(left.colour, right.colour, strict=True))
            whole = left.box.union(right.box)
            long = whole.width > max(_LONG * scene.size, _SLENDER * whole.height)
            if apart > _CONTRAST and long and not _holds_words(scene, whole):
                found.append(Meter(whole if handle is None else whole.union(handle), handle))
    return found


def _level(left: Box, right: Box) -> bool:
    return abs(left.y1 - right.y1) <= _EDGE and abs(left.y2 - right.y2) <= _EDGE


def _is_handle(mark: Box, left: Box, right: Box) -> bool:
    """Whether it is upright and stands across the joint of two bars."""
    high = _HANDLE[0] * left.height <= mark.height <= _HANDLE[1] * left.height
    level = abs(mark.center[1] - left.center[1]) <= 2 * _EDGE
    between = left.x2 - _JOINT <= mark.x1 and mark.x2 <= right.x1 + _JOINT
    return high and level and between and mark.width <= _NARROW * mark.height


def _holds_words(scene: Scene, box: Box) -> bool:
    return any(box.contains(*piece.ink.center) for piece in scene.pieces)
