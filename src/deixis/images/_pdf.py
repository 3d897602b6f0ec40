"""Pages of a PDF drawn as pictures, with pdfium (extra ``pdf``)."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from deixis.core import ImageArray, ImageError, MissingDependency
from deixis.images._limits import Limits

__all__ = ["count_pages", "draw_page", "is_pdf"]

_POINTS = 72.0  # a PDF's unit, to the inch
_pdfium = threading.Lock()  # pdfium must not run in two threads


def is_pdf(data: bytes) -> bool:
    """Whether the bytes claim to be a PDF (which may have up to 1,024 bytes before its mark)."""
    return data.startswith(b"%PDF-") or (
        b"%PDF-" in data[:1024] and not data.startswith((b"\x89PNG", b"\xff\xd8", b"II", b"MM"))
    )


def count_pages(data: bytes, name: str, _: Limits) -> int:
    """Number of pages."""
    with _document(data, name) as document:
        return len(document)


def draw_page(data: bytes, name: str, page: int, limits: Limits) -> ImageArray:
    """One page on white, at ``limits.dpi`` or at what ``limits.max_pixels`` leaves room for."""
    with _document(data, name) as document:
        if page >= len(document):
            raise ImageError(f"{name}: has {len(document)} page(s), so no page {page + 1}")
        sheet = document[page]
        scale = _scale(sheet.get_size(), name, limits)
        bitmap = sheet.render(scale=scale)
        pixels = np.array(bitmap.to_numpy())
        bitmap.close()
        sheet.close()
    if pixels.ndim == 2 or pixels.shape[2] == 1:
        return np.repeat(pixels.reshape(*pixels.shape[:2], 1), 3, axis=2)
    return np.ascontiguousarray(pixels[:, :, 2::-1])  # pdfium draws BGR


def _scale(size: tuple[float, float], name: str, limits: Limits) -> float:
    width, height = size
    if not (0 < width < 1e7 and 0 < height < 1e7):
        raise ImageError(f"{name}: expected a page with an area, got {width} x {height} points")
    # a pixel less than the limit's root: pdfium rounds each side up
    most = max(math.sqrt(limits.max_pixels * width * height) - width - height, 1e-3)
    fitting = most / (width * height)
    return min(limits.dpi / _POINTS, fitting, 32_000 / max(width, height))


@contextmanager
def _document(data: bytes, name: str) -> Iterator[Any]:
    try:
        import pypdfium2
    except ImportError:
        raise MissingDependency("pypdfium2", extra="pdf", purpose="reading PDF pages") from None
    with _pdfium:
        try:
            document = pypdfium2.PdfDocument(data)
            try:
                yield document
            finally:
                document.close()
        except (pypdfium2.PdfiumError, ValueError, OverflowError, MemoryError) as error:
            if isinstance(error, ImageError):
                raise
            cure = "save it anew from a PDF viewer, without a password"
            raise ImageError(f"{name}: a PDF that cannot be drawn ({error}); {cure}") from None
