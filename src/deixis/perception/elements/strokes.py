"""Strokes: thin straight lines, and the frames that four of them make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from deixis.core import Box
from deixis.perception.elements.canvas import BoolArray, Canvas, IntArray

__all__ = ["Strokes", "find_frames", "find_strokes", "segments"]

_MOST = 400  # strokes a direction, the longest first
_LEVEL = 40  # strokes that are compared with the next one on its right
_THICKEST = 5  # pixels
_LARGEST_RADIUS = 18  # pixels of a corner at which the strokes of a frame may end short


@dataclass(frozen=True)
class Strokes:
    """Thin straight lines of a page.

    Attributes:
        across: (N, 4) int32, horizontal ones: x1, y1, x2, y2.
        down: (M, 4) int32, vertical ones.
        mask: (H, W) bool, their pixels.
        low: (K, 4) int32, vertical ones as short as the side of a button, for frames.
    """

    across: IntArray
    down: IntArray
    mask: BoolArray
    low: IntArray = field(default_factory=lambda: np.zeros((0, 4), np.int32))

    @cached_property
    def lines(self) -> list[tuple[int, int, int, int]]:
        """Horizontal strokes joined end to end: each cell of a table may draw its own part."""
        joined: list[list[int]] = []
        order = np.lexsort((self.across[:, 0], self.across[:, 1]))
        for x1, y1, x2, y2 in self.across[order].tolist():
            last = next((j for j in joined[-_LEVEL:] if _continues(j, x1, y1)), None)
            if last is None:
                joined.append([x1, y1, x2, y2])
            else:
                last[:] = [min(last[0], x1), last[1], max(last[2], x2), max(last[3], y2)]
        return [(a, b, c, d) for a, b, c, d in joined]


def _continues(line: Sequence[int], x: int, y: int) -> bool:
    return abs(line[1] - y) <= 1 and -1 <= x - line[2] <= 2


def find_strokes(canvas: Canvas, *, shortest: int, low: int | None = None) -> Strokes:
    """Lines of at least ``shortest`` pixels in areas that are thin as a whole.

    Args:
        canvas: The page.
        shortest: Pixels of a line that stands alone.
        low: Pixels of the side of a frame, where it is shorter.
    """
    import cv2

    thin = _thin_areas(canvas, low or shortest).astype(np.uint8)
    thick = cv2.morphologyEx(thin, cv2.MORPH_OPEN, np.ones((_THICKEST + 1,) * 2, np.uint8))
    thin &= 1 - cv2.dilate(thick, np.ones((3, 3), np.uint8))
    across = cv2.morphologyEx(thin, cv2.MORPH_OPEN, np.ones((1, shortest), np.uint8))
    down = cv2.morphologyEx(thin, cv2.MORPH_OPEN, np.ones((shortest, 1), np.uint8))
    sides = cv2.morphologyEx(thin, cv2.MORPH_OPEN, np.ones((low or shortest, 1), np.uint8))
    lines = segments(across, 0), segments(down, 1)
    return Strokes(*lines, (across | down) > 0, segments(sides, 1))


def _thin_areas(canvas: Canvas, shortest: int) -> BoolArray:
    sides = canvas.boxes[:, 2:] - canvas.boxes[:, :2]
    longest, extent = sides.max(axis=1), sides.astype(np.int64).prod(axis=1)
    narrow = sides.min(axis=1) <= _THICKEST
    hollow = (canvas.areas < 0.3 * extent) & (canvas.areas < 24 * longest)
    good = (longest >= shortest) & (narrow | hollow)
    good[0] = False
    result: BoolArray = good[canvas.labels]
    return result


def segments(mask: IntArray, axis: int) -> IntArray:
    """(N, 4) int32 boxes of the thin lines in a mask, the longest first; axis 0 is level."""
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
    down = strokes.low
    height = int(bottom[3] - top[1])
    radius = min(_LARGEST_RADIUS, height // 2)
    reach = (down[:, 1] <= top[3] + radius) & (down[:, 3] >= bottom[1] - radius)
    ends = (down[:, 1] >= top[1] - 3) & (down[:, 3] <= bottom[3] + 3)
    left = (down[:, 0] - min(int(top[0]), int(bottom[0]))) * -1
    right = down[:, 2] - max(int(top[2]), int(bottom[2]))
    lefts = down[reach & _meets(left, ends, radius)]
    rights = down[reach & _meets(right, ends, radius)]
    if lefts.size == 0 or rights.size == 0:
        return None
    x1, x2 = float(lefts[:, 0].max()), float(rights[:, 2].min())
    return Box(x1, float(top[1]), x2, float(bottom[3])) if x2 > x1 else None


def _meets(outward: IntArray, ends: BoolArray, radius: int) -> BoolArray:
    """Whether vertical strokes close the ends of horizontal ones.

    They touch them, or stand outwards by the radius of a corner and do not run on beyond it.
    """
    touching = (outward >= -3) & (outward <= 3)
    result: BoolArray = touching | ((outward > 3) & (outward <= radius) & ends)
    return result
