"""Bytes of an image file to pixels, with Pillow kept to raster formats and to the limits."""

from __future__ import annotations

import io
import logging
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import PIL
from PIL import ImageOps
from PIL.Image import DecompressionBombError, Image
from PIL.Image import open as open_image

from deixis.core import ImageArray, ImageError
from deixis.images._kinds import describe
from deixis.images._limits import Limits
from deixis.images._modes import to_rgb

__all__ = ["count_pages", "decode", "from_pil"]

_FORMATS = (
    *("PNG", "JPEG", "GIF", "BMP", "DIB", "TIFF", "WEBP", "AVIF"),
    *("JPEG2000", "ICO", "PPM", "QOI", "PCX"),
)
"""Raster formats with a signature; JPEG brings MPO with it.

EPS and WMF run other programs, TGA opens any bytes."""

_MOST_PAGES = 10_000


def decode(data: bytes, name: str, page: int, limits: Limits) -> ImageArray:
    """Page ``page`` of an image file."""
    with _quiet(), _open(data, name) as image:
        try:
            if page:
                _seek(image, name, page)
            return _pixels(image, name, limits)
        except ImageError:
            raise
        except Exception as error:  # noqa: BLE001 - decoders raise anything on damaged bytes
            raise ImageError(_damaged(name, data, error)) from None


def count_pages(data: bytes, name: str, _: Limits) -> int:
    """Number of pages; 1 for everything but TIFF."""
    with _quiet(), _open(data, name) as image:
        if image.format != "TIFF":
            return 1
        try:
            return min(int(getattr(image, "n_frames", 1)), _MOST_PAGES)
        except Exception as error:  # noqa: BLE001 - as above
            raise ImageError(_damaged(name, data, error)) from None


def from_pil(image: Image, limits: Limits) -> ImageArray:
    """Pixels of an image that the caller opened or made."""
    with _quiet():
        try:
            return _pixels(image.copy(), "PIL image", limits)
        except ImageError:
            raise
        except Exception as error:  # noqa: BLE001 - it may be a lazy, damaged or closed file
            raise ImageError(f"PIL image: cannot be decoded: {_first_line(error)}") from None


def _open(data: bytes, name: str) -> Image:
    try:
        return open_image(io.BytesIO(data), formats=_FORMATS)
    except DecompressionBombError:
        raise ImageError(
            f"{name}: expected a picture, got a header that claims far more pixels than any "
            "picture has; it may be a decompression bomb"
        ) from None
    except Exception as error:  # noqa: BLE001 - damaged headers raise anything
        raise ImageError(_damaged(name, data, error)) from None


def _pixels(image: Image, name: str, limits: Limits) -> ImageArray:
    _check_size(image, name, limits)
    image.load()
    _check_size(image, name, limits)  # ICO and JPEG 2000 learn their size on loading
    try:
        upright = ImageOps.exif_transpose(image)
    except Exception:  # noqa: BLE001 - damaged EXIF: the pixels are still good
        upright = image
    return to_rgb(upright)


def _check_size(image: Image, name: str, limits: Limits) -> None:
    width, height = image.size
    if width < 1 or height < 1:
        raise ImageError(f"{name}: expected a picture, got one of {width} x {height} pixels")
    if width * height > limits.max_pixels:
        raise ImageError(
            f"{name}: expected at most {limits.max_pixels:,} pixels, got {width} x {height}; "
            "make it smaller or raise max_pixels (--max-pixels of deixis ground, read and regions)"
        )


def _seek(image: Image, name: str, page: int) -> None:
    frames = int(getattr(image, "n_frames", 1))
    pages = frames if image.format == "TIFF" else 1
    if page >= pages:
        cure = "; frames of an animation are no pages" if pages < frames else ""
        raise ImageError(f"{name}: has {pages} page(s), so no page {page + 1}{cure}")
    image.seek(page)


def _damaged(name: str, data: bytes, error: Exception) -> str:
    kind, cure = describe(data)
    if isinstance(error, PIL.UnidentifiedImageError):
        return f"{name}: expected an image file, got {kind}; {cure}"
    return f"{name}: {kind} that is damaged or cut short ({_first_line(error)}); {cure}"


def _first_line(error: Exception) -> str:
    lines = str(error).splitlines() or [type(error).__name__]
    return "".join(char if char.isprintable() else "?" for char in lines[0][:120])


class _Silence:
    """Hides Pillow's warnings while any thread decodes.

    `warnings.catch_warnings` in two threads can restore the wrong filters; so the first to
    enter hides them and the last to leave brings them back.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._catcher = warnings.catch_warnings()

    def enter(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._catcher = warnings.catch_warnings()
                self._catcher.__enter__()
                warnings.simplefilter("ignore")
            self._inside += 1

    def leave(self) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                self._catcher.__exit__(None, None, None)


_silence = _Silence()
_decoding = threading.local()


def _not_ours(_: logging.LogRecord) -> bool:
    return not getattr(_decoding, "now", False)


@contextmanager
def _quiet() -> Iterator[None]:
    logging.getLogger("PIL.TiffImagePlugin").addFilter(_not_ours)  # again is no change
    _silence.enter()
    _decoding.now = True
    try:
        yield
    finally:
        _decoding.now = False
        _silence.leave()
