"""seg-clip: crops of superpixels scored by an encoder, averaged over scales to a map.

The two-stage idea with superpixels for proposals: no detector, so nothing is out of vocabulary;
the box is read off the averaged map instead of being one of the crops.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, ConfigError, Embedding, Encoder, EncodesBoxes, ImageArray
from deixis.perception.hub.towers import Agreement, optimized
from deixis.perception.proposals.region_maps import Segmentation
from deixis.perception.proposals.superpixels import Labels

__all__ = ["METHODS", "SCALES", "CropRegions", "crops_of"]

SCALES = (8, 24, 60)
METHODS: tuple[Segmentation, ...] = ("slic", "watershed")


class CropRegions:
    """A row for each region from the crop round it, by any encoder.

    Args:
        encoder: Its `encode_images` sees every crop: about twice the sum of the scales.
        context: Margin of a crop, in shares of its sides.

    Raises:
        ConfigError: The context is negative.
    """

    def __init__(self, encoder: Encoder, *, context: float = 0.1) -> None:
        if not context >= 0:
            raise ConfigError(f"context must be 0 or more, got {context}")
        self._encoder = encoder
        self._context = context
        self.name = f"seg-{encoder.name}"

    def optimize(self, part: str = "regions") -> Agreement:
        """Export what encodes the crops; see `optimized`."""
        del part  # regions are crops here
        return optimized(self._encoder, "image")

    def encode_texts(self, phrases: Sequence[str]) -> Embedding:
        """(N, D) unit rows of the encoder."""
        return self._encoder.encode_texts(phrases)

    def encode_regions(self, image: ImageArray, segmentations: Sequence[Labels]) -> list[Embedding]:
        """(K, D) unit rows for each segmentation, one a crop."""
        return [self._rows(image, labels) for labels in segmentations]

    def _rows(self, image: ImageArray, labels: Labels) -> Embedding:
        """Of crops; of their boxes where the encoder reads these off the whole image."""
        if isinstance(self._encoder, EncodesBoxes):
            boxes = Boxes(_boxes_of(image, labels, context=self._context))
            return self._encoder.encode_boxes(image, boxes)
        return self._encoder.encode_images(crops_of(image, labels, context=self._context))


def crops_of(image: ImageArray, labels: Labels, *, context: float = 0.0) -> list[ImageArray]:
    """The part of the image round each region, with a margin; at least one pixel each.

    Args:
        image: RGB uint8 (H, W, 3).
        labels: (h, w) regions 0..K-1 over the whole image, of any size.
        context: Margin in shares of the crop's sides.

    Example:
        >>> halves = np.array([[0, 1]], np.int32)
        >>> [crop.shape for crop in crops_of(np.zeros((20, 40, 3), np.uint8), halves)]
        [(20, 20, 3), (20, 20, 3)]
    """
    edges = _boxes_of(image, labels, context=context).astype(np.intp).tolist()
    return [image[top:bottom, left:right] for left, top, right, bottom in edges]


def _boxes_of(image: ImageArray, labels: Labels, *, context: float) -> npt.NDArray[np.float64]:
    """(K, 4) x1 y1 x2 y2 round each region with its margin, in whole pixels."""
    y1, y2 = _reach(labels, axis=0, length=image.shape[0], context=context)
    x1, x2 = _reach(labels, axis=1, length=image.shape[1], context=context)
    return np.array([x1, y1, x2, y2], np.float64).T


def _reach(
    labels: Labels, *, axis: int, length: int, context: float
) -> tuple[list[int], list[int]]:
    """First and last + 1 pixel of each region along one axis of the image, with the margin."""
    count, size = int(labels.max()) + 1, labels.shape[axis]
    place = np.indices(labels.shape)[axis].ravel()
    first, last = np.full(count, size), np.zeros(count, dtype=np.intp)
    np.minimum.at(first, labels.ravel(), place)
    np.maximum.at(last, labels.ravel(), place + 1)
    margin = (last - first) * context
    start = np.clip(np.floor((first - margin) * length / size), 0, length - 1).astype(np.intp)
    stop = np.clip(np.ceil((last + margin) * length / size), start + 1, length).astype(np.intp)
    return start.tolist(), stop.tolist()
