"""Scene: everything that is seen on a page before it is given a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from deixis.core import Box, Boxes, ImageArray, ReadText, Word, containment_matrix, iou_matrix
from deixis.perception.elements.attached import part_frames
from deixis.perception.elements.blobs import Blob, find_blobs, join_blobs
from deixis.perception.elements.canvas import BoolArray, Canvas, IndexArray, paint
from deixis.perception.elements.dashes import find_dashes
from deixis.perception.elements.doubled import cut_off, find_doubled
from deixis.perception.elements.lettering import Piece, find_pieces, usual_size
from deixis.perception.elements.notches import bridged
from deixis.perception.elements.rough import Rough, merge_rough
from deixis.perception.elements.strokes import Strokes, find_frames, find_strokes
from deixis.perception.elements.surfaces import Surface, find_surfaces

__all__ = ["Panel", "Scene", "look"]


_CHEVRONS = frozenset("VvUuˇ^<>›‹✓√YyTrLJ")

_NUMBERS = frozenset("123456789")

_LONG = 3.0  # font sizes; shorter strokes may be a part of an icon
_DASHED = 2.4  # font sizes that a broken line has at least
_GROUNDS = 12  # large areas whose colour smaller ones may have
_SHADOWED = 26  # pixels; smaller panels have no shadow that would hide them
_LOW = 0.75  # font sizes of the shortest side of a button


@dataclass(frozen=True)
class Panel:
    """A rectangle that is filled, framed or both, and what lies directly on it.

    Attributes:
        box: With its border, in canvas pixels.
        surface: The flat area that fills it, or None for a bare frame.
        framed: Whether it has a border.
        parent: Index of the smallest panel around it, or -1.
        ground: RGB of what lies around it.
        pieces: Text that lies on it and on no smaller panel.
        blobs: What else lies on it and on no smaller panel.
        nested: Indices of the panels directly on it.
    """

    box: Box
    surface: Surface | None
    framed: bool
    parent: int
    ground: tuple[float, float, float]
    pieces: tuple[Piece, ...]
    blobs: tuple[Blob, ...]
    nested: tuple[int, ...]

    @property
    def colour(self) -> tuple[float, float, float]:
        """RGB inside: that of the surface, or of the ground for a bare frame."""
        return self.surface.colour if self.surface else self.ground

    @property
    def contrast(self) -> float:
        """Levels between the inside and the ground, 0..255."""
        return max(abs(a - b) for a, b in zip(self.colour, self.ground, strict=True))

    @property
    def chroma(self) -> float:
        """How coloured the inside is: the largest minus the smallest channel, 0..255."""
        return max(self.colour) - min(self.colour)


@dataclass(frozen=True)
class Scene:
    """A page in parts.

    Attributes:
        canvas: The page and its flat areas; every box here is in its pixels.
        size: The usual font size, by which every other size is judged.
        pieces: Text, without boxes to tick that were read as letters.
        surfaces: Flat areas of simple shape, the largest first.
        strokes: Thin lines.
        panels: Rectangles, the largest first.
        blobs: What is neither text, nor line, nor large flat area.
        marks: Words that are really icons or boxes to tick, read as letters.
    """

    canvas: Canvas
    size: float
    pieces: tuple[Piece, ...]
    surfaces: tuple[Surface, ...]
    strokes: Strokes
    panels: tuple[Panel, ...]
    blobs: tuple[Blob, ...]
    marks: tuple[Word, ...]


def look(image: ImageArray, text: ReadText) -> Scene:
    """Take a page apart."""
    canvas = paint(image)
    surfaces = _surfaces(canvas)
    usual = _usual_height(canvas, text)
    text = cut_off(text, find_doubled(canvas, usual), canvas)
    pieces, marks = find_pieces(canvas, text, _possible_ticks(surfaces, usual), usual=usual)
    size = usual_size(pieces)
    low = max(9, int(_LOW * size))
    strokes = find_strokes(canvas, shortest=max(12, int(1.4 * size)), low=low)
    pieces, ticks = _without_ticks(pieces, surfaces, size)
    marks += ticks
    dashes = find_dashes(canvas, shortest=int(_DASHED * size))
    frames = [*find_frames(bridged(strokes, pieces, size)), *find_frames(dashes)]
    rough = merge_rough(_big_enough(surfaces, pieces, size), frames, 3 * size)
    ground = _ground(canvas, strokes, size) | dashes.mask
    blobs = _without_text(find_blobs(ground), pieces)
    blobs = join_blobs(_without_corners(blobs, [box for box, _, _ in rough]), size)
    return Scene(
        canvas=canvas,
        size=size,
        pieces=tuple(pieces),
        surfaces=tuple(surfaces),
        strokes=strokes,
        panels=tuple(_panels(canvas, rough, pieces, blobs)),
        blobs=tuple(blobs),
        marks=tuple(marks),
    )


def _surfaces(canvas: Canvas) -> list[Surface]:
    """Surfaces of the page, and large ones that only show where no step in colour is allowed.

    The second look takes every second pixel: these panels are large, and it costs a quarter.
    """
    surfaces = find_surfaces(canvas)
    coarse = paint(np.ascontiguousarray(canvas.pixels[::2, ::2]), tolerance=0)
    found = find_surfaces(coarse, smallest=_SHADOWED // 2)
    strict = [_unshadowed(surface.enlarged(2)) for surface in found]
    known = Boxes.of([surface.fill for surface in surfaces])
    boxes = Boxes.of([surface.fill for surface in strict])
    if len(known) and len(boxes):
        new = iou_matrix(boxes, known).max(axis=1) < 0.8
        strict = [surface for surface, flag in zip(strict, new.tolist(), strict=True) if flag]
    found = part_frames([*surfaces, *strict])
    return sorted(found, key=lambda surface: -surface.fill.area)


def _unshadowed(surface: Surface) -> Surface:
    """Without a soft shadow that was taken for a border: borders are thin."""
    return replace(surface, box=surface.fill, border=0.0) if surface.border > 2 else surface


def _usual_height(canvas: Canvas, text: ReadText) -> float:
    heights = [canvas.reduced(line.box).height for line in text.lines]
    return float(np.median(heights)) if heights else 14.0


def _possible_ticks(surfaces: Sequence[Surface], usual: float) -> list[Box]:
    """Small squares and discs, higher than most small letters."""
    least, most = max(8.0, 0.7 * usual), max(20.0, 2.2 * usual)
    return [s.box for s in surfaces if least <= s.box.height <= most and _is_square(s.box)]


def _without_ticks(
    pieces: Sequence[Piece], surfaces: Sequence[Surface], size: float
) -> tuple[list[Piece], list[Word]]:
    """Text, and the ticks and chevrons that were read as a single letter.

    A tick stands on a small square, on which a number says that it is a page of several; a
    chevron is much lower than a capital.
    """
    small = [
        s.box for s in surfaces if 0.6 * size < s.box.height < 2.3 * size and _is_square(s.box)
    ]
    letters, ticks = [], []
    for piece in pieces:
        most = 1.7 * size if piece.text in _NUMBERS else np.inf
        squares = (box for box in small if box.height <= most)
        on_square = len(piece.text) == 1 and any(_is_inside(piece.ink, box) for box in squares)
        low = piece.text in _CHEVRONS and piece.ink.height < 0.6 * size
        if on_square or low:
            ticks.append(Word(piece.text, piece.ink, piece.score))
        else:
            letters.append(piece)
    return letters, ticks


def _is_square(box: Box) -> bool:
    return 0.8 < box.width / max(box.height, 1.0) < 1.25


def _is_inside(inner: Box, outer: Box) -> bool:
    shared = inner.intersection(outer)
    return shared is not None and shared.area > 0.9 * inner.area and inner.area < 0.7 * outer.area


def _ground(canvas: Canvas, strokes: Strokes, size: float) -> BoolArray:
    large = canvas.areas > (2.2 * size) ** 2
    result: BoolArray = (large | _alike(canvas, large, size))[canvas.labels]
    for x1, y1, x2, y2 in [*strokes.across.tolist(), *strokes.down.tolist()]:
        if max(x2 - x1, y2 - y1) > _LONG * size:
            result[y1:y2, x1:x2] = True
    return result


def _alike(canvas: Canvas, large: BoolArray, size: float) -> BoolArray:
    """Areas of the colour of a large one and too big for an icon: cells with a box to tick."""
    sides = (canvas.boxes[:, 2:] - canvas.boxes[:, :2]).min(axis=1)
    result = np.zeros_like(large)
    found = np.flatnonzero(~large & (sides > 1.9 * size))
    order = np.argsort(-canvas.areas * large, kind="stable")[:_GROUNDS]
    grounds = canvas.colours[order[large[order]]]
    if found.size and len(grounds):
        away = np.abs(canvas.colours[found, None] - grounds[None]).max(axis=2).min(axis=1)
        result[found[away < 3]] = True
    return result


def _without_text(blobs: Sequence[Blob], pieces: Sequence[Piece]) -> list[Blob]:
    """Blobs that are not letters."""
    if not blobs or not pieces:
        return list(blobs)
    inks = Boxes.of([piece.ink.pad(1) for piece in pieces])
    covered = containment_matrix(Boxes.of([blob.box for blob in blobs]), inks).max(axis=1)
    return [blob for blob, share in zip(blobs, covered.tolist(), strict=True) if share < 0.6]


def _without_corners(blobs: Sequence[Blob], panels: Sequence[Box]) -> list[Blob]:
    """Blobs that are no rounded corner or end of a panel: they touch two of its sides that meet."""
    if not blobs or not panels:
        return list(blobs)
    inner, outer = Boxes.of([blob.box for blob in blobs]), Boxes.of(panels)
    touch = np.abs(inner.xyxy[:, None] - outer.xyxy[None]) <= 3  # (blobs, panels, sides)
    meet = (touch[..., 0] | touch[..., 2]) & (touch[..., 1] | touch[..., 3])
    part = inner.areas[:, None] < 0.55 * outer.areas[None]
    inside = containment_matrix(inner, outer) > 0.7
    corner = np.asarray((meet & part & inside).any(axis=1))
    return [blob for blob, flag in zip(blobs, corner.tolist(), strict=True) if not flag]


def _panels(
    canvas: Canvas, rough: Sequence[Rough], pieces: Sequence[Piece], blobs: Sequence[Blob]
) -> list[Panel]:
    """Say what lies on what."""
    if not rough:
        return []
    boxes = Boxes.of([box for box, _, _ in rough])
    parents = _parents(boxes, boxes, itself=True)
    on = _owners(boxes, [piece.ink for piece in pieces]), _owners(boxes, [b.box for b in blobs])
    page = _page_colour(canvas)
    panels = []
    for index, (box, surface, framed) in enumerate(rough):
        around = _around(rough, parents, index, page)
        mine = tuple(pieces[i] for i in np.flatnonzero(on[0] == index).tolist())
        marks = tuple(blobs[i] for i in np.flatnonzero(on[1] == index).tolist())
        nested = tuple(np.flatnonzero(parents == index).tolist())
        parent = int(parents[index])
        panels.append(Panel(box, surface, framed, parent, around, mine, marks, nested))
    return panels


def _big_enough(surfaces: Sequence[Surface], pieces: Sequence[Piece], size: float) -> list[Surface]:
    """Surfaces that can be a panel: larger than a letter and not a part of one."""
    large = [s for s in surfaces if min(s.box.width, s.box.height) >= 0.9 * size]
    if not large or not pieces:
        return large
    inks = Boxes.of([piece.ink.pad(1) for piece in pieces])
    covered = containment_matrix(Boxes.of([s.box for s in large]), inks).max(axis=1)
    return [s for s, share in zip(large, covered.tolist(), strict=True) if share < 0.7]


def _parents(inner: Boxes, outer: Boxes, *, itself: bool) -> IndexArray:
    """Index of the smallest of ``outer`` that holds each of ``inner``, or -1."""
    holds = containment_matrix(inner, outer) > 0.9
    if itself:
        holds &= outer.areas[None, :] > inner.areas[:, None]
    cost = np.where(holds, outer.areas[None, :], np.inf)
    best = cost.argmin(axis=1)
    result: IndexArray = np.where(holds.any(axis=1), best, -1)
    return result


def _owners(panels: Boxes, things: Sequence[Box]) -> IndexArray:
    if not things:
        return np.zeros(0, dtype=np.intp)
    return _parents(Boxes.of(things), panels, itself=False)


def _around(
    rough: Sequence[Rough],
    parents: IndexArray,
    index: int,
    page: tuple[float, float, float],
) -> tuple[float, float, float]:
    """Colour of the nearest surface that holds a rectangle, or of the page."""
    parent = int(parents[index])
    while parent >= 0:
        surface = rough[parent][1]
        if surface is not None:
            return surface.colour
        parent = int(parents[parent])
    return page


def _page_colour(canvas: Canvas) -> tuple[float, float, float]:
    areas = canvas.areas.copy()
    areas[0] = 0
    red, green, blue = canvas.colours[int(areas.argmax())].tolist()
    return red, green, blue
