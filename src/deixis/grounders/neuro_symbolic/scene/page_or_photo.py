"""Whether an image is a page, screen or chart, or a photo."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from deixis.core import ImageArray, ReadText
from deixis.perception.elements import lines_like_text, looks_like_page

__all__ = ["PAGE", "page_chance", "wordless"]

PAGE = 0.5
"""From this probability on an image counts as a page, screen or chart."""

_SURELY_PHOTO = 0.08
_PAPER = 0.5  # share of bright colourless pixels from which on a scan is possible
_LINES = 2  # rows of small marks from which on there may be text enough for a page
_LETTERS, _WORDS = 2, 2  # with fewer lines of more letters there is no text to speak of


def page_chance(image: ImageArray, read: Callable[[], ReadText]) -> float:
    """How likely an image is a page, screen or chart rather than a photo.

    Nearly all photos are told at once, by their pixels.

    Args:
        image: Upright RGB uint8 (H, W, 3).
        read: Reads its text; called only where the pixels leave it open.
    """
    by_pixels = looks_like_page(image, ReadText())
    if by_pixels < _SURELY_PHOTO and _paper_share(image) < _PAPER:
        return by_pixels
    if by_pixels < PAGE and lines_like_text(image) < _LINES:
        return by_pixels
    return looks_like_page(image, read())


def wordless(text: ReadText) -> bool:
    """Whether there is no text to speak of: fewer than two lines of more than two letters."""
    return sum(len(line.text.strip()) > _LETTERS for line in text.lines) < _WORDS


def _paper_share(image: ImageArray) -> float:
    """Share of pixels that could be paper: bright and nearly without colour."""
    sample = image[::8, ::8].astype(np.int16)
    low, high = sample.min(axis=2), sample.max(axis=2)
    return float(((low > 140) & (high - low < 50)).mean()) if sample.size else 0.0
