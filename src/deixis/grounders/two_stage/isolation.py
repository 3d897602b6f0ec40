"""Pictures in which one region is isolated, for an encoder that takes whole pictures.

ReCLIP (arXiv 2204.05991), section 3.1: the crop of the region, and the image with everything
else blurred. Deviations: a crop may show a little of its surroundings; both pictures are padded
to squares with CLIP's mean colour, because encoders cut squares out of the middle; large images
are shrunk to a long side of 640 pixels before they are blurred.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from deixis.core import Box, ImageArray, Size
from deixis.grounders.two_stage.settings import TwoStageSettings

__all__ = ["isolator"]

_MEAN_COLOUR = (122, 116, 104)
_LONG_SIDE = 640  # pixels; about the size of the images that the paper's blur was chosen for


_SOFT_ENOUGH = 8.0  # pixels of deviation that a smaller copy still resolves


def isolator(
    image: ImageArray, settings: TwoStageSettings
) -> Callable[[Box], Sequence[ImageArray]]:
    """A function that gives the pictures of one box, one a prompt of the settings.

    The image is blurred once, at the first need.
    """
    makers: dict[str, Callable[[Box], ImageArray]] = {"crop": _cropper(image, settings.context)}
    if "blur" in settings.prompts:
        makers["blur"] = _blurrer(image, settings.blur)
    return lambda box: [makers[prompt](box) for prompt in settings.prompts]


def _cropper(image: ImageArray, context: float) -> Callable[[Box], ImageArray]:
    size = Size(int(image.shape[1]), int(image.shape[0]))

    def crop(box: Box) -> ImageArray:
        wide, high = box.width * context, box.height * context
        around = Box(box.x1 - wide, box.y1 - high, box.x2 + wide, box.y2 + high).clip(size)
        return _square(_shrunk(image[around.pixels(size)]))

    return crop


def _blurrer(image: ImageArray, blur: float) -> Callable[[Box], ImageArray]:
    small = _shrunk(image)
    size = Size(int(small.shape[1]), int(small.shape[0]))
    factor_x, factor_y = size.width / image.shape[1], size.height / image.shape[0]
    deviation = max(blur * max(size) / _LONG_SIDE, 0.1)
    blurred = _soft(small, deviation)

    def alone(box: Box) -> ImageArray:
        where = Box(
            box.x1 * factor_x, box.y1 * factor_y, box.x2 * factor_x, box.y2 * factor_y
        ).pixels(size)
        picture = blurred.copy()
        picture[where] = small[where]
        return _square(picture)

    return alone


def _soft(image: ImageArray, deviation: float) -> ImageArray:
    """Gaussian blur; a strong one of a smaller copy, where it costs a fiftieth."""
    import cv2

    size = (int(image.shape[1]), int(image.shape[0]))
    times = max(1.0, deviation / _SOFT_ENOUGH)
    less = [max(1, round(side / times)) for side in size]
    small = cv2.resize(image, less, interpolation=cv2.INTER_AREA) if times > 1 else image
    soft = cv2.GaussianBlur(small, (0, 0), deviation / times)
    return np.asarray(cv2.resize(soft, size, interpolation=cv2.INTER_LINEAR), np.uint8)


def _shrunk(image: ImageArray) -> ImageArray:
    longest = max(image.shape[:2])
    if longest <= _LONG_SIDE:
        return image
    import cv2

    size = [max(1, round(side * _LONG_SIDE / longest)) for side in image.shape[1::-1]]
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)


def _square(image: ImageArray) -> ImageArray:
    """The picture in the middle of a square of the mean colour."""
    height, width = image.shape[:2]
    side = max(height, width)
    canvas = np.empty((side, side, 3), np.uint8)
    canvas[:] = _MEAN_COLOUR
    top, left = math.floor((side - height) / 2), math.floor((side - width) / 2)
    canvas[top : top + height, left : left + width] = image
    return canvas
