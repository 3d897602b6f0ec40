"""Images as data URLs of bounded size."""

from __future__ import annotations

import base64
import io
import math

from deixis.core import ImageArray, Size
from deixis.grounders.vlm.frames import smart_resize, within_aspect

__all__ = ["data_url", "sent_size"]

_SMALLEST = 28  # pixels; servers refuse images with a side of a few pixels
_QUALITIES = (90, 80, 65, 50)


def sent_size(size: Size, *, longest: int, factor: int = 1) -> Size:
    """The size in which an image is sent: not above ``longest``, sides multiples of ``factor``.

    Example:
        >>> sent_size(Size(3000, 1500), longest=1500)
        Size(width=1500, height=750)
    """
    shrink = min(1.0, longest / max(size))
    bounded = within_aspect(Size(*(max(1, round(side * shrink)) for side in size)))
    if factor > 1:
        most = (longest // factor * factor) ** 2
        return smart_resize(bounded, factor=factor, max_pixels=max(most, 4 * factor**2))
    grow = max(1.0, _SMALLEST / min(bounded))
    grown = Size(*(math.ceil(side * grow) for side in bounded))
    return bounded if max(grown) > longest else grown


def data_url(image: ImageArray, size: Size, *, max_bytes: int) -> str:
    """The image in ``size`` as PNG where that is small, else as JPEG of at most ``max_bytes``.

    The lowest quality is sent even where it is larger: the size in pixels bounds it.
    """
    from PIL import Image  # noqa: PLC0415

    picture = Image.fromarray(image)
    if picture.size != size:
        picture = picture.resize(size, Image.Resampling.BICUBIC)
    encoded = _encoded(picture, "PNG")
    if len(encoded) <= max_bytes // 4:
        return _url(encoded, "png")
    for quality in _QUALITIES:
        encoded = _encoded(picture, "JPEG", quality=quality)
        if len(encoded) <= max_bytes:
            break
    return _url(encoded, "jpeg")


def _encoded(picture: object, kind: str, **options: int) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)  # type: ignore[attr-defined]
    return buffer.getvalue()


def _url(data: bytes, kind: str) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"
