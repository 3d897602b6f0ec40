"""Candidates: regions with soft scores that operators multiply, one constraint at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, Region, nms
from deixis.core.boxes import FloatArray

__all__ = ["FAILED", "Candidates"]

_SMALLEST = 1e-4
FAILED = 0.35
"""A constraint that scores a candidate below this has ruled it out."""


@dataclass(frozen=True)
class Candidates:
    """Regions that may be meant, with their scores so far.

    Attributes:
        regions: One a row.
        logs: Sum of the log-scores of all operators so far, (N,).
        worst: The smallest single score each candidate got, (N,); below `FAILED` it is out.
    """

    regions: tuple[Region, ...]
    logs: FloatArray
    worst: FloatArray

    @classmethod
    def of(cls, regions: Sequence[Region], priors: npt.ArrayLike | None = None) -> Candidates:
        """Start with ``priors`` in 0..1 (1 when left out)."""
        count = len(regions)
        scores = np.ones(count) if priors is None else np.asarray(priors, dtype=np.float64)
        return cls(tuple(regions), np.zeros(count), np.ones(count)).times(scores)

    def __len__(self) -> int:
        return len(self.regions)

    @cached_property
    def boxes(self) -> Boxes:
        """The boxes of all regions, in the same order."""
        return Boxes.of(region.box for region in self.regions)

    @property
    def scores(self) -> FloatArray:
        """Product of all operators' scores, (N,), in 0..1."""
        return np.exp(self.logs)

    @property
    def viable(self) -> npt.NDArray[np.bool_]:
        """Which candidates no constraint has ruled out."""
        return self.worst >= FAILED

    def times(self, scores: npt.ArrayLike) -> Candidates:
        """Multiply in one operator's scores, (N,) in 0..1."""
        values = np.clip(np.asarray(scores, dtype=np.float64), _SMALLEST, 1.0)
        return replace(self, logs=self.logs + np.log(values), worst=np.minimum(self.worst, values))

    def weigh(self, weights: npt.ArrayLike) -> Candidates:
        """Multiply in a preference, which ranks candidates but rules none out."""
        values = np.clip(np.asarray(weights, dtype=np.float64), _SMALLEST, 1.0)
        return replace(self, logs=self.logs + np.log(values))

    def take(self, indices: npt.ArrayLike) -> Candidates:
        """Only these rows, in this order."""
        rows = np.asarray(indices, dtype=np.intp)
        return Candidates(
            tuple(self.regions[row] for row in rows.tolist()), self.logs[rows], self.worst[rows]
        )

    def survivors(self) -> Candidates:
        """The viable candidates, best first; equal scores keep their order."""
        rows = np.flatnonzero(self.viable)
        return self.take(rows[np.argsort(-self.logs[rows], kind="stable")])

    def leading(self, share: float = 0.68) -> Candidates:
        """Survivors near to the best: things of the kind that the phrase plainly means."""
        alive = self.survivors()
        best = alive.scores.max(initial=0.0)
        return alive.take(np.flatnonzero(alive.scores >= share * best))

    def apart(self, *, iou: float = 0.6) -> Candidates:
        """Survivors without those that cover the same place as a better one."""
        alive = self.survivors()
        return alive.take(nms(alive.boxes, alive.scores, iou=iou))

    def scored_regions(self, limit: int | None = None) -> tuple[Region, ...]:
        """The regions with their present score written into them, best first."""
        order = np.argsort(-self.logs, kind="stable")[:limit]
        scores = self.scores
        return tuple(
            replace(self.regions[row], score=float(min(1.0, scores[row]))) for row in order.tolist()
        )
