"""Legends: coloured swatches with a name to the right of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.textrows import hull

__all__ = ["Entry", "Legend", "find_legends"]


@dataclass(frozen=True)
class Entry:
    """One name of a legend: its colour (RGB), its words, and the box of swatch and words."""

    colour: tuple[float, float, float]
    text: str
    box: Box


@dataclass(frozen=True)
class Legend:
    """Entries that stand in a row or a column."""

    box: Box
    entries: tuple[Entry, ...]

    def name_of(self, colour: Sequence[float]) -> str | None:
        """The words for a colour, or None when no entry is close to it."""
        apart = [(_apart(entry.colour, colour), entry.text) for entry in self.entries]
        nearest = min(apart, default=(255.0, ""))
        return nearest[1] if nearest[0] < 40 else None


def find_legends(scene: Scene) -> list[Legend]:
    """Two swatches or more of different colours, each with words close to its right."""
    entries = [entry for piece in scene.pieces if (entry := _entry(scene, piece))]
    groups: list[list[Entry]] = []
    for entry in entries:
        group = next((g for g in groups if _joins(g[-1], entry, scene.size)), None)
        if group is None:
            groups.append([entry])
        else:
            group.append(entry)
    good = [group for group in groups if _colourful(group)]
    return [Legend(hull([entry.box for entry in group]), tuple(group)) for group in good]


def _entry(scene: Scene, piece: Piece) -> Entry | None:
    for box, colour in _swatches(scene):
        gap = piece.ink.x1 - box.x2
        level = abs(piece.ink.center[1] - box.center[1]) < 0.5 * piece.size
        if 0 < gap < 1.1 * piece.size and level and _apart(colour, piece.ground) > 20:
            return Entry(colour, piece.text, box.union(piece.box))
    return None


def _swatches(scene: Scene) -> list[tuple[Box, tuple[float, float, float]]]:
    """Small plain marks of one colour: squares, dots, short strokes."""
    size = scene.size
    found = []
    for surface in scene.surfaces:
        box = surface.fill
        if 0.3 * size < box.height < 1.3 * size and 0.3 * size < box.width < 3.2 * size:
            found.append((box, surface.colour))
    for blob in scene.blobs:
        box = blob.box
        if box.height < 1.3 * size and 0.3 * size < box.width < 3.2 * size and blob.fill > 0.5:
            found.append((box, _middle_colour(scene, box)))
    for x1, y1, x2, y2 in scene.strokes.across.tolist():
        if x2 - x1 < 3.2 * size:
            box = Box(x1, y1, x2, y2)
            found.append((box, _middle_colour(scene, box)))
    return found


def _middle_colour(scene: Scene, box: Box) -> tuple[float, float, float]:
    x, y = box.center
    row, column = min(int(y), scene.canvas.height - 1), min(int(x), scene.canvas.width - 1)
    red, green, blue = (float(v) for v in scene.canvas.pixels[row, column])
    return red, green, blue


def _joins(last: Entry, entry: Entry, size: float) -> bool:
    in_column = abs(last.box.x1 - entry.box.x1) < 4 and entry.box.y1 - last.box.y2 < 1.5 * size
    in_row = abs(last.box.center[1] - entry.box.center[1]) < 4
    return in_column or (in_row and 0 <= entry.box.x1 - last.box.x2 < 5 * size)


def _colourful(entries: Sequence[Entry]) -> bool:
    different = [
        a
        for i, a in enumerate(entries)
        if all(_apart(a.colour, b.colour) > 25 for b in entries[:i])
    ]
    return len(different) >= 2 and len(different) >= 0.7 * len(entries)


def _apart(a: Sequence[float], b: Sequence[float]) -> float:
    return max(abs(x - y) for x, y in zip(a, b, strict=True))
