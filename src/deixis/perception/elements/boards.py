"""Boards: columns of cards side by side, as lists of tasks are shown."""

from __future__ import annotations

from deixis.perception.elements.scene import Panel, Scene

__all__ = ["find_board"]

_LEVEL = 6.0  # pixels by which the tops of two columns differ
_WIDE = 0.03  # of a width, by which two columns differ
_CARD = 0.75  # of the width of a column, that its cards have at least


def find_board(scene: Scene) -> list[Panel]:
    """Panels of one width side by side, each with a title on it and cards below; from the left.

    At least one has two cards: else these are cards themselves, with a button each.
    """
    columns = [panel for panel in scene.panels if panel.pieces and _is_high(scene, panel)]
    for first in columns:
        row = [panel for panel in columns if _is_beside(first, panel)]
        if len(row) > 1 and max(_cards(scene, panel) for panel in row) > 1:
            return sorted(row, key=lambda panel: panel.box.x1)
    return []


def _is_high(scene: Scene, panel: Panel) -> bool:
    """Whether a panel is high, with a title above whatever lies on it."""
    first = min(piece.ink.y1 for piece in panel.pieces)
    cards = [scene.panels[index].box.y1 for index in panel.nested]
    titled = first - panel.box.y1 < 3 * scene.size and first < min(cards, default=panel.box.y2)
    return panel.box.height > 5 * scene.size and titled


def _is_beside(one: Panel, other: Panel) -> bool:
    level = abs(one.box.y1 - other.box.y1) <= _LEVEL
    return level and abs(one.box.width - other.box.width) <= _WIDE * one.box.width


def _cards(scene: Scene, panel: Panel) -> int:
    """Panels of several lines that take up the width of a column."""
    boxes = [scene.panels[index].box for index in panel.nested]
    wide = [box for box in boxes if box.width > _CARD * panel.box.width]
    return sum(box.height > 2.5 * scene.size for box in wide)
