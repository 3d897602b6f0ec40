"""Pixels of every Pillow mode to RGB uint8."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import ImageCms
from PIL.Image import Image

from deixis.core import ImageArray, ImageError
from deixis.images._arrays import over_white

__all__ = ["to_rgb"]


def to_rgb(image: Image) -> ImageArray:
    """RGB uint8 (H, W, 3) of a loaded image; alpha lies over white."""
    if image.mode.startswith("I") or image.mode == "F":
        grey = _to_levels(np.asarray(image))
        return np.ascontiguousarray(np.repeat(grey[:, :, None], 3, axis=2))
    if image.mode == "LAB":
        return _copy(_lab_to_rgb(image))
    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        return over_white(_copy(_with_alpha(image)))
    return _copy(image.convert("RGB"))


def _with_alpha(image: Image) -> Image:
    if image.mode == "PA":  # Pillow has no direct way
        return image.convert("LA" if image.getpalette() is None else "RGBA").convert("RGBA")
    if image.mode == "La":
        return image.convert("LA").convert("RGBA")
    return image.convert("RGBA")


def _copy(image: Image) -> npt.NDArray[np.uint8]:
    return np.array(image, dtype=np.uint8, order="C")


def _lab_to_rgb(image: Image) -> Image:
    lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    converted = ImageCms.profileToProfile(image, lab, srgb, outputMode="RGB")
    if converted is None:
        raise ImageError("a Lab picture cannot be converted; save it as RGB")
    return converted


def _to_levels(values: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    """Grey levels of more than 8 bits.

    Files do not say where white is. Unsigned 16-bit: 65535. Others: 1 for floats in 0..1, 255
    when the values fit, 65535 when they fit, else the darkest and brightest value there are.
    """
    low, high = float(values.min()), float(values.max())
    if not (np.isfinite(low) and np.isfinite(high)):
        raise ImageError("the picture holds NaN or infinite values; replace them before saving")
    black, white = 0.0, 65535.0
    if (values.dtype.kind, values.dtype.itemsize) != ("u", 2):
        floats = np.issubdtype(values.dtype, np.floating)
        tops = ([1.0] if floats else []) + [255.0, 65535.0]
        fitting = [top for top in tops if low >= 0 and high <= top]
        black, white = (0.0, fitting[0]) if fitting else (low, high)
    scaled = (values.astype(np.float64) - black) / max(white - black, 1e-300)
    return np.rint(np.clip(scaled, 0.0, 1.0) * 255.0).astype(np.uint8)
