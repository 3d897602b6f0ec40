"""Writing a picture to a file."""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image

from deixis.core import ImageArray, InputError
from deixis.core.checks import require_image
from deixis.core.whole_files import write_whole

__all__ = ["save_image"]

_FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
_LONGEST = {"JPEG": 65_500, "WEBP": 16_383}  # pixels of a side that libjpeg and libwebp take


def save_image(image: ImageArray, path: str | os.PathLike[str]) -> Path:
    """Write ``image`` as PNG, JPEG or WebP, whichever the suffix says; folders are made.

    Raises:
        ImageError: The image is no RGB uint8 (H, W, 3).
        InputError: The suffix is another one, or the picture is too large for the format.
        OSError: The file cannot be written.
    """
    require_image(image)
    target = Path(path)
    form = _FORMATS.get(target.suffix.lower())
    if form is None:
        raise InputError(f"a picture's name must end in {', '.join(_FORMATS)}, got {target.name!r}")
    _check_size(image, form)
    buffer = io.BytesIO()
    quality = {} if form == "PNG" else {"quality": 92}
    Image.fromarray(image).save(buffer, form, **quality)
    return write_whole(target, buffer.getvalue())


def _check_size(image: ImageArray, form: str) -> None:
    height, width = image.shape[:2]
    longest = _LONGEST.get(form)
    if longest is not None and max(height, width) > longest:
        name = "WebP" if form == "WEBP" else form
        raise InputError(
            f"{name} holds at most {longest} pixels a side, got {width} x {height}; save as .png"
        )
