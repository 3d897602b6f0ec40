"""Scale a photo into a canvas that a network accepts, and bring boxes back exactly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Size
from deixis.core.checks import require_image
from deixis.core.protocols import ImageArray

__all__ = ["GREY", "Letterbox", "letterbox"]

GREY = 114
"""Value of the padding, the same in training."""

_ROOM = 3  # a picture that is halved is still half as large again as the canvas


@dataclass(frozen=True, slots=True)
class Letterbox:
    """A photo at the top left of a canvas.

    Attributes:
        canvas: (H, W, 3) uint8, sides are multiples of the network's coarsest stride.
        inner: Size of the scaled photo in the canvas.
        original: Size of the photo.
    """

    canvas: ImageArray
    inner: Size
    original: Size

    def back(self, boxes: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """(N, 4) x1 y1 x2 y2 of the canvas -> pixels of the photo, cut to the photo.

        Each axis has its own factor, because the scaled sides were rounded.
        """
        array = np.asarray(boxes, np.float64).reshape(-1, 4)
        limit = np.array([*self.original, *self.original], np.float64)
        factor = limit / np.array([*self.inner, *self.inner], np.float64)
        return np.asarray(np.clip(array * factor, 0.0, limit))

    def there(self, boxes: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """(N, 4) x1 y1 x2 y2 in pixels of the photo -> pixels of the canvas."""
        array = np.asarray(boxes, np.float64).reshape(-1, 4)
        inner = np.array([*self.inner, *self.inner], np.float64)
        return np.asarray(array * inner / np.array([*self.original, *self.original], np.float64))


def letterbox(image: ImageArray, *, side: int, multiple: int) -> Letterbox:
    """Scale ``image`` so that its longest side is ``side``; pad to multiples of ``multiple``.

    Args:
        image: RGB uint8, (H, W, 3).
        side: Pixels.
        multiple: The network's coarsest stride.

    Raises:
        ImageError: The image is no such array, or has no pixels.
    """
    import cv2

    require_image(image)
    height, width = image.shape[:2]
    ratio = side / max(height, width)
    inner = Size(max(round(width * ratio), 1), max(round(height * ratio), 1))
    method = cv2.INTER_AREA if ratio < 1 else cv2.INTER_LINEAR
    shape = (_up(inner.height, multiple), _up(inner.width, multiple), 3)
    canvas = np.full(shape, GREY, np.uint8)
    canvas[: inner.height, : inner.width] = cv2.resize(
        _halved(image, inner), inner, interpolation=method
    )
    return Letterbox(canvas, inner, Size(width, height))


def _halved(image: ImageArray, inner: Size) -> ImageArray:
    """The image halved as often as that is exact and leaves room; the rest then takes less."""
    import cv2

    height, width = image.shape[:2]
    while width >= _ROOM * inner.width and not (width | height) & 1:
        width, height = width // 2, height // 2
        image = cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA)
    return image


def _up(length: int, multiple: int) -> int:
    return -(-length // multiple) * multiple
