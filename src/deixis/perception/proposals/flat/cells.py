"""From the pixels of one figure to its cells: areas of one colour, and what lines enclose.

A cell is the core of a shape. Lines round it belong to it as far as they are of one thickness all
round; what sticks out farther (the arrow that leaves a box) is a figure of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from deixis.perception.proposals.flat.areas import Labels, nearest
from deixis.perception.proposals.flat.figures import pieces
from deixis.perception.proposals.flat.ground import Float32Array
from deixis.perception.proposals.flat.shapes import BoolArray

__all__ = ["Cell", "Layout", "cells", "filled"]

_THIN = 0.055  # half the width of a line, as a share of the side of what it draws
_LINE = 0.11  # thickness of an outline, as a share of the side of what it encloses
_RING = 0.6  # share of a rim in one thick colour from which on a hole is a hole in that
_SMALLEST = 10
_HUGGING = 0.6
_SAME_COLOUR = 30.0


@dataclass(frozen=True, eq=False)
class Cell:
    """A shape in pixels of the small image.

    Attributes:
        core: Where its own colour is sure, (H, W).
        outline: All that its outer contour encloses, (H, W).
        paint: What of this is no ground, (H, W).
        stroke: Thickness of the line that draws it; 0 if it is filled.
    """

    core: BoolArray
    outline: BoolArray
    paint: BoolArray
    stroke: float = 0.0


@dataclass(frozen=True, eq=False)
class Layout:
    """A figure (H, W), its areas numbered from 1 (H, W), and the picture in CIELAB (H, W, 3)."""

    figure: BoolArray
    areas: Labels
    lab: Float32Array


def filled(mask: BoolArray) -> BoolArray:
    """The mask with its holes filled, (H, W)."""
    import cv2

    contours, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return np.asarray(
        cv2.drawContours(np.zeros(mask.shape, np.uint8), contours, -1, 1, cv2.FILLED) > 0
    )


def cells(layout: Layout) -> list[Cell]:
    """The shapes of one figure, given as the whole picture (a crop round it)."""
    import cv2

    figure = layout.figure
    cores = [layout.areas == name for name in np.unique(layout.areas).tolist() if name]
    cores = [core for core in cores if not _is_stroke(core)]
    inner = filled(figure) & ~figure
    cores = [core for core in cores if not _is_edge(core, cores, inner)]
    half = cv2.distanceTransform(figure.astype(np.uint8), cv2.DIST_L2, 5)
    holes = _holes(figure, cores, half)
    whole = filled(figure)
    if not cores and not holes:
        holes = _holes(_closed(figure), cores, half)
    if not cores and not holes:
        return [Cell(figure, whole, figure)]
    seeds = np.zeros(figure.shape, np.int32)
    for number, core in enumerate((*cores, *holes), start=1):
        seeds[core] = number
    near = nearest(seeds)
    found = []
    for number, core in enumerate((*cores, *holes), start=1):
        found.append(_grown(core, figure, near == number, hole=number > len(cores)))
    return _with_shafts(found, _rest(figure, found), layout.lab)


def _with_shafts(found: list[Cell], rest: list[Cell], lab: Float32Array) -> list[Cell]:
    """A head of an arrow and its shaft are one: both of one colour, the head the smaller."""
    import cv2

    for line in rest:
        reach = cv2.dilate(line.outline.astype(np.uint8), np.ones((5, 5), np.uint8)).astype(bool)
        heads = [
            cell
            for cell in found
            if not cell.stroke
            and (cell.outline & reach).any()
            and _side(cell.outline) < _side(line.outline)
            and _apart(cell.core, line.outline, lab) < _SAME_COLOUR
        ]
        found = [cell for cell in found if cell not in heads]
        mask = np.any([line.paint, *(head.outline for head in heads)], axis=0)
        found.append(Cell(mask, filled(mask), mask))
    return found


def _apart(one: BoolArray, two: BoolArray, lab: Float32Array) -> float:
    """CIELAB units between the colours of two masks; thin lines are paler by their edges."""
    darkest = [np.percentile(lab[mask], 50, axis=0) for mask in (one, two)]
    return float(np.linalg.norm(darkest[0] - darkest[1]))


def _side(mask: BoolArray) -> int:
    x, y = np.nonzero(mask.any(axis=0))[0], np.nonzero(mask.any(axis=1))[0]
    return int(max(x[-1] - x[0], y[-1] - y[0])) + 1


def _is_stroke(core: BoolArray) -> bool:
    """Whether an area is but a line, however thick, that draws something larger."""
    import cv2

    around = float(filled(core).sum())
    half = float(cv2.distanceTransform(_padded(core, 1), cv2.DIST_L2, 5).max())
    return half < _THIN * _side(core) and around > 2.5 * float(core.sum())


def _closed(figure: BoolArray) -> BoolArray:
    """The figure with small gaps in its lines bridged."""
    import cv2

    bridged = cv2.morphologyEx(_padded(figure, 4), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    return np.asarray(bridged[4:-4, 4:-4] > 0)


def _is_edge(core: BoolArray, cores: list[BoolArray], holes: BoolArray) -> bool:
    """Whether a thin bar runs along another area, or a hole: one side of the line round that."""
    import cv2

    side = _side(core)
    if float(core.sum()) > 2.5 * _THIN * side * side:
        return False
    others = np.any([holes, *(other for other in cores if other is not core)], axis=0)
    beside = cv2.dilate(core.astype(np.uint8), np.ones((9, 9), np.uint8)).astype(bool) & others
    return float(beside.sum()) > 0.6 * side


def _padded(mask: BoolArray, by: int) -> np.ndarray:
    return np.pad(mask, by).astype(np.uint8)


def _holes(figure: BoolArray, cores: list[BoolArray], half: np.ndarray) -> list[BoolArray]:
    """Parts of the ground that thin lines enclose."""
    import cv2

    labels, stats = pieces(~figure, corners=False)
    rim = set(np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])))
    thick = np.any(cores, axis=0) if cores else np.zeros(figure.shape, bool)
    window = np.ones((15, 15), np.uint8)
    widest = cv2.dilate(half, window)
    found = []
    for name in range(1, len(stats)):
        if name in rim or stats[name, 4] < _SMALLEST:
            continue
        hole = labels == name
        edge = cv2.dilate(hole.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool) & figure
        reach = cv2.dilate(hole.astype(np.uint8), np.ones((7, 7), np.uint8)).astype(bool) & figure
        width = 2.0 * float(np.median(widest[edge])) if edge.any() else 0.0
        side = min(stats[name, 2], stats[name, 3]) + 2 * width
        in_one = float(thick[reach].mean()) if reach.any() else 1.0
        if width <= _LINE * side + 1.5 and (in_one < _RING or width <= 0.5 * _LINE * side):
            found.append(hole)
    return found


def _grown(core: BoolArray, figure: BoolArray, mine: BoolArray, *, hole: bool) -> Cell:
    """A core with the line round it, as thick as that is at most of its rim."""
    import cv2

    away = cv2.distanceTransform((~core).astype(np.uint8), cv2.DIST_L2, 5)
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
    inside = (figure | core).astype(np.uint8)
    outer = ~figure & ~core & cv2.dilate(inside, cross).astype(bool) & mine
    exits = away[outer]
    reach = float(np.median(exits)) - 0.3 if len(exits) else 1.6
    mask = core | (figure & mine & (away <= reach * 1.15 + 0.4))
    if hole:
        mask = core | (cv2.dilate(mask.astype(np.uint8), cross).astype(bool) & mine & figure)
    outline = filled(mask)
    return Cell(core, outline, outline & figure, max(reach, 1.0) if hole else 0.0)


def _rest(figure: BoolArray, found: list[Cell]) -> list[Cell]:
    """What is left of a figure outside of its cells: arrows and lines that join them."""
    import cv2

    taken = np.any([cell.outline for cell in found], axis=0)
    near = cv2.dilate(taken.astype(np.uint8), np.ones((5, 5), np.uint8)).astype(bool)
    labels, stats = pieces(figure & ~taken)
    rest = []
    for name in range(1, len(stats)):
        mask = labels == name
        if stats[name, 4] < _SMALLEST or max(stats[name, 2:4]) < 8:
            continue
        if float(near[mask].mean()) < _HUGGING:
            rest.append(Cell(mask, filled(mask), mask))
    return rest
