"""Captioned icons: rows of icons with a name under each, as bottom bars and folders have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.textrows import hull

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


@dataclass(frozen=True)
class _Frame:
    """The room of a member: its width, and its upper and lower edge from the foot of the name."""

    width: float
    above: float
    below: float


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
    full = [_completed(scene, row, marks) for row in rows if len(row) >= _FEWEST]
    frame = _frame_of_one(scene, full)
    return [one for row in full for one in _row(scene, row, frame)]


def _completed(
    scene: Scene, row: Sequence[tuple[Box, Piece]], marks: Sequence[Box]
) -> list[tuple[Box, Piece]]:
    """A row with the names level with it over which a drawing in several parts stands."""
    top = min(icon.y1 for icon, _ in row) - 2
    wide = max(icon.width for icon, _ in row)
    known = {id(piece) for _, piece in row}
    added = []
    for piece in scene.pieces:
        level = abs(piece.ink.y2 - row[0][1].ink.y2) < 0.5 * piece.size
        if id(piece) in known or not level or len(piece.text) > _LETTERS:
            continue
        middle = piece.ink.center[0]
        over = Box(middle - 0.6 * wide, top, middle + 0.6 * wide, piece.ink.y1 + 2)
        parts = [m for m in marks if over.contains(m.x1, m.y1) and over.contains(m.x2, m.y2)]
        icon = hull(parts) if parts else None
        if icon is not None and icon.height > 0.5 * row[0][0].height:
            added.append((icon, piece))
    return sorted([*row, *added], key=lambda pair: pair[1].ink.x1)


def _frame_of_one(scene: Scene, rows: Sequence[Sequence[tuple[Box, Piece]]]) -> _Frame | None:
    """How far the panel reaches that is drawn around a single member, as around a chosen file.

    All others take up as much room, though nothing shows it.
    """
    pairs = [(min(i.y1 for i, _ in row), pair) for row in rows for pair in row]
    for panel in scene.panels:
        inside = [(top, pair) for top, pair in pairs if panel.box.contains(*pair[1].ink.center)]
        if len(inside) != 1 or len(panel.pieces) != 1:
            continue
        top, (icon, piece) = inside[0]
        box = panel.surface.fill if panel.surface else panel.box
        low = box.height < 2.2 * (piece.box.y2 - top)
        if box.contains(*icon.center) and low and box.width < 5 * icon.width:
            return _Frame(box.width, box.y1 - piece.ink.y2, box.y2 - piece.ink.y2)
    return None


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


def _row(
    scene: Scene, row: Sequence[tuple[Box, Piece]], frame: _Frame | None = None
) -> list[Captioned]:
    """The members of a row, as high as the highest of them or as the frame around one says."""
    size, page = scene.size, scene.canvas
    top = min(icon.y1 for icon, _ in row)
    bottom = max(piece.box.y2 for _, piece in row)
    foot = top > _FOOT * page.height
    found = []
    for icon, piece in row:
        own = Box(min(icon.x1, piece.box.x1), top, max(icon.x2, piece.box.x2), bottom)
        box = own.pad(_PAD * size, size=page.size)
        if frame is not None and frame.width >= own.width:
            base = max(other.ink.y2 for _, other in row)
            half = frame.width / 2
            middle = piece.ink.center[0]
            box = Box(middle - half, base + frame.above, middle + half, base + frame.below)
        found.append(Captioned(box.clip(page.size), piece.text, foot))
    return found
