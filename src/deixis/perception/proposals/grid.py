"""Grid: windows of several sizes that cover every part of an image, whatever it shows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from deixis.core.boxes import Box, Size
from deixis.core.errors import ConfigError
from deixis.core.protocols import ImageArray
from deixis.core.results import Region

__all__ = ["Grid"]


@dataclass(frozen=True, slots=True)
class Grid:
    """Windows with the shape of the image, at shares of its sides, that overlap by about half.

    The plainest proposer: it looks at nothing. It tells how much better ones are worth.

    Attributes:
        shares: Sides of the windows as shares of the image's, largest first.

    Raises:
        ConfigError: A share is not above 0 and up to 1, or there is none.

    Example:
        >>> import numpy as np
        >>> [r.box.xyxy for r in Grid((1.0, 0.5)).propose(np.zeros((20, 40, 3), np.uint8))][:2]
        [(0.0, 0.0, 40.0, 20.0), (0.0, 0.0, 20.0, 10.0)]
    """

    shares: tuple[float, ...] = (1.0, 0.7, 0.5, 0.33)

    def __post_init__(self) -> None:
        if not self.shares or not all(0.0 < share <= 1.0 for share in self.shares):
            raise ConfigError(f"shares must be some numbers above 0 and up to 1, got {self.shares}")

    @property
    def name(self) -> str:
        return "grid"

    def propose(self, image: ImageArray) -> list[Region]:
        """Windows, large ones first; an empty image gives none."""
        height, width = image.shape[:2]
        if not height or not width:
            return []
        boxes = [
            Box(x * width, y * height, (x + share) * width, (y + share) * height)
            for share in self.shares
            for y in _starts(share)
            for x in _starts(share)
        ]
        scores = np.linspace(1.0, 0.5, len(boxes)).tolist()
        return [
            Region(box.clip(Size(width, height)), score, source=self.name)
            for box, score in zip(boxes, scores, strict=True)
        ]


def _starts(share: float) -> list[float]:
    """Where windows begin, so that neighbours overlap by about half and the last ends at 1."""
    count = max(1, round(2 * (1 - share) / share) + 1) if share < 1 else 1
    return [0.0] if count == 1 else np.linspace(0.0, 1.0 - share, count).tolist()
