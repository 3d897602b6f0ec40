"""Rough panels: fills and frames put together, one entry a rectangle."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Box, Boxes, iou_matrix
from deixis.perception.elements.surfaces import Surface

__all__ = ["Rough", "merge_rough"]

_STRIP = 0.33  # of the height of a low frame, that a part of its gradient has at least

Rough = tuple[Box, Surface | None, bool]
"""The box of a panel with its border, its fill or None, and whether it has a border."""


def merge_rough(surfaces: Sequence[Surface], frames: Sequence[Box], low: float) -> list[Rough]:
    """One entry a rectangle, the largest first; a frame and the fill inside it are one.

    So are a frame up to ``low`` pixels high and the strips of the gradient in it.
    """
    found: list[Rough] = [(s.box, s, s.border > 0) for s in surfaces]
    for frame in frames:
        index = _same(frame, found)
        strips = [] if index is not None or frame.height > low else _strips(frame, found)
        if strips:
            found = [entry for number, entry in enumerate(found) if number not in strips[1:]]
            index = strips[0]
        if index is None:
            found.append((frame, None, True))
        else:
            found[index] = (frame.union(found[index][0]), found[index][1], True)
    return sorted(_distinct(found), key=lambda entry: -entry[0].area)


def _same(box: Box, entries: Sequence[Rough]) -> int | None:
    best, index = 0.0, None
    for number, (other, _, _) in enumerate(entries):
        near = max(abs(a - b) for a, b in zip(box.xyxy, other.xyxy, strict=True)) <= 5
        if near and (overlap := box.iou(other)) > max(best, 0.6):
            best, index = overlap, number
    return index


def _strips(frame: Box, entries: Sequence[Rough]) -> list[int]:
    """Fills of the width of a frame that each take up a part of its height, in order."""
    found = []
    for number, (box, surface, _) in enumerate(entries):
        wide = max(abs(box.x1 - frame.x1), abs(box.x2 - frame.x2)) <= 5
        inside = box.y1 >= frame.y1 - 3 and box.y2 <= frame.y2 + 3
        if surface and wide and inside and box.height > _STRIP * frame.height:
            found.append(number)
    return found


def _distinct(entries: Sequence[Rough]) -> list[Rough]:
    """Without doubles: of two rectangles in one place the one with the larger border stays."""
    if not entries:
        return []
    ordered = sorted(entries, key=lambda entry: (-entry[2], -entry[0].area))
    overlap = iou_matrix(*(Boxes.of([entry[0] for entry in ordered]),) * 2)
    kept: list[int] = []
    for index in range(len(ordered)):
        if not kept or overlap[index, kept].max() < 0.9:
            kept.append(index)
    return [ordered[index] for index in kept]
