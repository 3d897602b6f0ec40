"""Looks of panels: their measures in font sizes, their words, their icon and their arrow."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from deixis.core import Box
from deixis.perception.elements.arrows import points_down
from deixis.perception.elements.blobs import Blob
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Panel, Scene

__all__ = ["PanelLook"]

_BAR = 20  # font sizes from which on a square icon at the right end is no arrow
_EVEN = (0.85, 1.18)  # width by height of a square icon


@dataclass(frozen=True)
class PanelLook:
    """Measures of a panel in font sizes."""

    size: float
    width: float
    height: float
    lines: int
    left: float  # margin left of the text
    right: float
    chevron: bool
    icon: Blob | None

    @classmethod
    def of(cls, scene: Scene, panel: Panel) -> PanelLook:
        size = panel.pieces[0].size if panel.pieces else scene.size
        box = panel.box
        ink = ink_of(panel.pieces)
        return cls(
            size,
            box.width / size,
            box.height / size,
            _lines(panel.pieces),
            (ink.x1 - box.x1) / size if ink else 0.0,
            (box.x2 - ink.x2) / size if ink else 0.0,
            _has_chevron(scene, panel, size),
            _icon(panel, size),
        )

    @property
    def centred(self) -> bool:
        return abs(self.left - self.right) < max(0.35, 0.12 * (self.left + self.right))


def ink_of(pieces: tuple[Piece, ...]) -> Box | None:
    if not pieces:
        return None
    box = pieces[0].ink
    for piece in pieces[1:]:
        box = box.union(piece.ink)
    return box


def _lines(pieces: tuple[Piece, ...]) -> int:
    """Number of text lines: pieces at clearly different heights."""
    middles = sorted((p.ink.center[1], p.size) for p in pieces)
    steps = [b[0] - a[0] > 0.6 * a[1] for a, b in pairwise(middles)]
    return len(middles) and 1 + sum(steps)


def _has_chevron(scene: Scene, panel: Panel, size: float) -> bool:
    """Whether a small mark stands alone near the right end, as dropdowns have it."""
    if panel.pieces and panel.pieces[-1].text[-1:] in "▾▼⌄˅∨" and len(panel.pieces[-1].text) > 1:
        return True
    box = panel.box
    known = [m.box for m in scene.marks if box.contains(*m.box.center)]
    marks = [m for m in [*known, *(b.box for b in panel.blobs)] if m.x1 > box.x2 - 2.4 * size - 4]
    marks = [m for m in marks if m.width >= 0.28 * size and m.height >= 0.15 * size]
    fits = [m for m in marks if m.width <= 1.1 * size and m.height <= 1.1 * size]
    middle = [m for m in fits if abs(m.center[1] - box.center[1]) < 0.3 * size]
    if box.width > _BAR * size:  # the head of a dialog or a window, with its cross or magnifier
        middle = [m for m in middle if not _EVEN[0] < m.width / m.height < _EVEN[1]]
    if middle and len(marks) <= 2:
        return True
    ink = ink_of(panel.pieces)
    pixels = scene.canvas.pixels
    if ink and ink.x2 > _end(box).x1 and box.height < 3.4 * size < 1.6 * box.width:
        return points_down(pixels, box, size, last=True)  # read as the end of the words
    start = max(box.x1, ink.x2 + 0.3 * size) if ink else box.x1
    room = box.x2 - start > 0.8 * size and box.width > 2.2 * size and box.height < 3.4 * size
    free = Box(start, box.y1, box.x2, box.y2) if room else None
    if free is None:
        return False
    end = _end(box)
    own = ink is None or ink.x2 < end.x1  # else a letter may stand there
    return points_down(pixels, free, size) or (own and points_down(pixels, end, size))


def _end(box: Box) -> Box:
    """The inside of a square at the right end, where older dropdowns have a button of their own."""
    rim = 0.14 * box.height
    return Box(box.x2 - box.height + rim, box.y1 + rim, box.x2 - rim, box.y2 - rim)


def _icon(panel: Panel, size: float) -> Blob | None:
    fits = [b for b in panel.blobs if 0.45 * size < max(b.box.width, b.box.height) < 2.6 * size]
    return max(fits, key=lambda b: b.box.area) if fits else None
