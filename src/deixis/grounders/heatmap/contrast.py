"""Log-odds of a phrase against texts for the background, from cosines.

A cosine of CLIP says little alone: it depends on the phrase more than on whether the thing is
there. Its lead over the cosines of texts that fit anywhere ("the background") says more.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError, Embedding, Encoder
from deixis.grounders.heatmap.fields import Field

__all__ = ["BACKGROUNDS", "TEMPERATURE", "check_texts", "log_odds", "temperature_of"]

BACKGROUNDS: tuple[str, ...] = (
    "the background",
    "something else",
    "an empty surface",
    "a blurry texture",
)
"""Texts that fit where nothing in particular is."""

TEMPERATURE = 0.01
"""CLIP was trained with cosines divided by about this (a logit scale of 100)."""


def log_odds(
    rows: npt.NDArray[np.float32],
    phrase: Embedding,
    backgrounds: Embedding,
    *,
    temperature: float = TEMPERATURE,
) -> Field:
    """Log-odds of the phrase against the mean background, at each place.

    ``cos(row, phrase) / T - ln mean_b exp(cos(row, b) / T)``: the softmax of CLIP between the
    phrase and the backgrounds, with the backgrounds sharing one vote.

    Args:
        rows: (..., D) unit rows.
        phrase: (D,) unit row.
        backgrounds: (B, D) unit rows, B at least 1.
        temperature: Smaller makes a lead count more.
    """
    fit = rows @ phrase / temperature
    others = np.stack([rows @ text / temperature for text in backgrounds])  # (B, ...)
    highest = others.max(axis=0)
    shared = highest + np.log(np.exp(others - highest).mean(axis=0))
    return np.asarray(np.nan_to_num(fit - shared), dtype=np.float32)


def temperature_of(encoder: Encoder) -> float:
    """What an encoder's cosines were divided by in training, where it says so.

    Example:
        >>> from deixis.core.fakes import FakeEncoder
        >>> temperature_of(FakeEncoder())
        0.01
    """
    return 1.0 / float(getattr(encoder, "scale", 1.0 / TEMPERATURE))


def check_texts(temperature: float, backgrounds: Sequence[str]) -> None:
    """Settings of a contrast.

    Raises:
        ConfigError: The temperature is not above 0, or there is no background text.
    """
    if not temperature > 0:
        raise ConfigError(f"temperature must be above 0, got {temperature}")
    if isinstance(backgrounds, str) or not backgrounds or not all(map(str.strip, backgrounds)):
        raise ConfigError(f"backgrounds must be one or more texts, got {backgrounds!r}")
