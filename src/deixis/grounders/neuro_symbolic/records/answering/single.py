"""Whether one thing is asked for by name alone."""

from __future__ import annotations

from deixis.grounders.neuro_symbolic.records.asking.phrases import (
    Asked,
)

__all__ = ["is_single"]


def is_single(asked: Asked) -> bool:
    """Whether a phrase has no rank, no extreme and no "all" or "any"."""
    return asked.rank is None and asked.extreme is None and not asked.many and not asked.any
