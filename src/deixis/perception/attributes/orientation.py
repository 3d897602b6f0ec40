"""Horizontal, vertical and tilted things, by the main direction of their edges.

The structure tensor of J. Bigun and G. H. Granlund, "Optimal orientation detection of linear
symmetry", ICCV 1987, joined with the aspect of the box.
"""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import Box, Boxes, FloatArray
from deixis.core.protocols import ImageArray
from deixis.perception.attributes._patches import gradients, grey_patch

__all__ = ["ORIENTATION_WORDS", "line_direction", "orientation_scores"]

ORIENTATION_WORDS = frozenset(
    {"horizontal", "vertical", "tilted", "diagonal", "upright", "slanted"}
)
_ASPECT_STEP = 0.35
_FIRM = 0.12  # coherence from which the edges have one direction


def orientation_scores(image: ImageArray, boxes: Boxes, word: str) -> FloatArray | None:
    """How well ``word`` fits each box, (N,) in 0..1, or None for an unknown word.

    0.5 is neutral for horizontal and vertical: a square box without a main direction. Tilted
    things are near 0 unless one slanted direction dominates.
    """
    if word not in ORIENTATION_WORDS:
        return None
    if image.size == 0:
        return np.full(len(boxes), 0.5)
    lines = np.array([line_direction(image, box) for box in boxes]).reshape(-1, 2)
    angle, firm = lines[:, 0], np.clip(lines[:, 1] / _FIRM, 0, 1)
    if word in ("tilted", "diagonal", "slanted"):
        away = np.minimum(np.abs(angle), 90 - np.abs(angle))  # degrees from the nearest axis
        return np.asarray(firm / (1 + np.exp(-(away - 18) / 4)))
    aspect = np.log(np.maximum(boxes.widths, 1e-3) / np.maximum(boxes.heights, 1e-3))
    level = firm * np.cos(np.radians(2 * angle))  # 1 level, -1 upright
    tendency = aspect / _ASPECT_STEP + level
    sign = 1 if word == "horizontal" else -1
    return np.asarray(1 / (1 + np.exp(-sign * np.clip(tendency, -30, 30))))


def line_direction(image: ImageArray, box: Box) -> tuple[float, float]:
    """Main direction of the lines in a box.

    Returns:
        Degrees in -90..90 (0 level, positive when rising to the right), and coherence in 0..1.
    """
    gx, gy = gradients(grey_patch(image, box))
    xx, yy, xy = float((gx * gx).sum()), float((gy * gy).sum()), float((gx * gy).sum())
    if xx + yy <= gx.size * 16.0:  # hardly any edge: noise
        return 0.0, 0.0
    coherence = np.hypot(xx - yy, 2 * xy) / (xx + yy)
    normal = 0.5 * np.degrees(np.arctan2(2 * xy, xx - yy))  # image axes, y down
    along = -(normal + 90.0)
    return float((along + 90.0) % 180.0 - 90.0), float(coherence)
