"""Attached buttons: the filled end of a field that shares its colour with the field's border.

A search field and its button are often drawn as one frame of which an end is filled, so the flat
area of the button runs on around the field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Box
from deixis.perception.elements.surfaces import Surface

__all__ = ["part_frames"]

_HOLLOW = 0.75  # share of a shape that has its colour, up to which it is a frame
_BORDER = 4.0  # pixels of a border at most
_FIELD = 0.5  # share of the whole that the field takes at least
_END = (0.55, 3.5)  # width over height of the button


def part_frames(surfaces: Sequence[Surface]) -> list[Surface]:
    """The surfaces, with the filled end of a frame in place of the whole of it."""
    return [_filled_end(surface, surfaces) or surface for surface in surfaces]


def _filled_end(frame: Surface, surfaces: Sequence[Surface]) -> Surface | None:
    if frame.flatness > _HOLLOW or frame.fill.width < 2 * frame.fill.height:
        return None
    ends = (_end(frame.fill, field.fill) for field in surfaces if field is not frame)
    end = next((end for end in ends if end is not None), None)
    if end is None:
        return None
    return replace(frame, fill=end, box=end, border=0.0, solidity=1.0, flatness=1.0)


def _end(whole: Box, field: Box) -> Box | None:
    """What is left of a frame beside a field that touches its three other sides."""
    left, top = field.x1 - whole.x1, field.y1 - whole.y1
    right, bottom = whole.x2 - field.x2, whole.y2 - field.y2
    if not (0 < top <= _BORDER and 0 < bottom <= _BORDER) or field.width < _FIELD * whole.width:
        return None
    free = max(left, right)
    if not 0 < min(left, right) <= _BORDER or not _END[0] <= free / whole.height <= _END[1]:
        return None
    if right > left:
        return Box(field.x2, whole.y1, whole.x2, whole.y2)
    return Box(whole.x1, whole.y1, field.x1, whole.y2)
