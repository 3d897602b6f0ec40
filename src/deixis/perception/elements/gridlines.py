"""Grid lines: horizontal lines of one extent, one above the other, as tables have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from deixis.core import Box
from deixis.perception.elements.scene import Panel, Scene
from deixis.perception.elements.textrows import text_rows

__all__ = ["Bands", "ruled_bands"]

_ROOM = 2.0  # pixels around a control; the heads of a table touch one another


@dataclass(frozen=True)
class Bands:
    """Horizontal lines that begin and end together.

    Attributes:
        left: Where they begin.
        right: Where they end.
        edges: y of each, from the top; two or more.
        grid: Whether vertical lines cross them.
    """

    left: float
    right: float
    edges: tuple[float, ...]
    grid: bool


def ruled_bands(scene: Scene) -> list[Bands]:
    """Groups of rules and of edges of stripes that share both ends."""
    lines = [*_rules(scene), *_stripes(scene)]
    groups: list[list[tuple[float, float, float]]] = []
    for line in sorted(lines, key=lambda line: line[2]):
        group = next((g for g in groups if _alike(g[-1], line, scene.size)), None)
        if group is None:
            groups.append([line])
        else:
            group.append(line)
    return [bands for group in groups if len(group) > 1 for bands in _runs(scene, group)]


def _rules(scene: Scene) -> list[tuple[float, float, float]]:
    """(left, right, y) of each long horizontal stroke that is no edge of a field or a button."""
    alone = [panel.box for panel in scene.panels if _stands_alone(scene, panel)]
    rows = [row for row in scene.strokes.lines if row[2] - row[0] > 8 * scene.size]
    lines = [(float(x1), float(x2), (y1 + y2) / 2) for x1, y1, x2, y2 in rows]
    return [line for line in lines if not any(_is_edge(line, box) for box in alone)]


def _stands_alone(scene: Scene, panel: Panel) -> bool:
    """Whether a low framed panel touches no other one, above, below or beside."""
    box = panel.box
    if not panel.framed or box.height > 5 * scene.size:
        return False
    near = (p.box for p in scene.panels if p is not panel and p.framed)
    return not any(_stacked(box, other) or _beside(box, other) for other in near)


def _stacked(a: Box, b: Box) -> bool:
    level = abs(a.x1 - b.x1) < 5 and abs(a.x2 - b.x2) < 5
    return level and min(abs(a.y1 - b.y2), abs(a.y2 - b.y1)) < 4


def _beside(a: Box, b: Box) -> bool:
    level = abs(a.y1 - b.y1) < 5 and abs(a.y2 - b.y2) < 5
    return level and min(abs(a.x1 - b.x2), abs(a.x2 - b.x1)) < 4


def _is_edge(line: tuple[float, float, float], box: Box) -> bool:
    ends = line[0] >= box.x1 - 4 and line[1] <= box.x2 + 4 and line[1] - line[0] > 0.8 * box.width
    return ends and min(abs(line[2] - box.y1), abs(line[2] - box.y2)) < 5


def _stripes(scene: Scene) -> list[tuple[float, float, float]]:
    """(left, right, y) of the upper and lower edges of wide, low panels without a border."""
    lines = []
    for panel in scene.panels:
        box = panel.box
        if box.width > 8 * scene.size and 1.1 <= box.height / scene.size <= 5 and not panel.framed:
            lines.extend([(box.x1, box.x2, box.y1), (box.x1, box.x2, box.y2)])
    return lines


def _alike(a: tuple[float, float, float], b: tuple[float, float, float], size: float) -> bool:
    slack = max(4.0, 0.35 * size)
    return abs(a[0] - b[0]) <= slack and abs(a[1] - b[1]) <= slack


def _runs(scene: Scene, group: Sequence[tuple[float, float, float]]) -> list[Bands]:
    """Cut a group where a band is no row of a table, or where it holds a title of the next one."""
    left, right = min(line[0] for line in group), max(line[1] for line in group)
    edges: list[float] = []
    for _, _, y in group:
        if not edges or y - edges[-1] > 0.4 * scene.size:
            edges.append(y)
    runs: list[list[float]] = [[edges[0]]]
    for top, bottom in pairwise(edges):
        band = Box(left, top, right, bottom)
        if not _is_row(scene, band) or _has_title(scene, band):
            runs.append([])
        runs[-1].append(bottom)
    return [
        Bands(left, right, tuple(run), _crossed(scene, left, right, run))
        for run in runs
        if len(run) > 2 or (len(run) == 2 and not _is_one_panel(scene, left, right, run))
    ]


def _is_one_panel(scene: Scene, left: float, right: float, edges: Sequence[float]) -> bool:
    """Whether two lines are only the upper and lower edge of a card; its corners may be round."""
    for panel in scene.panels:
        box = panel.box
        level = max(abs(box.y1 - edges[0]), abs(box.y2 - edges[1])) < 6
        if level and max(abs(box.x1 - left), abs(box.x2 - right)) < 2.5 * scene.size:
            return True
    return False


def _has_title(scene: Scene, band: Box) -> bool:
    """Whether a band holds rows and, apart from them, a line of its own."""
    rows = text_rows([piece for piece in scene.pieces if band.contains(*piece.ink.center)])
    for above, row in pairwise(rows):
        alone = len(row.pieces) == 1 < len(above.pieces)
        larger = row.pieces[0].size > 1.12 * scene.size or row.pieces[0].bold
        if alone and larger and row.box.y1 - above.box.y2 > 0.8 * scene.size:
            return True
    return False


def _is_row(scene: Scene, band: Box) -> bool:
    """Whether a band can be one row of a table or several."""
    rows = text_rows([piece for piece in scene.pieces if band.contains(*piece.ink.center)])
    shared = [row for row in rows if len(row.pieces) > 1]
    return bool(shared) and len(shared) >= 0.4 * len(rows) and not _is_of_controls(scene, band)


def _is_of_controls(scene: Scene, band: Box) -> bool:
    """Whether all words of a band stand on framed panels with room between: filters, buttons."""
    panels = [
        panel
        for panel in scene.panels
        if panel.framed and len(panel.pieces) == 1 and _is_inside(panel.box, band)
    ]
    held = {id(panel.pieces[0]) for panel in panels}
    words = [piece for piece in scene.pieces if band.contains(*piece.ink.center)]
    boxes = sorted((panel.box for panel in panels), key=lambda box: box.x1)
    apart = all(right.x1 - left.x2 > _ROOM for left, right in pairwise(boxes))
    return apart and all(id(piece) in held for piece in words)


def _is_inside(inner: Box, band: Box) -> bool:
    """Whether a box keeps off the lines that a band lies between."""
    return band.y1 + _ROOM < inner.y1 and inner.y2 < band.y2 - _ROOM and inner.width < band.width


def _crossed(scene: Scene, left: float, right: float, edges: Sequence[float]) -> bool:
    top, bottom = edges[0], edges[-1]
    inner = [
        x1
        for x1, y1, x2, y2 in scene.strokes.down.tolist()
        if left + 4 < x1 and x2 < right - 4 and y1 < top + 6 and y2 > bottom - 6
    ]
    return bool(inner)
