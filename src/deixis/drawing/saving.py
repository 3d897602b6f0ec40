"""Writing a picture to a file."""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image

from deixis.core import ImageArray, InputError
from deixis.core.whole_files import write_whole

__all__ = ["save_image"]

_FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}


def save_image(image: ImageArray, path: str | os.PathLike[str]) -> Path:
    """Write ``image`` as PNG, JPEG or WebP, whichever the suffix says; folders are made.

    Raises:
        InputError: The suffix is another one.
        OSError: The file cannot be written.
    """
    target = Path(path)
    form = _FORMATS.get(target.suffix.lower())
    if form is None:
        raise InputError(f"a picture's name must end in {', '.join(_FORMATS)}, got {target.name!r}")
    buffer = io.BytesIO()
    quality = {} if form == "PNG" else {"quality": 92}
    Image.fromarray(image).save(buffer, form, **quality)
    return write_whole(target, buffer.getvalue())
