"""What the encoder "pocket" is given of a region: what a detector's maps hold there, and colours.

Regions of interest as in R. Girshick, "Fast R-CNN", 2015, arXiv 1504.08083 (deviation: one mean
over all places that a region covers, by how much, so that a region may have any shape).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import ImageArray
from deixis.perception.attributes.colour_model import BASIC_NAMES, membership
from deixis.perception.looks import FeatureMaps
from deixis.perception.proposals.superpixels import Labels

__all__ = ["COLOURS", "Seen", "box_inputs", "coloured", "label_inputs"]

COLOURS = BASIC_NAMES
"""Names whose shares a region is given by."""

_SMALL = 160  # longest side in pixels of the picture whose colours are named
_AROUND = 1.6  # sides of the surroundings by those of the region
_PARTS = ((0.15, 0.15, 0.85, 0.5), (0.15, 0.5, 0.85, 0.85))  # upper and lower half of the inside
_LEAST = 1e-3  # share of a photo's side that a region has at least

FloatArray = npt.NDArray[np.float32]
Edges = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Seen:
    """One photo as it was looked at.

    Attributes:
        maps: Of the detector.
        colours: (11, h, w) how well each of `COLOURS` fits each pixel of a small picture.
    """

    maps: FeatureMaps
    colours: FloatArray


def coloured(image: ImageArray) -> FloatArray:
    """(11, h, w) how well each of `COLOURS` fits each pixel of the image, made small."""
    import cv2

    height, width = image.shape[:2]
    scale = min(1.0, _SMALL / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(np.ascontiguousarray(image), size, interpolation=cv2.INTER_AREA)
    return np.moveaxis(membership(small), -1, 0)


def box_inputs(seen: Seen, shares: npt.ArrayLike) -> FloatArray:
    """(N, F) numbers of boxes.

    Args:
        seen: The photo.
        shares: (N, 4) x1 y1 x2 y2 as shares of the photo's sides.
    """
    edges = _spread_out(shares)
    inner = seen.maps.inner
    told = [_means(f, _of_boxes(f, edges, inner, stride)) for f, stride in _fields(seen.maps)]
    return _with_rest(seen, edges, told, _means(seen.colours, _of_pixels(seen.colours, edges)))


def label_inputs(seen: Seen, labels: Labels) -> FloatArray:
    """(K, F) numbers of regions of any shape.

    Args:
        seen: The photo.
        labels: (h, w) regions 0..K-1 over the whole photo, of any size.
    """
    inner = seen.maps.inner
    told = [_means(f, _of_labels(f, labels, inner, stride)) for f, stride in _fields(seen.maps)]
    own = _of_labels(seen.colours, labels, seen.colours.shape[:0:-1], 1, offset=0.0)
    return _with_rest(seen, _spread_out(_edges_of(labels)), told, _means(seen.colours, own))


def _fields(maps: FeatureMaps) -> tuple[tuple[FloatArray, int], ...]:
    """Maps and their strides."""
    return (maps.middle, 16), (maps.deep, 32), (maps.pyramid, 16)


def _with_rest(seen: Seen, edges: Edges, told: list[FloatArray], own: FloatArray) -> FloatArray:
    """With what is around and all over, where the region is, and its colours."""
    deep, inner = seen.maps.deep, seen.maps.inner
    middle, half = (edges[:, :2] + edges[:, 2:]) / 2, (edges[:, 2:] - edges[:, :2]) / 2
    grown = np.concatenate([middle - _AROUND * half, middle + _AROUND * half], axis=1)
    around = _means(deep, _of_boxes(deep, np.clip(grown, 0.0, 1.0), inner, 32))
    over_all = np.broadcast_to(deep.mean(axis=(1, 2)), around.shape)
    sides = 2 * half
    ratio = np.log(sides[:, 0] * inner[0] / (sides[:, 1] * inner[1]))
    place = np.stack([ratio, np.log(sides.prod(axis=1)), edges[:, 1], edges[:, 3]], axis=1)
    halves = [_means(seen.colours, _of_pixels(seen.colours, _part(edges, part))) for part in _PARTS]
    return np.concatenate([*told, around, over_all, place, own, *halves], axis=1, dtype=np.float32)


def _spread_out(shares: npt.ArrayLike) -> Edges:
    """Edges in order and inside the photo, each box with some extent."""
    edges = np.clip(np.asarray(shares, np.float64).reshape(-1, 4), 0.0, 1.0)
    low = np.minimum(edges[:, :2], 1.0 - _LEAST)
    return np.concatenate([low, np.maximum(edges[:, 2:], low + _LEAST)], axis=1)


def _part(edges: Edges, part: tuple[float, float, float, float]) -> Edges:
    sides = edges[:, 2:] - edges[:, :2]
    return np.concatenate(
        [edges[:, :2] + sides * part[:2], edges[:, :2] + sides * part[2:]], axis=1
    )


def _of_boxes(field: FloatArray, edges: Edges, inner: tuple[int, int], stride: int) -> FloatArray:
    """(N, h, w) how much of each place of a map a box covers; a place is around x * stride."""
    across = _covered(edges[:, [0, 2]] * inner[0] / stride + 0.5, field.shape[2])
    down = _covered(edges[:, [1, 3]] * inner[1] / stride + 0.5, field.shape[1])
    return down[:, :, None] * across[:, None, :]


def _of_pixels(field: FloatArray, edges: Edges) -> FloatArray:
    """(N, h, w) the same of a small picture, whose pixels begin at x."""
    across = _covered(edges[:, [0, 2]] * field.shape[2], field.shape[2])
    down = _covered(edges[:, [1, 3]] * field.shape[1], field.shape[1])
    return down[:, :, None] * across[:, None, :]


def _covered(ends: Edges, count: int) -> FloatArray:
    """(N, count) how much of each of ``count`` places a stretch covers, at least one in all."""
    middle, half = ends.mean(axis=1), np.maximum((ends[:, 1] - ends[:, 0]) / 2, 0.5)
    middle = np.clip(middle, 0.5, max(count - 0.5, 0.5))
    low, high = (middle - half)[:, None], (middle + half)[:, None]
    places = np.arange(count)[None, :]
    told = np.clip(np.minimum(high, places + 1) - np.maximum(low, places), 0.0, 1.0)
    return np.asarray(told, np.float32)


def _of_labels(
    field: FloatArray,
    labels: Labels,
    inner: tuple[int, ...],
    stride: int,
    *,
    offset: float = 0.5,
) -> FloatArray:
    """(K, h, w) how many pixels of each region lie in each place of a map."""
    height, width = field.shape[1:]
    rows = (np.arange(labels.shape[0]) + 0.5) / labels.shape[0] * inner[1] / stride + offset
    columns = (np.arange(labels.shape[1]) + 0.5) / labels.shape[1] * inner[0] / stride + offset
    down = np.clip(rows.astype(np.intp), 0, height - 1)
    across = np.clip(columns.astype(np.intp), 0, width - 1)
    place = down[:, None] * width + across[None, :]
    count = int(labels.max()) + 1
    joint = labels.astype(np.intp) * (height * width) + place
    covered = np.bincount(joint.ravel(), minlength=count * height * width)
    return covered.reshape(count, height, width).astype(np.float32)


def _edges_of(labels: Labels) -> Edges:
    """(K, 4) boxes round regions, as shares of the photo's sides."""
    count = int(labels.max()) + 1
    edges = np.empty((count, 4))
    for axis in (0, 1):
        length = labels.shape[axis]
        place = np.indices(labels.shape)[axis].ravel()
        first, last = np.full(count, length), np.zeros(count, np.intp)
        np.minimum.at(first, labels.ravel(), place)
        np.maximum.at(last, labels.ravel(), place + 1)
        edges[:, 1 - axis], edges[:, 3 - axis] = first / length, last / length
    return edges


def _means(field: FloatArray, cover: FloatArray) -> FloatArray:
    """(N, C) mean of a map over the places that each region covers, by how much."""
    flat = cover.reshape(len(cover), -1)
    total = np.maximum(flat.sum(axis=1, keepdims=True), 1e-6)
    return np.asarray(flat / total @ field.reshape(len(field), -1).T, np.float32)
