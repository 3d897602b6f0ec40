"""Looks of fields: how a box that waits for words differs from a note, a badge or a card."""

from __future__ import annotations

import re

import numpy as np

from deixis.perception.elements.scene import Panel, Scene

__all__ = ["asks_for_words", "is_area", "is_outline", "is_tinted"]

_PALE = 170.0  # levels of the darkest channel of a tinted field at least
_GREY = 50.0  # chroma of its frame at most: notes and badges have frames of their own colour
_DARKER = 40.0  # levels between the frame and the fill
_ROOM = 5.0  # font sizes right of what is written in it
_PLAIN = 12.0  # chroma of a fill without a tint
_THICK = 0.2  # of the height of a panel, that a thick frame takes at most
_GROUND = 16.0  # levels from the ground
_EVEN = 0.97  # of the inside, that is one colour
_VEIL = 6.0  # chroma by which a tint differs from that of the page
_HINT = re.compile(
    r"\W*[a-z]?\W*(?:search|find|filter|look up|type|enter|ask|write)\b(?! results)", re.I
)
"""How a hint begins that says what to write; readers take a magnifier before it for a letter."""
_LONG = 14.0  # font sizes of such a field at least
_LOW = 4.2  # ... at most of its height


def asks_for_words(panel: Panel, size: float) -> bool:
    """Whether a low, long panel begins with a hint what to search for or to write.

    It may be filled like a note, or hold a second frame: what shows that it is in use.
    """
    if not panel.pieces:
        return False
    ink, box = panel.pieces[0].ink, panel.box
    line = all(piece.ink.y1 < ink.y2 and piece.ink.y2 > ink.y1 for piece in panel.pieces)
    shape = box.height < _LOW * size and box.width > _LONG * size
    left, right = ink.x1 - box.x1, box.x2 - panel.pieces[-1].ink.x2
    begins = left < _LOW * size and right > _ROOM * size and right > 1.3 * left
    return line and shape and begins and _HINT.match(panel.pieces[0].text) is not None


def is_area(panel: Panel, size: float) -> bool:
    """Whether the only words of a high framed panel stand where a text would begin."""
    piece, box = panel.pieces[0], panel.box
    left, right = (piece.ink.x1 - box.x1) / size, (box.x2 - piece.ink.x2) / size
    at_top = piece.ink.y1 - box.y1 < 1.2 * size and left < 1.5
    corner = all(b.box.x1 > box.x2 - 2 * size and b.box.y1 > box.y2 - 2 * size for b in panel.blobs)
    alone = not panel.nested and corner and not piece.bold  # a handle may stand in the corner
    of_page = max(panel.ground) - min(panel.ground) + _VEIL
    return at_top and alone and right > 2 * left and panel.chroma < max(_PLAIN, of_page)


def is_tinted(scene: Scene, panel: Panel, size: float) -> bool:
    """Whether a pale coloured panel of one line has the grey frame of a field and room for more."""
    piece, box = panel.pieces[0], panel.box
    begins = piece.ink.x1 - box.x1 < 1.2 * size
    roomy = box.x2 - panel.pieces[-1].ink.x2 > _ROOM * size and box.height < 2.6 * size
    if not (panel.framed and begins and roomy) or min(panel.colour) < _PALE:
        return False
    dark = max(piece.colour) - min(piece.colour) < _GREY
    frame = _frame(scene, panel)
    grey = max(frame) - min(frame) < _GREY and max(frame) < max(panel.colour) - _DARKER
    return dark and grey


def is_outline(scene: Scene, panel: Panel) -> bool:
    """Whether no more of an empty panel is coloured than a thick frame around the plain ground."""
    rows, columns = panel.box.pad(-_THICK * panel.box.height).pixels(scene.canvas.size)
    inside = scene.canvas.pixels[rows, columns].astype(np.float64)
    if not inside.size or min(inside.shape[:2]) < 3:
        return False
    usual = np.median(inside.reshape(-1, 3), axis=0)
    even = float((np.abs(inside - usual).max(axis=2) < _GROUND).mean()) > _EVEN
    alike = np.abs(usual - np.array(panel.ground)).max() < _GROUND
    return bool(even and alike and np.abs(usual - np.array(panel.colour)).max() > _DARKER)


def _frame(scene: Scene, panel: Panel) -> tuple[float, ...]:
    """RGB of the upper edge of a panel: the darkest of the rows of pixels there."""
    box = panel.box
    x1, x2 = int(box.x1 + 0.2 * box.width), int(box.x2 - 0.2 * box.width)
    rows = scene.canvas.pixels[max(int(box.y1) - 1, 0) : int(box.y1) + 3, x1:x2]
    if not rows.size:
        return panel.colour
    usual = np.median(rows.astype(np.float64), axis=1)
    return tuple(usual[usual.sum(axis=1).argmin()].tolist())
