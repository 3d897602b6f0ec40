"""Absolute places in the image: left, top, corner, edge, front, back. Scale-free and smooth."""

from __future__ import annotations

from typing import Literal

import numpy as np

from deixis.core.boxes import Boxes, FloatArray, Size

__all__ = ["Depth", "Edge", "Horizontal", "Vertical", "position_scores"]

Horizontal = Literal["left", "centre", "right"]
Vertical = Literal["top", "middle", "bottom"]
Depth = Literal["front", "back"]
Edge = Literal["corner", "edge"]

_STEP = 0.12  # share of the image over which left turns into right
_CENTRE_WIDTH = 0.2
_EDGE_WIDTH = 0.12


def position_scores(
    boxes: Boxes,
    size: Size,
    *,
    horizontal: Horizontal | None = None,
    vertical: Vertical | None = None,
    depth: Depth | None = None,
    edge: Edge | None = None,
) -> FloatArray:
    """How well each box lies at the place, (N,) in 0..1; several parts multiply.

    0.5 is neutral for left, right, top, bottom, front and back (the middle of the image); centre,
    middle, corner and edge fall smoothly from 1 to 0. No part at all gives 1.

    Example:
        >>> boxes = Boxes([[0, 0, 20, 20], [80, 0, 100, 20]])
        >>> position_scores(boxes, Size(100, 100), horizontal="left").round(1).tolist()
        [1.0, 0.0]
    """
    scale = np.array([max(size[0], 1), max(size[1], 1)] * 2, dtype=np.float64)
    edges = np.clip(boxes.xyxy / scale, 0.0, 1.0)  # (N, 4), 0..1
    x, y = (edges[:, 0] + edges[:, 2]) / 2, (edges[:, 1] + edges[:, 3]) / 2
    scores = np.ones(len(boxes))
    if horizontal is not None:
        scores = scores * _along(x, {"left": -1, "centre": 0, "right": 1}[horizontal])
    if vertical is not None:
        scores = scores * _along(y, {"top": -1, "middle": 0, "bottom": 1}[vertical])
    if depth is not None:
        scores = scores * _near(edges, 1 if depth == "front" else -1)
    if edge is not None:
        scores = scores * _outermost(edges, corner=edge == "corner")
    return scores


def _along(place: FloatArray, direction: int) -> FloatArray:
    """Fit of places in 0..1 with an end (-1, 1) or with the middle (0)."""
    if direction == 0:
        return np.exp(-((place - 0.5) ** 2) / (2 * _CENTRE_WIDTH**2))
    return 1 / (1 + np.exp(-direction * (place - 0.5) / _STEP))


def _near(edges: FloatArray, direction: int) -> FloatArray:
    """Nearness to the camera: things on the ground stand lower, and look larger, when near."""
    foot = edges[:, 3]
    extent = np.sqrt((edges[:, 2] - edges[:, 0]) * (edges[:, 3] - edges[:, 1]))
    near = (foot - 0.65) / _STEP * 0.6 + (extent - 0.3) / _STEP * 0.6
    return 1 / (1 + np.exp(-direction * np.clip(near, -30, 30)))


def _outermost(edges: FloatArray, *, corner: bool) -> FloatArray:
    """Closeness of the box to the nearest side, or to the nearest two, of the image."""
    gap_x = np.minimum(edges[:, 0], 1 - edges[:, 2])
    gap_y = np.minimum(edges[:, 1], 1 - edges[:, 3])
    gap = np.hypot(gap_x, gap_y) if corner else np.minimum(gap_x, gap_y)
    fit = np.exp(-(gap**2) / (2 * _EDGE_WIDTH**2))
    # A box that fills the image touches every corner and lies in none.
    extent = np.maximum(edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1])
    return np.asarray(fit / (1 + np.exp((extent - 0.75) / 0.08)))
