"""A line of the page as a region: the badge or link that says just this, or its ink."""

from __future__ import annotations

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["as_region"]

_WORTH = 0.85
_GROUNDS = frozenset({"badge", "link", "tab", "card"})


def as_region(line: TextLine, scene: Scene) -> Region:
    """The line, or the badge or marked link that says just this."""
    for item in scene.elements:
        box = item.box
        if item.label not in _GROUNDS or item.score < 0.45 or not box.contains(*line.box.center):
            continue
        if (item.text or "").strip() == line.text.strip() and box.area < 9 * line.box.area:
            return Region(box, _WORTH, item.label, text=line.text, source="records")
    return Region(line.box, _WORTH, "text", text=line.text, source="records")
