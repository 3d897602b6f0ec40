"""What the maps of a detector hold in and around boxes, as one row of numbers a box.

Sources: regions of interest of R. Girshick, "Fast R-CNN", 2015, arXiv 1504.08083, read between the
places of a map as in K. He et al., "Mask R-CNN", 2017, arXiv 1703.06870 (deviations: three by three
bins of four readings each; a map's place stands for the pixel at place * stride, as everywhere in
this detector, not for the middle of a cell).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Size

__all__ = ["FeatureMaps", "pooled"]

FloatArray = npt.NDArray[np.float32]

_BINS, _READINGS = 3, 2  # bins a side, and readings a side of each bin
_AROUND = 1.6  # sides of the surroundings by those of the box


@dataclass(frozen=True, slots=True)
class FeatureMaps:
    """Maps of one photo on a canvas.

    Attributes:
        middle: (C, h, w) of the backbone at stride 16.
        deep: (C, h, w) of the backbone at stride 32.
        pyramid: (C, h, w) of the neck at stride 16.
        inner: Size of the photo on the canvas, in pixels.
    """

    middle: FloatArray
    deep: FloatArray
    pyramid: FloatArray
    inner: Size


def pooled(maps: FeatureMaps, boxes: npt.ArrayLike) -> FloatArray:
    """Rows of numbers, (N, F): three maps in the box, the deep one around it and all over.

    Four more are the box's own: the logarithms of its width by its height and of its share of the
    photo, and its upper and lower edge as shares of the photo's height.

    Args:
        maps: Of the photo.
        boxes: (N, 4) x1 y1 x2 y2 in pixels of the canvas, each with some extent.
    """
    edges = np.asarray(boxes, np.float64).reshape(-1, 4)
    count = len(edges)
    size = np.array([*maps.inner, *maps.inner], np.float64)
    around = _read(maps.deep, np.clip(_grown(edges), 0.0, size), 32).mean(axis=(2, 3))
    over_all = np.broadcast_to(maps.deep.mean(axis=(1, 2)), (count, len(maps.deep)))
    sides = np.maximum(edges[:, 2:] - edges[:, :2], 1.0)
    own = np.stack(
        [
            np.log(sides[:, 0] / sides[:, 1]),
            np.log(sides.prod(axis=1) / (size[0] * size[1])),
            edges[:, 1] / size[1],
            edges[:, 3] / size[1],
        ],
        axis=1,
    )
    rows = [_read(maps.middle, edges, 16), _read(maps.deep, edges, 32)]
    rows.append(_read(maps.pyramid, edges, 16))
    flat = [row.reshape(count, row.shape[1] * _BINS**2) for row in rows]
    return np.concatenate([*flat, around, over_all, own], axis=1).astype(np.float32)


def _grown(edges: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    middle, half = (edges[:, :2] + edges[:, 2:]) / 2, (edges[:, 2:] - edges[:, :2]) / 2
    return np.concatenate([middle - _AROUND * half, middle + _AROUND * half], axis=1)


def _read(field: FloatArray, edges: npt.NDArray[np.float64], stride: int) -> FloatArray:
    """Means of the readings in each bin, (N, C, bins, bins)."""
    reads = _BINS * _READINGS
    share = (np.arange(reads) + 0.5) / reads
    channels, height, width = field.shape
    out = np.empty((len(edges), channels, _BINS, _BINS), np.float32)
    for number, (x1, y1, x2, y2) in enumerate(edges):
        columns, right = _between((x1 + (x2 - x1) * share) / stride, width)
        rows, low = _between((y1 + (y2 - y1) * share) / stride, height)
        upper, lower = (field[:, np.minimum(rows + step, height - 1)][:, :, :] for step in (0, 1))
        at = [np.minimum(columns + step, width - 1) for step in (0, 1)]
        line = [
            (1 - right) * band[:, :, at[0]] + right * band[:, :, at[1]] for band in (upper, lower)
        ]
        value = (1 - low)[:, None] * line[0] + low[:, None] * line[1]
        bins = value.reshape(channels, _BINS, _READINGS, _BINS, _READINGS)
        out[number] = bins.mean(axis=(2, 4))
    return out


def _between(
    places: npt.NDArray[np.float64], length: int
) -> tuple[npt.NDArray[np.intp], FloatArray]:
    """The place before each reading, and how far it lies towards the next one."""
    inside = np.clip(places, 0.0, length - 1)
    before = np.minimum(inside.astype(np.intp), max(length - 2, 0))
    return before, (inside - before).astype(np.float32)
