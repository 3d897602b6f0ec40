"""Where labels go: beside what they name, on no box, on no other label, on little detail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ImageArray, Size

__all__ = ["Placer"]

_DETAIL_WEIGHT = 10.0  # covering busy picture costs as much as moving this many heights away
_TOUCHING = 4.0  # the same for hiding a word in part, which is small in share but reads badly
_NEARLY_EMPTY = 0.03
_CROSSING = 5.0  # the same for a line to the box that runs through another box
_FAINTEST_EDGE = 24  # of 255; below it is noise and shading


_Edges = tuple[float, float, float, float]


class Placer:
    """Finds free places for labels in one picture, one after the other.

    Args:
        image: What the labels must not hide more than needed.
        keep_free: Boxes that no label may touch.
    """

    def __init__(self, image: ImageArray, keep_free: Sequence[Box]) -> None:
        self._size = Size(int(image.shape[1]), int(image.shape[0]))
        self._taken = [box.xyxy for box in keep_free]
        self._detail = _integral_of_detail(image)

    def place(self, box: Box, label: Size, *, gap: int, farthest: int = 8) -> Box | None:
        """A free place for a label of size ``label`` near ``box``; None when there is none.

        ``gap`` pixels stay between the box and the label, which moves away by at most
        ``farthest`` times its height. The place counts as taken from then on.
        """
        candidates = np.array(list(_candidates(box, label, gap, farthest)), dtype=np.float64)
        free = candidates[self._is_free(candidates, self._taken)]
        if len(free) == 0:  # deep inside a larger box: better on that one than nowhere
            smaller = [taken for taken in self._taken if not _holds(taken, box)]
            free = candidates[self._is_free(candidates, [*smaller, box.xyxy])]
        if len(free) == 0:
            return None
        detail = self._detail_in(free)
        busy = _DETAIL_WEIGHT * detail + _TOUCHING * (detail > _NEARLY_EMPTY)
        crossing = _CROSSING * self._line_crosses(free, box)
        cost = _distance(free, box) / label.height + busy + crossing
        chosen = Box(*free[int(np.argmin(cost))].tolist())
        self._taken.append(chosen.xyxy)
        return chosen

    def _is_free(
        self, places: npt.NDArray[np.float64], boxes: Sequence[_Edges]
    ) -> npt.NDArray[np.bool_]:
        inside = (places[:, :2] >= 0).all(axis=1) & (places[:, 2:] <= self._size).all(axis=1)
        if not boxes:
            return np.asarray(inside)
        taken = np.array(boxes)
        apart = (
            (places[:, None, 2] <= taken[None, :, 0])
            | (places[:, None, 0] >= taken[None, :, 2])
            | (places[:, None, 3] <= taken[None, :, 1])
            | (places[:, None, 1] >= taken[None, :, 3])
        )
        return np.asarray(inside & apart.all(axis=1))

    def _line_crosses(self, places: npt.NDArray[np.float64], box: Box) -> npt.NDArray[np.bool_]:
        """Whether the rectangle that the line from each place to the box spans meets another."""
        others = np.array([t for t in self._taken if not _holds(t, box)]).reshape(-1, 4)
        x1, x2 = _span(places[:, 0], places[:, 2], box.x1, box.x2)
        y1, y2 = _span(places[:, 1], places[:, 3], box.y1, box.y2)
        meets = (
            (x1[:, None] < others[:, 2])
            & (x2[:, None] > others[:, 0])
            & (y1[:, None] < others[:, 3])
            & (y2[:, None] > others[:, 1])
        )
        return np.asarray(meets.any(axis=1))

    def _detail_in(self, places: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Mean detail in 0..1 under each place."""
        x1, y1, x2, y2 = places.astype(np.int64).T
        table = self._detail
        total = table[y2, x2] - table[y1, x2] - table[y2, x1] + table[y1, x1]
        return np.asarray(total / np.maximum((x2 - x1) * (y2 - y1), 1))


def _span(
    low: npt.NDArray[np.float64], high: npt.NDArray[np.float64], start: float, end: float
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """From each interval to the one from ``start`` to ``end``; one point where they overlap."""
    first, last = np.maximum(low, start), np.minimum(high, end)
    middle = (first + last) / 2
    apart = first > last
    return np.where(apart, last, middle), np.where(apart, first, middle)


def _holds(outer: _Edges, inner: Box) -> bool:
    x1, y1, x2, y2 = inner.xyxy
    return outer[0] <= x1 and outer[1] <= y1 and outer[2] >= x2 and outer[3] >= y2


def _candidates(
    box: Box, label: Size, gap: int, farthest: int
) -> Iterator[tuple[float, float, float, float]]:
    """Places round the box, in rings that move away from it; whole pixels."""
    for ring in range(farthest + 1):
        away = gap + ring * label.height
        left, right = int(box.x1), int(box.x2) - label.width
        middle = (left + right) // 2
        top, bottom = int(box.y1), int(box.y2) - label.height
        above, below = int(box.y1) - away - label.height, int(np.ceil(box.y2)) + away
        before, after = int(box.x1) - away - label.width, int(np.ceil(box.x2)) + away
        columns, rows = (left, middle, right, before, after), (top, (top + bottom) // 2, bottom)
        corners = [(x, y) for y in (above, below) for x in columns]
        for x, y in corners + [(x, y) for x in (after, before) for y in rows]:
            yield x, y, x + label.width, y + label.height


def _distance(places: npt.NDArray[np.float64], box: Box) -> npt.NDArray[np.float64]:
    """Gap between each place and the box, plus a little so that above-left comes first."""
    across = np.maximum(np.maximum(box.x1 - places[:, 2], places[:, 0] - box.x2), 0)
    down = np.maximum(np.maximum(box.y1 - places[:, 3], places[:, 1] - box.y2), 0)
    order = np.arange(len(places)) * 1e-3
    return np.asarray(np.hypot(across, down) + order)


def _integral_of_detail(image: ImageArray) -> npt.NDArray[np.float64]:
    """Summed area table of where something is drawn, letters with the room between them."""
    import cv2

    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    edges = cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    drawn = (edges > _FAINTEST_EDGE).astype(np.uint8)
    filled = cv2.morphologyEx(drawn, cv2.MORPH_CLOSE, np.ones((5, 9), np.uint8))
    return np.asarray(cv2.integral(filled), dtype=np.float64)
