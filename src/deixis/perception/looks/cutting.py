"""Parts of photos cut out, so that a network looks at them by themselves."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core.protocols import ImageArray

__all__ = ["FILL", "THINNEST", "cut"]

FILL = 114
"""Grey where a part reaches over the photo."""

THINNEST = 4.0
"""Pixels a side that a part is taken to have at least."""


def cut(image: ImageArray, edges: npt.ArrayLike, size: int | tuple[int, int]) -> ImageArray:
    """What a part of a photo shows, resized; grey where nothing is.

    Args:
        image: RGB uint8 (H, W, 3).
        edges: (4,) x1 y1 x2 y2 in pixels; they may reach over the photo.
        size: Width and height of the picture in pixels, or its side.
    """
    import cv2

    x1, y1, x2, y2 = np.asarray(edges, np.float64).tolist()
    wide, high = (size, size) if isinstance(size, int) else size
    corner, inside = np.array([x1, y1]), np.array(image.shape[1::-1])
    scale = np.array([wide, high]) / np.maximum([x2 - x1, y2 - y1], THINNEST)
    begin = np.clip(np.floor(corner), 0, inside).astype(int)
    end = np.clip(np.ceil([x2, y2]), 0, inside).astype(int)
    low = np.clip(np.round((begin - corner) * scale), 0, (wide, high)).astype(int)
    far = np.clip(np.round((end - corner) * scale), 0, (wide, high)).astype(int)
    cell = np.full((high, wide, 3), FILL, np.uint8)
    if (end > begin).all() and (far > low).all():
        how = cv2.INTER_AREA if scale.min() < 1 else cv2.INTER_LINEAR
        part = image[begin[1] : end[1], begin[0] : end[0]]
        part = cv2.resize(part, tuple(int(n) for n in far - low), interpolation=how)
        cell[low[1] : far[1], low[0] : far[0]] = part
    return cell
