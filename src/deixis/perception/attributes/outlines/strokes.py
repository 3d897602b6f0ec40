"""Lines and arrows: long thin shapes, and the head at one end that makes a line an arrow."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

__all__ = ["line_and_arrow"]

BoolArray = npt.NDArray[np.bool_]

_LONG = 5.0  # times as long as thick: a line rather than a bar
_WIDER = 1.7  # times as thick as the shaft: a head


def line_and_arrow(mask: BoolArray) -> tuple[float, float, float]:
    """How well a straight line, a curved one and an arrow fit by thickness along the length.

    Args:
        mask: The painted pixels, cropped, (h, w).
    """
    import cv2

    inside = np.pad(mask, 2).astype(np.uint8)
    half = cv2.distanceTransform(inside, cv2.DIST_L2, 5)
    ridge = (half >= cv2.dilate(half, np.ones((3, 3), np.uint8)) - 1e-3) & (half > 0)
    if not ridge.any():
        return 0.0, 0.0, 0.0
    shaft = float(np.median(half[ridge]))
    thickness = max(2.0 * shaft - 1.0, 1.0)
    length = float(mask.sum()) / thickness
    long = _rise(length / thickness, _LONG, 0.8)
    along, across = _profile(mask)
    if along < 6:
        return 0.0, 0.0, 0.0
    straight = _rise(along / max(length, 1e-6), 0.75, 0.05)
    even = 1.0 - _rise(float(half.max()) / max(shaft, 0.7), _WIDER, 0.12)
    head = _headed(across)
    bar = _rise(along / max(_evenly_wide(mask), 1.0), 6.5, 0.7)
    curve = 0.8 * long * even * (1.0 - straight)
    return bar * (1.0 - head), curve * (1.0 - head), head * _rise(length / thickness, 2.5, 0.4)


def _rise(value: float, middle: float, width: float) -> float:
    return float(1 / (1 + np.exp(-np.clip((value - middle) / width, -30, 30))))


def _profile(mask: BoolArray) -> tuple[float, npt.NDArray[np.float64]]:
    """Length along the longer axis, and the extent across it at 24 places along."""
    y, x = np.nonzero(mask)
    points = np.stack([x - x.mean(), y - y.mean()], axis=1).astype(np.float64)
    _, vectors = np.linalg.eigh(np.cov(points.T) + np.eye(2) * 1e-6)
    s, t = points @ vectors[:, 1], points @ vectors[:, 0]
    length = float(np.ptp(s)) + 1
    places = np.clip(((s - s.min()) / length * 24).astype(np.intp), 0, 23)
    low, high = np.full(24, np.inf), np.full(24, -np.inf)
    np.minimum.at(low, places, t)
    np.maximum.at(high, places, t)
    return length, np.where(np.isfinite(low), high - low + 1, 0.0)


def _evenly_wide(mask: BoolArray) -> float:
    """The width of the bar with the same spread across: sqrt(12) standard deviations."""
    spread = np.cov(np.stack(np.nonzero(mask)).astype(np.float64)) + np.eye(2) / 12
    return float(np.sqrt(12.0 * max(float(np.linalg.eigvalsh(spread)[0]), 0.0)))


def _headed(across: npt.NDArray[np.float64]) -> float:
    """Whether one end is wide and comes to a point, and the rest is one even shaft."""
    best = 0.0
    for way in (across, across[::-1]):
        peak = int(way[12:].argmax()) + 12
        rest = way[: max(12, peak - 5)]
        shaft = float(np.median(rest[1:]))
        if shaft <= 0 or way[peak] - shaft < 2.5 or (peak == 23 and way[23] > 0.95 * way[22]):
            continue
        wide = _rise(float(way[peak]) / shaft, _WIDER, 0.12)
        even = 1.0 - _rise(float(np.percentile(rest[1:], 90)) / shaft, 1.5, 0.1)
        pointed = 1.0 - _rise(float(way[23]) / float(way[peak]), 0.7, 0.07)
        best = max(best, wide * even * pointed)
    return best
