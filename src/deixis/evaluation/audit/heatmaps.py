"""Where a model points against where the answers lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import Box, InputError
from deixis.evaluation.records import Record

__all__ = ["GRID", "HeatMaps", "heat_maps", "jensen_shannon", "occupancy"]

GRID = (12, 12)
"""Rows and columns."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class HeatMaps:
    """Two distributions over a grid laid over every picture, and how far they are apart.

    Attributes:
        truth: (rows, columns) share of true boxes that lies in each cell; sums to 1.
        predicted: The same of the boxes that the model points at.
        count: Expressions: those with one true box that the model points at something for.
        divergence: Jensen-Shannon divergence in bits, 0..1.
        low: Lower end of its 95 % interval by the bootstrap over pictures.
        high: Upper end. Resampling adds noise of its own, so that the interval lies high.
        chance: What it stays below in 95 of 100 cases when predictions are spread like the truth:
            the two boxes of an expression exchanged at random, picture by picture.
    """

    truth: tuple[tuple[float, ...], ...]
    predicted: tuple[tuple[float, ...], ...]
    count: int
    divergence: float
    low: float
    high: float
    chance: float

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        data = asdict(self)
        data["truth"] = [list(row) for row in self.truth]
        data["predicted"] = [list(row) for row in self.predicted]
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> HeatMaps:
        """Inverse of :meth:`to_dict`."""
        truth, predicted = (
            tuple(tuple(float(value) for value in row) for row in data[key])
            for key in ("truth", "predicted")
        )
        return cls(**{**data, "truth": truth, "predicted": predicted})


def occupancy(box: Box, size: tuple[int, int], *, grid: tuple[int, int] = GRID) -> Floats:
    """The share of a box that lies in each cell, (rows, columns); sums to 1.

    A box without area counts in the cell of its middle; one outside the picture in the nearest.

    Raises:
        InputError: The picture has no size.

    Example:
        >>> occupancy(Box(0, 0, 10, 5), (10, 10), grid=(2, 2)).tolist()
        [[0.5, 0.5], [0.0, 0.0]]
    """
    if min(size) <= 0:
        raise InputError(f"occupancy needs the size of the picture, got {tuple(size)}")
    rows = _overlap(box.y1 / size[1], box.y2 / size[1], grid[0])
    columns = _overlap(box.x1 / size[0], box.x2 / size[0], grid[1])
    cells: Floats = np.outer(rows, columns)
    return cells


def jensen_shannon(first: npt.ArrayLike, second: npt.ArrayLike) -> float:
    """``JSD = H((p + q) / 2) - (H(p) + H(q)) / 2`` in bits: 0 for equal, 1 for disjoint.

    J. Lin, "Divergence Measures Based on the Shannon Entropy", IEEE Transactions on Information
    Theory 1991. Each input is scaled to sum to 1.

    Raises:
        InputError: Shapes differ, or one has a negative value or no mass.

    Example:
        >>> jensen_shannon([1, 0], [0, 1]), jensen_shannon([1, 3], [2, 6])
        (1.0, 0.0)
    """
    p, q = (np.asarray(values, dtype=np.float64).ravel() for values in (first, second))
    if p.shape != q.shape:
        raise InputError(f"distributions must have one shape, got {p.shape} and {q.shape}")
    if (p < 0).any() or (q < 0).any() or not p.sum() > 0 or not q.sum() > 0:
        raise InputError("distributions must have no negative value and some mass")
    p, q = p / p.sum(), q / q.sum()
    value = _entropy((p + q) / 2) - (_entropy(p) + _entropy(q)) / 2
    return min(max(value, 0.0), 1.0)


def heat_maps(
    records: Sequence[Record],
    *,
    grid: tuple[int, int] = GRID,
    resamples: int = 500,
    seed: int = 0,
) -> HeatMaps | None:
    """The two maps over expressions with one true box for which the model points at something.

    Returns:
        None where there is no such expression.
    """
    single = [record for record in records if record.expression.mode == "single"]
    found = [(record.place.image, _cells(record, grid)) for record in single]
    pairs = [(image, cells) for image, cells in found if cells is not None]
    if not pairs:
        return None
    images: dict[str, int] = {}
    slots = np.array([images.setdefault(image, len(images)) for image, _ in pairs])
    # Sums per picture, (pictures, rows * columns): whole pictures are drawn and exchanged.
    truth, predicted = np.zeros((2, len(images), grid[0] * grid[1]))
    np.add.at(truth, slots, np.stack([cells[0].ravel() for _, cells in pairs]))
    np.add.at(predicted, slots, np.stack([cells[1].ravel() for _, cells in pairs]))
    low, high, chance = _resampled(truth, predicted, resamples, seed)
    whole = [(cells.sum(axis=0) / len(pairs)).reshape(grid) for cells in (truth, predicted)]
    return HeatMaps(
        truth=tuple(map(tuple, whole[0].tolist())),
        predicted=tuple(map(tuple, whole[1].tolist())),
        count=len(pairs),
        divergence=jensen_shannon(whole[0], whole[1]),
        low=low,
        high=high,
        chance=chance,
    )


def _cells(record: Record, grid: tuple[int, int]) -> tuple[Floats, Floats] | None:
    size, best = record.place.size, record.answer.best
    if size is None or min(size) <= 0 or best is None:
        return None
    return (
        occupancy(record.expression.boxes[0], size, grid=grid),
        occupancy(best.box, size, grid=grid),
    )


def _resampled(
    truth: Floats, predicted: Floats, resamples: int, seed: int
) -> tuple[float, float, float]:
    rng = np.random.default_rng(seed)
    count = len(truth)
    drawn, exchanged = np.empty(resamples), np.empty(resamples)
    for index in range(resamples):
        rows = rng.integers(count, size=count)
        drawn[index] = jensen_shannon(truth[rows].sum(axis=0), predicted[rows].sum(axis=0))
        swap = rng.integers(2, size=(count, 1)) == 1
        one, other = np.where(swap, predicted, truth), np.where(swap, truth, predicted)
        exchanged[index] = jensen_shannon(one.sum(axis=0), other.sum(axis=0))
    low, high = np.quantile(drawn, [0.025, 0.975]).tolist()
    return low, high, float(np.quantile(exchanged, 0.95))


def _overlap(start: float, end: float, cells: int) -> Floats:
    """Share of start..end (in 0..1) in each of equal cells; sums to 1."""
    low, high = (min(max(value, 0.0), 1.0) * cells for value in (start, end))
    edges = np.arange(cells + 1, dtype=np.float64)
    shared = np.clip(np.minimum(edges[1:], high) - np.maximum(edges[:-1], low), 0.0, None)
    total = float(shared.sum())
    if total > 0.0:
        return np.asarray(shared / total)
    point = np.zeros(cells)
    point[min(int((low + high) / 2), cells - 1)] = 1.0
    return point


def _entropy(p: Floats) -> float:
    some = p[p > 0]
    return float(-(some * np.log2(some)).sum())
