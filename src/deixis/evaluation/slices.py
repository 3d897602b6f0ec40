"""Slices: the share of right answers by what is asked, of what, where, and in how many words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from deixis.core import Box
from deixis.evaluation.metrics import wilson_interval
from deixis.evaluation.records import Record

__all__ = ["DIMENSIONS", "Slice", "all_slices", "position_name", "size_name"]

_ROWS, _COLUMNS = ("top", "middle", "bottom"), ("left", "centre", "right")
_LENGTHS = ((2, "1-2 words"), (4, "3-4 words"), (7, "5-7 words"), (12, "8-12 words"))


@dataclass(frozen=True, slots=True)
class Slice:
    """Expressions that have something in common.

    Attributes:
        dimension: "skill", "category", "box size", "box position", "phrase length", ...
        name: Which one: "colour", "small", "top left", ...
        right: Right answers at IoU 0.5.
        total: Expressions.
        low: Lower end of the 95 % Wilson interval of the share.
        high: Upper end.
    """

    dimension: str
    name: str
    right: int
    total: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """In 0..1."""
        return self.right / self.total

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {**asdict(self), "share": self.share}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Slice:
        """Inverse of :meth:`to_dict`."""
        return cls(**{key: data[key] for key in cls.__slots__})


def size_name(box: Box) -> str:
    """COCO's sizes: below 32 x 32 pixels small, below 96 x 96 medium, else large.

    T.-Y. Lin et al., 2014, arXiv 1405.0312, and its evaluation code; here of the box's area.

    Example:
        >>> size_name(Box(0, 0, 31, 33)), size_name(Box(0, 0, 32, 32))
        ('small', 'medium')
    """
    if box.area < 32**2:
        return "small"
    return "medium" if box.area < 96**2 else "large"


def position_name(box: Box, size: tuple[int, int]) -> str:
    """In which ninth of the image the middle of the box lies.

    Example:
        >>> position_name(Box(0, 0, 10, 10), (300, 300))
        'top left'
    """
    x, y = box.center
    column = min(max(int(3 * x / size[0]), 0), 2)
    row = min(max(int(3 * y / size[1]), 0), 2)
    return f"{_ROWS[row]} {_COLUMNS[column]}"


def _skills(record: Record) -> tuple[str, ...]:
    return record.expression.skills


def _category(record: Record) -> tuple[str, ...]:
    category = record.expression.category
    return () if category is None else (category,)


def _size(record: Record) -> tuple[str, ...]:
    boxes = record.expression.boxes
    return (size_name(boxes[0]),) if len(boxes) == 1 else ()


def _position(record: Record) -> tuple[str, ...]:
    boxes, size = record.expression.boxes, record.place.size
    if len(boxes) != 1 or size is None or min(size) <= 0:
        return ()
    return (position_name(boxes[0], size),)


def _length(record: Record) -> tuple[str, ...]:
    count = len(record.expression.phrase.split())
    return (next((name for most, name in _LENGTHS if count <= most), "13 words or more"),)


def _kind(record: Record) -> tuple[str, ...]:
    return () if record.place.kind is None else (record.place.kind,)


def _mode(record: Record) -> tuple[str, ...]:
    return (record.expression.mode,)


DIMENSIONS: dict[str, Callable[[Record], tuple[str, ...]]] = {
    "asks for": _mode,
    "skill": _skills,
    "category": _category,
    "box size": _size,
    "box position": _position,
    "phrase length": _length,
    "page kind": _kind,
}
"""How an expression is put into slices; into several where it has several skills. Size and position
are those of the true box, of expressions with one."""

_ORDERS: dict[str, tuple[str, ...]] = {
    "box size": ("small", "medium", "large"),
    "box position": tuple(f"{row} {column}" for row in _ROWS for column in _COLUMNS),
    "phrase length": (*(name for _, name in _LENGTHS), "13 words or more"),
}


def all_slices(records: Sequence[Record]) -> tuple[Slice, ...]:
    """Every slice that has an expression; dimension by dimension."""
    return tuple(item for name in DIMENSIONS for item in _sliced(name, records))


def _sliced(dimension: str, records: Sequence[Record]) -> Iterator[Slice]:
    counts: dict[str, list[int]] = {}
    for record in records:
        for name in DIMENSIONS[dimension](record):
            entry = counts.setdefault(name, [0, 0])
            entry[0] += record.marks.right
            entry[1] += 1
    names = _ORDERS.get(dimension) or sorted(counts, key=lambda name: (-counts[name][1], name))
    for name in names:
        if name in counts:
            right, total = counts[name]
            low, high = wilson_interval(right, total) or (0.0, 1.0)
            yield Slice(dimension, name, right, total, low, high)
