"""What the grouping compares: colour and texture histograms, sizes, boxes, shared borders.

Selective search (J. R. R. Uijlings et al., "Selective search for object recognition", IJCV
104(2), 2013), section 3.2. Deviations: 20 colour bins a channel for 25; texture is 8
directions x 4 strengths of the lightness gradient in place of Gaussian derivatives in 3
channels. Border strengths are ours, for the ranking.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from deixis.core.protocols import ImageArray
from deixis.perception.attributes.oklab import Float32Array
from deixis.perception.proposals.superpixels import Labels

__all__ = ["ColourSpace", "RegionFeatures", "histograms", "region_features"]

ColourSpace = Literal["lab", "hsv"]
Histogram = Float32Array

_COLOUR_BINS = 20
_DIRECTIONS = 8
_STRENGTHS = np.array([4.0, 12.0, 40.0])  # borders of the four strengths of gradient


@dataclass(frozen=True, slots=True)
class RegionFeatures:
    """Of K regions, in pixels of the small image.

    Attributes:
        sizes: Pixels of each, (K,).
        boxes: x1, y1, x2, y2 of each, (K, 4).
        shared: Length of the border between two regions, (K, K), zero diagonal.
        strength: Gradient summed along it, (K, K).
        rim: Length along the border of the image, (K,).
    """

    sizes: Float32Array
    boxes: Float32Array
    shared: Float32Array
    strength: Float32Array
    rim: Float32Array


def region_features(labels: Labels, slope: Float32Array) -> RegionFeatures:
    """Sizes, boxes and borders of the regions of a label image (H, W)."""
    count = int(labels.max()) + 1
    sizes = np.bincount(labels.ravel(), minlength=count).astype(np.float32)
    shared, strength = _borders(labels, slope, count)
    sides = (labels[0], labels[-1], labels[:, 0], labels[:, -1])
    rim = np.bincount(np.concatenate(sides), minlength=count).astype(np.float32)
    return RegionFeatures(sizes, _boxes(labels, count), shared, strength, rim)


def histograms(
    image: ImageArray, labels: Labels, space: ColourSpace
) -> tuple[Histogram, Histogram]:
    """Colour (K, 60) and texture (K, 32) histograms; each row adds up to 1."""
    return _colour(image, labels, space), _texture(image, labels)


def _colour(image: ImageArray, labels: Labels, space: ColourSpace) -> Histogram:
    import cv2

    code = cv2.COLOR_RGB2LAB if space == "lab" else cv2.COLOR_RGB2HSV_FULL
    levels = cv2.cvtColor(image, code).astype(np.int32)
    if space == "lab":  # a and b rarely leave the middle half of their range
        levels[..., 1:] = np.clip((levels[..., 1:] - 64) * 2, 0, 255)
    bins = levels * _COLOUR_BINS // 256
    return _normalised([_count(labels, bins[..., c], _COLOUR_BINS) for c in range(3)])


def _texture(image: ImageArray, labels: Labels) -> Histogram:
    import cv2

    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.float32)
    gx, gy = cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    turn = (np.arctan2(gy, gx) + np.pi) / (2 * np.pi)
    direction = np.minimum((turn * _DIRECTIONS).astype(np.int32), _DIRECTIONS - 1)
    strength = np.searchsorted(_STRENGTHS, np.hypot(gx, gy) / 4).astype(np.int32)
    strengths = len(_STRENGTHS) + 1
    bins = direction * strengths + strength
    return _normalised([_count(labels, bins, _DIRECTIONS * strengths)])


def _count(labels: Labels, bins: npt.NDArray[np.int32], number: int) -> Histogram:
    count = int(labels.max()) + 1
    flat = np.bincount((labels * number + bins).ravel(), minlength=count * number)
    return flat.reshape(count, number).astype(np.float32)


def _normalised(parts: list[Histogram]) -> Histogram:
    joined = np.concatenate(parts, axis=1)
    return np.asarray(joined / np.maximum(joined.sum(axis=1, keepdims=True), 1), dtype=np.float32)


def _boxes(labels: Labels, count: int) -> Float32Array:
    height, width = labels.shape
    rows = np.repeat(np.arange(height), width)
    columns = np.tile(np.arange(width), height)
    flat = labels.ravel()
    boxes = np.empty((count, 4), dtype=np.float32)
    for place, (values, take) in enumerate(
        ((columns, np.minimum), (rows, np.minimum), (columns, np.maximum), (rows, np.maximum))
    ):
        edge = np.full(count, height + width if take is np.minimum else -1)
        take.at(edge, flat, values)
        boxes[:, place] = edge + (take is np.maximum)
    return boxes


def _borders(labels: Labels, slope: Float32Array, count: int) -> tuple[Float32Array, Float32Array]:
    shared = np.zeros(count * count, dtype=np.float32)
    strength = np.zeros(count * count, dtype=np.float32)
    for first, second, pair in (
        (labels[:, :-1], labels[:, 1:], np.maximum(slope[:, :-1], slope[:, 1:])),
        (labels[:-1], labels[1:], np.maximum(slope[:-1], slope[1:])),
    ):
        apart = first != second
        index = first[apart].astype(np.intp) * count + second[apart]
        shared += np.bincount(index, minlength=count * count)
        strength += np.bincount(index, pair[apart], minlength=count * count)
    both = [m.reshape(count, count) for m in (shared, strength)]
    return both[0] + both[0].T, both[1] + both[1].T
