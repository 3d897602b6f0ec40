"""The fields of regions: rows of superpixels at several scales, spread over their pixels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from deixis.core import Embedding, ImageArray
from deixis.core.given import rows_given
from deixis.grounders.heatmap.contrast import BACKGROUNDS, TEMPERATURE, check_texts, log_odds
from deixis.grounders.heatmap.fields import Field
from deixis.perception.hub.towers import Agreement, optimized
from deixis.perception.proposals.candidates import shrink
from deixis.perception.proposals.region_maps import (
    Segmentation,
    averaged,
    check_segmentations,
    segmentations,
    spread,
)
from deixis.perception.proposals.superpixels import Labels

__all__ = ["RegionEncoder", "RegionFields"]


class RegionEncoder(Protocol):
    """Gives each region of an image a row in the space of the phrases."""

    @property
    def name(self) -> str: ...

    def encode_regions(self, image: ImageArray, segmentations: Sequence[Labels]) -> list[Embedding]:
        """(K, D) unit rows for each segmentation (h, w), whose labels are 0..K-1."""
        ...

    def encode_texts(self, phrases: Sequence[str]) -> Embedding:
        """(N, D) unit rows."""
        ...


class _Seen(NamedTuple):
    labels: list[Labels]
    rows: list[Embedding]


class RegionFields:
    """The alignment of a phrase with superpixels, averaged over scales.

    Args:
        encoder: Gives the regions their rows.
        scales: About how many regions each segmentation has.
        methods: "slic", "watershed" or both.
        backgrounds: Texts that a phrase must beat.
        temperature: What cosines are divided by.
        name: Of the model.

    Raises:
        ConfigError: A setting is out of range.
    """

    def __init__(
        self,
        encoder: RegionEncoder,
        *,
        scales: Sequence[int],
        methods: Sequence[Segmentation] = ("slic",),
        backgrounds: Sequence[str] = BACKGROUNDS,
        temperature: float = TEMPERATURE,
        name: str | None = None,
    ) -> None:
        check_texts(temperature, backgrounds)
        check_segmentations(scales, methods)
        self._encoder = encoder
        self._scales, self._methods = tuple(scales), tuple(methods)
        self._backgrounds = tuple(backgrounds)
        self._temperature = temperature
        self.name = name or encoder.name

    def look(self, image: ImageArray) -> _Seen:
        """Every region of every segmentation with its row."""
        labels = segmentations(shrink(image), scales=self._scales, methods=self._methods)
        rows = self._encoder.encode_regions(image, labels)
        given = [
            rows_given(self._encoder, "encode_regions", some, int(places.max()) + 1)
            for some, places in zip(rows, labels, strict=True)
        ]
        return _Seen(labels, given)

    def optimize(self) -> Agreement:
        """Export what `encode_regions` runs; see `optimized`."""
        return optimized(self._encoder, "regions")

    def fields(self, seen: _Seen, phrases: Sequence[str]) -> list[Field]:
        """(h, w) log-odds of each phrase over the small image, the mean of all segmentations."""
        asked = [*self._backgrounds, *phrases]
        width = seen.rows[0].shape[1]
        texts = self._encoder.encode_texts(asked)
        rows_given(self._encoder, "encode_texts", texts, len(asked), width=width)
        others = texts[: len(self._backgrounds)]
        return [self._field(seen, text, others) for text in texts[len(others) :]]

    def _field(self, seen: _Seen, text: Embedding, others: Embedding) -> Field:
        maps = [
            spread(labels, log_odds(rows, text, others, temperature=self._temperature))
            for labels, rows in zip(seen.labels, seen.rows, strict=True)
        ]
        return averaged(maps)
