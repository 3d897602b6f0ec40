"""Which of a box's sample points belong to what the colour word is about."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import FloatArray
from deixis.core.protocols import ImageArray
from deixis.perception.attributes.colour_model import cells, grid, zones
from deixis.perception.attributes.oklab import Float32Array

__all__ = ["Part", "weigh"]

Part = Literal["thing", "fill", "text"]
"""thing: the object in the box, without its background; fill: the ground of a page element, such
as a button without its caption; text: the strokes, such as the letters of a link."""

_ZONES = 33
_SAME = 0.06  # OKLab distance within which two colours are one flat fill


def weigh(
    inside: ImageArray,
    place: FloatArray,
    ring: ImageArray,
    valid: npt.NDArray[np.bool_],
    *,
    part: Part,
) -> Float32Array:
    """Weight of each sample point, (N, S), not normalised.

    Args:
        inside: Colours of the points in the boxes, (N, S, 3).
        place: Where in the box each point lies, (S, 2) in -1..1.
        ring: Colours of the points round the boxes, (N, R, 3).
        valid: Which of those lie in the image, (N, R).
        part: What is asked for.
    """
    if part == "thing":
        return _central(place) * _foreground(inside, ring, valid) * _well_lit(inside)
    distance = _from_commonest(inside)
    if part == "fill":
        return np.asarray(distance < _SAME, dtype=np.float32)
    # The core of a stroke; its soft edge is mixed with the ground.
    reach = np.quantile(distance, 0.97, axis=1, keepdims=True)
    return np.asarray(distance >= np.maximum(0.8 * reach, 1e-6), dtype=np.float32)


def _central(place: FloatArray) -> Float32Array:
    """A bump in the middle of the box: corners hold background more often than not."""
    bump = np.exp(-(place**2).sum(axis=1) / (2 * 0.6**2))
    return np.asarray(bump, dtype=np.float32)[None, :]


def _foreground(inside: ImageArray, ring: ImageArray, valid: npt.NDArray[np.bool_]) -> Float32Array:
    """How much commoner each point's zone of colour is in the box than round it, in 0..1.

    The background-weighted histogram of D. Comaniciu, V. Ramesh and P. Meer, "Kernel-based object
    tracking", IEEE TPAMI 25(5), 2003, as a ratio squared. A white plate on a white table
    gets the same weight everywhere, and so stays white.
    """
    code = zones()[cells(inside)]
    own = _histogram(code, np.ones(code.shape))
    around = _histogram(zones()[cells(ring)], valid.astype(np.float64))
    ratio = (own + 1e-6) / (own + around + 1e-6)
    rows = np.arange(len(inside))[:, None]
    return np.asarray(ratio[rows, code] ** 2, dtype=np.float32)


def _histogram(code: npt.NDArray[Any], weights: FloatArray) -> FloatArray:
    """Shares of the zones in each row, (N, S) -> (N, 33)."""
    count = len(code)
    flat = (code.astype(np.intp) + np.arange(count)[:, None] * _ZONES).ravel()
    total = np.bincount(flat, weights.ravel(), minlength=count * _ZONES).reshape(count, _ZONES)
    sums = total.sum(axis=1, keepdims=True)
    shares: FloatArray = np.divide(total, sums, out=np.zeros_like(total), where=sums > 0)
    return shares


def _well_lit(inside: ImageArray) -> Float32Array:
    """Less weight for deep shadow and for highlights, where hue is lost."""
    brightest = inside.max(axis=2)
    dimmest = inside.min(axis=2)
    return np.where((brightest < 40) | (dimmest > 248), 0.6, 1.0).astype(np.float32)


def _from_commonest(inside: ImageArray) -> Float32Array:
    """OKLab distance of each point from the commonest colour of its box, (N, S)."""
    coarse = inside.astype(np.intp) >> 4
    code = (coarse[..., 0] * 16 + coarse[..., 1]) * 16 + coarse[..., 2]
    lab = grid()[cells(inside)]
    distance = np.empty(code.shape, dtype=np.float32)
    for row, codes in enumerate(code):
        mode = np.bincount(codes).argmax()
        centre = np.median(lab[row][codes == mode], axis=0)
        distance[row] = np.sqrt(((lab[row] - centre) ** 2).sum(axis=1))
    return distance
