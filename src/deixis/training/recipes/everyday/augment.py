"""Make training pictures: crops, mosaics, flips and colour changes on uint8, from a number alone.

Every batch depends on the seed and its own number only, so a resumed run sees the same stream.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from deixis.core.protocols import ImageArray
from deixis.training.recipes.everyday.cache import Cache
from deixis.training.recipes.everyday.fusion import CLASS, CROWD, SURE

__all__ = ["Augmentation", "Batch", "Source", "make_batch"]

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Augmentation:
    """How strongly pictures are changed.

    Attributes:
        mosaic: Share of pictures composed of several photos.
        fine: Share of those that are 3 x 3 instead of 2 x 2.
        focus: Share of a mosaic's tiles that show one thing large, rarer classes oftener:
            classes are learned slower than places, and whole photos show few of most classes.
        zoom: Longest side of a photo as a share of the picture's side, from and to.
        stretch: Largest change of the aspect ratio.
    """

    mosaic: float = 0.7
    fine: float = 0.35
    focus: float = 0.7
    zoom: tuple[float, float] = (0.7, 1.6)
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


class Source:
    """Photos, their soft labels, and how they are drawn.

    Args:
        cache: The pixels.
        labels: One array a photo, see :mod:`deixis.training.recipes.everyday.fusion`.
        weights: Chance of each photo, not normalised; 0 for photos that are not learned from.
    """

    def __init__(self, cache: Cache, labels: Sequence[FloatArray], weights: FloatArray) -> None:
        self.cache, self.labels = cache, labels
        self._photos = np.cumsum(weights / weights.sum())
        rows = [
            (index, row, int(box[CLASS]))
            for index, boxes in enumerate(labels)
            if weights[index] > 0
            for row, box in enumerate(boxes)
            if box[SURE] > _WORTH_A_TILE and not box[CROWD]
        ]
        self._things = np.array(rows, np.int64).reshape(-1, 3)
        count = np.bincount(self._things[:, 2], minlength=1).astype(float)
        chance = count[self._things[:, 2]] ** -0.6  # between all things alike and all classes
        self._rising = np.cumsum(chance / chance.sum()) if rows else np.zeros(0)

    def photo(self, rng: np.random.Generator) -> int:
        """A photo by its weight."""
        return int(np.searchsorted(self._photos[:-1], rng.random()))

    def thing(self, rng: np.random.Generator) -> tuple[int, FloatArray] | None:
        """A photo and the box of a thing in it, things of rarer classes oftener."""
        if not len(self._things):
            return None
        index, row, _ = self._things[np.searchsorted(self._rising[:-1], rng.random())]
        return int(index), self.labels[index][row, 2:6]


_WORTH_A_TILE = 0.45


def make_batch(
    source: Source, *, number: int, seed: int, count: int, size: int, how: Augmentation
) -> Batch:
    """Batch ``number`` of the stream."""
    rng = np.random.default_rng((seed, number))
    images, rows = [], []
    for place in range(count):
        canvas = np.full((size, size, 3), 114, np.uint8)
        if rng.random() < how.mosaic:
            boxes = _mosaic(source, canvas, how, rng)
        else:
            longest = size * float(rng.uniform(*how.zoom))
            boxes = _paste(source, source.photo(rng), _WHOLE, canvas, longest, how, rng)
        images.append(_recolour(canvas, rng))
        rows.append(np.c_[np.full(len(boxes), place), boxes])
    return Batch(np.stack(images), np.concatenate(rows).astype(np.float32))


_WHOLE = np.array([0.0, 0.0, 1.0, 1.0])


def _mosaic(
    source: Source, canvas: ImageArray, how: Augmentation, rng: np.random.Generator
) -> FloatArray:
    side = 3 if rng.random() < how.fine else 2
    xs, ys = _cuts(canvas.shape[1], side, rng), _cuts(canvas.shape[0], side, rng)
    rows = []
    for left, right in pairwise(xs):
        for top, bottom in pairwise(ys):
            tile = canvas[top:bottom, left:right]
            boxes = _tile(source, tile, how, rng)
            boxes[:, 2:6] += np.array([left, top] * 2)
            rows.append(boxes)
    return np.concatenate(rows)


def _cuts(length: int, parts: int, rng: np.random.Generator) -> list[int]:
    """Edges of the tiles, moved a little from even ones."""
    inner = (np.arange(1, parts) + rng.uniform(-0.25, 0.25, parts - 1)) / parts
    return [0, *(inner * length).astype(int).tolist(), length]


def _tile(
    source: Source, tile: ImageArray, how: Augmentation, rng: np.random.Generator
) -> FloatArray:
    thing = source.thing(rng) if rng.random() < how.focus else None
    if thing is None:
        longest = max(tile.shape[:2]) * float(rng.uniform(0.9, 1.7))
        return _paste(source, source.photo(rng), _WHOLE, tile, longest, how, rng)
    index, box = thing
    longest = max(tile.shape[:2]) * float(rng.uniform(0.95, 1.25))
    return _paste(source, index, _around(box, rng), tile, longest, how, rng)


def _around(box: FloatArray, rng: np.random.Generator) -> FloatArray:
    """A window of a photo, in shares, with the thing somewhere in it."""
    extent = box[2:] - box[:2]
    extent = np.maximum(extent, extent.max() / 2) * rng.uniform(1.1, 2.2)
    middle = (box[:2] + box[2:]) / 2 + rng.uniform(-0.2, 0.2, 2) * (extent - (box[2:] - box[:2]))
    window = np.concatenate([middle - extent / 2, middle + extent / 2])
    return np.asarray(np.clip(window, 0.0, 1.0))


def _paste(
    source: Source,
    index: int,
    window: FloatArray,
    tile: ImageArray,
    longest: float,
    how: Augmentation,
    rng: np.random.Generator,
) -> FloatArray:
    """Scale a window of a photo, flip it perhaps, put it on ``tile``; the boxes there."""
    import cv2

    photo = source.cache.image(index)
    edges = np.round(window * np.array([photo.shape[1], photo.shape[0]] * 2)).astype(int)
    part = photo[edges[1] : max(edges[3], edges[1] + 8), edges[0] : max(edges[2], edges[0] + 8)]
    boxes = _inside(source.labels[index], photo, edges, part)
    ratio = longest / max(part.shape[:2])
    stretch = how.stretch ** float(rng.uniform(-0.5, 0.5))
    width = max(round(part.shape[1] * ratio * stretch), 8)
    height = max(round(part.shape[0] * ratio / stretch), 8)
    method = cv2.INTER_AREA if ratio < 0.7 else cv2.INTER_LINEAR
    small = cv2.resize(part, (width, height), interpolation=method)
    if rng.random() < 0.5:
        small = small[:, ::-1]
        boxes[:, [2, 4]] = 1.0 - boxes[:, [4, 2]]
    x = _offset(width, tile.shape[1], rng)
    y = _offset(height, tile.shape[0], rng)
    _blit(tile, small, x, y)
    boxes[:, 2:6] = boxes[:, 2:6] * [width, height, width, height] + [x, y, x, y]
    return _cut(boxes, _shown(tile, width, height, x, y))


def _inside(
    labels: FloatArray, photo: ImageArray, edges: npt.NDArray[np.int_], part: ImageArray
) -> FloatArray:
    """Labels in shares of a part of the photo; they may reach out of it."""
    boxes = labels.copy()
    boxes[:, 2:6] *= np.array([photo.shape[1], photo.shape[0]] * 2)
    boxes[:, 2:6] -= np.array([edges[0], edges[1]] * 2)
    boxes[:, 2:6] /= np.array([part.shape[1], part.shape[0]] * 2)
    return boxes


def _shown(tile: ImageArray, width: int, height: int, x: int, y: int) -> FloatArray:
    """The rectangle of the tile that the pasted picture covers."""
    right, bottom = min(x + width, tile.shape[1]), min(y + height, tile.shape[0])
    return np.array([max(x, 0), max(y, 0), right, bottom], float)


def _offset(length: int, room: int, rng: np.random.Generator) -> int:
    low, high = sorted((0, room - length))
    return int(rng.integers(low, high + 1))


def _blit(tile: ImageArray, picture: ImageArray, x: int, y: int) -> None:
    left, top = max(x, 0), max(y, 0)
    right = min(x + picture.shape[1], tile.shape[1])
    bottom = min(y + picture.shape[0], tile.shape[0])
    tile[top:bottom, left:right] = picture[top - y : bottom - y, left - x : right - x]


def _cut(boxes: FloatArray, shown: FloatArray) -> FloatArray:
    """Clip; what is mostly cut away becomes a region to ignore, what is gone goes."""
    before = np.clip(boxes[:, 4:6] - boxes[:, 2:4], 1e-6, None).prod(1)
    boxes[:, 2:6] = np.clip(boxes[:, 2:6], [*shown[:2]] * 2, [*shown[2:]] * 2)
    extent = boxes[:, 4:6] - boxes[:, 2:4]
    left = extent.prod(1) / before
    boxes[(left < 0.3) | (extent.min(1) < 4), CROWD] = 1
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
