"""Masked fields: a row of equal dots in a frame stands for a password that was typed in."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Size
from deixis.core.boxes import FloatArray
from deixis.perception.elements.scene import Panel, Scene

__all__ = ["DOTS", "is_masked"]

DOTS = "••••"  # what such a field is said to hold, however many there are
_LOW, _HIGH = 1.4, 5.0  # heights of such a field, in font sizes
_WIDE = 5.0  # sizes of its width at least
_FEWEST = 3  # dots that are a row
_DOT = 0.75  # sizes of a dot at most
_INK = 45.0  # levels by which dots differ from the field
_APART = 1.3  # sizes from one dot to the next at most


def is_masked(scene: Scene, panel: Panel) -> bool:
    """Whether nothing but dots is written in a field."""
    box, size = panel.box, scene.size
    shaped = _LOW < box.height / size < _HIGH and box.width > _WIDE * size
    worded = any(char.isalnum() for piece in panel.pieces for char in piece.text)
    drawn = panel.framed or panel.contrast > 5
    wide = any(scene.panels[index].box.width > 0.25 * box.width for index in panel.nested)
    if not shaped or worded or not drawn or wide:
        return False
    pixels = scene.canvas.pixels
    rows, columns = box.pad(-3).pixels(Size(pixels.shape[1], pixels.shape[0]))
    return _has_dots(pixels[rows, columns], size)


def _has_dots(window: npt.NDArray[np.uint8], size: float) -> bool:
    import cv2

    colours = window.astype(np.int16)
    ground = np.median(colours.reshape(-1, 3), axis=0)
    ink = (np.abs(colours - ground).max(axis=2) > _INK).astype(np.uint8)
    _, _, stats, middles = cv2.connectedComponentsWithStats(ink, connectivity=8)
    parts, middles = stats[1:], middles[1:]
    round_ = _are_round(parts, size)
    dots = np.asarray(middles[round_], dtype=np.float64)
    if len(dots) < _FEWEST:
        return False
    heights = parts[round_][:, 3]
    level = np.abs(dots[:, 1] - np.median(dots[:, 1])) <= 1.5
    level &= np.abs(heights - np.median(heights)) <= 1
    xs = np.sort(dots[level, 0])
    others = np.asarray(middles[~round_], dtype=np.float64)
    between = (others[:, 0] > xs[0]) & (others[:, 0] < xs[-1]) if len(xs) else np.zeros(0, bool)
    return len(xs) >= _FEWEST and not between.any() and _are_even(xs, size)


def _are_round(parts: npt.NDArray[np.int32], size: float) -> npt.NDArray[np.bool_]:
    """Which parts (x, y, width, height, area) are small dots."""
    width, height, area = parts[:, 2], parts[:, 3], parts[:, 4]
    small = (np.maximum(width, height) <= _DOT * size) & (np.minimum(width, height) >= 2)
    return np.asarray(small & (np.abs(width - height) <= 2) & (area >= 0.6 * width * height))


def _are_even(xs: FloatArray, size: float) -> bool:
    steps = np.diff(xs)
    mean = float(steps.mean())
    return mean < _APART * size and float(np.abs(steps - mean).max()) <= max(1.5, 0.2 * mean)
