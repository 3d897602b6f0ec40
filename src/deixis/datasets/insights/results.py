"""Insights: everything a survey found, as plain numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from deixis.core.boxes import FloatArray
from deixis.datasets.insights.terms import Cluster

__all__ = ["TARGETS", "Insights"]

TARGETS = (100, 500, 1000)
"""Pairs of phrase and box: enough to try fine-tuning, to gain from it, and to trust the gain."""


@dataclass(frozen=True, slots=True)
class Insights:
    """What a data set holds.

    Attributes:
        images: Samples.
        expressions: Phrases.
        pairs: Phrases with a box.
        modes: How many are single, plural, ambiguous and absent.
        splits: Images of each split; "" for those without one.
        categories: How often each is used, by expressions and objects.
        words: Different words; ``top_words`` and ``heads`` are the commonest with their counts,
            ``unknown_words`` those that the parser does not know.
        phrases: Different phrases, as far as they were counted.
        length: Words of a phrase: mean, and the largest.
        parsed: How many expressions the shares of ``asked`` are of.
        asked: Share of the expressions that ask for each thing, in 0..1.
        clusters: Terms that seem to mean one thing.
        boxes: Boxes whose image's size is known; the figures below are of these.
        sizes: Small, medium and large boxes by COCO's bounds of 32² and 96² pixels.
        areas: Share of the image that a box takes, at three percentiles.
        heat: Share of boxes that cover each cell, (32, 32).
        bias: How unevenly boxes lie, in 0..1; see `Places.bias`.
        blind: Share that one fixed box would get right; see `Places.blind`.
    """

    images: int
    expressions: int
    pairs: int
    modes: dict[str, int]
    splits: dict[str, int]
    categories: dict[str, int]
    words: int
    top_words: dict[str, int]
    heads: dict[str, int]
    unknown_words: dict[str, int]
    phrases: int
    length: tuple[float, int]
    parsed: int
    asked: dict[str, float]
    clusters: tuple[Cluster, ...]
    boxes: int
    sizes: dict[str, int]
    areas: dict[str, float]
    heat: FloatArray
    bias: float | None
    blind: float | None

    @property
    def missing(self) -> dict[int, int]:
        """How many pairs are missing to each of `TARGETS`; 0 when it is reached."""
        return {target: max(target - self.pairs, 0) for target in TARGETS}

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        data = {name: getattr(self, name) for name in self.__slots__}
        data["clusters"] = [cluster.to_dict() for cluster in self.clusters]
        data["heat"] = [[round(value, 5) for value in row] for row in self.heat.tolist()]
        data["length"] = {"mean": round(self.length[0], 3), "max": self.length[1]}
        return data | {"missing": {str(target): n for target, n in self.missing.items()}}
