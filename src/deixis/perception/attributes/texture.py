"""Pattern words that can be measured without learning: striped, checked, spotted, plain.

Stripes: in most small windows the gradients have one direction and both signs (the structure
tensor of J. Bigun and G. H. Granlund, ICCV 1987; a single edge has one sign). Checks repeat along
two axes: the autocorrelation has side peaks (regularity, after H. Tamura, S. Mori and
T. Yamawaki, "Textural features corresponding to visual perception", IEEE SMC 8(6), 1978). Spots
are small closed blobs of one polarity. On photos stripes tell zebras from other things; checks
and spots are found when they are regular and flat, as on a shirt seen from the front.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import Box, Boxes, FloatArray
from deixis.core.protocols import ImageArray
from deixis.perception.attributes._patches import gradients, grey_patch
from deixis.perception.attributes.oklab import Float32Array

__all__ = ["PATTERN_WORDS", "Texture", "describe_texture", "texture_scores"]

PATTERN_WORDS: dict[str, str] = {
    "striped": "striped",
    "stripy": "striped",
    "checked": "checked",
    "checkered": "checked",
    "chequered": "checked",
    "plaid": "checked",
    "tartan": "checked",
    "spotted": "spotted",
    "dotted": "spotted",
    "polka dot": "spotted",
    "polka-dot": "spotted",
    "speckled": "spotted",
    "plain": "plain",
    "solid": "plain",
}
"""Each pattern word with the measured pattern."""


_WINDOW = 16  # pixels of a patch of 96


class Texture(NamedTuple):
    """What repeats in a box, each in 0..1."""

    striped: float
    checked: float
    spotted: float
    plain: float


def texture_scores(image: ImageArray, boxes: Boxes, word: str) -> FloatArray | None:
    """How well the pattern fits each box, (N,) in 0..1, or None when nothing measures it.

    0.5 is neutral: boxes of fewer than 12 pixels a side show no pattern.
    """
    pattern = PATTERN_WORDS.get(word)
    if pattern is None:
        return None
    rows = [getattr(describe_texture(image, box), pattern) for box in boxes]
    return np.array(rows, dtype=np.float64).reshape(-1)


def describe_texture(image: ImageArray, box: Box) -> Texture:
    """Measure the middle four fifths of a box."""
    inner = box.pad(-0.1 * min(box.width, box.height))
    if image.size == 0 or min(inner.width, inner.height) < 12:
        return Texture(0.5, 0.5, 0.5, 0.5)
    grey = grey_patch(image, inner, longest=96)
    busy = _rise(float(np.median(_energy(grey))), 10.0, 3.0)
    along, across = _regularity(grey)
    both = min(along, across)
    striped = busy * _rise(_alternation(grey), 0.53, 0.04) * (1 - both)
    return Texture(
        striped=striped,
        checked=busy * both,
        spotted=_rise(_blobs(grey), 0.5, 0.12) * (1 - striped),
        plain=1 - busy,
    )


def _energy(grey: Float32Array) -> Float32Array:
    gx, gy = gradients(grey)
    return np.asarray(np.hypot(gx, gy) / 4, dtype=np.float32)


def _alternation(grey: Float32Array) -> float:
    """Share of the gradient energy in windows with one direction and both signs, in 0..1."""
    import cv2

    def mean(plane: Float32Array) -> Float32Array:
        return np.asarray(cv2.boxFilter(plane, -1, (_WINDOW, _WINDOW))[::4, ::4])

    gx, gy = gradients(grey)
    xx, yy, xy = mean(gx * gx), mean(gy * gy), mean(gx * gy)
    energy = xx + yy + 1e-6
    coherence = np.hypot(xx - yy, 2 * xy) / energy
    normal = 0.5 * np.arctan2(2 * xy, xx - yy)
    net = np.abs(mean(gx) * np.cos(normal) + mean(gy) * np.sin(normal))
    balance = 1 - np.clip(net / (mean(np.hypot(gx, gy)) + 1e-6), 0, 1)
    return float((energy * coherence * balance).sum() / energy.sum())


def _regularity(grey: Float32Array) -> tuple[float, float]:
    """Strength of repetition along the best direction, and at a right angle to it."""
    peaks = np.array([_repeat(_profile(grey, angle)) for angle in range(0, 180, 15)])
    best = int(peaks.argmax())
    return float(peaks[best]), float(peaks[(best + 6) % 12])


def _profile(grey: Float32Array, angle: int) -> Float32Array:
    """Mean grey along lines at ``angle``, relative to the whole contrast."""
    place, counts = _lines((grey.shape[0], grey.shape[1]), angle)
    sums = np.bincount(place, grey.ravel())
    long_enough = counts >= 0.4 * counts.max()
    profile = (sums / np.maximum(counts, 1))[long_enough] / max(float(grey.std()), 1.0)
    return np.asarray(profile, dtype=np.float32)


@lru_cache(maxsize=512)
def _lines(shape: tuple[int, int], angle: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Which line each pixel lies on, (h * w,), and how many pixels each line has."""
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]]
    turn = np.radians(angle)
    place = np.round(x * np.cos(turn) + y * np.sin(turn)).astype(np.intp).ravel()
    place -= place.min()
    return place, np.bincount(place)


def _repeat(profile: Float32Array) -> float:
    """Contrast of the profile times its best autocorrelation beyond the first valley, 0..1."""
    if len(profile) < 12:
        return 0.0
    trend = np.polyval(np.polyfit(np.arange(len(profile)), profile, 2), np.arange(len(profile)))
    wave = profile - trend
    power = float((wave * wave).mean())
    if power < 1e-4:
        return 0.0
    correlation = np.correlate(wave, wave, "full")[len(wave) - 1 :] / (wave @ wave)
    below = np.flatnonzero(correlation < 0)
    if not len(below):
        return 0.0
    peak = float(correlation[below[0] : 2 * len(wave) // 3].max(initial=0.0))
    return float(_rise(min(np.sqrt(power), 1.0) * peak, 0.3, 0.06))


def _blobs(grey: Float32Array) -> float:
    """How far small closed blobs of one polarity account for the contrast, in 0..1."""
    import cv2

    if grey.std() < 8:
        return 0.0
    best = 0.0
    level, _ = cv2.threshold(grey.astype(np.uint8), 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    for dark in (True, False):
        ink = (grey <= level) if dark else (grey > level)
        best = max(best, _dot_share(ink.astype(np.uint8)))
    return best


def _dot_share(ink: npt.NDArray[np.uint8]) -> float:
    """Share of the ink that lies in compact spots, if there are at least five."""
    import cv2

    count, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    boxes = stats[1:count]
    width, height, area = (boxes[:, column].astype(np.float64) for column in (2, 3, 4))
    small = (area >= 4) & (area < 0.04 * ink.size)
    compact = (area / (width * height) > 0.55) & (
        np.maximum(width, height) < 2 * np.minimum(width, height)
    )
    dots = small & compact
    if dots.sum() < 5:
        return 0.0
    return float(area[dots].sum() / max(area.sum(), 1.0))


def _rise(value: float, middle: float, width: float) -> float:
    return float(1 / (1 + np.exp(-np.clip((value - middle) / width, -30, 30))))
