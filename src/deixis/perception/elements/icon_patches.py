"""What the icon network sees: contrast to the surroundings, centred, in two small grey squares."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ImageArray, Size

__all__ = ["PATCH", "icon_patch"]

PATCH = 40
"""Side of the squares in pixels."""

_FREE = 2
_LEAST_CONTRAST = 14
_INK = 0.22
_INNER = 0.68
"""A square of this share of a round button's width lies just inside its rim."""

Patch = npt.NDArray[np.float32]


def icon_patch(image: ImageArray, box: Box) -> Patch:
    """The drawing inside ``box`` as (2, 40, 40) float32 in 0..1; all 0 where nothing stands out.

    A value is the difference from the colour around, in the channel that differs most, as a share
    of the greatest one. So light on dark equals dark on light, and colours do not count. The
    drawing is centred and keeps its aspect; two pixels are left free on each side. The first
    square shows the whole box against the colour around it, the second the middle 68 % against
    the colour around that: the icon itself when the box is a filled button's.

    Args:
        image: (H, W, 3) uint8, RGB.
        box: Where the icon or its button is, in pixels of ``image``.
    """
    size = Size(image.shape[1], image.shape[0])
    patch = np.zeros((2, PATCH, PATCH), np.float32)
    rows, columns = box.pad(1.0, size=size).pixels(size)
    outer = image[
        max(rows.start - _FREE, 0) : rows.stop + _FREE,
        max(columns.start - _FREE, 0) : columns.stop + _FREE,
    ]
    _draw(patch[0], image[rows, columns], _border_colour(outer))
    shrink = (1 - _INNER) / 2
    inner = image[box.pad(-shrink * min(box.width, box.height), size=size).pixels(size)]
    _draw(patch[1], inner, _border_colour(inner))
    return patch


def _border_colour(crop: ImageArray) -> ImageArray:
    """Median colour of the outermost pixels: a neighbour that touches the crop has no say."""
    edge = np.concatenate([crop[0], crop[-1], crop[:, 0], crop[:, -1]])
    middle: ImageArray = np.partition(edge, len(edge) // 2, axis=0)[len(edge) // 2]
    return middle


def _draw(square: Patch, crop: ImageArray, ground: ImageArray) -> None:
    """Fit the contrast of ``crop`` to ``ground`` into the square, in place."""
    import cv2

    apart = np.maximum(crop, ground) - np.minimum(crop, ground)
    contrast = np.maximum(np.maximum(apart[..., 0], apart[..., 1]), apart[..., 2])
    # The third highest: one pixel of noise or of a sharpened edge does not set the scale.
    highest = int(np.partition(contrast, -3, axis=None)[-3]) if contrast.size > 8 else 0
    if highest < _LEAST_CONTRAST:
        return
    left, top, width, height = cv2.boundingRect((contrast > _INK * highest).view(np.uint8))
    drawing = contrast[top : top + height, left : left + width]
    scale = (PATCH - 2 * _FREE) / max(width, height)
    width, height = max(round(width * scale), 1), max(round(height * scale), 1)
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    fitted = cv2.resize(drawing, (width, height), interpolation=method)
    top, left = (PATCH - height) // 2, (PATCH - width) // 2
    np.minimum(fitted / np.float32(highest), 1, out=square[top : top + height, left : left + width])
