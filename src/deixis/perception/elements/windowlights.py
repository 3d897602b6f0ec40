"""Window lights: the three round buttons at the left end of a title bar, as on a Mac."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Box
from deixis.perception.elements.scene import Scene

__all__ = ["NAMES", "find_lights"]

NAMES = ("Close", "Minimize", "Maximize")
"""What each of the three does, from the left."""

_SIDES = (8.0, 1.4)  # pixels at least; font sizes at most
_ALIKE = 1.5  # pixels by which sides and levels of the three differ at most
_PITCH = (1.2, 2.4)  # sides from the middle of one to the next
_CORNER = 2.5  # font sizes from the corner of a window
_CHROMA = 60  # levels of colour in the middle of the first: the red one
_WIDE = 10.0  # font sizes of a window's width at least


def find_lights(scene: Scene) -> list[tuple[Box, Box, Box]]:
    """Three discs of one size at equal distances in the upper left corner of a window or page."""
    small = sorted((b.box for b in scene.blobs if _is_light(b.box, scene.size)), key=lambda b: b.x1)
    found = []
    for first in small:
        if not (_in_corner(scene, first) and _coloured(scene, first)):
            continue
        level = [box for box in small if box.x1 > first.x1 and _alike(first, box)]
        second = next((box for box in level if _is_next(first, box)), None)
        third = next((box for box in level if second and _is_next(second, box)), None)
        if second and third and abs(_pitch(first, second) - _pitch(second, third)) <= _ALIKE:
            found.append((first, second, third))
    return found


def _is_light(box: Box, size: float) -> bool:
    return abs(box.width - box.height) <= _ALIKE and _SIDES[0] <= box.width <= _SIDES[1] * size


def _alike(one: Box, other: Box) -> bool:
    level = abs(one.center[1] - other.center[1]) <= _ALIKE
    return level and abs(one.width - other.width) <= _ALIKE


def _pitch(one: Box, other: Box) -> float:
    return other.center[0] - one.center[0]


def _is_next(one: Box, other: Box) -> bool:
    return _PITCH[0] * one.width <= _pitch(one, other) <= _PITCH[1] * one.width


def _in_corner(scene: Scene, box: Box) -> bool:
    wide = [p.box for p in scene.panels if p.box.width > _WIDE * scene.size]
    held = [panel for panel in wide if panel.contains(*box.center)]
    corners: Sequence[tuple[float, float]] = [(0.0, 0.0), *((b.x1, b.y1) for b in held)]
    x, y = box.center
    reach = _CORNER * scene.size
    return any(0 <= x - left < reach and 0 <= y - top < reach for left, top in corners)


def _coloured(scene: Scene, box: Box) -> bool:
    x, y = (round(value) for value in box.center)
    return bool(np.ptp(scene.canvas.pixels[y, x].astype(int)) > _CHROMA)
