"""The check at the door of every part that takes an image as an array."""

from __future__ import annotations

from typing import Any

import numpy as np

from deixis.core.errors import ImageError

__all__ = ["require_image"]


def require_image(image: Any, *, empty: bool = False) -> None:
    """Check that ``image`` is what `ImageArray` stands for: RGB uint8 (H, W, 3).

    Args:
        image: Whatever was passed.
        empty: Whether one without pixels will do.

    Raises:
        ImageError: It is something else.

    Example:
        >>> require_image(np.zeros((4, 6, 3), np.uint8))
    """
    if not isinstance(image, np.ndarray):
        raise _refused(type(image).__name__)
    if image.dtype != np.uint8 or image.ndim != 3 or image.shape[2] != 3:
        raise _refused(f"{image.dtype} {image.shape}")
    if not empty and not image.size:
        raise _refused(f"no pixels: {image.shape}")


def _refused(got: str) -> ImageError:
    return ImageError(
        f"an image must be an array of RGB uint8 (H, W, 3), got {got}; "
        "deixis.images.load_image makes one of anything"
    )
