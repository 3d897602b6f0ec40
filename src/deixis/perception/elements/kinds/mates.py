"""Mates: which places of a page stand in one row or column, and look the same."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, iou_matrix
from deixis.core.boxes import FloatArray
from deixis.perception.elements.kinds.paint import Paint
from deixis.perception.elements.kinds.places import Places

__all__ = ["Flags", "Mates", "apart"]

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Mates:
    """What places have in common: (N, N) each.

    Attributes:
        row: One row and one height.
        column: One column and one height.
        kin: Taken for the same by the rules.
        painted: The same colours.
    """

    row: Flags
    column: Flags
    kin: Flags
    painted: Flags

    @classmethod
    def of(cls, places: Places, paint: Paint) -> Mates:
        row, column = _aligned(Boxes(places.boxes))
        return cls(row, column, _kin(places.scores), _painted(paint))

    @property
    def alike(self) -> Flags:
        """Whether two places are set alike; each is to itself."""
        alike = (self.row | self.column) & self.kin & self.painted
        return np.asarray(alike | np.eye(len(alike), dtype=np.bool_))


def _aligned(boxes: Boxes) -> tuple[Flags, Flags]:
    """Whether two places of one height stand in one row; in one column."""
    x1, y1, x2, y2 = boxes.xyxy.T
    height, middle = y2 - y1, (y1 + y2) / 2
    near = np.maximum(2.0, 0.12 * height[:, None])
    like = apart(boxes) & (np.abs(height[:, None] - height[None]) < near)
    row = like & (np.abs(middle[:, None] - middle[None]) < 0.25 * height[:, None] + 1)
    edge = np.abs(x1[:, None] - x1[None]) < 3
    edge |= np.abs(x2[:, None] - x2[None]) < 3
    return np.asarray(row), np.asarray(like & edge)


def apart(boxes: Boxes) -> Flags:
    """Whether two places do not overlap, (N, N)."""
    return np.asarray(iou_matrix(boxes, boxes) <= 0)


def _kin(scores: FloatArray) -> Flags:
    """Whether the rules took two places for the same."""
    best = scores.argmax(axis=1)
    return np.asarray(best[:, None] == best[None])


def _painted(paint: Paint) -> Flags:
    """Whether two places have one colour of ground and one of what lies on it."""
    painted = np.abs(paint.ink[:, None] - paint.ink[None]).max(axis=2) < 14
    painted &= np.abs(paint.ground[:, None] - paint.ground[None]).max(axis=2) < 10
    return np.asarray(painted)
