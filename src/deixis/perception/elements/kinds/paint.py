"""Paint: the colours of places, their edges and corners, from a sample of their pixels."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import ImageArray
from deixis.core.boxes import FloatArray

__all__ = ["Paint", "paint_of"]

_SIDE = 26  # pixels a side that are looked at in a place
_NEAR = 8.0  # levels of Lab within which a pixel has the colour of the ground
_FAR = 12.0  # ... beyond which it is of something drawn on it
_ROUND = 0.12  # share of the shorter side that a rounded corner takes at least
_UNDERLINE = 25.0  # levels from a row of pixels to the next

_Pixels = npt.NDArray[np.int16]


class Paint:
    """What the pixels of N places look like, in Lab of OpenCV (0..255 each).

    Attributes:
        ground: (N, 3) the commonest colour.
        ink: (N, 3) the usual colour of what lies on it.
        ring: (N, 3) the usual colour right around.
        flat: (N,) share of pixels of the colour of the ground.
        drawn: (N,) share of pixels that are of something else.
        edges: (N, 4) the usual step in brightness along top, bottom, left and right.
        under: (N,) share of the width along which a line runs at the foot.
        corners: (N,) share of the four corners that have the colour of what is around.
        richness: (N,) how many colours there are.
    """

    def __init__(self, count: int) -> None:
        self.ground = np.zeros((count, 3))
        self.ink = np.zeros((count, 3))
        self.ring = np.zeros((count, 3))
        self.flat = np.zeros(count)
        self.drawn = np.zeros(count)
        self.edges = np.zeros((count, 4))
        self.under = np.zeros(count)
        self.corners = np.zeros(count)
        self.richness = np.zeros(count)


def paint_of(image: ImageArray, boxes: FloatArray, *, unit: float, whole: bool = True) -> Paint:
    """Look at places.

    Args:
        image: (H, W, 3) uint8, RGB.
        boxes: (N, 4) in its pixels.
        unit: Height of a usual line of text.
        whole: Also the surroundings, edges and corners, which text alone does without.
    """
    import cv2

    found = Paint(len(boxes))
    lab = cv2.cvtColor(image, cv2.COLOR_RGB2LAB).astype(np.int16)
    light = lab[..., 0]
    for index, box in enumerate(boxes.tolist()):
        pixels = _sample(lab, *box)
        if not len(pixels):
            continue
        _colours(found, index, pixels)
        if whole:
            found.ring[index] = _around(lab, box, max(3.0, 0.25 * unit), found.ground[index])
            found.edges[index] = _edges(light, box)
            found.under[index] = _underline(light, box)
            found.corners[index] = _corners(lab, box, found.ring[index])
    return found


def _sample(lab: _Pixels, x1: float, y1: float, x2: float, y2: float) -> _Pixels:
    """At most `_SIDE` pixels a side, evenly spread: (P, 3)."""
    left, top = max(0, int(x1)), max(0, int(y1))
    right, foot = min(lab.shape[1], int(np.ceil(x2))), min(lab.shape[0], int(np.ceil(y2)))
    if right <= left or foot <= top:
        return np.zeros((0, 3), np.int16)
    down, along = -(-(foot - top) // _SIDE), -(-(right - left) // (3 * _SIDE))
    return lab[top:foot:down, left:right:along].reshape(-1, 3)


def _colours(found: Paint, index: int, pixels: _Pixels) -> None:
    coarse = pixels >> 4
    keys = (coarse[:, 0] << 8) | (coarse[:, 1] << 4) | coarse[:, 2]
    counts = np.bincount(keys, minlength=4096)
    ground = pixels[keys == counts.argmax()].mean(axis=0)
    away = np.abs(pixels - ground).max(axis=1)
    far = away > max(_FAR, 0.5 * float(away.max()))
    found.ground[index] = ground
    found.ink[index] = np.median(pixels[far], axis=0) if far.any() else ground
    found.flat[index] = (away < _NEAR).mean()
    found.drawn[index] = far.mean()
    found.richness[index] = np.count_nonzero(counts)


def _around(lab: _Pixels, box: list[float], margin: float, other: FloatArray) -> FloatArray:
    x1, y1, x2, y2 = box
    sides = (
        _sample(lab, x1, y1 - margin, x2, y1 - 1),
        _sample(lab, x1, y2 + 1, x2, y2 + margin),
        _sample(lab, x1 - margin, y1, x1 - 1, y2),
        _sample(lab, x2 + 1, y1, x2 + margin, y2),
    )
    pixels = np.concatenate(sides)
    return np.asarray(np.median(pixels, axis=0) if len(pixels) else other)


def _edges(light: _Pixels, box: list[float]) -> list[float]:
    """The largest step within three pixels of each side, in the middle of its length."""
    left, top, right, foot = (round(edge) for edge in box)
    along, down = max(1, (right - left) // 64), max(1, (foot - top) // 64)
    steps = []
    for place in (top, foot):
        band = light[max(0, place - 3) : place + 4, max(0, left) : right : along]
        step = np.abs(np.diff(band, axis=0))
        steps.append(float(np.median(step.max(axis=0))) if step.size else 0.0)
    for place in (left, right):
        band = light[max(0, top) : foot : down, max(0, place - 3) : place + 4]
        step = np.abs(np.diff(band, axis=1))
        steps.append(float(np.median(step.max(axis=1))) if step.size else 0.0)
    return steps


def _underline(light: _Pixels, box: list[float]) -> float:
    left, top, right, foot = (round(edge) for edge in box)
    high = max(3, int(0.3 * (foot - top)))
    band = light[
        max(0, foot - high) : foot + 4, max(0, left) : right : max(1, (right - left) // 64)
    ]
    step = np.abs(np.diff(band, axis=0)) > _UNDERLINE
    return float(step.mean(axis=1).max()) if step.size else 0.0


def _corners(lab: _Pixels, box: list[float], ring: FloatArray) -> float:
    left, top, right, foot = (round(edge) for edge in box)
    side = min(12, max(2, int(_ROUND * min(right - left, foot - top))))
    shares = []
    for y in (max(0, top), max(0, foot - side)):
        for x in (max(0, left), max(0, right - side)):
            pixels = lab[y : y + side, x : x + side].reshape(-1, 3)
            near = np.abs(pixels - ring).max(axis=1) < _NEAR + 2 if len(pixels) else np.zeros(1)
            shares.append(float(near.mean()))
    return sum(shares) / 4
