"""Stamps on papers: few words in a frame of their own ink, with the paper inside as outside."""

from __future__ import annotations

import numpy as np

from deixis.core import Box, ImageArray, Region, Size
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["find_stamps"]

_FRAMED = frozenset({"button", "badge", "card", "image"})
_WORDS = 4
_INKED = 45.0  # levels of the strongest less the weakest channel: ink of a colour
_ALIKE = 60.0  # levels between the ink of the frame and that of the words
_PAPER = 14.0  # levels between the paper inside and outside


def find_stamps(scene: Scene) -> list[Region]:
    """The framed words of a page that look stamped."""
    found: list[Region] = []
    for item in scene.elements:
        known = any(item.box.iou(other.box) > 0.5 for other in found)
        few = 0 < len((item.text or "").split()) <= _WORDS
        if item.label in _FRAMED and few and not known and _is_stamped(scene.image, item.box):
            found.append(Region(item.box, 0.8, "image", text=item.text, source="elements"))
    return found


def _is_stamped(image: ImageArray, box: Box) -> bool:
    """Whether frame and words are of one strong colour and stand on the paper itself."""
    rim = max(2.0, 0.12 * box.height)
    outside = np.median(_ring(image, box.pad(rim + 2), 2), axis=0)
    edge = _ring(image, box.pad(1), int(rim) + 1)
    inner = _crop(image, box.pad(-2 * rim))
    if not len(inner) or not len(edge):
        return False
    paper = np.median(inner.reshape(-1, 3), axis=0)
    frame, words = _ink(edge, outside), _ink(inner.reshape(-1, 3), paper)
    if frame is None or words is None or np.abs(paper - outside).max() > _PAPER:
        return False
    return float(np.ptp(frame)) > _INKED and float(np.abs(frame - words).max()) < _ALIKE


def _ink(pixels: FloatArray, ground: FloatArray) -> FloatArray | None:
    """Usual colour of the pixels farthest from the ground; None where nothing stands out."""
    away = np.abs(pixels - ground).max(axis=1)
    strong = away > max(0.7 * float(away.max(initial=0.0)), 40.0)
    return np.median(pixels[strong], axis=0) if strong.any() else None


def _ring(image: ImageArray, box: Box, width: int) -> FloatArray:
    """The pixels along the inner edge of a box, (N, 3)."""
    crop = _crop(image, box)
    inside = np.zeros(crop.shape[:2], dtype=bool)
    inside[width:-width, width:-width] = True
    return crop[~inside]


def _crop(image: ImageArray, box: Box) -> FloatArray:
    size = Size(image.shape[1], image.shape[0])
    clipped = box.clip(size)
    if min(clipped.width, clipped.height) < 1:
        return np.zeros((0, 0, 3))
    rows, columns = clipped.pixels(size)
    return image[rows, columns].astype(np.float64)
