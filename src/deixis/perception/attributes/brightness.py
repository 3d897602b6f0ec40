"""Dark, light and bright things, by perceptual lightness."""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import Boxes, FloatArray
from deixis.core.protocols import ImageArray
from deixis.perception.attributes.colour_weights import weigh
from deixis.perception.attributes.oklab import chroma, oklab_from_srgb
from deixis.perception.attributes.sampling import inside_points, ring_points, take

__all__ = ["BRIGHTNESS_WORDS", "brightness_scores"]

BRIGHTNESS_WORDS: dict[str, int] = {
    "dark": -1,
    "dim": -1,
    "unlit": -1,
    "light": 1,
    "bright": 1,
    "pale": 1,
    "lit": 1,
    "shiny": 1,
}
"""Each word with the direction it asks for."""

_STEP = 0.08  # OKLab lightness
_VIVID = 1.0  # a saturated red is bright, though not light
_RELATIVE = 0.6  # how much the other candidates count; the rest is the middle grey


def brightness_scores(image: ImageArray, boxes: Boxes, word: str) -> FloatArray | None:
    """How well ``word`` fits each box, (N,) in 0..1, or None for an unknown word.

    0.5 is neutral: as light as the median candidate, and between dark and light by itself.
    """
    if word not in BRIGHTNESS_WORDS:
        return None
    if not len(boxes) or image.size == 0:
        return np.full(len(boxes), 0.5)
    value = _measure(image, boxes, vivid=_VIVID if word == "bright" else 0.0)
    usual = 0.7 if word == "bright" else 0.55
    middle = _RELATIVE * np.median(value) + (1 - _RELATIVE) * usual
    against = BRIGHTNESS_WORDS[word] * (value - middle) / _STEP
    return np.asarray(1 / (1 + np.exp(-np.clip(against, -30, 30))), dtype=np.float64)


def _measure(image: ImageArray, boxes: Boxes, *, vivid: float) -> FloatArray:
    points, place = inside_points(boxes, image, columns=16, rows=16)
    around, valid = ring_points(boxes, image)
    inside = take(image, points)
    weights = weigh(inside, place, take(image, around), valid, part="thing")
    lab = oklab_from_srgb(inside)
    value = lab[..., 0] + vivid * chroma(lab)
    total = np.maximum(weights.sum(axis=1), 1e-9)
    return np.asarray((weights * value).sum(axis=1) / total, dtype=np.float64)
