"""Box, Boxes and Size: where things are, in pixels of the original upright image."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import index
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from deixis.core.checks import require_each
from deixis.core.errors import InputError

__all__ = ["Box", "Boxes", "FloatArray", "Size"]

FloatArray = npt.NDArray[np.float64]


class _Sides(NamedTuple):
    width: int
    height: int


class Size(_Sides):
    """Width and height of an image in pixels.

    Raises:
        InputError: A side is no whole number, or negative.

    Example:
        >>> Size(640, 480).width
        640
    """

    __slots__ = ()

    def __new__(cls, width: int, height: int) -> Size:
        try:
            sides = index(width), index(height)
        except TypeError:
            sides = (-1, -1)
        if min(sides) < 0:
            raise InputError(
                f"Size needs width and height in whole pixels, 0 or more, got {(width, height)}"
            )
        return super().__new__(cls, *sides)


@dataclass(frozen=True, slots=True)
class Box:
    """An axis-aligned box in pixels of the original upright image.

    The origin is the top left corner of the image, x grows to the right and y downwards.
    Edges are continuous: ``width == x2 - x1``.

    Raises:
        InputError: An edge is not finite, or ``x2 < x1``, or ``y2 < y1``.

    Example:
        >>> Box(10, 20, 40, 60).area
        1200.0
    """

    x1: float
    y1: float
    x2: float
    y2: float

    def __post_init__(self) -> None:
        values = (self.x1, self.y1, self.x2, self.y2)
        try:
            numbers = [float(value) for value in values]
        except (TypeError, ValueError):
            raise InputError(f"Box needs four numbers x1, y1, x2, y2, got {values}") from None
        if not all(math.isfinite(number) for number in numbers):
            raise InputError(f"Box needs finite edges, got {values}")
        if numbers[2] < numbers[0] or numbers[3] < numbers[1]:
            raise InputError(f"Box needs x1 <= x2 and y1 <= y2, got {values}")
        for name, number in zip(("x1", "y1", "x2", "y2"), numbers, strict=True):
            object.__setattr__(self, name, number)

    @classmethod
    def from_xywh(cls, values: Sequence[float]) -> Box:
        """Build from (x, y, width, height) in pixels, as COCO annotations have it."""
        x, y, width, height = _four(values)
        return cls(x, y, x + width, y + height)

    @classmethod
    def from_cxcywh_norm(cls, values: Sequence[float], size: Size) -> Box:
        """Build from centre and extent in 0..1 of ``size``, as DETR and YOLO files have it."""
        cx, cy, width, height = _four(values)
        return cls(
            (cx - width / 2) * size[0],
            (cy - height / 2) * size[1],
            (cx + width / 2) * size[0],
            (cy + height / 2) * size[1],
        )

    @classmethod
    def from_xyxy_norm(cls, values: Sequence[float], size: Size) -> Box:
        """Build from corners in 0..1 of ``size``."""
        x1, y1, x2, y2 = _four(values)
        return cls(x1 * size[0], y1 * size[1], x2 * size[0], y2 * size[1])

    @property
    def width(self) -> float:
        return self.x2 - self.x1

    @property
    def height(self) -> float:
        return self.y2 - self.y1

    @property
    def area(self) -> float:
        return self.width * self.height

    @property
    def center(self) -> tuple[float, float]:
        """(x, y) of the middle, in pixels."""
        return (self.x1 + self.x2) / 2, (self.y1 + self.y2) / 2

    @property
    def xyxy(self) -> tuple[float, float, float, float]:
        return self.x1, self.y1, self.x2, self.y2

    @property
    def xywh(self) -> tuple[float, float, float, float]:
        """(x, y, width, height) in pixels."""
        return self.x1, self.y1, self.width, self.height

    def cxcywh_norm(self, size: Size) -> tuple[float, float, float, float]:
        """Centre and extent in 0..1 of ``size``."""
        cx, cy = self.center
        return cx / size[0], cy / size[1], self.width / size[0], self.height / size[1]

    def clip(self, size: Size) -> Box:
        """The part of this box that lies inside an image of ``size``."""
        x1, x2 = (min(max(x, 0.0), float(size[0])) for x in (self.x1, self.x2))
        y1, y2 = (min(max(y, 0.0), float(size[1])) for y in (self.y1, self.y2))
        return Box(x1, y1, x2, y2)

    def pad(self, margin: float, *, size: Size | None = None) -> Box:
        """Grow by ``margin`` pixels on each side (shrink when negative, at most to a point)."""
        cx, cy = self.center
        half_w = max(self.width / 2 + margin, 0.0)
        half_h = max(self.height / 2 + margin, 0.0)
        grown = Box(cx - half_w, cy - half_h, cx + half_w, cy + half_h)
        return grown if size is None else grown.clip(size)

    def union(self, other: Box) -> Box:
        """The smallest box that holds both."""
        return Box(
            min(self.x1, other.x1),
            min(self.y1, other.y1),
            max(self.x2, other.x2),
            max(self.y2, other.y2),
        )

    def intersection(self, other: Box) -> Box | None:
        """The shared part, or None when the boxes do not overlap."""
        x1, y1 = max(self.x1, other.x1), max(self.y1, other.y1)
        x2, y2 = min(self.x2, other.x2), min(self.y2, other.y2)
        return Box(x1, y1, x2, y2) if x2 > x1 and y2 > y1 else None

    def iou(self, other: Box) -> float:
        """Intersection over union in 0..1; 0 when both boxes are empty."""
        shared = self.intersection(other)
        inter = 0.0 if shared is None else shared.area
        union = self.area + other.area - inter
        return inter / union if union > 0 else 0.0

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies inside or on an edge."""
        return self.x1 <= x <= self.x2 and self.y1 <= y <= self.y2

    def pixels(self, size: Size) -> tuple[slice, slice]:
        """(rows, columns) slices that cover this box in an image array of ``size``.

        At least one pixel wide and high wherever the box touches the image.
        """
        inside = self.clip(size)
        x1, y1 = min(int(inside.x1), size[0] - 1), min(int(inside.y1), size[1] - 1)
        x2 = min(max(math.ceil(inside.x2), x1 + 1), size[0])
        y2 = min(max(math.ceil(inside.y2), y1 + 1), size[1])
        return slice(y1, y2), slice(x1, x2)


