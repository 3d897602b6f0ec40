"""Make training pictures: crops, mosaics, flips and colour changes on uint8, from a number alone.

Every batch depends on the seed and its own number only, so a resumed run sees the same stream.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core.protocols import ImageArray
from deixis.training.recipes.everyday.cache import Cache

__all__ = ["Augmentation", "Batch", "make_batch"]

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Augmentation:
    """How strongly pictures are changed.

    Attributes:
        mosaic: Share of pictures composed of four photos.
        zoom: Longest side of a photo as a share of the picture's side, from and to.
        stretch: Largest change of the aspect ratio.
    """

    mosaic: float = 0.5
    zoom: tuple[float, float] = (0.6, 1.5)
    stretch: float = 1.15


@dataclass(frozen=True, slots=True)
class Batch:
    """Pictures and their soft labels.

    Attributes:
        images: (B, S, S, 3) uint8, RGB.
        labels: (K, 8): picture, class, probability, x1, y1, x2, y2 in pixels, crowd.
    """

    images: npt.NDArray[np.uint8]
    labels: npt.NDArray[np.float32]


def make_batch(
    cache: Cache,
    labels: Sequence[FloatArray],
    weights: FloatArray,
    *,
    number: int,
    seed: int,
    count: int,
    size: int,
    how: Augmentation,
) -> Batch:
    """Batch ``number`` of the stream; photos are drawn with ``weights`` (rising sums to 1)."""
    rng = np.random.default_rng((seed, number))
    images, rows = [], []
    for place in range(count):
        draw = np.searchsorted(weights, rng.random(4))
        if rng.random() < how.mosaic:
            image, boxes = _mosaic(cache, labels, draw, size, how, rng)
        else:
            image, boxes = _single(cache, labels, int(draw[0]), size, how, rng)
        images.append(_recolour(image, rng))
        rows.append(np.c_[np.full(len(boxes), place), boxes])
    return Batch(np.stack(images), np.concatenate(rows).astype(np.float32))


def _single(
    cache: Cache,
    labels: Sequence[FloatArray],
    index: int,
    size: int,
    how: Augmentation,
    rng: np.random.Generator,
) -> tuple[ImageArray, FloatArray]:
    canvas = np.full((size, size, 3), 114, np.uint8)
    longest = size * float(rng.uniform(*how.zoom))
    boxes = _paste(cache, labels, index, canvas, longest, how, rng)
    return canvas, boxes


def _mosaic(
    cache: Cache,
    labels: Sequence[FloatArray],
    draw: npt.NDArray[np.intp],
    size: int,
    how: Augmentation,
    rng: np.random.Generator,
) -> tuple[ImageArray, FloatArray]:
    canvas = np.full((size, size, 3), 114, np.uint8)
    cx, cy = (int(v) for v in rng.uniform(0.35, 0.65, 2) * size)
    rows = []
    for index, (x, y) in zip(draw.tolist(), ((0, 0), (1, 0), (0, 1), (1, 1)), strict=True):
        tile = canvas[
            (cy if y else 0) : (size if y else cy), (cx if x else 0) : (size if x else cx)
        ]
        longest = max(tile.shape[:2]) * float(rng.uniform(0.9, 1.7))
        boxes = _paste(cache, labels, index, tile, longest, how, rng)
        boxes[:, 2:6] += np.array([cx * x, cy * y] * 2)
        rows.append(boxes)
    return canvas, np.concatenate(rows)


def _paste(
    cache: Cache,
    labels: Sequence[FloatArray],
    index: int,
    tile: ImageArray,
    longest: float,
    how: Augmentation,
    rng: np.random.Generator,
) -> FloatArray:
    """Scale a photo, flip it perhaps, put it somewhere on ``tile``; its boxes there."""
    import cv2

    photo = cache.image(index)
    ratio = longest / max(photo.shape[:2])
    stretch = how.stretch ** float(rng.uniform(-0.5, 0.5))
    width = max(round(photo.shape[1] * ratio * stretch), 8)
    height = max(round(photo.shape[0] * ratio / stretch), 8)
    method = cv2.INTER_AREA if ratio < 0.7 else cv2.INTER_LINEAR
    small = cv2.resize(photo, (width, height), interpolation=method)
    boxes = labels[index].copy()
    if rng.random() < 0.5:
        small = small[:, ::-1]
        boxes[:, [2, 4]] = 1.0 - boxes[:, [4, 2]]
    x = _offset(width, tile.shape[1], rng)
    y = _offset(height, tile.shape[0], rng)
    _blit(tile, small, x, y)
    boxes[:, 2:6] = boxes[:, 2:6] * [width, height, width, height] + [x, y, x, y]
    return _cut(boxes, tile.shape[1], tile.shape[0])


def _offset(length: int, room: int, rng: np.random.Generator) -> int:
    low, high = sorted((0, room - length))
    return int(rng.integers(low, high + 1))


def _blit(tile: ImageArray, picture: ImageArray, x: int, y: int) -> None:
    left, top = max(x, 0), max(y, 0)
    right = min(x + picture.shape[1], tile.shape[1])
    bottom = min(y + picture.shape[0], tile.shape[0])
    tile[top:bottom, left:right] = picture[top - y : bottom - y, left - x : right - x]


def _cut(boxes: FloatArray, width: int, height: int) -> FloatArray:
    """Clip; what is mostly cut away becomes a region to ignore, what is gone goes."""
    before = np.clip(boxes[:, 4:6] - boxes[:, 2:4], 1e-6, None).prod(1)
    boxes[:, 2:6] = np.clip(boxes[:, 2:6], 0, [width, height, width, height])
    extent = boxes[:, 4:6] - boxes[:, 2:4]
    left = extent.prod(1) / before
    boxes[(left < 0.3) | (extent.min(1) < 4), 6] = 1
    return np.asarray(boxes[(extent.min(1) > 1) & (left > 0.02)])


def _recolour(image: ImageArray, rng: np.random.Generator) -> ImageArray:
    """Brightness, contrast, tint and saturation, each a little."""
    import cv2

    gain = rng.uniform(0.7, 1.3) * rng.uniform(0.92, 1.08, 3)
    shift = rng.uniform(-25, 25)
    levels = np.arange(256)[:, None] * gain + shift + 114 * (1 - gain.mean())
    image = cv2.LUT(image, np.clip(levels, 0, 255).astype(np.uint8)[None])
    if rng.random() < 0.4:
        grey = cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
        keep = float(rng.uniform(0.0, 1.0))
        image = cv2.addWeighted(image, keep, grey, 1 - keep, 0)
    return np.asarray(image, np.uint8)
