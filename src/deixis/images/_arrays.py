"""Arrays of any usual layout to RGB uint8."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import ImageArray, ImageError
from deixis.images._limits import Limits

__all__ = ["from_array", "over_white"]

_SHAPES = "(H, W), (H, W, 1), (H, W, 3) or (H, W, 4)"


def from_array(array: npt.NDArray[Any], limits: Limits) -> ImageArray:
    """Check an array and bring it to RGB uint8 (H, W, 3).

    Raises:
        ImageError: Shape, type, size or values are not those of a picture.
    """
    plain = np.asarray(array)
    plain = plain.astype(plain.dtype.newbyteorder("="), copy=False)
    _check_shape(plain, limits)
    levels = _to_uint8(plain)
    if levels.ndim == 2:
        levels = levels[:, :, None]
    if levels.shape[2] == 1:
        levels = np.repeat(levels, 3, axis=2)
    if levels.shape[2] == 4:
        levels = over_white(levels)
    return np.ascontiguousarray(levels)


def over_white(rgba: npt.NDArray[np.uint8]) -> ImageArray:
    """Lay (H, W, 4) with straight alpha over white, rounded to the nearest level."""
    alpha = rgba[:, :, 3:].astype(np.uint16)
    mixed = rgba[:, :, :3] * alpha + 255 * (255 - alpha)
    return ((mixed + 127) // 255).astype(np.uint8)


def _check_shape(array: npt.NDArray[Any], limits: Limits) -> None:
    channels = array.shape[2] if array.ndim == 3 else 1
    if array.ndim not in (2, 3) or channels not in (1, 3, 4):
        channels_first = array.ndim == 3 and array.shape[0] in (1, 3, 4)
        cure = "; use array.transpose(1, 2, 0)" if channels_first else ""
        raise ImageError(f"an image array must be {_SHAPES}, got {array.shape}{cure}")
    if array.size == 0:
        raise ImageError(f"an image array must hold pixels, got shape {array.shape}")
    height, width = array.shape[:2]
    if height * width > limits.max_pixels:
        raise ImageError(
            f"an image array must have at most {limits.max_pixels:,} pixels, got {width} x "
            f"{height}; make it smaller or raise max_pixels"
        )


def _to_uint8(array: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    if array.dtype == np.uint8:
        return np.asarray(array, dtype=np.uint8)
    if array.dtype == np.bool_:
        return np.where(array, np.uint8(255), np.uint8(0))
    if array.dtype == np.uint16:
        # 65535 -> 255 and 257 * n -> n, to the nearest
        return ((array.astype(np.uint32) + 128) // 257).astype(np.uint8)
    if np.issubdtype(array.dtype, np.floating):
        return _from_float(array)
    raise ImageError(
        f"an image array must be uint8, uint16, bool or float in 0..1, got {array.dtype}; "
        "convert it, for example with array.astype(np.uint8)"
    )


def _from_float(array: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    low, high = float(array.min()), float(array.max())
    if not (np.isfinite(low) and np.isfinite(high)):
        raise ImageError("a float image array must be finite in 0..1, got NaN or infinity")
    # a hair outside is the rounding of whoever computed it
    if low < -1e-3 or high > 1 + 1e-3:
        raise ImageError(
            f"a float image array must be in 0..1, got {low:g}..{high:g}; "
            "divide it by its white level (255 for 8-bit data)"
        )
    scaled = np.clip(array.astype(np.float32), 0.0, 1.0) * np.float32(255.0)
    levels: npt.NDArray[np.uint8] = np.rint(scaled).astype(np.uint8)
    return levels
