"""Photos out of the packages that stand in for pictures that templates load from elsewhere."""

from __future__ import annotations

from io import BytesIO
from random import Random

from benchmarks.screens_templates.packages import Packages
from PIL import Image, UnidentifiedImageError

__all__ = ["photos"]

_BYTES = (8_000, 900_000)  # smaller ones are icons, larger ones take long
_COUNT = 40
_LONGEST = 480  # pixels


def photos(packages: Packages, seed: int) -> list[bytes]:
    """Up to 40 small JPEG files, the same for the same folder and seed."""
    pool = [
        path
        for package in packages
        for path in packages.files(package, ("**/*.jpg",))
        if _BYTES[0] < path.stat().st_size < _BYTES[1]
    ]
    Random(seed).shuffle(pool)  # noqa: S311 - variety, not secrecy
    found = []
    for path in pool[:_COUNT]:
        try:
            with Image.open(path) as file:
                photo = file.convert("RGB")
        except (UnidentifiedImageError, OSError):
            continue
        photo.thumbnail((_LONGEST, _LONGEST))
        target = BytesIO()
        photo.save(target, "JPEG", quality=85)
        found.append(target.getvalue())
    return found
