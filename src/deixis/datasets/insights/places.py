"""Where boxes lie and how large they are: heat map, sizes, and what can be guessed blindly."""

from __future__ import annotations

import math
import random

import numpy as np

from deixis.core import Box, Boxes, Size, iou_matrix
from deixis.core.boxes import FloatArray

__all__ = ["GRID", "Places"]

GRID = 32
"""Cells of the heat map on each side."""

_KEPT = 20_000  # boxes that the blind guess is measured on
_SMALL, _LARGE = 32.0**2, 96.0**2  # COCO's bounds, square pixels
_CELLS = 4  # a side of the grid for the bias: coarse, so that few boxes fill it by chance


class Places:
    """Takes boxes with the size of their image."""

    def __init__(self, seed: int = 0) -> None:
        self._cover: FloatArray = np.zeros((GRID, GRID))
        self._centres: FloatArray = np.zeros((_CELLS, _CELLS))
        self._kept: list[tuple[float, float, float, float]] = []
        self._rng = random.Random(seed)  # noqa: S311 - a choice that can be made again
        self.boxes = 0
        self.sized = {"small": 0, "medium": 0, "large": 0}

    def add(self, box: Box, size: Size) -> None:
        """One box; parts outside the image are cut off."""
        inside = box.clip(size)
        shares = (
            inside.x1 / size[0], inside.y1 / size[1], inside.x2 / size[0], inside.y2 / size[1],
        )  # fmt: skip
        self.boxes += 1
        name = "small" if box.area < _SMALL else "medium" if box.area < _LARGE else "large"
        self.sized[name] += 1
        x1, y1, x2, y2 = shares
        rows = slice(int(y1 * GRID), max(math.ceil(y2 * GRID), int(y1 * GRID) + 1))
        columns = slice(int(x1 * GRID), max(math.ceil(x2 * GRID), int(x1 * GRID) + 1))
        self._cover[rows, columns] += 1
        row, column = (min(int((a + b) / 2 * _CELLS), _CELLS - 1) for a, b in ((y1, y2), (x1, x2)))
        self._centres[row, column] += 1
        self._keep(shares)

    def _keep(self, shares: tuple[float, float, float, float]) -> None:
        if len(self._kept) < _KEPT:
            self._kept.append(shares)
        elif (place := self._rng.randrange(self.boxes)) < _KEPT:
            self._kept[place] = shares

    @property
    def heat(self) -> FloatArray:
        """Share of the boxes that cover each cell, (GRID, GRID) in 0..1."""
        return self._cover / max(self.boxes, 1)

    @property
    def bias(self) -> float | None:
        """How unevenly centres lie on a grid of 4 x 4, in 0..1.

        1 - entropy / log 16, with the entropy corrected for few boxes (G. Miller, "Note on the
        Bias of Information Estimates", 1955): 0 when every cell is as likely, 1 when all centres
        lie in one. None without boxes.
        """
        if not self.boxes:
            return None
        shares = self._centres[self._centres > 0] / self.boxes
        entropy = float(-(shares * np.log(shares)).sum()) + (len(shares) - 1) / (2 * self.boxes)
        return min(max(1.0 - entropy / math.log(_CELLS**2), 0.0), 1.0)

    @property
    def blind(self) -> float | None:
        """Share of boxes that one fixed box hits with IoU 0.5 or more: what a blind model gets.

        The box is the best of the median box and 200 boxes of the data, each in 0..1 of its
        image. None without boxes.
        """
        if not self._kept:
            return None
        edges = np.array(self._kept)
        chosen = np.random.default_rng(0).choice(len(edges), min(200, len(edges)), replace=False)
        guesses = np.concatenate([np.median(edges, axis=0)[None], edges[chosen]])
        guesses[:, 2:] = np.maximum(guesses[:, 2:], guesses[:, :2])
        hits = iou_matrix(Boxes(guesses), Boxes(edges)) >= 0.5
        return float(hits.mean(axis=1).max())

    @property
    def areas(self) -> dict[str, float]:
        """Share of the image that a box takes: at the 5th, 50th and 95th of a hundred."""
        if not self._kept:
            return {}
        edges = np.array(self._kept)
        shares = (edges[:, 2] - edges[:, 0]) * (edges[:, 3] - edges[:, 1])
        return {f"p{q:02d}": float(np.percentile(shares, q)) for q in (5, 50, 95)}
