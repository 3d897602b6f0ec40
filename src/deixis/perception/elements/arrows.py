"""Arrows that point down at the right end of a control: what makes a field a dropdown."""

from __future__ import annotations

from typing import Any

import numpy as np

from deixis.core import Box, ImageArray

__all__ = ["points_down"]

_CONTRAST = 60  # levels by which an arrow stands out from the ground at its end of the control
_APART = 0.17  # font sizes between the last letter and the arrow
_FLAT = 1.3  # an arrow is this much wider than high; a letter "v" is as high as wide
_NARROWS = 0.62  # its last row is at most this share of its widest


def points_down(pixels: ImageArray, box: Box, size: float, *, last: bool = False) -> bool:
    """Whether a small mark near the right end of ``box`` narrows downwards, as "v" and "▼" do.

    Args:
        pixels: (H, W, 3) uint8.
        box: The control, in pixels.
        size: Height of its letters in pixels.
        last: Whether it has to stand behind all letters, apart from them: a reader takes an arrow
            right behind a word for its end.
    """
    import cv2

    x2, y1, y2 = round(box.x2) - 2, round(box.y1) + 2, round(box.y2) - 2
    x1 = max(round(box.x1), x2 - round(max(2.6 * size, 0.9 * box.height)))
    end = pixels[max(y1, 0) : y2, max(x1, 0) : x2].astype(np.int16)
    if min(end.shape[:2]) < 6:
        return False
    middle = end[end.shape[0] // 3 : -(end.shape[0] // 3)]
    ground = np.median(middle.reshape(-1, 3), axis=0)
    ink = (np.abs(end - ground).max(axis=2) > _CONTRAST).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    return any(
        _is_arrow(labels[_area(stats[i])] == i, stats[i], size, end.shape[0])
        and (not last or _is_last(ink, stats[i], size))
        for i in range(1, min(count, 20))
    )


def _is_last(ink: Any, row: Any, size: float) -> bool:
    """Whether nothing is right of a mark of at least an arrow's breadth, nor close to its left."""
    x, wide, high = int(row[0]), int(row[2]), int(row[3])
    inked = ink[2:-2].any(axis=0)  # the frame of the control is cut off
    before = inked[max(x - max(2, round(_APART * size)), 0) : x]
    return bool(wide > _FLAT * high and not before.any() and not inked[x + wide : -1].any())


def _area(row: Any) -> tuple[slice, slice]:
    x, y, width, height = (int(value) for value in row[:4])
    return slice(y, y + height), slice(x, x + width)


def _is_arrow(mark: Any, row: Any, size: float, height: int) -> bool:
    """One mark: of an arrow's size, at mid-height, each row no wider than those above it."""
    y, wide, high = int(row[1]), int(row[2]), int(row[3])
    small = 0.35 * size <= wide <= 1.2 * size and 0.2 * size <= high <= 0.9 * size
    if not small or wide < 1.15 * high or abs(y + high / 2 - height / 2) > 0.22 * height:
        return False
    spans = np.array([np.ptp(np.flatnonzero(line)) + 1 if line.any() else 0 for line in mark])
    widest = int(spans[: max(2, high // 2)].max())
    return bool(widest >= 0.85 * wide and spans[-1] <= _NARROWS * widest)
