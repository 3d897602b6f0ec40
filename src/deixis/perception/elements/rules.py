"""Rules: long thin lines that part the page and belong to no frame, table or chart."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Box
from deixis.perception.elements.scene import Scene

__all__ = ["find_rules"]

_FIELD = 5.2  # font sizes that a field of one line is high at most


def find_rules(scene: Scene, taken: Sequence[Box]) -> list[Box]:
    """Strokes that are no edge of a panel and lie in none of the ``taken`` boxes."""
    lines = [
        Box(*line) for line in scene.strokes.across.tolist() if line[2] - line[0] > 6 * scene.size
    ]
    lines += [
        Box(*line) for line in scene.strokes.down.tolist() if line[3] - line[1] > 8 * scene.size
    ]
    panels = [panel.box for panel in scene.panels if panel.framed or panel.contrast > 2]
    return [
        line
        for line in lines
        if not any(_on_edge(line, box) or _notched(line, box, scene.size) for box in panels)
        and not any(box.pad(3).contains(*line.center) for box in taken)
    ]


def _on_edge(line: Box, box: Box) -> bool:
    """Whether a stroke runs along a side of a box for most of that side."""
    if line.width >= line.height:
        near = min(abs(line.y1 - box.y1), abs(line.y2 - box.y2)) < 4
        shared = min(line.x2, box.x2) - max(line.x1, box.x1)
        return near and shared > 0.8 * line.width and shared > 0.8 * box.width
    near = min(abs(line.x1 - box.x1), abs(line.x2 - box.x2)) < 4
    shared = min(line.y2, box.y2) - max(line.y1, box.y1)
    return near and shared > 0.8 * line.height and shared > 0.8 * box.height


def _notched(line: Box, box: Box, size: float) -> bool:
    """Whether a stroke is what the label of a field leaves of its upper border."""
    level = line.width > line.height and abs(line.y1 - box.y1) < 4
    ends = abs(line.x2 - box.x2) < size and line.x1 > box.x1
    return level and ends and box.height < _FIELD * size
