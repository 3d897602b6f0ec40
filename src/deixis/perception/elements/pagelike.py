"""Page-likeness: whether an image is a screen, document or chart rather than a photo."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from deixis.core import ImageArray, ReadText

__all__ = ["looks_like_page"]

_ROWS = 400  # rows that are looked at
_SHORTEST = 3  # characters; horns and branches are read as single letters


def looks_like_page(image: ImageArray, text: ReadText) -> float:
    """Probability in 0..1 that an image was drawn by a program or scanned from paper.

    Drawn pages repeat colours exactly from pixel to pixel, scanned ones have one even ground,
    and their text fills lines; photos do neither. Takes a few milliseconds.
    """
    if min(image.shape[:2]) < 8:
        return 0.2
    step = max(1, image.shape[0] // _ROWS)
    rows = image[::step]
    left, right = rows[:, :-1], rows[:, 1:]
    steps = _strongest(np.maximum(left, right) - np.minimum(left, right))
    same, near = float((steps == 0).mean()), float((steps <= 2).mean())
    written = _written(image, text)
    drawn = 9.0 * (same - 0.5) + 2.0 * (near - 0.7) + 5.0 * written
    scanned = 5.0 * (_evenness(rows) - 0.7) + 9.0 * (written - 0.3)
    evidence = max(drawn, scanned)
    return 1.0 / (1.0 + math.exp(-min(max(evidence, -30.0), 30.0)))


def _strongest(rows: ImageArray) -> npt.NDArray[np.uint8]:
    """Largest of the three channels, (H, W); ``rows.max(axis=2)`` takes ten times as long."""
    return np.maximum(np.maximum(rows[..., 0], rows[..., 1]), rows[..., 2])


def _evenness(rows: ImageArray) -> float:
    """Share of the image that has nearly the colour of most of it, whatever the noise."""
    width = rows.shape[1] // 8 * 8
    light = np.zeros((len(rows), width), np.uint16)
    for channel in range(3):
        light += rows[:, :width, channel]
    blocks = np.zeros((len(rows), width // 8))
    for place in range(8):
        blocks += light[:, place::8] / 24
    return float((np.abs(blocks - np.median(blocks)) < 14).mean())


def _written(image: ImageArray, text: ReadText) -> float:
    """How much text there is, 0..1: its lines and the share of the image they cover."""
    lines = [line for line in text.lines if len(line.text.strip()) >= _SHORTEST]
    area = float(sum(line.box.area for line in lines)) / (image.shape[0] * image.shape[1])
    level = [line for line in lines if abs(line.angle) < 3 and line.score > 0.8]
    return float(0.5 * min(len(level) / 20, 1.0) + 0.5 * min(area / 0.12, 1.0))
