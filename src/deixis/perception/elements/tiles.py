"""Tiles: panels that fill a grid edge to edge, as the cells of a table do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from deixis.core import Box, Boxes, containment_matrix
from deixis.perception.elements.scene import Scene

__all__ = ["Grid", "find_grids"]

_SEAM = 4.0  # pixels between neighbours, or by which their borders overlap
_HIGH = 8.0  # font sizes of a tile, from which on a few side by side are panels of a page
_HIGHEST = 14.0  # the most, where there are many: days of a calendar
_WEEK = 5  # tiles side by side that are many


@dataclass(frozen=True)
class Grid:
    """Edges of rows and columns: x from the left and y from the top."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]


@dataclass(frozen=True)
class _Run:
    """Tiles side by side."""

    xs: tuple[float, ...]
    top: float
    bottom: float


def find_grids(scene: Scene) -> list[Grid]:
    """Grids of two rows and two columns or more; a last row may be shorter."""
    stacks: list[list[_Run]] = []
    for run in sorted(_runs(scene), key=lambda run: run.top):
        stack = next((s for s in stacks if _continues(s[-1], run)), None)
        if stack is None:
            stacks.append([run])
        else:
            stack.append(run)
    return [_grid(stack) for stack in stacks if len(stack) > 1 and _is_grid(stack, scene.size)]


def _is_grid(stack: Sequence[_Run], size: float) -> bool:
    """Whether tiles are low, or so many side by side that they are no panels of a page."""
    high = max(run.bottom - run.top for run in stack)
    return high <= _HIGH * size or max(len(run.xs) for run in stack) > _WEEK


def _runs(scene: Scene) -> list[_Run]:
    size = scene.size
    boxes = [
        panel.box
        for panel in scene.panels
        if 1.1 * size <= panel.box.height <= _HIGHEST * size and panel.box.width >= 0.8 * size
    ]
    rows: list[list[Box]] = []
    for box in sorted(_single(boxes), key=lambda b: (b.y1, b.x1)):
        row = next((r for r in rows if _level(r[0], box)), None)
        if row is None:
            rows.append([box])
        else:
            row.append(box)
    return [run for row in rows for run in _chains(sorted(row, key=lambda b: b.x1))]


def _single(boxes: Sequence[Box]) -> list[Box]:
    """Without those that others fill: two tiles and the line between them are no tile."""
    if not boxes:
        return []
    all_boxes = Boxes.of(boxes)
    within = containment_matrix(all_boxes, all_boxes) > 0.9  # (inner, outer)
    areas = all_boxes.areas
    smaller = areas[:, None] < 0.8 * areas[None]
    parts = ((within & smaller) * areas[:, None]).sum(axis=0)
    return [box for box, share in zip(boxes, (parts / areas).tolist(), strict=True) if share < 0.8]


def _level(a: Box, b: Box) -> bool:
    return abs(a.y1 - b.y1) <= _SEAM and abs(a.y2 - b.y2) <= _SEAM


def _chains(row: Sequence[Box]) -> list[_Run]:
    """Cut a row where two neighbours do not touch."""
    chains: list[list[Box]] = [[row[0]]]
    for left, right in pairwise(row):
        if abs(right.x1 - left.x2) > _SEAM:
            chains.append([])
        chains[-1].append(right)
    return [_run(chain) for chain in chains if len(chain) > 1]


def _run(chain: Sequence[Box]) -> _Run:
    inner = [(left.x2 + right.x1) / 2 for left, right in pairwise(chain)]
    top, bottom = min(box.y1 for box in chain), max(box.y2 for box in chain)
    return _Run((chain[0].x1, *inner, chain[-1].x2), top, bottom)


def _continues(above: _Run, run: _Run) -> bool:
    """Whether a run stands right under another and has most of its edges.

    Where every second row has no tiles of its own, all edges agree a row further below.
    """
    gap, height = run.top - above.bottom, run.bottom - run.top
    few, many = sorted((above.xs, run.xs), key=len)
    shared = sum(any(abs(x - other) <= _SEAM for other in many) for x in few)
    if abs(gap) <= _SEAM:
        return shared >= 0.7 * len(few)
    return abs(gap - height) <= 0.2 * height and shared == len(many)


def _grid(stack: Sequence[_Run]) -> Grid:
    widest = max(stack, key=lambda run: len(run.xs))
    inner: list[float] = []
    for above, below in pairwise(stack):
        touch = below.top - above.bottom <= _SEAM
        between = [(above.bottom + below.top) / 2] if touch else [above.bottom, below.top]
        inner.extend(between)
    return Grid(widest.xs, (stack[0].top, *inner, stack[-1].bottom))
