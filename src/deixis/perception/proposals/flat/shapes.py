"""What one flat shape is: its pixels, what it is painted with, and how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import Box
from deixis.core.protocols import ImageArray

__all__ = ["BoolArray", "FlatShape"]

BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class FlatShape:
    """A shape of a flat picture.

    Attributes:
        box: In pixels of the image.
        outline: What its outer contour encloses, cropped to it in the small image: (h, w).
        paint: Which of these pixels it is painted on; less than ``outline`` if it is hollow.
        colours: Some of its painted pixels, RGB uint8 (K, 3).
        scale: Pixels of the image for one of the small image.
        stroke: Thickness of the line that draws it, in pixels of the small image; 0 if filled.
    """

    box: Box
    outline: BoolArray
    paint: BoolArray
    colours: ImageArray
    scale: float = 1.0
    stroke: float = 0.0

    @property
    def hollow(self) -> bool:
        """Whether the ground shows through it: drawn as an outline, or a ring."""
        return float(self.paint.sum()) < 0.85 * float(self.outline.sum())

    @property
    def area(self) -> float:
        """Pixels of the image within its outer contour."""
        return float(self.outline.sum()) * self.scale**2
