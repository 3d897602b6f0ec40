"""Clarity: whether a picture shows enough for anybody to tell what is on it, and what is not."""

from __future__ import annotations

import numpy as np

from deixis.core import ImageArray

__all__ = ["featureless", "unclear"]

_NARROWEST, _SMALLEST = 6, 24  # pixels of the shorter and of the longer side
_ROWS = 240  # rows that are looked at first
_BLOCK = 8  # pixels; noise evens out within a block, what is shown does not
_DARK = 24  # brightest block of a picture too dark; on 1,418 photos the least is 138
_FLAT = 8  # levels between blocks of a picture without contrast; on those photos at least 116
_NOISE = 0.06
"""Variance between blocks as a share of all below which there is but noise: independent pixels have
1/64, those photos and our pages at least 0.32."""
_FEW = 64  # blocks; of fewer each pixel counts, as for the letters of a word


def unclear(image: ImageArray) -> str | None:
    """Why nothing can be told from a picture; None of any that shows something.

    A covered lens, a camera in the dark or a thumbnail of a few pixels shows neither that a thing
    is there nor that it is missing. Takes about a millisecond.

    Args:
        image: Upright RGB uint8 (H, W, 3).

    Example:
        >>> unclear(np.zeros((60, 80, 3), np.uint8))
        'the picture is too dark to tell what it shows'
    """
    height, width = image.shape[:2]
    if min(height, width) < _NARROWEST or max(height, width) < _SMALLEST:
        return f"the picture is too small to tell what it shows: {width} x {height} pixels"
    return featureless(image)


def featureless(image: ImageArray) -> str | None:
    """The same of any size: why its pixels show nothing but one colour, darkness or noise.

    Example:
        >>> featureless(np.full((6, 8, 3), 255, np.uint8))
        'the picture has too little contrast to tell what it shows'
    """
    rows = image[:: max(1, image.shape[0] // _ROWS)]
    # rows between those looked at may show something yet, on a very large picture
    return _fault(rows) and _fault(image)


def _fault(image: ImageArray) -> str | None:
    import cv2

    size = tuple(max(1, side // _BLOCK) for side in image.shape[1::-1])
    many = size[0] * size[1] >= _FEW
    shown = cv2.resize(image, size, interpolation=cv2.INTER_AREA) if many else image
    if shown.max() < _DARK:
        return "the picture is too dark to tell what it shows"
    if int(np.ptp(shown, axis=(0, 1)).max()) < _FLAT:
        return "the picture has too little contrast to tell what it shows"
    if many and _spread(shown) < _NOISE * _spread(image):
        return "the picture shows nothing but noise"
    return None


def _spread(image: ImageArray) -> float:
    import cv2

    return float((cv2.meanStdDev(image)[1] ** 2).sum())