class Boxes:
    """Many boxes as one read-only array ``xyxy`` of shape (N, 4), float64, in pixels.

    Example:
        >>> boxes = Boxes.of([Box(0, 0, 2, 2), Box(1, 1, 3, 3)])
        >>> boxes.areas.tolist()
        [4.0, 4.0]
    """

    __slots__ = ("xyxy",)

    def __init__(self, xyxy: npt.ArrayLike) -> None:
        array = _rows_of_four(xyxy).copy()
        if not np.isfinite(array).all():
            raise InputError("Boxes needs finite edges")
        if (array[:, 2:] < array[:, :2]).any():
            raise InputError("Boxes needs x1 <= x2 and y1 <= y2 in each row")
        array.setflags(write=False)
        self.xyxy: FloatArray = array

    @classmethod
    def of(cls, boxes: Iterable[Box]) -> Boxes:
        """Gather single boxes; rows of four numbers go to ``Boxes`` itself."""
        many = list(boxes)
        require_each("boxes", Box, many)
        return cls([box.xyxy for box in many])

    @classmethod
    def from_xywh(cls, values: npt.ArrayLike) -> Boxes:
        """Build from rows of (x, y, width, height) in pixels."""
        array = _rows_of_four(values)
        return cls(np.concatenate([array[:, :2], array[:, :2] + array[:, 2:]], axis=1))

    @classmethod
    def from_cxcywh_norm(cls, values: npt.ArrayLike, size: Size) -> Boxes:
        """Build from rows of centre and extent in 0..1 of ``size``."""
        array = _rows_of_four(values)
        scale = np.array([size[0], size[1]], dtype=np.float64)
        half = array[:, 2:] / 2
        return cls(
            np.concatenate([(array[:, :2] - half) * scale, (array[:, :2] + half) * scale], 1)
        )

    def __len__(self) -> int:
        return int(self.xyxy.shape[0])

    def __iter__(self) -> Iterator[Box]:
        return (Box(*row) for row in self.xyxy.tolist())

    def __getitem__(self, number: int) -> Box:
        try:
            row = index(number)
        except TypeError:
            cure = "Boxes(boxes.xyxy[...]) gives several"
            raise InputError(
                f"Boxes[...] needs one whole number, got {number!r:.80}; {cure}"
            ) from None
        return Box(*self.xyxy[row].tolist())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Boxes) and np.array_equal(self.xyxy, other.xyxy)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Boxes({self.xyxy.tolist()})"

    @property
    def widths(self) -> FloatArray:
        """Widths in pixels, (N,)."""
        return self.xyxy[:, 2] - self.xyxy[:, 0]

    @property
    def heights(self) -> FloatArray:
        """Heights in pixels, (N,)."""
        return self.xyxy[:, 3] - self.xyxy[:, 1]

    @property
    def areas(self) -> FloatArray:
        """Areas in square pixels, (N,)."""
        return self.widths * self.heights

    @property
    def centers(self) -> FloatArray:
        """Middles (x, y) in pixels, (N, 2)."""
        return (self.xyxy[:, :2] + self.xyxy[:, 2:]) / 2

    def clip(self, size: Size) -> Boxes:
        """Cut to an image of ``size``."""
        limit = np.array([size[0], size[1], size[0], size[1]], dtype=np.float64)
        return Boxes(np.clip(self.xyxy, 0.0, limit))


def _four(values: Sequence[float]) -> tuple[float, float, float, float]:
    try:
        a, b, c, d = (float(value) for value in values)
    except (TypeError, ValueError):
        raise InputError(f"a box needs four numbers, got {values!r}") from None
    return a, b, c, d


def _rows_of_four(values: npt.ArrayLike) -> FloatArray:
    try:
        array = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError):
        raise InputError(f"Boxes needs numbers of shape (N, 4), got {values!r}") from None
    array = array.reshape(0, 4) if array.size == 0 else array
    if array.ndim != 2 or array.shape[1] != 4:
        raise InputError(f"Boxes needs an array of shape (N, 4), got {array.shape}")
    return array
