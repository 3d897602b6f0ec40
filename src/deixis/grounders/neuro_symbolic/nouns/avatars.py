"""Avatars: filled discs or tiles of one size in a column, each beside a name.

Some are seen only by the letters on them. As lists go in even steps, those are looked for where the
steps from the others lead.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["avatars_of"]

_KINDS = frozenset({"icon", "image", "badge", "button", "card"})
_SQUARE = 1.12  # to one, at most
_SMALLEST, _LARGEST = 1.4, 8.0  # heights of a usual line
_ALIKE = 0.1  # share by which sizes may differ
_SAME = 0.06  # ... of one that stands elsewhere
_FLUSH = 0.15  # of the size, by which those of one column may be set in
_INITIALS = 3
_FILLED = 0.55  # share of the disc that is unlike the ground
_OTHER = 24  # levels of 255 between disc and ground
_REACH = 1.5  # sizes from an avatar to the words beside it
_FEWEST = 2


def avatars_of(scene: Scene) -> list[Region]:
    """The avatars of a page from the top; [] where no two of them stand in a column."""
    likely = [item for item in scene.elements if _may_be(item, scene)]
    lettered = [_tight(item.box, scene) for item in likely if (item.text or "").strip()]
    discs = [_tight(item.box, scene) for item in likely]
    discs = [box for i, box in enumerate(discs) if not any(box.iou(o) > 0.6 for o in discs[:i])]
    columns = [_column(box, discs) for box in discs]
    named = [boxes for boxes in columns if sum(_has_words(box, scene) for box in boxes) >= _FEWEST]
    best = max(named, key=lambda boxes: (len(boxes), boxes[0].area), default=[])
    if not best:
        return []
    best = _completed(best, scene)
    size = float(np.median([box.width for box in best]))
    others = [
        box
        for box in lettered
        if abs(box.width - size) < _SAME * size and all(box.iou(o) < 0.3 for o in best)
    ]
    found = sorted([*best, *others], key=lambda box: (box.y1, box.x1))
    return [Region(box, 0.9, "image", source="elements") for box in found]


def _may_be(item: Region, scene: Scene) -> bool:
    heights = [line.box.height for line in scene.text.lines]
    usual = float(np.median(heights)) if heights else 12.0
    box = item.box
    shaped = 1 / _SQUARE < box.width / max(box.height, 1.0) < _SQUARE
    sized = _SMALLEST * usual < box.height < _LARGEST * usual
    short = sum(char.isalnum() for char in item.text or "") <= _INITIALS
    return item.label in _KINDS and shaped and sized and short and _is_filled(box, scene)


def _is_filled(box: Box, scene: Scene) -> bool:
    """Whether most of the disc in a box is unlike what is right outside its corners."""
    if min(box.xyxy) < 2 or box.x2 > scene.size[0] - 3 or box.y2 > scene.size[1] - 3:
        return False
    corners = [
        scene.image[round(y), round(x)]
        for y in (box.y1 - 2, box.y2 + 1)
        for x in (box.x1 - 2, box.x2 + 1)
    ]
    rows, across = box.pixels(scene.size)
    crop = scene.image[rows, across].astype(np.int16)
    y, x = np.mgrid[: crop.shape[0], : crop.shape[1]]
    round_ = np.hypot(y / crop.shape[0] - 0.5, x / crop.shape[1] - 0.5) < 0.48
    away = np.abs(crop - np.median(corners, axis=0)).max(axis=2) > _OTHER
    return bool(away[round_].mean() > _FILLED)


def _tight(box: Box, scene: Scene) -> Box:
    """What of a box is unlike the ground at its corners."""
    rows, across = box.pixels(scene.size)
    crop = scene.image[rows, across].astype(np.int16)
    ground = np.median([crop[0, 0], crop[0, -1], crop[-1, 0], crop[-1, -1]], axis=0)
    away = np.abs(crop - ground).max(axis=2) > _OTHER
    ys, xs = np.flatnonzero(away.any(axis=1)), np.flatnonzero(away.any(axis=0))
    if not len(xs) or not len(ys):
        return box
    left, top = across.start, rows.start
    return Box(left + xs[0], top + ys[0], left + xs[-1] + 1, top + ys[-1] + 1)


def _column(box: Box, discs: Sequence[Box]) -> list[Box]:
    """Those of its size that begin below or over one, and it."""
    return [
        other
        for other in discs
        if abs(other.x1 - box.x1) < _FLUSH * box.width
        and abs(other.width - box.width) < _ALIKE * box.width
    ]


def _has_words(box: Box, scene: Scene) -> bool:
    """Whether words stand level beside it."""
    for line in scene.text.lines:
        aside = max(line.box.x1 - box.x2, box.x1 - line.box.x2)
        if box.y1 - 2 < line.box.center[1] < box.y2 + 2 and 0 < aside < _REACH * box.width:
            return True
    return False


def _completed(column: Sequence[Box], scene: Scene) -> list[Box]:
    """With those between and about them that stand where even steps lead."""
    tops = sorted(box.y1 for box in column)
    width, height, left = np.median([(b.width, b.height, b.x1) for b in column], axis=0).tolist()
    steps = [b - a for a, b in pairwise(tops)]
    step = min(steps, default=0.0)
    if step < height or any(abs(s / step - round(s / step)) > 0.1 for s in steps):
        return list(column)
    found = list(column)
    first, last = tops[0], tops[-1]
    places = [first + step * n for n in range(1, round((last - first) / step))]
    for way, end in ((-step, first), (step, last)):
        at = end + way
        while _is_like(Box(left, at, left + width, at + height), scene):
            places.append(at)
            at += way
    for top in places:
        box = Box(left, top, left + width, top + height)
        if all(box.iou(other) < 0.3 for other in found) and _is_like(box, scene):
            found.append(box)
    return found


def _is_like(box: Box, scene: Scene) -> bool:
    return _is_filled(box, scene) and _has_words(box, scene)
