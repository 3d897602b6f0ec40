"""Notched fields: a frame whose upper side is broken by the name of the field, set on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deixis.core import Box
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.openfields import OpenField, folds_out
from deixis.perception.elements.scene import Scene

__all__ = ["borders", "find_notched"]

_CORNER = 12  # pixels by which the sides of a rounded frame end short of each other
_LOW, _HIGH = 1.6, 9.0  # font sizes of the height of a field
_NEAR = 1.2  # font sizes between the name and the rest of the upper side
_Stroke = Sequence[int]


def find_notched(scene: Scene) -> list[OpenField]:
    """Frames of which all but a part of the upper side is drawn, where words stand on that part."""
    found = []
    for top in scene.strokes.across.tolist():
        for box in _frames(scene, top):
            name = _name_on(scene, top, box)
            if name is not None:
                inside = [p for p in scene.pieces if p is not name and box.contains(*p.ink.center)]
                if _is_group(scene, box, inside):
                    break
                kind = "dropdown" if folds_out(scene, box.pad(-4)) else "textbox"
                found.append(OpenField(box, inside[0] if inside else None, kind, 0.85))
                break
    return found


def borders(rule: Box, fields: Sequence[OpenField]) -> bool:
    """Whether a rule is a side of one of the fields."""
    return any(field.box.pad(3).contains(*rule.center) for field in fields)


def _is_group(scene: Scene, box: Box, inside: Sequence[Piece]) -> bool:
    """Whether several words with a mark before each stand in it: boxes to tick under one name."""
    marks = [b.box for b in scene.blobs if box.contains(*b.box.center)]
    marks += [mark.box for mark in scene.marks if box.contains(*mark.box.center)]
    ticked = [
        piece
        for piece in inside
        if any(
            0 < piece.ink.x1 - m.x2 < 1.6 * scene.size
            and abs(m.center[1] - piece.ink.center[1]) < 0.6 * scene.size
            for m in marks
        )
    ]
    return len(ticked) > 1


def _frames(scene: Scene, top: _Stroke) -> Iterator[Box]:
    """Boxes that the other three sides make with an upper side that begins late."""
    downs = scene.strokes.down.tolist()
    rights = [d for d in downs if _meets(d[0], top[2]) and 0 <= d[1] - top[1] < _CORNER]
    for right in rights:
        for low in scene.strokes.across.tolist():
            if not (_meets(low[2], top[2]) and abs(low[3] - right[3]) < _CORNER):
                continue
            high = (low[3] - top[1]) / scene.size
            lefts = [d for d in downs if _is_left(d, right, low, top)]
            if _LOW < high < _HIGH and lefts:
                yield Box(lefts[0][0], top[1], right[2], low[3])


def _meets(a: int, b: int) -> bool:
    return abs(a - b) < _CORNER


def _is_left(side: _Stroke, right: _Stroke, low: _Stroke, top: _Stroke) -> bool:
    level = abs(side[1] - right[1]) < 5 and abs(side[3] - right[3]) < 5
    return level and _meets(side[0], low[0]) and side[0] + 2 * _CORNER < top[0]


def _name_on(scene: Scene, top: _Stroke, box: Box) -> Piece | None:
    """The words on the open part of the upper side."""
    for piece in scene.pieces:
        on = abs(piece.ink.center[1] - top[1]) < 0.6 * piece.size
        before = -2 < top[0] - piece.ink.x2 < _NEAR * scene.size
        if on and before and box.x1 < piece.ink.x1 < box.x1 + 3 * scene.size:
            return piece
    return None
