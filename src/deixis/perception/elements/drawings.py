"""Drawings: pictures and pies put together from flat areas, seen as holes in what they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from deixis.core import Box
from deixis.perception.elements.canvas import BoolArray, Canvas, IntArray
from deixis.perception.elements.scene import Scene

__all__ = ["Drawings", "Pie", "Slice", "find_drawings"]

_FINE = 3  # samples of the ground that part two slices of a pie at most, and one more
_SAME = 0.8  # overlap of two outlines of one pie
_STEP = 2  # every second pixel is looked at: drawings are large
_GROUNDS = 14  # flat areas in which holes are looked for, the largest first
_LEAST_GROUND = 0.008  # of the page
_MOST = 60  # holes
_SMALLEST = 2.4  # font sizes of the shorter side
_LEAST_PART = 0.015  # of a disc, to be a slice of it
_LEAST_AREA = 0.05  # of a picture, to be one of its parts
_LARGE = 6.0  # font sizes of the shorter side of a picture on a ground of one colour
_PALE = 225  # levels of 255 of the least channel, from which on a ground is that of a card
_TALL = 0.4  # of its height that one figure has
_CORNERS, _SLANTED = 3, 0.94  # filled of the four, and of its box, in a figure with slanting sides
_RIM = 0.85  # of the edge of a picture: where one colour has more it is a panel


@dataclass(frozen=True)
class Slice:
    """A slice of a pie: its box in canvas pixels and its colour, RGB."""

    box: Box
    colour: tuple[float, float, float]


@dataclass(frozen=True)
class Pie:
    """A disc or ring that is cut into slices from its middle."""

    box: Box
    slices: tuple[Slice, ...]


@dataclass(frozen=True)
class Drawings:
    """Pictures and pies of a page, in canvas pixels."""

    pictures: tuple[Box, ...] = ()
    pies: tuple[Pie, ...] = ()


@dataclass(frozen=True)
class _Hole:
    """What lies in one ground without touching it: the numbers of its areas, sampled.

    It is ``joined`` of parts with a fine line of the ground between them, or in one piece.
    """

    box: Box
    filled: float
    labels: IntArray
    mask: BoolArray
    joined: bool = False


def find_drawings(scene: Scene) -> Drawings:
    """Rectangles and discs of several flat colours that are no panels."""
    pictures: list[Box] = []
    pies: list[Pie] = []
    for hole in _holes(scene.canvas, _SMALLEST * scene.size):
        pie = _pie(scene, hole)
        if pie is not None and all(pie.box.iou(other.box) < _SAME for other in pies):
            pies.append(pie)
        elif pie is None and not hole.joined and hole.filled > 0.95 and _is_picture(scene, hole):
            pictures.append(hole.box)
    return Drawings(tuple(pictures), tuple(pies))


def _holes(canvas: Canvas, smallest: float) -> Iterator[_Hole]:
    """What stands in the large areas, the largest area first.

    Slices with a fine line of the ground between them are joined: a pie is seen through it.
    """
    order = np.argsort(-canvas.areas, kind="stable")[:_GROUNDS].tolist()
    least = _LEAST_GROUND * canvas.width * canvas.height
    for label in order:
        if label and canvas.areas[label] > least:
            yield from _holes_in(canvas, label, smallest)


def _holes_in(canvas: Canvas, label: int, smallest: float) -> Iterator[_Hole]:
    import cv2

    x1, y1, x2, y2 = canvas.boxes[label].tolist()
    labels = canvas.labels[y1:y2:_STEP, x1:x2:_STEP]
    other = (labels != label).astype(np.uint8)
    fine = np.ones((_FINE, _FINE), np.uint8)
    for mask, joined in ((other, False), (cv2.morphologyEx(other, cv2.MORPH_CLOSE, fine), True)):
        _, drawn, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=4)
        good = np.flatnonzero(stats[:, 2:4].min(axis=1) * _STEP >= smallest)
        for number in good[good > 0][:_MOST].tolist():
            x, y, width, height, area = stats[number].tolist()
            place = slice(y, y + height), slice(x, x + width)
            box = Box.from_xywh((x1 + x * _STEP, y1 + y * _STEP, width * _STEP, height * _STEP))
            share = area / (width * height)
            if not joined or _is_round(box, share):
                inside = (drawn[place] == number) & (other[place] > 0)
                yield _Hole(box.clip(canvas.size), share, labels[place], inside, joined)


def _is_round(box: Box, filled: float) -> bool:
    return 0.94 < box.width / box.height < 1.06 and 0.6 < filled < 0.84


def _parts(hole: _Hole, least: float) -> list[tuple[int, int]]:
    """(label, pixels) of the areas that cover ``least`` of a hole."""
    values, counts = np.unique(hole.labels[hole.mask], return_counts=True)
    enough = counts >= least * hole.mask.sum()
    return list(zip(values[enough].tolist(), counts[enough].tolist(), strict=True))


def _pie(scene: Scene, hole: _Hole) -> Pie | None:
    """A disc of two areas or more of which each reaches from near the middle to the edge."""
    if not _is_round(hole.box, hole.filled):
        return None
    parts = _parts(hole, _LEAST_PART)
    wedges = [label for label, _ in parts if _is_wedge(hole, label)]
    covered = sum(count for label, count in parts if label in wedges)
    if len(wedges) < 2 or covered < 0.7 * hole.mask.sum():
        return None
    slices = tuple(_slice(scene.canvas, hole, label) for label in wedges)
    return Pie(hole.box, slices)


def _is_wedge(hole: _Hole, label: int) -> bool:
    height, width = hole.labels.shape
    y, x = np.nonzero(hole.labels == label)
    away = np.hypot((x + 0.5) / width * 2 - 1, (y + 0.5) / height * 2 - 1)
    return bool(away.max() > 0.9 and away.min() < 0.75)


def _slice(canvas: Canvas, hole: _Hole, label: int) -> Slice:
    rows, columns = np.nonzero(hole.labels == label)
    x1, y1 = hole.box.x1, hole.box.y1
    box = Box(
        x1 + float(columns.min()) * _STEP,
        y1 + float(rows.min()) * _STEP,
        x1 + float(columns.max() + 1) * _STEP,
        y1 + float(rows.max() + 1) * _STEP,
    )
    red, green, blue = canvas.colours[label].tolist()
    return Slice(box, (red, green, blue))


def _is_picture(scene: Scene, hole: _Hole) -> bool:
    """Whether a rectangle holds areas that are no rectangles, and no words."""
    parts = _parts(hole, _LEAST_AREA)
    figures = [label for label, _ in parts if _is_figure(hole, label)]
    if len(parts) < 2 or not figures:
        return False
    if any(hole.box.contains(*piece.ink.center) for piece in scene.pieces):
        return False
    rim = _rim(hole)
    return rim is None or _is_backdrop(rim, figures, hole, scene)


def _is_backdrop(rim: int, figures: list[int], hole: _Hole, scene: Scene) -> bool:
    """Whether what runs round a large rectangle is coloured, with a high figure on it."""
    if min(hole.box.width, hole.box.height) < _LARGE * scene.size:
        return False
    coloured = bool(np.min(scene.canvas.colours[rim]) < _PALE)
    heights = [
        float(np.ptp(np.flatnonzero((hole.labels == label).any(axis=1)))) / len(hole.labels)
        for label in figures
        if label != rim
    ]
    return coloured and max(heights, default=0.0) > _TALL


def _is_figure(hole: _Hole, label: int) -> bool:
    """Whether an area is neither a rectangle, nor one with things on it, nor a frame."""
    mask = hole.labels == label
    if mask.sum() > 0.9 * mask.size:
        return False
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    crop = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    corners = crop[[0, 0, -1, -1], [0, -1, 0, -1]].sum()
    inset = [crop[[a, b], :][:, [c, d]].mean() for a, b, c, d in [_corners(crop.shape)]]
    slanted = corners < _CORNERS and crop.mean() < _SLANTED
    return bool(corners < 4 and (inset[0] < 0.8 or slanted) and min(crop.shape) > 4)


def _corners(shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Rows and columns a sixth from each side."""
    dy, dx = shape[0] // 6, shape[1] // 6
    return dy, shape[0] - 1 - dy, dx, shape[1] - 1 - dx


def _rim(hole: _Hole) -> int | None:
    """The area that runs along most of its edge, as in a card; None without one."""
    inner = hole.labels[2:-2, 2:-2]
    edge = np.concatenate([inner[0], inner[-1], inner[:, 0], inner[:, -1]])
    values, counts = np.unique(edge, return_counts=True)
    return int(values[counts.argmax()]) if counts.max() > _RIM * edge.size else None
