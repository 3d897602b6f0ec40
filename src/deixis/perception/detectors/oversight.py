"""Oversight: how much a detector overlooks, which tells what not seeing a thing is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from deixis.core.protocols import ImageArray

__all__ = ["KnowsItsLimits", "LeavesTraces", "Oversight", "oversight_in"]


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
class LeavesTraces(Protocol):
    """A detector that can say what it saw too faintly to show it."""

    def trace(self, image: ImageArray, label: str, *, closely: bool = False) -> float | None:
        """The best probability in 0..1 of a category anywhere on a photo.

        Args:
            image: RGB uint8 (H, W, 3).
            label: A category that it can see.
            closely: By two looks, where it can look closer.
        """
        ...


@runtime_checkable
class KnowsItsLimits(Protocol):
    """A detector that can say how much it overlooks; others are believed."""

    def overlooks(self, label: str) -> Oversight:
        """What it overlooks of a category that it can see."""
        ...


_USUAL, _USUAL_ONE = 0.25, 0.3
"""Shares that our detector overlooks over all categories, of photos and of things."""
_AS_MANY = 4.0
"""As how many photos or things of the category these count."""


def oversight_in(table: Mapping[str, Mapping[str, float]], label: str) -> Oversight:
    """Chances from counts, drawn to what is usual where these are few (empirical Bayes).

    Args:
        table: Category -> "photos" that show some, of these "noticed", "boxes", of these "found".
        label: The category.
    """
    row = table.get(label, {})
    photos, boxes = row.get("photos", 0), row.get("boxes", 0)
    return Oversight(
        (photos - row.get("noticed", 0) + _AS_MANY * _USUAL) / (photos + _AS_MANY),
        (boxes - row.get("found", 0) + _AS_MANY * _USUAL_ONE) / (boxes + _AS_MANY),
    )
