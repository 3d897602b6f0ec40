"""The ground of a picture: one colour, or a colour that changes smoothly, with some noise.

A quadratic surface in each channel of CIELAB, fitted to the commonest colour and then to all that
lies near the surface, as robust fits are (iterated trimming; P. J. Rousseeuw and A. M. Leroy,
"Robust Regression and Outlier Detection", 1987, chapter 5).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import FloatArray

__all__ = ["Float32Array", "Ground", "fit_ground"]

Float32Array = npt.NDArray[np.float32]

_SIDE = 110  # samples along the longer side
_BIN = 6.0  # CIELAB units of a histogram's cell
_START = 9.0  # from the commonest colour, what counts as ground at first
_NEAREST, _FARTHEST = 3.0, 14.0  # bounds of what counts in the end
_ROUNDS = 5
_RIM = 3  # how often a sample at the rim of the picture counts


@dataclass(frozen=True, slots=True)
class Ground:
    """What the background looks like.

    Attributes:
        surface: Coefficients of 1, x, y, x^2, xy, y^2 (x, y in 0..1) for L, a, b: (6, 3).
        noise: Spread of the ground about its surface, in CIELAB units.
        share: How much of the picture is ground, 0..1.
    """

    surface: FloatArray
    noise: float
    share: float

    def distance(self, lab: Float32Array) -> Float32Array:
        """How far each pixel is from the ground, in CIELAB units: (H, W)."""
        height, width = lab.shape[:2]
        x = np.linspace(0, 1, width, dtype=np.float32)[None, :]
        y = np.linspace(0, 1, height, dtype=np.float32)[:, None]
        square = np.zeros((height, width), dtype=np.float32)
        for channel in range(3):
            c = self.surface[:, channel].astype(np.float32)
            plane = c[0] + c[1] * x + c[3] * x * x + (c[2] * y + c[5] * y * y) + c[4] * (x * y)
            square += (lab[..., channel] - plane) ** 2
        return np.asarray(np.sqrt(square), dtype=np.float32)


def fit_ground(lab: Float32Array, domain: npt.NDArray[np.bool_] | None = None) -> Ground:
    """The ground of a picture in CIELAB, float (H, W, 3), H and W at least 1.

    With a ``domain`` (H, W) only what lies in it counts.
    """
    height, width = lab.shape[:2]
    rows = np.unique(np.linspace(0, height - 1, min(height, _SIDE)).astype(np.intp))
    columns = np.unique(np.linspace(0, width - 1, min(width, _SIDE)).astype(np.intp))
    colours = lab[rows[:, None], columns[None, :]].reshape(-1, 3).astype(np.float64)
    x, y = np.meshgrid(columns / max(width - 1, 1), rows / max(height - 1, 1))
    x, y = x.ravel(), y.ravel()
    if domain is not None:
        inside = domain[rows[:, None], columns[None, :]].ravel()
        colours, x, y = colours[inside], x[inside], y[inside]
    if not len(colours):
        return Ground(np.zeros((6, 3)), 0.0, 0.0)
    terms = np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=1)  # (S, 6)
    near = np.linalg.norm(colours - _commonest(colours, x, y), axis=1) < _START
    surface, noise = np.zeros((6, 3)), 0.0
    for _ in range(_ROUNDS):
        if near.sum() < 12:
            break
        surface = _least_squares(terms[near], colours[near])
        apart = np.linalg.norm(colours - terms @ surface, axis=1)
        noise = float(np.median(apart[near]))
        near = apart < min(max(4.0 * noise, _NEAREST), _FARTHEST)
    if not surface.any():
        surface[0] = _commonest(colours, x, y)
    return Ground(surface, noise, float(near.mean()))


def _least_squares(terms: FloatArray, colours: FloatArray) -> FloatArray:
    """By the normal equations, which for so few unknowns in 0..1 are exact enough and fast."""
    ridge = 1e-6 * len(terms) * np.eye(terms.shape[1])
    return np.asarray(np.linalg.solve(terms.T @ terms + ridge, terms.T @ colours))


def _commonest(colours: FloatArray, x: FloatArray, y: FloatArray) -> FloatArray:
    """The colour that fills most of the picture, above all of its rim, (3,)."""
    cells = np.floor(colours / _BIN).astype(np.int64)
    keys = (cells[:, 0] * 1000 + cells[:, 1]) * 1000 + cells[:, 2]
    rim = (np.minimum(x, 1 - x) < 0.03) | (np.minimum(y, 1 - y) < 0.03)
    names, inverse = np.unique(keys, return_inverse=True)
    votes = np.bincount(inverse.ravel(), np.where(rim, _RIM, 1))
    mine = keys == names[votes.argmax()]
    result: FloatArray = np.median(colours[mine], axis=0)
    return result
