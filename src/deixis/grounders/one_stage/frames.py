"""How an image is brought into the frame of a network.

Only what the processors of transformers do not do with the packages of the extra hub: OWLv2's
wants scipy, SAM 3's wants torchvision.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from deixis.core import ImageArray

__all__ = ["bilinear", "normalised", "square", "stout"]

FloatImage = npt.NDArray[np.float32]
_THINNEST = 6  # times longer than wide; beyond, a processor may scale the short side to nothing


def stout(image: ImageArray) -> ImageArray:
    """The image, a very thin one with its short side filled up with black; pixels keep places."""
    height, width = image.shape[:2]
    least = -(-max(height, width) // _THINNEST)
    return _on_canvas(image, max(height, least), max(width, least))


def square(image: ImageArray) -> ImageArray:
    """The image in the top left corner of a black square; pixels keep places."""
    side = max(image.shape[:2])
    return _on_canvas(image, side, side)


def _on_canvas(image: ImageArray, height: int, width: int) -> ImageArray:
    if (height, width) == image.shape[:2]:
        return image
    canvas = np.zeros((height, width, 3), np.uint8)
    canvas[: image.shape[0], : image.shape[1]] = image
    return canvas


def bilinear(image: ImageArray, height: int, width: int) -> FloatImage:
    """Values in 0..1 at ``height`` x ``width``, blurred before they are thinned out.

    Half-pixel centres, the border mirrored about the middle of its last pixel, a Gaussian of
    standard deviation (factor - 1) / 2 cut at four of them: what OWLv2 was trained with.

    Args:
        image: (H, W, 3) uint8.
        height: Rows wanted.
        width: Columns wanted.
    """
    import cv2

    values = image.astype(np.float32) / np.float32(255)
    sigmas = [
        max(0.0, (was / now - 1) / 2)
        for was, now in zip(image.shape[:2], (height, width), strict=True)
    ]
    if max(sigmas) > 0:
        tall, wide = (
            cv2.getGaussianKernel(2 * int(4 * sigma + 0.5) + 1, max(sigma, 1e-6), cv2.CV_32F)
            for sigma in sigmas
        )
        values = cv2.sepFilter2D(values, cv2.CV_32F, wide, tall, borderType=cv2.BORDER_REFLECT_101)
    values = _thinned(values, height)
    return _thinned(values.transpose(1, 0, 2), width).transpose(1, 0, 2)


def _thinned(values: FloatImage, wanted: int) -> FloatImage:
    """Rows at ``wanted`` places between the rows there are."""
    count = values.shape[0]
    at = (np.arange(wanted) + 0.5) * (count / wanted) - 0.5
    below = np.floor(at).astype(int)
    share = (at - below).astype(np.float32)[:, None, None]
    last = count - 1
    first, second = (_mirrored(below + step, last) for step in (0, 1))
    kept: FloatImage = values[first] * (1 - share) + values[second] * share
    return kept


def _mirrored(index: npt.NDArray[np.int_], last: int) -> npt.NDArray[np.int_]:
    """Indices beyond an end counted back from it."""
    turned: npt.NDArray[np.int_] = np.clip(last - np.abs(last - np.abs(index)), 0, last)
    return turned


def normalised(values: FloatImage, mean: Sequence[float], std: Sequence[float]) -> FloatImage:
    """(3, H, W): each channel less its mean, over its standard deviation."""
    centred = (values - np.asarray(mean, np.float32)) / np.asarray(std, np.float32)
    channels: FloatImage = np.ascontiguousarray(centred.transpose(2, 0, 1), np.float32)
    return channels
