"""Oversight: how much a detector overlooks, which tells what not seeing a thing is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

__all__ = ["KnowsItsLimits", "Oversight", "oversight_in"]


@dataclass(frozen=True, slots=True)
class Oversight:
    """What a detector overlooks of one category, as chances in 0..1.

    Attributes:
        photos: That it notices none on a photo that shows some.
        things: That it does not find a given one.
    """

    photos: float = 0.0
    things: float = 0.0


@runtime_checkable
class KnowsItsLimits(Protocol):
    """A detector that can say how much it overlooks; others are believed."""

    def overlooks(self, label: str) -> Oversight:
        """What it overlooks of a category that it can see."""
        ...


def oversight_in(table: Mapping[str, Mapping[str, float]], label: str) -> Oversight:
    """Chances from counts by Laplace's rule of succession; a category never met stands at 1/2.

    Args:
        table: Category -> "photos" that show some, of these "noticed", "boxes", of these "found".
        label: The category.
    """
    row = table.get(label, {})
    photos, boxes = row.get("photos", 0), row.get("boxes", 0)
    return Oversight(
        (photos - row.get("noticed", 0) + 1) / (photos + 2),
        (boxes - row.get("found", 0) + 1) / (boxes + 2),
    )
