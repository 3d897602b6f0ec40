"""Axes: from numbers beside a chart to the values of the places in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from deixis.core import Box
from deixis.perception.elements.lettering import Piece

__all__ = ["Axis", "axis_below", "axis_beside", "read_number"]

_NUMBER = re.compile(r"^[^\d\-+−.,]{0,3}([-+−]?\d[\d.,  ]*)\s?([kKmMbB%]|bn|mn)?[^\d]{0,3}$")
_FACTORS = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9}


@dataclass(frozen=True)
class Axis:
    """A straight scale: value = slope * place + start.

    Attributes:
        slope: Change of the value for one pixel.
        start: Value at pixel 0.
        pieces: The numbers it was read from.
    """

    slope: float
    start: float
    pieces: tuple[Piece, ...]

    def value(self, place: float) -> float:
        """The value at a pixel."""
        return self.slope * place + self.start


def read_number(text: str) -> float | None:
    """The number that a label such as "$1,200", "15 %" or "3.5k" stands for, or None.

    Example:
        >>> read_number("$1,200"), read_number("3.5k"), read_number("May")
        (1200.0, 3500.0, None)
    """
    match = _NUMBER.match(text.strip())
    if match is None:
        return None
    digits = match[1].replace(" ", "").replace(" ", "").replace("−", "-")
    if re.search(r",\d{1,2}$", digits) and "." not in digits[-3:]:
        digits = digits.replace(".", "").replace(",", ".")
    try:
        number = float(digits.replace(",", "").rstrip("."))
    except ValueError:
        return None
    return number * _FACTORS.get((match[2] or "").lower(), 1.0)


def axis_beside(pieces: Sequence[Piece], plot: Box, *, size: float) -> Axis | None:
    """The vertical scale: numbers in a column left or right of the plot."""
    left = [p for p in pieces if plot.x1 - 7 * size < p.ink.x2 <= plot.x1 + 0.5 * size]
    right = [p for p in pieces if plot.x2 - 0.5 * size <= p.ink.x1 < plot.x2 + 7 * size]
    for side, edge in ((left, 2), (right, 0)):
        level = [p for p in side if plot.y1 - 8 * size < p.ink.center[1] < plot.y2 + 2 * size]
        axis = _fit(_flush(level, edge, size), vertical=True)
        if axis is not None:
            return axis
    return None


def axis_below(pieces: Sequence[Piece], plot: Box, *, size: float) -> Axis | None:
    """The horizontal scale: numbers in a row under the plot."""
    below = [p for p in pieces if plot.y2 - 0.5 * size < p.ink.y1 < plot.y2 + 3 * size]
    return _fit([p for p in below if plot.x1 - 2 * size < p.ink.center[0]], vertical=False)


def _flush(pieces: Sequence[Piece], edge: int, size: float) -> list[Piece]:
    """The pieces in the fullest column."""
    best: list[Piece] = []
    for piece in pieces:
        place = piece.ink.xyxy[edge]
        near = [p for p in pieces if abs(p.ink.xyxy[edge] - place) < 1.2 * size]
        best = near if len(near) > len(best) else best
    return best


def _fit(pieces: Sequence[Piece], *, vertical: bool) -> Axis | None:
    """A line through the numbers, if there are two or more and they lie on one."""
    read = [(p, value) for p in pieces if (value := read_number(p.text)) is not None]
    places = np.array([p.ink.center[1 if vertical else 0] for p, _ in read])
    values = np.array([value for _, value in read])
    if len(read) < 2 or np.ptp(places) < 8 or np.ptp(values) == 0:
        return None
    slope, start = np.polyfit(places, values, 1).tolist()
    error = np.abs(slope * places + start - values).max()
    if error > 0.08 * np.ptp(values):
        return None
    return Axis(slope, start, tuple(p for p, _ in read))
