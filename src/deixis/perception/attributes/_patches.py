"""The grey pixels of one box at a small fixed size, and their gradients."""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import Box, Size
from deixis.core.protocols import ImageArray
from deixis.perception.attributes.oklab import Float32Array

__all__ = ["gradients", "grey_patch"]


def grey_patch(image: ImageArray, box: Box, *, longest: int = 64) -> Float32Array:
    """Grey levels 0..255 of the box, shrunk to at most ``longest`` pixels a side; aspect kept.

    Never smaller than 2 x 2.
    """
    import cv2

    crop = image[box.pixels(Size(image.shape[1], image.shape[0]))]
    scale = min(1.0, longest / max(crop.shape[:2]))
    width, height = (max(2, round(side * scale)) for side in (crop.shape[1], crop.shape[0]))
    small = cv2.resize(crop, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), dtype=np.float32)


def gradients(grey: Float32Array) -> tuple[Float32Array, Float32Array]:
    """Horizontal and vertical derivative, each of the shape of ``grey``."""
    import cv2

    smooth = cv2.GaussianBlur(grey, (3, 3), 0)
    return cv2.Sobel(smooth, cv2.CV_32F, 1, 0), cv2.Sobel(smooth, cv2.CV_32F, 0, 1)
