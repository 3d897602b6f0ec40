"""load_image and load_pages: which kind of source this is, and who turns it into pixels."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt
from PIL.Image import Image

from deixis.core import ImageArray, ImageError
from deixis.images import _arrays, _decode, _download, _files, _pdf
from deixis.images._limits import (
    DEFAULT_MAX_BYTES,
    DEFAULT_MAX_PIXELS,
    DEFAULT_TIMEOUT_S,
    Limits,
)

__all__ = ["ImageSource", "load_image", "load_pages"]


class SupportsRead(Protocol):
    """A file object opened for reading in binary mode."""

    def read(self, size: int = ..., /) -> bytes: ...


ImageSource: TypeAlias = (
    str
    | os.PathLike[str]
    | bytes
    | bytearray
    | memoryview
    | SupportsRead
    | Image
    | npt.NDArray[Any]
)
"""What `load_image` takes."""


def load_image(
    source: ImageSource,
    *,
    page: int = 0,
    allow_urls: bool = False,
    allow_private_addresses: bool = False,
    max_pixels: int = DEFAULT_MAX_PIXELS,
    max_bytes: int = DEFAULT_MAX_BYTES,
    timeout_s: float = DEFAULT_TIMEOUT_S,
    dpi: float = 150.0,
) -> ImageArray:
    """One picture as an upright RGB uint8 array of shape (H, W, 3), contiguous.

    Args:
        source: A path; the bytes of an image file; a file object in binary mode; a PIL image; a
            ``data:`` URL; an http(s) URL; or an array (H, W), (H, W, 1), (H, W, 3) or (H, W, 4):
            uint8 as it is, uint16 with 65535 as white, float with 0..1, bool as black and white;
            colours in the order RGB, a fourth channel is alpha.
        page: Which page of a TIFF or PDF, from 0; other files have one.
        allow_urls: Fetch http(s) URLs; without it they are refused.
        allow_private_addresses: Fetch from private, loopback and reserved addresses too.
        max_pixels: Refuse larger pictures before decoding them (PDF pages are drawn smaller).
        max_bytes: Refuse larger files and downloads.
        timeout_s: Bound on a whole download.
        dpi: Resolution for PDF pages.

    EXIF orientation is applied, alpha is laid over white, of an animation the first frame
    counts, CMYK, palette, Lab, 16-bit and float pixels become 8-bit RGB. Colour profiles are
    not applied. An array that already fits comes back without a copy.

    Raises:
        ImageError: There is no picture to be had; the message says why and what to do.
        MissingDependency: A PDF without the extra ``pdf``.
        ConfigError: A limit is out of range.

    Example:
        >>> import numpy as np
        >>> load_image(np.zeros((4, 6), np.uint8)).shape
        (4, 6, 3)
    """
    limits = Limits(max_pixels, max_bytes, timeout_s, dpi)
    if isinstance(page, bool) or not isinstance(page, int) or page < 0:
        raise ImageError(f"page must be a whole number from 0, got {page!r}")
    if isinstance(source, np.ndarray | Image):
        _only_page(page, "this source")
        return _in_memory(source, limits)
    data, name = _fetch(source, limits, allow_urls, allow_private_addresses)
    if _pdf.is_pdf(data):
        return _pdf.draw_page(data, name, page, limits)
    return _decode.decode(data, name, page, limits)


def load_pages(
    source: ImageSource,
    *,
    allow_urls: bool = False,
    allow_private_addresses: bool = False,
    max_pixels: int = DEFAULT_MAX_PIXELS,
    max_bytes: int = DEFAULT_MAX_BYTES,
    timeout_s: float = DEFAULT_TIMEOUT_S,
    dpi: float = 150.0,
) -> Iterator[ImageArray]:
    """Every page of a TIFF or PDF, one after the other; any other source is one page.

    The source is fetched at once, its pages are decoded as they are asked for. Arguments and
    errors are those of `load_image`.

    Example:
        >>> import numpy as np
        >>> [page.shape for page in load_pages(np.zeros((4, 6), np.uint8))]
        [(4, 6, 3)]
    """
    limits = Limits(max_pixels, max_bytes, timeout_s, dpi)
    if isinstance(source, np.ndarray | Image):
        return iter([_in_memory(source, limits)])
    data, name = _fetch(source, limits, allow_urls, allow_private_addresses)
    kind = _pdf if _pdf.is_pdf(data) else _decode
    count = kind.count_pages(data, name, limits)
    draw = _pdf.draw_page if kind is _pdf else _decode.decode
    return (draw(data, name, page, limits) for page in range(count))


def _fetch(source: Any, limits: Limits, allow_urls: bool, allow_private: bool) -> tuple[bytes, str]:
    """The bytes of a source and what to call it in messages."""
    if isinstance(source, bytes | bytearray | memoryview):
        return _files.check(bytes(source), f"{len(source)} bytes", limits)
    if isinstance(source, str):
        scheme = source[:12].lstrip().lower()
        if scheme.startswith("data:"):
            return _files.check(_download.decode_data_url(source, limits), "data: URL", limits)
        if "://" in source[:12]:
            if not allow_urls:
                raise ImageError(_download.refusal(source))
            data = _download.download(source, limits, allow_private=allow_private)
            return _files.check(data, _files.brief(source), limits)
    if isinstance(source, str | os.PathLike):
        return _files.read_path(source, limits)
    if callable(getattr(source, "read", None)):
        return _files.read_stream(source, limits)
    raise ImageError(
        "an image must be a path, bytes, a file object, a PIL image, an array or a URL, "
        f"got {type(source).__name__}"
    )


def _in_memory(source: Any, limits: Limits) -> ImageArray:
    if isinstance(source, np.ndarray):
        return _arrays.from_array(source, limits)
    return _decode.from_pil(source, limits)


def _only_page(page: int, name: str) -> None:
    if page:
        raise ImageError(f"{name} has one page, page 0; got page {page}")
