"""Which field is being filled in: the one with a ring or edge in another colour than the others."""

from __future__ import annotations

import numpy as np

from deixis.core import Boxes, ImageArray
from deixis.core.boxes import FloatArray

__all__ = ["focused"]

_RIM = 4  # pixels in and out of a box, in which its edge lies
_APART = 40.0  # levels by which the edge of the one differs from the usual one
_RED = 50.0  # levels by which red edges, those of errors, are redder than green and blue
_COLOURED = 20.0  # levels by which an edge has more colour than is usual
_STRONGER = 50.0  # levels by which it stands out more
_FEWEST = 2


def focused(image: ImageArray, boxes: Boxes) -> FloatArray | None:
    """1 for the field whose edge is coloured unlike the others', 0 for them; None without one.

    Args:
        image: RGB uint8 (H, W, 3).
        boxes: Of fields.
    """
    if len(boxes) < _FEWEST:
        return None
    edges = np.array([_edge(image, row) for row in boxes.xyxy.tolist()])  # (N, 4)
    colours, strengths = edges[:, :3], edges[:, 3]
    red = colours[:, 0] - colours[:, 1:].max(axis=1) > _RED
    usual = np.median(colours[~red] if (~red).any() else colours, axis=0)
    chroma = colours.max(axis=1) - colours.min(axis=1)
    brighter = chroma > usual.max() - usual.min() + _COLOURED
    stronger = strengths > float(np.median(strengths)) + _STRONGER
    apart = (np.abs(colours - usual).max(axis=1) > _APART) & ~red
    coloured = apart & brighter
    odd = coloured if coloured.any() else apart & stronger
    return odd.astype(np.float64) if 0 < odd.sum() < max(2, len(odd)) else None


def _edge(image: ImageArray, box: list[float]) -> FloatArray:
    """Colour of the lower or upper side, and how far it is from the ground: (4,)."""
    size = (image.shape[1], image.shape[0])
    x1, y1, x2, y2 = (round(value) for value in box)
    middle = slice(max(x1 + (x2 - x1) * 2 // 3, 0), min(x1 + (x2 - x1) * 5 // 6 + 1, size[0]))
    rows = [slice(max(y - _RIM, 0), y + _RIM) for y in (y1, y2)]
    strips = [image[row, middle].astype(np.float64) for row in rows]
    lines = np.concatenate([strip.mean(axis=1) for strip in strips if strip.size])
    if not len(lines):
        return np.zeros(4)
    ground = np.median(lines, axis=0)
    away = np.abs(lines - ground).max(axis=1)
    return np.array([*lines[int(away.argmax())].tolist(), float(away.max())])
