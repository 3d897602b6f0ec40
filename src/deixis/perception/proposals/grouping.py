"""Hierarchical grouping: the two neighbours most alike become one, until one is left.

Algorithm 1 of J. R. R. Uijlings et al., "Selective search for object recognition", IJCV 104(2),
2013, with similarities by colour, texture, size and fill (equations 2 to 6). Deviations:
similarities are weighted (`Mix`), and size also counts the smaller of the two, because in the
paper's plain sum size and fill leave only the common hull, and one group swallows all others.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import FloatArray
from deixis.perception.attributes.oklab import Float32Array
from deixis.perception.proposals.region_features import ColourSpace, RegionFeatures

__all__ = ["CUES", "Hierarchy", "Mix", "group"]


@dataclass(frozen=True, slots=True)
class Mix:
    """What counts as alike in one run; several runs with different mixes find different things.

    Attributes:
        space: Colour space of the histograms.
        colour, texture: Weights of the two similarities.
        size: Weight of the wish that small groups merge first.
    """

    space: ColourSpace
    colour: float
    texture: float
    size: float


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """Every group of one run: the K superpixels first, then groups in the order of their making.

    Attributes:
        boxes: x1, y1, x2, y2 in pixels of the small image, (M, 4).
        sizes: Pixels that belong to each, (M,).
        parents: The two groups that each was made of, (M, 2); -1 for a superpixel.
        cues: What is known of each by itself, (M, len(CUES)).
    """

    boxes: FloatArray
    sizes: FloatArray
    parents: npt.NDArray[np.intp]
    cues: FloatArray

    def members(self, index: int) -> list[int]:
        """The superpixels of a group."""
        found, open_ = [], [index]
        while open_:
            first, second = self.parents[(node := open_.pop())].tolist()
            if first < 0:
                found.append(node)
            else:
                open_ += [first, second]
        return found


CUES = ("edge", "contrast", "rim")
"""Mean gradient along the outline; colour contrast with the neighbours; share of the outline on
the border of the image."""


def group(
    regions: RegionFeatures, colour: Float32Array, texture: Float32Array, *, mix: Mix
) -> Hierarchy:
    """Every group of the hierarchy, from the superpixels to the whole image."""
    return _Run(regions, colour, texture, mix).finish()


class _Run:
    """The state of one run. Row i of each array is a living group, or dead and never read again."""

    def __init__(
        self, regions: RegionFeatures, colour: Float32Array, texture: Float32Array, mix: Mix
    ) -> None:
        self._histogram = np.concatenate([mix.colour * colour, mix.texture * texture], axis=1)
        self._colours, self._mix = colour.shape[1], mix
        self._sizes, self._boxes = regions.sizes.copy(), regions.boxes.copy()
        self._shared, self._strength = regions.shared.copy(), regions.strength.copy()
        self._rim, self._area = regions.rim.copy(), float(regions.sizes.sum())
        count = len(self._sizes)
        self._alike = np.full((count, count), -np.inf, dtype=np.float32)
        first, second = np.nonzero(np.triu(self._shared))
        alike = self._similarity(first, second)
        self._alike[first, second] = self._alike[second, first] = alike
        self._best = self._alike.argmax(axis=1)
        self._most = self._alike[np.arange(count), self._best]
        self._node = list(range(count))
        self._rows: list[tuple[float, ...]] = []
        self._parents: list[tuple[int, int]] = []
        for row in range(count):
            self._record(row, (-1, -1))

    def finish(self) -> Hierarchy:
        for _ in range(len(self._sizes) - 1):
            keep = int(self._most.argmax())
            if not np.isfinite(self._most[keep]):
                break
            self._merge(keep, int(self._best[keep]))
        table = np.array(self._rows, dtype=np.float64)
        parents = np.array(self._parents, dtype=np.intp)
        return Hierarchy(table[:, :4], table[:, 4], parents, table[:, 5:])

    def _similarity(
        self, row: int | npt.NDArray[np.intp], others: npt.NDArray[np.intp]
    ) -> Float32Array:
        """Of one group with each of the others, or of pairs."""
        common = np.minimum(self._histogram[row], self._histogram[others]).sum(axis=1)
        together = self._sizes[row] + self._sizes[others]
        smaller = np.minimum(self._sizes[row], self._sizes[others])
        low = np.minimum(self._boxes[row, :2], self._boxes[others, :2])
        high = np.maximum(self._boxes[row, 2:], self._boxes[others, 2:])
        unfilled = ((high - low).prod(axis=1) - together) / self._area
        large = together / self._area + np.sqrt(smaller / self._area)
        return np.asarray(common - unfilled - self._mix.size * large, dtype=np.float32)

    def _merge(self, keep: int, gone: int) -> None:
        parents = self._node[keep], self._node[gone]
        self._join(keep, gone)
        near = np.flatnonzero(self._shared[keep])
        for row in (keep, gone):
            self._alike[row] = -np.inf
            self._alike[:, row] = -np.inf
        self._most[gone] = -np.inf
        self._alike[keep, near] = self._alike[near, keep] = self._similarity(keep, near)
        self._refresh(keep, gone, near)
        self._node[keep] = len(self._rows)
        self._record(keep, parents)

    def _refresh(self, keep: int, gone: int, near: npt.NDArray[np.intp]) -> None:
        """Find the best partner again where it may have changed."""
        stale = near[(self._best[near] == keep) | (self._best[near] == gone)]
        rows = np.append(stale, keep)
        self._best[rows] = self._alike[rows].argmax(axis=1)
        self._most[rows] = self._alike[rows, self._best[rows]]
        better = near[self._alike[near, keep] > self._most[near]]
        self._best[better], self._most[better] = keep, self._alike[better, keep]

    def _join(self, keep: int, gone: int) -> None:
        sizes, histogram = self._sizes, self._histogram
        total = sizes[keep] + sizes[gone]
        histogram[keep] = (sizes[keep] * histogram[keep] + sizes[gone] * histogram[gone]) / total
        sizes[keep] = total
        self._rim[keep] += self._rim[gone]
        self._boxes[keep, :2] = np.minimum(self._boxes[keep, :2], self._boxes[gone, :2])
        self._boxes[keep, 2:] = np.maximum(self._boxes[keep, 2:], self._boxes[gone, 2:])
        for borders in (self._shared, self._strength):
            borders[keep] += borders[gone]
            borders[keep, [keep, gone]] = 0
            borders[gone] = 0
            borders[:, gone] = 0
            borders[:, keep] = borders[keep]

    def _record(self, row: int, parents: tuple[int, int]) -> None:
        """Keep the box, the size and the cues of a new group."""
        shared = self._shared[row]
        near = np.flatnonzero(shared)
        length = max(float(shared[near].sum()), 1.0)
        edge = float(self._strength[row, near].sum()) / length
        own = self._histogram[row, : self._colours]
        around = shared[near] @ self._histogram[near, : self._colours] / length
        contrast = float(own.sum()) - float(np.minimum(around, own).sum())
        rim = float(self._rim[row]) / (length + float(self._rim[row]))
        self._parents.append(parents)
        self._rows.append(
            (*self._boxes[row].tolist(), float(self._sizes[row]), edge, contrast, rim)
        )
