"""Polygons and run lengths of annotation files as masks.

Which pixels a polygon covers follows the rule of COCO's own tools (pycocotools, `rleFrPoly`; Lin
et al., 2014, arXiv 1405.0312), so that mask scores compare: the outline is walked on a grid five
times as fine, and a column changes between outside and inside where the outline crosses the
middle of its pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import InputError, Mask, Size
from deixis.core.masks import encode_counts

__all__ = ["mask_of_polygons", "mask_of_segmentation"]

_FINE = 5.0
_MOST_PIXELS = 89_478_485
_LONGEST_OUTLINE = 20_000_000  # steps on the fine grid

IntArray = npt.NDArray[np.int64]


def mask_of_segmentation(value: Any, size: Size | None) -> Mask | None:
    """The mask of COCO's "segmentation": polygons ``[[x1, y1, x2, y2, ...], ...]`` or RLE.

    Returns:
        None where there is no segmentation: null or an empty list.

    Raises:
        InputError: It is malformed, or polygons come without the size of the image.
    """
    if value is None or value == []:
        return None
    if isinstance(value, dict):
        mask = Mask.from_dict(value)
        if size is not None and mask.size != size:
            raise InputError(f"a mask must have the image's size {tuple(size)}, got {mask.size}")
        _check_pixels(mask.size)
        return mask
    if size is None:
        raise InputError("polygons need the width and height of the image")
    if not isinstance(value, list):
        raise InputError(f"a segmentation must be polygons or run lengths, got {value!r:.80}")
    return mask_of_polygons(value, size)


def mask_of_polygons(polygons: Sequence[Any], size: Size) -> Mask:
    """The union of polygons.

    Args:
        polygons: Each ``[x1, y1, x2, y2, ...]`` or ``[[x1, y1], ...]``, at least three points, in
            pixels with integers at pixel corners.
        size: Of the image.

    Raises:
        InputError: A polygon is malformed or far outside any picture.
    """
    _check_pixels(size)
    outlines = [_toggles(_points(polygon), size) for polygon in polygons]
    if len(outlines) == 1:
        bounds = np.concatenate([[0], outlines[0], [size.width * size.height]])
        return Mask(size, encode_counts(np.diff(bounds).tolist()))
    inside = np.zeros(size.width * size.height + 1, dtype=bool)
    for outline in outlines:
        steps = np.zeros_like(inside, dtype=np.int64)
        steps[outline] = 1
        inside |= np.cumsum(steps) % 2 == 1
    return Mask.from_array(inside[:-1].reshape((size.height, size.width), order="F"))


def _check_pixels(size: Size) -> None:
    if size.width * size.height > _MOST_PIXELS:
        raise InputError(f"a mask must have at most {_MOST_PIXELS} pixels, got {tuple(size)}")


def _points(polygon: Any) -> npt.NDArray[np.float64]:
    try:
        flat = np.asarray(polygon, dtype=np.float64).ravel()
    except (TypeError, ValueError, OverflowError):
        raise InputError(f"a polygon must be numbers, got {polygon!r:.80}") from None
    if flat.size < 6 or flat.size % 2:
        raise InputError(f"a polygon must have three points or more, got {polygon!r:.80}")
    if not np.isfinite(flat).all() or np.abs(flat).max() > 1e6:
        raise InputError(f"a polygon must lie near the image, got {polygon!r:.80}")
    return flat.reshape(-1, 2)


def _toggles(points: npt.NDArray[np.float64], size: Size) -> IntArray:
    """Where inside and outside change, as sorted column-major offsets."""
    u, v = _outline((points * _FINE + 0.5).astype(np.int64))
    before, after = u[:-1], u[1:]
    x = (np.where(after < before, after, after - 1) + 0.5) / _FINE - 0.5
    y = np.clip((np.minimum(v[:-1], v[1:]) + 0.5) / _FINE - 0.5, 0, size.height)
    crossing = (after != before) & (np.floor(x) == x) & (x >= 0) & (x <= size.width - 1)
    offsets = x[crossing].astype(np.int64) * size.height + np.ceil(y[crossing]).astype(np.int64)
    places, counts = np.unique(offsets, return_counts=True)
    odd = places[counts % 2 == 1]  # two crossings at one place cancel out
    toggles: IntArray = odd[odd < size.width * size.height]
    return toggles


def _outline(corners: IntArray) -> tuple[IntArray, IntArray]:
    """Every grid point of the closed outline, in order: its longer axis in steps of one."""
    start, end = corners, np.roll(corners, -1, axis=0)
    run = np.abs(end - start)
    flat = run[:, 0] >= run[:, 1]  # wider than high: walk along x
    axis = np.where(flat, 0, 1)
    rows = np.arange(len(corners))
    flip = start[rows, axis] > end[rows, axis]
    start, end = np.where(flip[:, None], end, start), np.where(flip[:, None], start, end)
    length = run[rows, axis]
    if int(length.sum()) > _LONGEST_OUTLINE:
        raise InputError("a polygon's outline must be shorter than four million pixels")
    slope = (end - start)[rows, 1 - axis] / np.maximum(length, 1)
    edge = np.repeat(rows, length + 1)
    first = np.cumsum(length + 1) - (length + 1)
    step = np.arange(len(edge)) - first[edge]
    step = np.where(flip[edge], length[edge] - step, step)
    along = start[rows, axis][edge] + step
    across = (start[rows, 1 - axis][edge] + slope[edge] * step + 0.5).astype(np.int64)
    return np.where(flat[edge], along, across), np.where(flat[edge], across, along)
