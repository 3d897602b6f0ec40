"""Images: anything a picture can come as, turned into one upright RGB uint8 array.

`load_image` takes a path, bytes, a file object, a PIL image, an array, a ``data:`` URL or, when
allowed, an http(s) URL, and raises one clear `deixis.core.ImageError` for everything else.
"""

from deixis.images._digest import image_digest
from deixis.images._limits import DEFAULT_MAX_BYTES, DEFAULT_MAX_PIXELS, DEFAULT_TIMEOUT_S
from deixis.images._load import ImageSource, load_image, load_pages
from deixis.images._memory import ImageMemory

__all__ = [
    "DEFAULT_MAX_BYTES",
    "DEFAULT_MAX_PIXELS",
    "DEFAULT_TIMEOUT_S",
    "ImageMemory",
    "ImageSource",
    "image_digest",
    "load_image",
    "load_pages",
]
