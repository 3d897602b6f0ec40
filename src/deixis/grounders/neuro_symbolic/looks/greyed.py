"""Fields that cannot be filled in: their fill is a grey that the other fields do not have.

What is written in such a field may be as dark as elsewhere, and the hint of an empty one paler.
"""

from __future__ import annotations

import numpy as np

from deixis.core import Box, Boxes, ImageArray, Size
from deixis.core.boxes import FloatArray

__all__ = ["greyed"]

_FEWEST = 3  # fields of which the fill of most can be told
_DARKER = 6.0  # levels of 255 below the fill of most
_NEUTRAL = 14.0  # levels by which one channel may fall more than another: red ones are wrong
_MOST = 0.5  # share of the fields


def greyed(image: ImageArray, boxes: Boxes) -> FloatArray | None:
    """Which fields have a greyer fill than most, (N,): 0.9 or 0.1; None where no fill tells.

    Args:
        image: (H, W, 3) uint8 RGB.
        boxes: (N,), fields in pixels of the image.
    """
    if len(boxes) < _FEWEST:
        return None
    fills = np.array([_fill(image, Box(*row)) for row in boxes.xyxy.tolist()])
    away = np.abs(fills[:, None] - fills[None]).max(axis=2) < _DARKER
    usual = fills[int(away.sum(axis=1).argmax())]
    toward = np.sign(127.5 - usual.mean())  # white fields turn darker, dark ones paler
    change = toward * (fills - usual)
    grey = (change.min(axis=1) >= _DARKER) & (np.ptp(change, axis=1) <= _NEUTRAL)
    if not 0 < grey.sum() < _MOST * len(boxes):
        return None
    return np.where(grey, 0.9, 0.1)


def _fill(image: ImageArray, box: Box) -> list[float]:
    """The usual colour within the frame."""
    inner = box.pad(-min(3.0, 0.2 * box.height))
    rows, columns = inner.pixels(Size(image.shape[1], image.shape[0]))
    crop = image[rows, columns].reshape(-1, 3)
    return np.median(crop, axis=0).tolist() if len(crop) else [0.0] * 3
