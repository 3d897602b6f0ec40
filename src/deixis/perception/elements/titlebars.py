"""Title bars: coloured strips with the title at their left end, on top of a window."""

from __future__ import annotations

from deixis.perception.elements.scene import Panel, Scene

__all__ = ["is_title_bar"]

_EMPTY = 6.0  # font sizes of bar right of the title at least
_WIDE = 0.85  # of the window's width at least: the rest are its buttons
_DEEP = 3.0  # times the bar's height, a window at least
_NEAR = 8.0  # pixels between the bar and the window, or between their left edges


def is_title_bar(scene: Scene, panel: Panel, empty: float) -> bool:
    """Whether a strip with one line of text heads a panel as wide as itself.

    Args:
        scene: The page.
        panel: The strip, in canvas pixels.
        empty: Font sizes between the end of its text and its right end.
    """
    bar = panel.box
    return empty > _EMPTY and any(
        other is not panel
        and abs(other.box.x1 - bar.x1) < _NEAR
        and _WIDE * other.box.width < bar.width < other.box.width + _NEAR
        and min(abs(other.box.y1 - bar.y2), abs(other.box.y1 - bar.y1)) < _NEAR
        and other.box.height > _DEEP * bar.height
        for other in scene.panels
    )
