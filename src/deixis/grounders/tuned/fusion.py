"""Fusion: the tuned encoder's word and the base's word as one logit, by weights learned on pairs.

    logit(region) = scale * cosine(region, phrase) + base * (what the base says of the region)
    logit("nothing fits") = nothing

With few pairs the base's word keeps its weight; once the encoder knows better, it loses it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError
from deixis.core.boxes import FloatArray

__all__ = ["Evidence", "Fusion", "fit_fusion"]

_SCALES = (2.0, 4.0, 7.0, 10.0, 14.0, 20.0, 30.0)
_BASES = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
_LOW_SHARE = 1e-6


@dataclass(frozen=True, slots=True)
class Fusion:
    """The weights.

    Attributes:
        scale: Of cosines; 0 means that the base answers alone.
        base: Of the base's word, 0 or more.
        nothing: Logit of "nothing fits"; None when no pair taught it, and something always fits.

    Raises:
        ConfigError: A weight is negative or no number.
    """

    scale: float = 0.0
    base: float = 1.0
    nothing: float | None = None

    def __post_init__(self) -> None:
        for name in ("scale", "base"):
            value = getattr(self, name)
            if not (np.isfinite(value) and value >= 0.0):
                raise ConfigError(f"{name} of the fusion must be 0 or more, got {value!r}")

    @property
    def base_alone(self) -> bool:
        """Whether the encoder has no say yet."""
        return self.scale == 0.0

    def logits(self, cosines: npt.ArrayLike, said: npt.ArrayLike) -> FloatArray:
        """(N,) from the cosines and the base's word in 0..1 of each region."""
        return self.scale * np.asarray(cosines, np.float64) + self.base * np.asarray(
            said, np.float64
        )

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One labelled phrase for fitting.

    Attributes:
        cosines: (N,) of the regions.
        said: (N,) the base's word.
        right: (N,) whether each region is one that is meant; none is for an absent thing.
    """

    cosines: FloatArray
    said: FloatArray
    right: npt.NDArray[np.bool_]


def fit_fusion(pairs: Sequence[Evidence]) -> Fusion:
    """The weights under which the right regions have the largest likelihood, on a small grid.

    A phrase whose thing no region covers teaches nothing. Without any pair the base answers alone.
    """
    present = [item for item in pairs if item.right.any()]
    if not present:
        return Fusion()
    absent = [item for item in pairs if not item.right.any() and len(item.right)]
    best = min(
        (_loss(Fusion(scale, base), present), scale, base) for scale in _SCALES for base in _BASES
    )
    fusion = Fusion(best[1], best[2])
    return fusion if not absent else _with_nothing(fusion, present, absent)


def _loss(fusion: Fusion, pairs: Sequence[Evidence]) -> float:
    return float(-np.mean([np.log(max(_share(fusion, item), _LOW_SHARE)) for item in pairs]))


def _share(fusion: Fusion, item: Evidence) -> float:
    """Chance that a region that is meant is chosen."""
    logits = fusion.logits(item.cosines, item.said)
    raised = np.exp(logits - logits.max())
    return float(raised[item.right].sum() / raised.sum())


def _with_nothing(
    fusion: Fusion, present: Sequence[Evidence], absent: Sequence[Evidence]
) -> Fusion:
    """The logit of "nothing" that divides the sums of both kinds best."""
    there = np.array([_total(fusion, item) for item in present])
    gone = np.array([_total(fusion, item) for item in absent])
    edges = np.unique(np.concatenate([there, gone]))
    cuts = np.concatenate([[edges[0] - 1], (edges[1:] + edges[:-1]) / 2, [edges[-1] + 1]])
    right = [(there > cut).mean() + (gone <= cut).mean() for cut in cuts]
    return Fusion(fusion.scale, fusion.base, float(cuts[int(np.argmax(right))]))


def _total(fusion: Fusion, item: Evidence) -> float:
    logits = fusion.logits(item.cosines, item.said)
    top = float(logits.max())
    return top + float(np.log(np.exp(logits - top).sum()))
