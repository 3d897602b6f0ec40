"""Where on a photo a noun is likely, and how likely it is there at all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, Size

__all__ = ["Sight"]


@dataclass(frozen=True, slots=True)
class Sight:
    """What is known of one noun on one photo.

    Attributes:
        chance: Probability that the photo shows it, in 0..1.
        usual: The share of the photos it learned from that show it.
        logits: (h, w) that it is at a place, row by row from the top left.
        step: Pixels of the photo between two places, across and down; the first is at 0, 0.
    """

    chance: float
    usual: float
    logits: npt.NDArray[np.float32]
    step: tuple[float, float]

    @property
    def odds(self) -> float:
        """That the photo shows it by the odds of a photo of which nothing is known.

        1 says nothing; 0.1 that it is ten times less likely than usual.
        """
        chance, usual = (min(max(share, 1e-9), 1 - 1e-9) for share in (self.chance, self.usual))
        return chance / (1 - chance) * (1 - usual) / usual

    def within(self, boxes: Boxes) -> npt.NDArray[np.float64]:
        """The highest logit in each box, (N,); that of the nearest place in one without any."""
        high, wide = self.logits.shape
        out = np.empty(len(boxes), np.float64)
        for row, (x1, y1, x2, y2) in enumerate(boxes.xyxy.tolist()):
            left, right = _span(x1 / self.step[0], x2 / self.step[0], wide)
            top, bottom = _span(y1 / self.step[1], y2 / self.step[1], high)
            out[row] = self.logits[top:bottom, left:right].max()
        return out

    def heatmap(self, size: Size) -> npt.NDArray[np.float32]:
        """Probability of each pixel's place that it shows the noun, (H, W) in 0..1."""
        import cv2

        wide, high = size
        across = np.arange(wide, dtype=np.float32) / np.float32(self.step[0])
        down = np.arange(high, dtype=np.float32) / np.float32(self.step[1])
        at, edge = np.meshgrid(across, down), cv2.BORDER_REPLICATE
        logits = cv2.remap(self.logits, at[0], at[1], cv2.INTER_LINEAR, borderMode=edge)
        return np.asarray(1 / (1 + np.exp(-logits)), np.float32)


def _span(low: float, high: float, count: int) -> tuple[int, int]:
    """First place at or after ``low``, and one after the last at or before ``high``."""
    first, last = int(np.ceil(low)), int(np.floor(high))
    if last < first:
        first = last = round((low + high) / 2)
    first = min(max(first, 0), count - 1)
    return first, min(max(last, first), count - 1) + 1
