"""A fast over-segmentation: watershed from the calmest point of each cell of a grid.

V. Machairas et al., "Waterpixels", IEEE TIP 24(11), 2015. Deviations: the marker of a cell is one
pixel (its gradient minimum), and the regularising term is left out, since uneven regions
that follow the contours are what the grouping wants.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core.protocols import ImageArray
from deixis.perception.attributes.oklab import Float32Array

__all__ = ["Labels", "gradient", "superpixels"]

Labels = npt.NDArray[np.int32]


def superpixels(image: ImageArray, *, cell: int = 10) -> Labels:
    """Labels 0..K-1 of each pixel, (H, W); every label is one connected piece.

    Args:
        image: RGB uint8 (H, W, 3), already small.
        cell: Side of the grid cells in pixels; about one region a cell.
    """
    import cv2

    height, width = image.shape[:2]
    slope = gradient(image)
    markers = _markers(slope, cell)
    ramp = np.clip(slope, 0, 255).astype(np.uint8)
    canvas = np.repeat(ramp[:, :, None], 3, axis=2)
    labels = cv2.watershed(canvas, markers)
    return _without_ridges(labels.reshape(height, width))


def gradient(image: ImageArray) -> Float32Array:
    """Largest colour step at each pixel, (H, W)."""
    import cv2

    smooth = cv2.GaussianBlur(image, (3, 3), 0).astype(np.float32)
    gx = np.abs(cv2.Sobel(smooth, cv2.CV_32F, 1, 0)).max(axis=2)
    gy = np.abs(cv2.Sobel(smooth, cv2.CV_32F, 0, 1)).max(axis=2)
    return np.asarray(np.hypot(gx, gy) / 4, dtype=np.float32)


def _markers(slope: Float32Array, cell: int) -> Labels:
    """One pixel in each cell, numbered from 1: the one with the least gradient."""
    height, width = slope.shape
    rows, columns = -(-height // cell), -(-width // cell)
    padded = np.full((rows * cell, columns * cell), np.inf, dtype=np.float32)
    padded[:height, :width] = slope
    blocks = padded.reshape(rows, cell, columns, cell).swapaxes(1, 2).reshape(-1, cell * cell)
    best = blocks.argmin(axis=1)
    row, column = np.divmod(np.arange(rows * columns), columns)
    markers = np.zeros((height, width), dtype=np.int32)
    markers[row * cell + best // cell, column * cell + best % cell] = np.arange(len(best)) + 1
    return markers


def _without_ridges(labels: Labels) -> Labels:
    """Give the watershed lines (-1) to a neighbour and number the regions from 0."""
    filled = labels.copy()
    for _ in range(64):
        ridge = filled <= 0
        if not ridge.any():
            break
        padded = np.pad(filled, 1, mode="edge")
        shifted = (padded[1:-1, :-2], padded[:-2, 1:-1], padded[1:-1, 2:], padded[2:, 1:-1])
        filled = np.where(ridge, np.maximum.reduce(shifted), filled)
    _, numbered = np.unique(np.maximum(filled, 0), return_inverse=True)
    return np.asarray(numbered.reshape(labels.shape), dtype=np.int32)
