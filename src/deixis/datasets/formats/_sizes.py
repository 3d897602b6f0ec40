"""The size of a picture from its header, without decoding it."""

from __future__ import annotations

from pathlib import Path

from deixis.core import InputError, Size

__all__ = ["header_size"]

_ORIENTATION = 0x0112
_SIDEWAYS = (5, 6, 7, 8)


def header_size(image: Path) -> Size:
    """Width and height of the upright picture: EXIF orientation counts.

    Raises:
        InputError: The file is missing or no picture.
    """
    from PIL import Image  # noqa: PLC0415 - most formats never open a picture

    if image.exists() and not image.is_file():  # a pipe would be waited for without end
        raise InputError(f"{image} must be a file, got a folder, pipe or device")
    try:
        with Image.open(image) as picture:
            width, height = picture.size
            sideways = picture.getexif().get(_ORIENTATION) in _SIDEWAYS
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise InputError(f"the size of {image} must be readable, but: {error}") from None
    return Size(height, width) if sideways else Size(width, height)
