"""Strokes: thin straight lines, and the frames that four of them make."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from deixis.core import Box
from deixis.perception.elements.canvas import BoolArray, Canvas, IntArray

__all__ = ["Strokes", "find_frames", "find_strokes"]

_MOST = 400  # strokes a direction, the longest first
_THICKEST = 5  # pixels
_LARGEST_RADIUS = 18  # pixels of a corner at which the strokes of a frame may end short


@dataclass(frozen=True)
class Strokes:
    """Thin straight lines of a page.

    Attributes:
        across: (N, 4) int32, horizontal ones: x1, y1, x2, y2.
        down: (M, 4) int32, vertical ones.
        mask: (H, W) bool, their pixels.
    """

    across: IntArray
    down: IntArray
    mask: BoolArray


def find_strokes(canvas: Canvas, *, shortest: int) -> Strokes:
    """Lines of at least ``shortest`` pixels in areas that are thin as a whole."""
    import cv2

    thin = _thin_areas(canvas, shortest).astype(np.uint8)
    thick = cv2.morphologyEx(thin, cv2.MORPH_OPEN, np.ones((_THICKEST + 1,) * 2, np.uint8))
    thin &= 1 - cv2.dilate(thick, np.ones((3, 3), np.uint8))
    across = cv2.morphologyEx(thin, cv2.MORPH_OPEN, np.ones((1, shortest), np.uint8))
    down = cv2.morphologyEx(thin, cv2.MORPH_OPEN, np.ones((shortest, 1), np.uint8))
    return Strokes(_segments(across, 0), _segments(down, 1), (across | down) > 0)


def _thin_areas(canvas: Canvas, shortest: int) -> BoolArray:
    sides = canvas.boxes[:, 2:] - canvas.boxes[:, :2]
    longest, extent = sides.max(axis=1), sides.astype(np.int64).prod(axis=1)
    narrow = sides.min(axis=1) <= _THICKEST
    hollow = (canvas.areas < 0.3 * extent) & (canvas.areas < 24 * longest)
    good = (longest >= shortest) & (narrow | hollow)
    good[0] = False
    result: BoolArray = good[canvas.labels]
    return result


def _segments(mask: IntArray, axis: int) -> IntArray:
    import cv2

    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    stats = stats[1:]
    stats = stats[stats[:, 3 - axis] <= _THICKEST]
    stats = stats[np.argsort(-stats[:, 2 + axis], kind="stable")][:_MOST]
    boxes: IntArray = stats[:, :4].astype(np.int32)
    boxes[:, 2:] += boxes[:, :2]
    return boxes


def find_frames(strokes: Strokes) -> list[Box]:
    """Rectangles with a stroke on each of their four sides; corners may be round.

    Of two that end in the same place the smaller one is meant: the larger reaches over the gap
    between neighbours that stand in a column.
    """
    frames: dict[tuple[float, float, float], Box] = {}
    rows = strokes.across[np.argsort(strokes.across[:, 1], kind="stable")]
    for index, top in enumerate(rows):
        below = rows[index + 1 :]
        slack = _LARGEST_RADIUS
        alike = (np.abs(below[:, 0] - top[0]) <= slack) & (np.abs(below[:, 2] - top[2]) <= slack)
        for bottom in below[alike & (below[:, 1] > top[3] + 4)]:
            box = _closed(top, bottom, strokes)
            if box is not None:
                frames[box.x1, box.x2, box.y2] = box  # rows come from above: the lowest top stays
                break
    return list(frames.values())


def _closed(top: IntArray, bottom: IntArray, strokes: Strokes) -> Box | None:
    """The frame between two horizontal strokes, if vertical ones close it on both sides."""
    down = strokes.down
    height = int(bottom[3] - top[1])
    radius = min(_LARGEST_RADIUS, height // 2)
    reach = (down[:, 1] <= top[3] + radius) & (down[:, 3] >= bottom[1] - radius)
    left = down[reach & _near(down, min(int(top[0]), int(bottom[0])), radius, outward=-1)]
    right = down[reach & _near(down, max(int(top[2]), int(bottom[2])), radius, outward=1)]
    if left.size == 0 or right.size == 0:
        return None
    return Box(float(left[:, 0].max()), float(top[1]), float(right[:, 2].min()), float(bottom[3]))


def _near(down: IntArray, x: int, radius: int, *, outward: int) -> BoolArray:
    """Vertical strokes at ``x`` or at most ``radius`` outside of it."""
    offset = (down[:, 0] - x) if outward < 0 else (down[:, 2] - x)
    result: BoolArray = (offset * outward >= -3) & (offset * outward <= radius)
    return result
