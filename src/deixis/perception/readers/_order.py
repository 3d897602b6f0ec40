"""Reading order: columns from the left, lines from the top."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Box, Boxes

__all__ = ["reading_order"]

_COLUMN_GAP = 1.0
"""The narrowest gap between columns, in median line heights."""

_PROSE = 8.0
"""A column whose median line is this many heights wide holds prose, not the cells of a table."""

_ALIGNED = 0.75
"""Two columns of which this share of lines stand side by side are read as rows of a table."""


def reading_order(boxes: Sequence[Box]) -> list[int]:
    """Indices of ``boxes`` in the order in which a person reads them.

    The recursive X-Y cut of G. Nagy and S. Seth, "Hierarchical representation of optically
    scanned documents", 1984 (J. Ha, R. M. Haralick and I. T. Phillips, 1995, cut bounding boxes
    as we do). Deviation: a column is cut off only where it is no column of a table, whose lines
    stand beside those of its neighbour and are short; a table is read row by row.
    """
    if not boxes:
        return []
    xyxy = Boxes.of(boxes).xyxy
    height = float(np.median(xyxy[:, 3] - xyxy[:, 1]))
    order: list[int] = []
    waiting = [np.arange(len(boxes))]
    while waiting:  # a stack, not recursion: hostile pages nest deeply
        group = waiting.pop()
        parts = _cut(xyxy, group, height)
        if len(parts) == 1:
            order.extend(_rows(xyxy, group))
        else:
            waiting.extend(reversed(parts))
    return order


def _cut(xyxy: np.ndarray, group: np.ndarray, height: float) -> list[np.ndarray]:
    """Cut at the widest gap into two columns or two bands; not at all where there is none."""
    if len(group) < 2:
        return [group]
    columns = [
        (gap, left, right)
        for gap, left, right in _gaps(xyxy, group, 0, _COLUMN_GAP * height)
        if _are_columns(xyxy, left, right, height)
    ]
    cuts = sorted([*columns, *_gaps(xyxy, group, 1, 0.0)], key=_widest)  # columns on a tie
    return [cuts[0][1], cuts[0][2]] if cuts else [group]


def _widest(gap: tuple[float, np.ndarray, np.ndarray]) -> float:
    return -gap[0]


def _gaps(
    xyxy: np.ndarray, group: np.ndarray, axis: int, narrowest: float
) -> list[tuple[float, np.ndarray, np.ndarray]]:
    """(width, boxes before, boxes after) of each gap along ``axis`` that no box crosses."""
    ordered = group[np.argsort(xyxy[group, axis], kind="stable")]
    reached = np.maximum.accumulate(xyxy[ordered, axis + 2])
    widths = xyxy[ordered[1:], axis] - reached[:-1]
    found = np.flatnonzero(widths > narrowest)
    return [(float(widths[at]), ordered[: at + 1], ordered[at + 1 :]) for at in found.tolist()]


def _are_columns(xyxy: np.ndarray, left: np.ndarray, right: np.ndarray, height: float) -> bool:
    if min(len(left), len(right)) < 2:
        return False
    prose = all(
        len(side) > 2 and np.median(xyxy[side, 2] - xyxy[side, 0]) > _PROSE * height
        for side in (left, right)
    )
    return prose or _share_beside(xyxy, left, right) < _ALIGNED


def _share_beside(xyxy: np.ndarray, left: np.ndarray, right: np.ndarray) -> float:
    """The share of lines, of the side with the larger one, that stand level with another."""
    middles = (xyxy[:, 1] + xyxy[:, 3]) / 2
    heights = xyxy[:, 3] - xyxy[:, 1]
    apart = np.abs(middles[left][:, None] - middles[right][None, :])
    level = apart < 0.25 * np.minimum(heights[left][:, None], heights[right][None, :]) + 1
    return float(max(level.any(axis=1).mean(), level.any(axis=0).mean()))


def _rows(xyxy: np.ndarray, group: np.ndarray) -> list[int]:
    """Lines that overlap in height make a row; rows from the top, each from the left."""
    middles = (xyxy[group, 1] + xyxy[group, 3]) / 2
    rows: list[list[int]] = []
    bottom = -np.inf
    for index in group[np.argsort(middles, kind="stable")].tolist():
        middle = (xyxy[index, 1] + xyxy[index, 3]) / 2
        if middle < bottom:
            rows[-1].append(index)
        else:
            rows.append([index])
            bottom = xyxy[index, 3]
    return [index for row in rows for index in sorted(row, key=lambda i: float(xyxy[i, 0]))]
