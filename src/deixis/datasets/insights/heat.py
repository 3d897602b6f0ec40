"""A heat map as a picture: dark blue for never, yellow for most."""

from __future__ import annotations

import numpy as np

from deixis.core import ImageArray
from deixis.core.boxes import FloatArray

__all__ = ["heat_picture"]

# Anchors of viridis (S. van der Walt, N. Smith, 2015), even in lightness for every eye.
_ANCHORS = np.array(
    [[68, 1, 84], [59, 82, 139], [33, 145, 140], [94, 201, 98], [253, 231, 37]], dtype=np.float64
)


def heat_picture(heat: FloatArray, *, side: int = 384) -> ImageArray:
    """The map scaled to its largest value, cells as squares.

    Args:
        heat: (N, N), 0 or more.
        side: Least width of the picture in pixels.

    Returns:
        RGB uint8, N times a whole number of pixels wide.
    """
    top = float(heat.max(initial=0.0))
    shares = heat / top if top > 0 else np.zeros_like(heat)
    steps = np.linspace(0, 1, len(_ANCHORS))
    colours = np.stack([np.interp(shares, steps, _ANCHORS[:, k]) for k in range(3)], axis=-1)
    cell = -(-side // max(heat.shape[0], 1))
    return np.round(colours).astype(np.uint8).repeat(cell, axis=0).repeat(cell, axis=1)
