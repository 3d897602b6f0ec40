"""OKLab: the perceptual colour space in which every colour measure of this room works.

B. Ottosson, "A perceptual color space for image processing", 2020,
https://bottosson.github.io/posts/oklab/. L is lightness in 0..1, a and b are the opponent axes
(about -0.32..0.32 within sRGB); distances are roughly even to the eye.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

__all__ = ["chroma", "linear_from_srgb", "oklab_from_linear", "oklab_from_srgb"]

Float32Array = npt.NDArray[np.float32]

_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    dtype=np.float32,
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ],
    dtype=np.float32,
)


def linear_from_srgb(levels: npt.NDArray[Any]) -> Float32Array:
    """Linear light in 0..1 of sRGB levels in 0..255, any shape (IEC 61966-2-1)."""
    value = np.asarray(levels, dtype=np.float32) / np.float32(255.0)
    low = value / np.float32(12.92)
    high = ((value + np.float32(0.055)) / np.float32(1.055)) ** np.float32(2.4)
    return np.where(value <= 0.04045, low, high).astype(np.float32)


def oklab_from_linear(linear: npt.NDArray[Any]) -> Float32Array:
    """OKLab of linear RGB, (..., 3) -> (..., 3)."""
    lms = np.cbrt(np.asarray(linear, dtype=np.float32) @ _TO_LMS.T)
    return np.asarray(lms @ _TO_LAB.T, dtype=np.float32)


def oklab_from_srgb(levels: npt.NDArray[Any]) -> Float32Array:
    """OKLab of sRGB levels in 0..255, (..., 3) -> (..., 3).

    Example:
        >>> oklab_from_srgb(np.array([255, 255, 255])).round(2).tolist()
        [1.0, 0.0, 0.0]
    """
    return oklab_from_linear(linear_from_srgb(levels))


def chroma(lab: npt.NDArray[Any]) -> Float32Array:
    """Distance from the grey axis, (..., 3) -> (...)."""
    return np.asarray(np.hypot(lab[..., 1], lab[..., 2]), dtype=np.float32)
