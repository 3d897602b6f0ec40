"""How far the edges of an image follow the ellipse inscribed in a box.

A box holds a round thing when gradients stand across the ellipse between its axes, where the
outline of a rectangular thing is far away (the gradient test of D. H. Ballard, "Generalizing the
Hough transform to detect arbitrary shapes", Pattern Recognition 13(2), 1981, for one
given ellipse with a tolerance of about a tenth of its radius).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import Box, FloatArray, Size
from deixis.core.protocols import ImageArray
from deixis.perception.attributes._patches import gradients, grey_patch

__all__ = ["ellipse_edges"]

_NOISE = 8.0  # Sobel units, below which a gradient has no direction
_RADII = np.linspace(0.84, 1.04, 9)


def ellipse_edges(image: ImageArray, box: Box) -> float | None:
    """Mean gradient across the ellipse, relative to all gradients in and near the box.

    About 1.1 for things that are not round, 1.5 to 3 for plates, clocks and balls in photos;
    None where there are no edges at all.
    """
    margin = 0.12 * max(box.width, box.height)
    around = box.pad(margin, size=Size(image.shape[1], image.shape[0]))
    if around.width < 2 or around.height < 2:
        return None
    grey = grey_patch(image, around, longest=96)
    gx, gy = gradients(grey)
    usual = float(np.hypot(gx, gy).mean())
    if usual < _NOISE / 2:
        return None
    x, y, normal = _ellipse(grey.shape, around, box)
    across = np.abs(gx[y, x] * normal[:, :1] + gy[y, x] * normal[:, 1:])  # (A, R)
    aligned = across**2 / (np.hypot(gx[y, x], gy[y, x]) + _NOISE)
    return float(np.minimum(aligned.max(axis=1) / (usual + _NOISE), 4.0).mean())


def _ellipse(
    shape: tuple[int, ...], around: Box, box: Box
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], FloatArray]:
    """Pixels x and y (A, R) of a patch over ``around``, and the ellipse's normals (A, 2)."""
    scale = np.array([shape[1] / around.width, shape[0] / around.height])
    centre = (np.array(box.center) - (around.x1, around.y1)) * scale
    half = np.array([box.width, box.height]) / 2 * scale
    turn = np.arange(64) * 2 * np.pi / 64
    turn = turn[np.abs(np.sin(2 * turn)) > 0.7]  # between the axes
    ray = np.stack([np.cos(turn), np.sin(turn)], axis=1)  # (A, 2)
    normal = ray * half[::-1]
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-6)
    spots = centre + _RADII[:, None, None] * ray * half  # (R, A, 2)
    x, y = np.clip(np.round(spots), 0, np.array(shape[::-1]) - 1).astype(np.intp).T
    return x, y, normal
