"""Window buttons: minimise, maximise and close at the right end of a window's title bar.

Themes draw them as a bar, a square and a cross of six pixels or so, often each in a frame of its
own. So small they look like boxes to tick or like any icon; their order gives them away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from deixis.core import Box
from deixis.perception.elements.canvas import BoolArray
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.titlebars import is_title_bar
from deixis.perception.elements.windowlights import NAMES, find_lights

__all__ = ["WindowButton", "find_window_buttons", "is_cross"]

_SMALLEST, _LARGEST = 5, 2.2  # pixels; font sizes
_APART = 6.0  # sides of a button from the middle of one to the next
_CORNER = 3.5  # font sizes from the corner of the window
_OVER = 0.6  # font sizes between a mark and the body of the window below its title bar
_SAME = 0.5  # intersection over union from which on two marks are one
_INK = 0.5  # of the largest difference to the ground of a button
_JOINED = 1.6  # times as wide as high, several buttons may be seen as one
_ROW = 8  # font sizes of the longest row of buttons
_CONTRAST = 40  # levels of the drawing to its ground
_BARE = 0.75  # of the side of a button that a drawing without a frame takes up
_RAISED, _BEVEL = 16, 0.18  # pixels of the side of a raised button; share that its edges take
_FILLED, _FLAT = 0.6, 16  # share of it that is its face; levels within one colour
_FAINT = 0.35  # of the largest difference to the face, from which on it is drawn: thin letters
_FRAMED = 10  # pixels of the shortest side that a frame around a drawing has


@dataclass(frozen=True)
class WindowButton:
    """One button of a title bar, in canvas pixels, with the word for what it does.

    A bare one is drawn without a frame, as an icon is; a light is a mere disc.
    """

    box: Box
    name: str
    bare: bool = False
    light: bool = False


def find_window_buttons(scene: Scene) -> list[WindowButton]:
    """The buttons of every title bar: a cross, and a square or a bar or both left of it.

    On the left of a bar they are three round lights.
    """
    marks = _marks(scene)
    tiles = _tiles_in_corners(scene)
    marks += [box for box in tiles if all(box.iou(mark) < _SAME for mark in marks)]
    found: list[WindowButton] = []
    for close in marks:
        if _is_cross(_drawing(scene, close)):
            row = [_as_drawn(scene, one) for one in _title_bar(scene, close, marks)]
            found.extend(row or _alone(scene, close))
    last = [box for box in tiles if _ends_bar(scene, box, tiles)]
    known = [one.box for one in found]
    found += [WindowButton(box, "Close") for box in last if all(not box.iou(b) for b in known)]
    lights = [pair for three in find_lights(scene) for pair in zip(three, NAMES, strict=True)]
    return [*found, *(WindowButton(box, name, light=True) for box, name in lights)]


def _ends_bar(scene: Scene, tile: Box, tiles: Sequence[Box]) -> bool:
    """Whether it is the one tile on a title bar, at its right end: its cross may be greyed."""
    bars = [p.box for p in scene.panels if p.pieces and p.box.contains(*tile.center)]
    bar = min(bars, key=lambda box: box.area, default=None)
    panel = next((p for p in scene.panels if p.box == bar and len(p.pieces) == 1), None)
    if panel is None or sum(panel.box.contains(*other.center) for other in tiles) > 1:
        return False
    empty = (panel.box.x2 - panel.pieces[0].ink.x2) / scene.size
    return is_title_bar(scene, panel, empty)


def _alone(scene: Scene, close: Box) -> list[WindowButton]:
    """The framed cross of a dialog, which has no other button in its title bar."""
    framed = min(close.width, close.height) >= _FRAMED and not _is_bare(scene, close)
    return [WindowButton(close, "Close")] if framed and _in_corner(scene, close) else []


def _as_drawn(scene: Scene, button: WindowButton) -> WindowButton:
    return replace(button, bare=_is_bare(scene, button.box))


def _is_bare(scene: Scene, box: Box) -> bool:
    drawn = max(_drawing(scene, box).shape, default=0)
    return drawn > _BARE * max(box.width, box.height)


def is_cross(scene: Scene, box: Box) -> bool:
    """Whether a cross and no frame around it is drawn in a box."""
    return _is_cross(_drawing(scene, box)) and _is_bare(scene, box)


def _marks(scene: Scene) -> list[Box]:
    """Small things; where several were seen as one they are cut apart anew."""
    low = [b.box for b in scene.blobs if b.box.height <= _LARGEST * scene.size]
    low = [box for box in low if box.width <= _ROW * scene.size]
    parts = [part for row in _rows(low) for part in _cut_apart(scene, row)]
    whole = [box for box in low if not any(box.intersection(part) for part in parts)]
    return [box for box in [*whole, *parts] if _is_small(box, scene.size)]


def _tiles_in_corners(scene: Scene) -> list[Box]:
    """Small framed tiles without words in the upper right corner of a window.

    The tile of a cross that is coloured throughout is a panel and no mark.
    """
    return [
        panel.box
        for panel in scene.panels
        if panel.framed
        and not panel.pieces
        and min(panel.box.width, panel.box.height) >= _RAISED
        and _is_small(panel.box, scene.size)
        and _in_corner(scene, panel.box)
    ]


def _rows(boxes: Sequence[Box]) -> list[Box]:
    """Around each run of boxes that end at one level, of which one is several seen as one."""
    rows: list[Box] = []
    ends: list[tuple[float, float]] = []  # of rows; on a large photo a million are compared
    for box in sorted(boxes, key=lambda box: box.x1):
        foot, start = box.y2, box.x1 - box.width
        last = next((k for k, (x, y) in enumerate(ends) if -2 <= foot - y <= 2 and start < x), None)
        if last is None:
            rows.append(box)
            ends.append((box.x2, box.y2))
        else:
            rows[last] = row = rows[last].union(box)
            ends[last] = row.x2, row.y2
    wide = [box for box in boxes if box.width > _JOINED * box.height]
    rows = [row for row in rows if 1.8 * row.height < row.width < _APART * row.height]
    return [row for row in rows if any(row.contains(*box.center) for box in wide)]


def _cut_apart(scene: Scene, row: Box) -> list[Box]:
    """The runs of columns of a row that are not bare."""
    around = row.pad(2).clip(scene.canvas.size)
    ink = _inked(scene, around)
    if not ink.size or ink[:, 0].any() or ink[:, -1].any():
        return []
    bounds = np.flatnonzero(np.diff(np.pad(ink.any(axis=0), 1).astype(int)))
    runs = bounds.reshape(-1, 2).tolist()
    left = round(around.x1)
    return [Box(left + start, row.y1, left + end, row.y2) for start, end in runs]


def _is_small(box: Box, size: float) -> bool:
    return box.width >= _SMALLEST and max(box.width, box.height) <= _LARGEST * size


def _in_corner(scene: Scene, mark: Box) -> bool:
    """Whether a mark lies in the upper right corner of the page or of a panel as wide as words.

    Over the body of a window its title bar may be no panel: the corner is then that of the mark.
    """
    reach = _CORNER * scene.size
    wide = [p.box for p in scene.panels if p.box.width > 8 * scene.size]
    corners = [(box.x2, box.y1) for box in wide if box.pad(2).contains(*mark.center)]
    corners += [(box.x2, mark.y1) for box in wide if 0 <= box.y1 - mark.y2 < _OVER * scene.size]
    corners.append((scene.canvas.width, 0))
    x, y = mark.center
    return any(0 <= right - x < reach and 0 <= y - top < reach for right, top in corners)


def _title_bar(scene: Scene, close: Box, marks: Sequence[Box]) -> list[WindowButton]:
    """The cross with one or two marks left of it at equal distances, of which one is known."""
    first = _next_left(close, marks, None)
    if first is None:
        return []
    second = _next_left(first, marks, close.center[0] - first.center[0])
    drawings = {box: _drawing(scene, box) for box in (first, second) if box is not None}
    barred = [box for box, ink in drawings.items() if _is_bar(ink)]
    squared = [box for box, ink in drawings.items() if _is_square(ink)]
    if not (barred and squared) and not ((barred or squared) and _in_corner(scene, close)):
        return []
    buttons = [WindowButton(close, "Close")]
    if second is not None:
        return [*buttons, WindowButton(first, "Maximize"), WindowButton(second, "Minimize")]
    return [*buttons, WindowButton(first, "Minimize" if barred else "Maximize")]


def _next_left(mark: Box, marks: Sequence[Box], pitch: float | None) -> Box | None:
    """The nearest mark to the left on the same level, ``pitch`` away where that is known."""
    side = max(mark.width, mark.height)
    x, y = mark.center
    level = [m for m in marks if abs(m.center[1] - y) < 0.7 * side and m.center[0] < x - 0.8 * side]
    near = max(level, key=lambda m: m.center[0], default=None)
    if near is None or max(near.width, near.height) > 1.6 * side:
        return None
    away = x - near.center[0]
    known = away < _APART * side if pitch is None else abs(away - pitch) < 0.2 * pitch
    return near if known else None


def _drawing(scene: Scene, box: Box) -> BoolArray:
    """(h, w) bool of what is drawn in a box, cut to its ink; inside its frame if it has one."""
    bare = _cut(_inked(scene, box.pad(2)))
    if (raised := _on_raised(scene, box, bare)).any():
        return raised
    if not _is_frame(bare) or min(box.width, box.height) < _FRAMED:
        return bare
    inner = _cut(_inked(scene, box.pad(-2)))
    return inner if inner.any() else bare


def _on_raised(scene: Scene, box: Box, bare: BoolArray) -> BoolArray:
    """What is drawn on the flat face of a raised button of old desktops; empty if it is none."""
    none = np.zeros((0, 0), dtype=bool)
    side = min(box.width, box.height)
    if side < _RAISED or bare.size == 0 or bare.mean() < _FILLED or _is_frame(bare):
        return none
    rows, columns = box.pad(-_BEVEL * side).clip(scene.canvas.size).pixels(scene.canvas.size)
    pixels = scene.canvas.pixels[rows, columns].astype(np.float64)
    away = np.abs(pixels - np.median(pixels.reshape(-1, 3), axis=0)).max(axis=2)
    flat = float((away < _FLAT).mean()) > _FILLED
    return _cut(away > _FAINT * away.max()) if flat and away.max() > _CONTRAST else none


def _inked(scene: Scene, box: Box) -> BoolArray:
    """What differs from the outermost pixels of a box, which are its ground; empty if nothing."""
    x1, y1, x2, y2 = (round(value) for value in box.clip(scene.canvas.size).xyxy)
    pixels = scene.canvas.pixels[y1:y2, x1:x2].astype(np.float64)
    nothing = np.zeros((0, 0), dtype=bool)
    if min(pixels.shape[:2]) < 3:
        return nothing
    edge = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    away = np.abs(pixels - np.median(edge, axis=0)).max(axis=2)
    if away.max() < _CONTRAST:
        return nothing
    ink: BoolArray = away > _INK * away.max()
    return ink


def _cut(ink: BoolArray) -> BoolArray:
    """The smallest part of it that holds all that is drawn."""
    if not ink.any():
        return ink
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    cut: BoolArray = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return cut


def _is_frame(ink: BoolArray) -> bool:
    """Whether the outermost pixels are nearly all drawn."""
    if min(ink.shape, default=0) < 5:
        return False
    edge = np.concatenate([ink[0], ink[-1], ink[:, 0], ink[:, -1]])
    return bool(edge.mean() > 0.85)


def _is_square(ink: BoolArray) -> bool:
    hollow = _is_frame(ink) and _like_a_square(ink)
    return hollow and not bool(ink[2:-2, 2:-2].all())


def _like_a_square(ink: BoolArray) -> bool:
    height, width = ink.shape
    return min(height, width) >= _SMALLEST and bool(0.7 < width / height < 1.4)


def _is_bar(ink: BoolArray) -> bool:
    """A low bar; in a frame it stands alone there."""
    if not ink.size:
        return False
    height, width = ink.shape
    return width >= 4 and height <= 0.45 * width and bool(ink.mean() > 0.8)


def _is_cross(ink: BoolArray) -> bool:
    """Drawn in its corners and its centre, bare in the middle of its four sides."""
    if not _like_a_square(ink):
        return False
    height, width = ink.shape
    third_y, third_x = max(height // 3, 1), max(width // 3, 1)
    corners = [
        ink[rows, columns].any()
        for rows in (slice(0, third_y), slice(height - third_y, None))
        for columns in (slice(0, third_x), slice(width - third_x, None))
    ]
    y, x = (height - 1) // 2, (width - 1) // 2
    across, down = slice(x, width // 2 + 1), slice(y, height // 2 + 1)  # one pixel or two
    sides = ink[0, across], ink[-1, across], ink[down, 0], ink[down, -1]
    return all(corners) and bool(ink[y, x]) and not any(side.any() for side in sides)
