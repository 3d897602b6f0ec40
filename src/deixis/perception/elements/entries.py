"""Entries: the rows of a list of which only the chosen one is drawn.

A mail program fills the row of the open letter and leaves the others bare. They are as wide and
as high as it, and their words stand where its words stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from deixis.core import Box
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Panel, Scene

__all__ = ["Entry", "find_entries"]

_HEIGHTS = (1.7, 7.0)  # font sizes of a row
_LONG = 7.0  # font sizes of its width at least
_PITCH = (0.96, 1.4)  # heights of a row from one to the next
_SLACK = 0.08  # of a pitch
_FLUSH = 0.25  # font sizes by which left edges differ at most
_ALIKE = 0.12  # share by which the sizes of letters differ at most
_FEWEST = 2  # bare rows beside the drawn one


@dataclass(frozen=True)
class Entry:
    """A bare row in canvas pixels, with what stands in it."""

    box: Box
    pieces: tuple[Piece, ...]


def find_entries(scene: Scene) -> list[Entry]:
    """Bare rows above and below a filled one."""
    found: list[Entry] = []
    drawn = [panel.box for panel in scene.panels]
    for panel in scene.panels:
        anchor = _anchor(scene, panel)
        if anchor is None:
            continue
        boxes = _shifted(scene, panel, anchor)
        free = [box for box in boxes if not any(box.iou(other) > 0.6 for other in drawn)]
        known = [entry.box for entry in found]
        free = [box for box in free if not any(box.iou(other) > 0.3 for other in known)]
        apart = all(b.y1 - a.y1 > 0.9 * a.height for a, b in pairwise(free))
        free = [box for box in free if not _cuts(scene, box)]
        if apart and len(free) >= _FEWEST and len(free) >= 0.6 * len(boxes):
            found.extend(Entry(box, _within(scene, box)) for box in free)
    return found


def _cuts(scene: Scene, box: Box) -> bool:
    """Whether an edge runs through words."""
    crossing = (p.ink for p in scene.pieces if p.ink.intersection(box) is not None)
    return any(ink.y1 < box.y1 - 2 or ink.y2 > box.y2 + 2 for ink in crossing)


def _anchor(scene: Scene, panel: Panel) -> Piece | None:
    """The first words of a panel that may be a row; None for other panels."""
    box, size = panel.box, scene.size
    low, high = _HEIGHTS
    fits = low * size <= box.height <= high * size and box.width >= _LONG * size
    odd = box.width < 2.5 * box.height or box.width > 0.97 * scene.canvas.width
    if not fits or odd or panel.contrast < 4:
        return None
    words = [piece for piece in panel.pieces if piece.size < 1.5 * size and len(piece.text) > 1]
    first = min(words, key=lambda piece: (round(piece.ink.y1 / size), piece.ink.x1), default=None)
    if first is None or first.ink.x1 - box.x1 > 0.5 * box.width:
        return None
    return first


def _shifted(scene: Scene, panel: Panel, anchor: Piece) -> list[Box]:
    """The panel moved to each place where words stand as its own do."""
    flush = [p for p in scene.pieces if abs(p.ink.x1 - anchor.ink.x1) <= _FLUSH * scene.size]
    pitch = _pitch(panel, anchor, flush)
    if pitch is None:
        return []
    steps = [piece.ink.y1 - anchor.ink.y1 for piece in flush]
    run = _run(steps, 0.0, pitch)
    for piece, step in zip(flush, steps, strict=True):
        alike = abs(piece.size / anchor.size - 1) < _ALIKE and piece.bold == anchor.bold
        if alike and all(abs(step - other) > 0.95 * pitch for other in run):
            group = _run(steps, step, pitch)
            run += group if len(group) > 1 else []
    box, page = panel.box, scene.canvas.size
    moved = [Box(box.x1, box.y1 + s, box.x2, box.y2 + s) for s in sorted(set(run)) if s != 0.0]
    return [one for one in moved if one.y1 >= -2 and one.y2 <= page.height + 2]


def _pitch(panel: Panel, anchor: Piece, flush: Sequence[Piece]) -> float | None:
    low, high = (share * panel.box.height for share in _PITCH)
    steps = [abs(piece.ink.y1 - anchor.ink.y1) for piece in flush]
    fits = [step for step in steps if low <= step <= high]
    return min(fits, default=None)


def _run(steps: Sequence[float], start: float, pitch: float) -> list[float]:
    """Places one pitch apart from each other, in both directions from ``start``."""
    run = [start]
    for way in (-1, 1):
        last = start
        while True:
            following = [s for s in steps if abs(s - last - way * pitch) <= _SLACK * pitch + 1]
            if not following:
                break
            last = min(following, key=lambda s: abs(s - last - way * pitch))
            run.append(last)
    return run


def _within(scene: Scene, box: Box) -> tuple[Piece, ...]:
    return tuple(piece for piece in scene.pieces if box.contains(*piece.ink.center))
