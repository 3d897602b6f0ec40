"""Other light, other boxes, mirrored: few pictures in many guises."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from deixis.core import Boxes, ImageArray
from deixis.core.boxes import FloatArray

__all__ = ["draw_guises", "jitter_boxes", "may_mirror", "mirror", "relight"]

_SIDES = re.compile(r"\b(left|right|leftmost|rightmost|clockwise|east|west)\b", re.IGNORECASE)


def may_mirror(phrases: Sequence[str]) -> bool:
    """Whether no phrase would change its meaning.

    Example:
        >>> may_mirror(["the cup"]), may_mirror(["the Left cup"])
        (True, False)
    """
    return not any(_SIDES.search(phrase) for phrase in phrases)


def mirror(image: ImageArray, boxes: FloatArray) -> tuple[ImageArray, FloatArray]:
    """Left and right changed over; boxes (N, 4) in pixels."""
    width = image.shape[1]
    turned = boxes.copy()
    turned[:, 0], turned[:, 2] = width - boxes[:, 2], width - boxes[:, 0]
    return np.ascontiguousarray(image[:, ::-1]), turned


def relight(image: ImageArray, rng: np.random.Generator, strength: float) -> ImageArray:
    """Another brightness, contrast and tint, the same for the whole picture."""
    gain = 1.0 + strength * rng.uniform(-0.3, 0.3) + strength * rng.uniform(-0.15, 0.15, 3)
    shift = strength * rng.uniform(-30, 30)
    levels = np.arange(256)[:, None] * gain + shift
    table = np.clip(levels, 0, 255).astype(np.uint8)  # (256, 3)
    return np.stack([table[image[..., channel], channel] for channel in range(3)], axis=-1)


def draw_guises(count: int, rng: np.random.Generator, strength: float) -> FloatArray:
    """(count, 2): degrees by which each crop is turned, and its enlargement."""
    turns = strength * rng.normal(0.0, 12.0, count)
    zooms = np.exp(strength * rng.normal(0.0, 0.1, count))
    return np.column_stack([turns, zooms])


def jitter_boxes(boxes: FloatArray, rng: np.random.Generator, strength: float) -> Boxes:
    """Each edge moved by up to 8 % of its side; the box keeps at least half of its sides."""
    sides = np.tile(boxes[:, 2:] - boxes[:, :2], 2)
    moved = boxes + strength * 0.08 * sides * rng.uniform(-1, 1, boxes.shape)
    return Boxes(moved)
