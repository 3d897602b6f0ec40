"""Shape words: by the aspect of the box, and roundness by the outline within it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import Box, Boxes, FloatArray
from deixis.core.protocols import ImageArray
from deixis.perception.attributes.oklab import Float32Array, oklab_from_srgb
from deixis.perception.attributes.outline import ellipse_edges

__all__ = ["SHAPE_WORDS", "shape_scores"]

BoolArray = npt.NDArray[np.bool_]


def shape_scores(image: ImageArray, boxes: Boxes, word: str) -> FloatArray | None:
    """How well ``word`` fits each box, (N,) in 0..1, or None for an unknown word.

    0.5 is neutral: what the outline and the aspect leave open.
    """
    if word not in SHAPE_WORDS:
        return None
    if image.size == 0:
        return np.full(len(boxes), 0.5)
    return SHAPE_WORDS[word](image, boxes)


def _log_aspect(boxes: Boxes) -> FloatArray:
    return np.log(np.maximum(boxes.widths, 1e-3) / np.maximum(boxes.heights, 1e-3))


def _wide(image: ImageArray, boxes: Boxes) -> FloatArray:
    return 1 / (1 + np.exp(-np.clip(_log_aspect(boxes) / 0.35, -30, 30)))


def _tall(image: ImageArray, boxes: Boxes) -> FloatArray:
    return 1 - _wide(image, boxes)


def _even(boxes: Boxes, width: float) -> FloatArray:
    """1 for equal sides, falling to 0 as they part."""
    return np.exp(-(_log_aspect(boxes) ** 2) / (2 * width**2))


def _square(image: ImageArray, boxes: Boxes) -> FloatArray:
    return _even(boxes, 0.2) * _rectangular(image, boxes)


def _rectangular(image: ImageArray, boxes: Boxes) -> FloatArray:
    filled = np.array([_fill_share(image, box) for box in boxes]).reshape(-1)
    return 1 / (1 + np.exp(-(filled - 0.88) / 0.05))


def _oval(image: ImageArray, boxes: Boxes) -> FloatArray:
    """An ellipse fills pi / 4 of its box, and leaves the corners to the background."""
    return np.array([_ellipse_fit(image, box) for box in boxes]).reshape(-1)


def _round(image: ImageArray, boxes: Boxes) -> FloatArray:
    # A plate seen from the side is still called round.
    return _oval(image, boxes) * _even(boxes, 0.6)


SHAPE_WORDS: dict[str, Callable[[ImageArray, Boxes], FloatArray]] = {
    "round": _round,
    "circular": _round,
    "oval": _oval,
    "square": _square,
    "rectangular": _rectangular,
    "tall": _tall,
    "upright": _tall,
    "wide": _wide,
    "long": lambda image, boxes: 1 - _even(boxes, 0.6),
}
"""Each shape word with what measures it."""

_SIDE = 33


def _inside_ellipse() -> BoolArray:
    y, x = np.mgrid[-1 : 1 : _SIDE * 1j, -1 : 1 : _SIDE * 1j]
    return np.asarray(x**2 + y**2 <= 1.0)


def _ellipse_fit(image: ImageArray, box: Box) -> float:
    """The better of two signs of an ellipse: its filled area, or edges along it; 0.5 for none."""
    thing, edges = _thing_mask(image, box), ellipse_edges(image, box)
    if thing is None and edges is None:
        return 0.5
    by_area = 0.0 if thing is None else _rise(_ellipse_iou(thing), 0.85, 0.04)
    by_edges = 0.0 if edges is None else _rise(edges, 1.5, 0.15)
    return max(by_area, by_edges)


def _ellipse_iou(thing: BoolArray) -> float:
    ellipse = _inside_ellipse()
    return float((thing & ellipse).sum() / max((thing | ellipse).sum(), 1))


def _rise(value: float, middle: float, width: float) -> float:
    return float(1 / (1 + np.exp(-np.clip((value - middle) / width, -30, 30))))


def _fill_share(image: ImageArray, box: Box) -> float:
    """Share of the box that the thing covers; 0.88 (neutral) where nothing shows."""
    thing = _thing_mask(image, box)
    return 0.88 if thing is None else float(thing.mean())


def _thing_mask(image: ImageArray, box: Box) -> BoolArray | None:
    """The thing's pixels in a box of 33 x 33: unlike what is round the box, with holes filled.

    None where inside and outside look alike.
    """
    import cv2

    lab = _padded(image, box)
    border = int(_SIDE * 0.2)
    frame = np.ones(lab.shape[:2], dtype=bool)
    frame[border // 2 : -(border // 2), border // 2 : -(border // 2)] = False
    outside = lab[frame]
    centre = np.median(outside, axis=0)
    spread = np.median(np.sqrt(((outside - centre) ** 2).sum(axis=1)))
    distance = np.sqrt(((lab - centre) ** 2).sum(axis=2))
    unlike = (distance > max(3 * float(spread), 0.05)).astype(np.uint8)
    contours, _ = cv2.findContours(unlike, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    filled = cv2.drawContours(np.zeros_like(unlike), contours, -1, 1, cv2.FILLED)
    thing = filled[border:-border, border:-border] > 0
    return thing if thing.mean() > 0.15 else None


def _padded(image: ImageArray, box: Box) -> Float32Array:
    """OKLab of the box at 33 x 33 with a margin of 20 % on each side (edges repeated)."""
    side = _SIDE + 2 * int(_SIDE * 0.2)
    share = (np.arange(side) + 0.5 - int(_SIDE * 0.2)) / _SIDE
    columns = np.clip(box.x1 + share * box.width, 0, image.shape[1] - 1).astype(np.intp)
    rows = np.clip(box.y1 + share * box.height, 0, image.shape[0] - 1).astype(np.intp)
    return oklab_from_srgb(image[rows[:, None], columns[None, :]])
