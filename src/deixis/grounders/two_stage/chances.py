"""Chances: a distribution over the regions and "nothing fits"."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import FloatArray

__all__ = ["Chances"]


@dataclass(frozen=True, eq=False)
class Chances:
    """pi(i) of the paper, with one place more for "nothing".

    Attributes:
        regions: (N,) chance that each region is meant.
        nothing: Chance that none is; together they are 1.
    """

    regions: FloatArray
    nothing: float

    @classmethod
    def of(cls, weights: npt.ArrayLike, nothing: float) -> Chances:
        """From weights that are 0 or more; when all are 0, nothing fits."""
        array = np.asarray(weights, np.float64)
        total = float(array.sum()) + nothing
        if not np.isfinite(total) or total <= 0.0:
            return cls(np.zeros(len(array)), 1.0)
        return cls(array / total, nothing / total)

    @classmethod
    def softmax(cls, logits: npt.ArrayLike, *, nothing: float | None) -> Chances:
        """From logits; ``nothing`` is the logit of "nothing fits", None when there is none."""
        array = np.asarray(logits, np.float64)
        every = array if nothing is None else np.append(array, nothing)
        if not len(every):
            return cls(array, 1.0)
        raised = np.exp(every - every.max())
        return cls.of(raised[: len(array)], 0.0 if nothing is None else float(raised[-1]))

    @classmethod
    def even(cls, count: int) -> Chances:
        """Every region alike: for words that say nothing of their own ("the one")."""
        return cls.of(np.ones(count), 0.0)

    @property
    def relative(self) -> FloatArray:
        """(N,) how well each region fits beside the best one, in 0..1."""
        best = self.regions.max(initial=0.0)
        return self.regions / best if best > 0 else np.zeros(len(self.regions))

    @property
    def among(self) -> FloatArray:
        """(N,) chances given that something fits; sums to 1, or is 0 where nothing does."""
        total = float(self.regions.sum())
        return self.regions / total if total > 0 else np.zeros(len(self.regions))

    def times(self, factors: npt.ArrayLike) -> Chances:
        """With one constraint's factors in 0..1, (N,); what regions lose, "nothing" gains."""
        return Chances.of(self.regions * np.asarray(factors, np.float64), self.nothing)

    def blend(self, other: Chances) -> Chances:
        """Geometric mean of both.

        ReCLIP multiplies the two (section 3.3); the mean has the same order without counting the
        same evidence twice.
        """
        return Chances.of(
            np.sqrt(self.regions * other.regions), float(np.sqrt(self.nothing * other.nothing))
        )

    def plausible(self, share: float = 0.5) -> npt.NDArray[np.intp]:
        """Regions with at least this share of the best chance, best first; none if nothing fits."""
        if self.nothing >= share:
            return np.zeros(0, np.intp)
        order = np.argsort(-self.regions, kind="stable")
        return order[self.relative[order] >= share]
