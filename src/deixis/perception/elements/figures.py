"""Figures: the filled shape of a small mark, and whether it is a disc or a square."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Box
from deixis.perception.elements.scene import Scene

__all__ = ["corner_share", "ellipse", "figure_of", "is_ring", "likeness"]

_ROUND, _BARE = 0.86, 0.35  # likeness to a disc, and share of the corners covered, of a ring
_FAINT = 0.3  # of the strongest contrast of a mark


def is_ring(mask: npt.NDArray[np.bool_]) -> bool:
    """Whether a figure is round and leaves its corners bare."""
    return likeness(mask, ellipse(mask.shape)) > _ROUND and corner_share(mask) < _BARE


def ellipse(shape: tuple[int, ...]) -> npt.NDArray[np.bool_]:
    """The ellipse that fills a box."""
    height, width = shape
    y = (np.arange(height) + 0.5) / height * 2 - 1
    x = (np.arange(width) + 0.5) / width * 2 - 1
    inside: npt.NDArray[np.bool_] = np.add.outer(y**2, x**2) <= 1.05
    return inside


def likeness(a: npt.NDArray[np.bool_], b: npt.NDArray[np.bool_]) -> float:
    """Intersection over union of two masks."""
    return float((a & b).sum()) / max(float((a | b).sum()), 1.0)


def figure_of(scene: Scene, box: Box, *, soft: bool = False) -> npt.NDArray[np.bool_]:
    """The filled shape of a mark: pixels that the ground around it does not reach.

    With ``soft`` the ground reaches over faint pixels too, as a soft ring leaves in its corners.
    """
    import cv2

    rows, columns = box.pixels(scene.canvas.size)
    labels = scene.canvas.labels[rows, columns]
    shape = labels.shape
    outside = np.zeros(shape, dtype=np.uint8)
    border_rows = slice(max(rows.start - 1, 0), rows.stop + 1)
    border_columns = slice(max(columns.start - 1, 0), columns.stop + 1)
    border = scene.canvas.labels[border_rows, border_columns]
    ring = np.concatenate([border[0], border[-1], border[:, 0], border[:, -1]])
    values, counts = np.unique(ring, return_counts=True)
    ground = values[counts.argmax()]
    outside[labels == ground] = 1
    if soft:
        around = scene.canvas.pixels[border_rows, border_columns].astype(np.int16)
        colour = around[tuple(np.argwhere(border == ground)[0])]
        inside = scene.canvas.pixels[rows, columns].astype(np.int16)
        away = np.abs(inside - colour).max(axis=2)
        outside[away < _FAINT * away.max()] = 1
    padded = cv2.copyMakeBorder(outside, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=1)
    cv2.floodFill(padded, None, (0, 0), 2)
    figure: npt.NDArray[np.bool_] = padded[1:-1, 1:-1] != 2
    return figure


def corner_share(mask: npt.NDArray[np.bool_]) -> float:
    """Share of the four corner triangles that is covered: a disc leaves them empty.

    Each triangle has legs of 0.29 of the side, the part of a corner outside a circle.
    """
    side = max(2, round(0.29 * min(mask.shape)))
    steps = np.add.outer(np.arange(side), np.arange(side)) < side
    flips = (mask, mask[:, ::-1], mask[::-1], mask[::-1, ::-1])
    return float(np.mean([flip[:side, :side][steps].mean() for flip in flips]))
