"""Checks at the door: whoever passes something else hears of it there, and not far inside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from deixis.core.errors import ImageError, InputError

__all__ = ["is_frozen", "require_each", "require_image", "require_kind", "wrong_type"]


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


def is_frozen(image: np.ndarray[Any, Any]) -> bool:
    """Whether nobody writes to an array: it holds its pixels itself, and is marked so.

    A read-only view is not frozen, for whoever holds what it is a view of may write to that.
    """
    return image.base is None and not image.flags.writeable


def require_kind(what: str, kind: type, value: object, needed: str = "") -> None:
    """Check that ``value`` is of a class; ``needed`` where its name would say too little.

    Raises:
        InputError: It is not.

    Example:
        >>> require_kind("phrase", str, "the cup", "a text")
    """
    if not isinstance(value, kind):
        raise wrong_type(what, needed or f"a {kind.__name__}", value)


def require_each(what: str, kind: type, values: Iterable[object]) -> None:
    """Check that ``values`` are of one class.

    Raises:
        InputError: One of them is not, or they cannot be gone through.

    Example:
        >>> require_each("phrases", str, ["the cup"])
    """
    if not isinstance(values, Iterable):
        raise wrong_type(what, f"several {kind.__name__}", values)
    for value in values:
        require_kind(f"each of {what}", kind, value)


def wrong_type(what: str, needed: str, got: object) -> InputError:
    """The error for ``what``, which must be ``needed`` and is something else.

    Example:
        >>> str(wrong_type("a region's box", "a Box", [0, 0, 1, 1]))
        "a region's box must be a Box, got list: [0, 0, 1, 1]"
    """
    return InputError(f"{what} must be {needed}, got {type(got).__name__}: {got!r:.80}")


def _refused(got: str) -> ImageError:
    return ImageError(
        f"an image must be an array of RGB uint8 (H, W, 3), got {got}; "
        "deixis.images.load_image makes one of anything"
    )
