"""Forms that look like tables: the upper and lower sides of their fields are lines too."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Box
from deixis.perception.elements.scene import Panel, Scene

__all__ = ["are_sides_of_fields"]

_HIGH = 1.5, 4.2  # font sizes that a field or button is high
_WIDE = 4.0  # font sizes that it is wide at least
_SAME = 3.0  # pixels between a line and the side that it is
_RING = 6.0  # pixels that the ring round a field in use is wider than others
_MOST = 0.6  # share of the lines that are sides of fields


def are_sides_of_fields(scene: Scene, left: float, right: float, edges: Sequence[float]) -> bool:
    """Whether most of the lines across are the sides of fields or buttons that stand apart.

    Args:
        scene: The page.
        left: Where the lines begin.
        right: Where they end.
        edges: Their heights.
    """
    alike = [
        panel.box
        for panel in scene.panels
        if _is_line(panel, scene.size)
        and abs(panel.box.x1 - left) < _RING
        and abs(panel.box.x2 - right) < _RING
    ]
    apart = [box for box in alike if not any(_touch(box, other) for other in alike)]
    sides = [
        edge
        for edge in edges
        if any(min(abs(edge - box.y1), abs(edge - box.y2)) < _SAME for box in apart)
    ]
    return bool(apart) and len(sides) >= _MOST * len(edges)


def _is_line(panel: Panel, size: float) -> bool:
    """Whether a panel is of one line and holds one stretch of words or another panel at most."""
    box = panel.box
    low, high = _HIGH
    shaped = low * size < box.height < high * size and box.width > _WIDE * size
    return shaped and len(panel.pieces) + len(panel.nested) <= 1


def _touch(a: Box, b: Box) -> bool:
    return a is not b and min(abs(a.y1 - b.y2), abs(a.y2 - b.y1)) < _SAME
