"""Captioned icons: rows of icons with a name under each, as bottom bars and folders have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene

__all__ = ["Captioned", "find_captioned"]

_LETTERS = 24
_SIDES = (0.7, 4.5)  # font sizes of an icon
_GAP = 1.4  # font sizes between icon and name
_FEWEST = 3  # in a row
_PAD = 0.4  # font sizes around both: what can be pressed is a little larger
_FOOT = 0.82  # of the page: bottom bars lie below


@dataclass(frozen=True)
class Captioned:
    """An icon and its name as one thing; ``tab`` when it stands in a bar at the bottom."""

    box: Box
    name: str
    tab: bool


def find_captioned(scene: Scene) -> list[Captioned]:
    """Three icons or more in a row, each with a short name centred under it."""
    marks = [blob.box for blob in scene.blobs] + [surface.box for surface in scene.surfaces]
    low, high = (side * scene.size for side in _SIDES)
    icons = [m for m in marks if low <= m.height <= high and low <= m.width <= high]
    pairs = [pair for piece in scene.pieces if (pair := _pair(piece, icons)) is not None]
    rows: list[list[tuple[Box, Piece]]] = []
    for pair in sorted(pairs, key=lambda pair: pair[1].ink.center[1]):
        row = next((r for r in rows if _level(r[-1], pair)), None)
        if row is None:
            rows.append([pair])
        else:
            row.append(pair)
    return [one for row in rows if len(row) >= _FEWEST for one in _row(scene, row)]


def _pair(piece: Piece, icons: Sequence[Box]) -> tuple[Box, Piece] | None:
    """The icon over a short piece, if one stands over its middle."""
    if len(piece.text) > _LETTERS:
        return None
    near = [
        icon
        for icon in icons
        if abs(icon.center[0] - piece.ink.center[0]) < 0.4 * piece.size
        and -0.2 * piece.size < piece.ink.y1 - icon.y2 < _GAP * piece.size
    ]
    return (max(near, key=lambda icon: icon.area), piece) if near else None


def _level(a: tuple[Box, Piece], b: tuple[Box, Piece]) -> bool:
    size = min(a[1].size, b[1].size)
    names = abs(a[1].box.center[1] - b[1].box.center[1]) < 0.5 * size
    return names and abs(a[0].center[1] - b[0].center[1]) < size


def _row(scene: Scene, row: Sequence[tuple[Box, Piece]]) -> list[Captioned]:
    """The members of a row, as high as the highest of them."""
    size, page = scene.size, scene.canvas
    top = min(icon.y1 for icon, _ in row)
    bottom = max(piece.box.y2 for _, piece in row)
    foot = top > _FOOT * page.height
    return [
        Captioned(
            Box(min(icon.x1, piece.box.x1), top, max(icon.x2, piece.box.x2), bottom).pad(
                _PAD * size, size=page.size
            ),
            piece.text,
            foot,
        )
        for icon, piece in row
    ]
