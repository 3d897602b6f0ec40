"""The network that tells the kinds of elements apart: three layers over measured numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import nn  # type: ignore[import-not-found, unused-ignore]

__all__ = ["element_net"]


def element_net(measures: int, classes: int, *, drop: float = 0.25) -> nn.Sequential:
    """A network (B, measures) -> logits (B, classes); its input is standardised already."""
    from torch import nn

    return nn.Sequential(
        nn.Linear(measures, 160),
        nn.ReLU(),
        nn.Dropout(drop),
        nn.Linear(160, 96),
        nn.ReLU(),
        nn.Dropout(drop),
        nn.Linear(96, classes),
    )
