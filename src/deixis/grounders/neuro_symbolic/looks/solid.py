"""Icons that are filled and icons that are mere outlines: the heart of what one likes."""

from __future__ import annotations

import numpy as np

from deixis.core import Boxes, ImageArray, Size
from deixis.core.boxes import FloatArray

__all__ = ["solid_scores"]

_MIDDLE = 0.22  # of a side from the middle: outlines have nothing there
_INK = 0.4  # of the strongest difference from the ground
_LEAST = 30.0  # levels of 255 below which nothing is drawn


def solid_scores(image: ImageArray, boxes: Boxes) -> FloatArray:
    """How much of the middle of each icon is inked, (N,) in 0..1.

    Args:
        image: (H, W, 3) uint8 RGB.
        boxes: (N,), round the icons, in pixels of the image.
    """
    size = Size(image.shape[1], image.shape[0])
    scores = np.zeros(len(boxes))
    for index, box in enumerate(boxes):
        rows, columns = box.pixels(size)
        crop = image[rows, columns].astype(np.float64)
        if min(crop.shape[:2]) < 5:
            continue
        edge = np.concatenate([crop[0], crop[-1], crop[:, 0], crop[:, -1]])
        away = np.abs(crop - np.median(edge, axis=0)).max(axis=2)
        strongest = float(np.percentile(away, 98))
        if strongest < _LEAST:
            continue
        scores[index] = float((_core(away) > _INK * strongest).mean())
    return scores


def _core(away: FloatArray) -> FloatArray:
    """The middle of a patch."""
    height, width = away.shape
    y, x = max(1, round(_MIDDLE * height)), max(1, round(_MIDDLE * width))
    return away[height // 2 - y : height // 2 + y, width // 2 - x : width // 2 + x]
