"""Size words: how a box compares with the other candidates and with the image."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from deixis.core.boxes import Boxes, FloatArray, Size

__all__ = ["SIZE_WORDS", "size_scores"]

_STEP = 0.35  # log units: a side 1.4 times that of the others makes a word likely (0.73)
_IMAGE_SHARE = 0.25  # how much the image counts beside the other candidates


def _extent(boxes: Boxes) -> FloatArray:
    return np.sqrt(boxes.areas)


def _height(boxes: Boxes) -> FloatArray:
    return boxes.heights


def _width(boxes: Boxes) -> FloatArray:
    return boxes.widths


def _long_side(boxes: Boxes) -> FloatArray:
    return np.maximum(boxes.widths, boxes.heights)


def _short_side(boxes: Boxes) -> FloatArray:
    return np.minimum(boxes.widths, boxes.heights)


SIZE_WORDS: dict[str, tuple[Callable[[Boxes], FloatArray], int]] = {
    "big": (_extent, 1),
    "large": (_extent, 1),
    "huge": (_extent, 1),
    "small": (_extent, -1),
    "little": (_extent, -1),
    "tiny": (_extent, -1),
    "tall": (_height, 1),
    "short": (_height, -1),
    "wide": (_width, 1),
    "narrow": (_width, -1),
    "long": (_long_side, 1),
    "thick": (_short_side, 1),
    "fat": (_short_side, 1),
    "thin": (_short_side, -1),
    "skinny": (_short_side, -1),
}
"""Each size word: what it measures, and whether more or less of it is asked for."""


def size_scores(boxes: Boxes, word: str, size: Size) -> FloatArray | None:
    """How well ``word`` fits each box, (N,) in 0..1, or None for an unknown word.

    0.5 is neutral: the median candidate, of a usual size for the image. A single candidate is
    only compared with the image and stays near 0.5.

    Example:
        >>> boxes = Boxes([[0, 0, 10, 10], [0, 0, 40, 40]])
        >>> size_scores(boxes, "big", Size(100, 100)).round(1).tolist()
        [0.1, 0.9]
    """
    if word not in SIZE_WORDS:
        return None
    measure, sign = SIZE_WORDS[word]
    value = np.log(np.maximum(measure(boxes), 1e-3))
    usual = np.log(max(np.sqrt(size[0] * size[1]) * 0.25, 1e-3))
    middle = np.median(value) if len(value) else usual
    against = (value - middle) + _IMAGE_SHARE * np.clip(value - usual, -2, 2)
    return np.asarray(1 / (1 + np.exp(-np.clip(sign * against / _STEP, -30, 30))))
