"""Named: a place on a page with one kind that it may be."""

from __future__ import annotations

from dataclasses import dataclass

from deixis.core import Box

__all__ = ["Named"]


@dataclass(frozen=True)
class Named:
    """A place in canvas pixels with one kind it may be."""

    box: Box
    kind: str
    score: float
    text: str | None = None
