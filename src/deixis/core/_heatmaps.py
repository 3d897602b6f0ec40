"""Heatmaps as plain JSON types: 8 bits a pixel, compressed."""

from __future__ import annotations

import base64
import binascii
import zlib
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core._wire import require
from deixis.core.checks import wrong_type
from deixis.core.errors import InputError

__all__ = ["Heatmap", "frozen", "packed", "unpacked"]

Heatmap = npt.NDArray[np.float32]

_LARGEST = 1 << 28  # pixels


def frozen(heatmap: Any) -> Heatmap:
    """The heatmap as float32 that cannot be written to; an array that fits is not copied.

    Raises:
        InputError: It is no array (H, W) of numbers.
    """
    if not isinstance(heatmap, np.ndarray):
        raise wrong_type("heatmap", "an array of numbers (H, W)", heatmap)
    if heatmap.ndim != 2 or heatmap.dtype.kind not in "fiub":
        got = f"{heatmap.dtype} {heatmap.shape}"
        raise InputError(f"heatmap must be an array of numbers (H, W), got {got}")
    view: Heatmap = heatmap.astype(np.float32, copy=False).view()
    view.setflags(write=False)
    return view


def packed(heatmap: Heatmap) -> dict[str, Any]:
    """Plain JSON types; 8 bits a pixel."""
    levels = np.round(np.clip(heatmap, 0.0, 1.0) * 255).astype(np.uint8)
    text = base64.b64encode(zlib.compress(levels.tobytes(), 6)).decode("ascii")
    return {"shape": list(levels.shape), "zlib_uint8": text}


def unpacked(data: dict[str, Any]) -> Heatmap:
    """Inverse of `packed`; the size is checked before memory is reserved.

    Raises:
        InputError: A key is missing, or the values are damaged or too many.
    """
    require(data, "heatmap", "shape", "zlib_uint8")
    height, width = (int(value) for value in data["shape"])
    count = height * width
    if height < 0 or width < 0 or count > _LARGEST:
        raise InputError(f"a heatmap of {width} x {height} is out of range")
    try:
        stream = zlib.decompressobj()
        raw = stream.decompress(base64.b64decode(data["zlib_uint8"]), count + 1)
    except (binascii.Error, zlib.error) as error:
        raise InputError(f"the heatmap is damaged: {error}") from error
    if len(raw) != count:
        raise InputError(f"the heatmap holds {len(raw)} values, its shape asks for {count}")
    levels = np.frombuffer(raw, dtype=np.uint8).reshape(height, width)
    return np.asarray(levels / 255.0, dtype=np.float32)
