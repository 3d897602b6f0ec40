"""Photos side by side, small, so that looks are also told of who is small or stands among others.

As the mosaics of A. Bochkovskiy et al., "YOLOv4", 2020, arXiv 2004.10934 (deviation: whole photos
in two by two or three by three cells, each smaller than its cell and anywhere in it).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from deixis.core import Boxes
from deixis.core.protocols import ImageArray
from deixis.perception.detectors import EverydayDetector
from deixis.training.recipes.everyday.photos import decode

__all__ = ["Row", "Shown", "of_mosaics"]

_SIDE = 416
_FILL = 114
_CELLS = (2, 3)  # a side
_SMALLEST = 0.75  # longest side of a photo by that of its cell
_THIN = 4.0  # pixels; boxes that are thinner in the mosaic tell nothing

Row = tuple[npt.NDArray[np.float32], Mapping[str, bool], Mapping[str, float], bool, int]


@dataclass(frozen=True, slots=True)
class Shown:
    """Boxes of one photo that something is told of.

    Attributes:
        data: The encoded photo.
        mirrored: Whether it is shown mirrored; boxes are of what is shown.
        boxes: (N, 4) x1 y1 x2 y2 as shares of its sides.
        answers: Look -> whether it is so, of all of them.
        weights: Look -> what the answer counts.
        animal: Whether they hold animals.
        fold: Part that the photo belongs to.
    """

    data: bytes
    mirrored: bool
    boxes: npt.NDArray[np.float64]
    answers: Mapping[str, bool]
    weights: Mapping[str, float]
    animal: bool
    fold: int


def of_mosaics(
    shown: Sequence[Shown], detector: EverydayDetector, *, seed: int = 0
) -> Iterator[Row]:
    """The same boxes once more, each in a mosaic with photos drawn by chance."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(shown)).tolist()
    while order:
        cells = int(rng.choice(_CELLS))
        some, order = order[: cells**2], order[cells**2 :]
        canvas = np.full((_SIDE, _SIDE, 3), _FILL, np.uint8)
        places, told = [], []
        for number, index in enumerate(some):
            item = shown[index]
            box = _put(item, canvas, number, _SIDE // cells, rng)
            thick = np.minimum(box[:, 2] - box[:, 0], box[:, 3] - box[:, 1]) >= _THIN
            places.append(box[thick])
            told += [item] * int(thick.sum())
        edges = np.concatenate(places)
        if len(edges):
            for row, item in zip(detector.pooled(canvas, Boxes(edges)), told, strict=True):
                yield row, item.answers, item.weights, item.animal, item.fold


def _put(
    item: Shown, canvas: ImageArray, number: int, side: int, rng: np.random.Generator
) -> npt.NDArray[np.float64]:
    """Draw a photo into its cell; its boxes in pixels of the canvas."""
    photo = decode(item.data)
    share = side * rng.uniform(_SMALLEST, 1.0) / max(photo.shape[:2])
    height, width = (max(round(length * share), 1) for length in photo.shape[:2])
    small = cv2.resize(photo, (width, height), interpolation=cv2.INTER_AREA)
    cells = _SIDE // side
    left = number % cells * side + int(rng.integers(0, side - width + 1))
    top = number // cells * side + int(rng.integers(0, side - height + 1))
    canvas[top : top + height, left : left + width] = small[:, ::-1] if item.mirrored else small
    sides, corner = np.array([width, height] * 2), np.array([left, top] * 2)
    return np.asarray(np.clip(item.boxes, 0.0, 1.0) * sides + corner, np.float64)
