"""How a SAM network sees an image, and its masks back in pixels of the image."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ImageArray, Size

__all__ = ["Frame"]

_MEAN = np.array([0.485, 0.456, 0.406], dtype=np.float32)
_DEVIATION = np.array([0.229, 0.224, 0.225], dtype=np.float32)
"""Of ImageNet, per channel in 0..1; every SAM was trained with them."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The square of ``side`` pixels that a network sees of an image of ``size``.

    Attributes:
        size: Of the image.
        side: Of the square.
        stretched: True as SAM 2 has it: the image fills the square; False as SAM has it: the
            longer side fills it and the rest is padding at the right or at the bottom.
    """

    size: Size
    side: int
    stretched: bool

    @property
    def filled(self) -> Size:
        """The part of the square that shows the image, in pixels."""
        if self.stretched:
            return Size(self.side, self.side)
        scale = self.side / max(self.size)
        width, height = (max(1, int(edge * scale + 0.5)) for edge in self.size)
        return Size(width, height)

    def pixels(self, image: ImageArray) -> npt.NDArray[np.float32]:
        """(1, 3, side, side), normalised; padding is 0."""
        import cv2

        shrinks = max(self.filled) < max(self.size)
        how = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
        resized = cv2.resize(image, tuple(self.filled), interpolation=how)
        canvas = np.zeros((self.side, self.side, 3), dtype=np.float32)
        levels = (resized.astype(np.float32) / 255 - _MEAN) / _DEVIATION
        canvas[: self.filled.height, : self.filled.width] = levels
        return np.ascontiguousarray(canvas.transpose(2, 0, 1)[None])

    def boxes(self, boxes: Sequence[Box]) -> npt.NDArray[np.float32]:
        """(1, N, 4) corners in pixels of the square."""
        scale = np.array([a / b for a, b in zip(self.filled, self.size, strict=True)] * 2)
        corners = np.array([box.clip(self.size).xyxy for box in boxes]).reshape(-1, 4)
        return np.asarray((corners * scale)[None], dtype=np.float32)

    def mask(self, logits: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
        """(h, w) logits over the square -> (H, W) of the image: above 0 is inside."""
        import cv2

        square = cv2.resize(logits, (self.side, self.side), interpolation=cv2.INTER_LINEAR)
        part = square[: self.filled.height, : self.filled.width]
        fine = cv2.resize(part, tuple(self.size), interpolation=cv2.INTER_LINEAR)
        return np.asarray(fine > 0)
