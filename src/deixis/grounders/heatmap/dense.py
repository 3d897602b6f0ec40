"""The fields of any encoder that has dense features."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Embedding, Encoder, ImageArray
from deixis.core.given import dense_given, rows_given
from deixis.grounders.heatmap.contrast import BACKGROUNDS, TEMPERATURE, check_texts, log_odds
from deixis.grounders.heatmap.fields import Field
from deixis.perception.hub.towers import Agreement, optimized

__all__ = ["DenseFields"]


class DenseFields:
    """The alignment of a phrase with each place of an encoder's grid.

    Args:
        encoder: Its `encode_dense` is used; the finer its grid, the finer the boxes.
        backgrounds: Texts that a phrase must beat, see `contrast`.
        temperature: What cosines are divided by.

    Raises:
        ConfigError: A setting is out of range.
    """

    def __init__(
        self,
        encoder: Encoder,
        *,
        backgrounds: Sequence[str] = BACKGROUNDS,
        temperature: float = TEMPERATURE,
    ) -> None:
        check_texts(temperature, backgrounds)
        self._encoder = encoder
        self._backgrounds = tuple(backgrounds)
        self._temperature = temperature
        self.name = f"heatmap-{encoder.name}"

    def look(self, image: ImageArray) -> Embedding:
        """(h, w, D) unit rows."""
        return dense_given(self._encoder, "encode_dense", self._encoder.encode_dense(image))

    def optimize(self) -> Agreement:
        """Export what `encode_dense` runs; see `optimized`."""
        return optimized(self._encoder, "dense")

    def fields(self, seen: Embedding, phrases: Sequence[str]) -> list[Field]:
        """(h, w) log-odds of each phrase against the backgrounds."""
        asked = [*self._backgrounds, *phrases]
        texts = self._encoder.encode_texts(asked)
        rows_given(self._encoder, "encode_texts", texts, len(asked), width=seen.shape[2])
        others = texts[: len(self._backgrounds)]
        return [
            log_odds(seen, text, others, temperature=self._temperature)
            for text in texts[len(others) :]
        ]
