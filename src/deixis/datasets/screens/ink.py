"""Tightens the box of a text to its ink, as a person would draw it.

The rectangle that a browser reports for text spans the ascent and descent of the font, up to
1.4 times its size; a word without descenders fills about half of that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from deixis.core import Box, Size

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["tighten"]

Pixels = npt.NDArray[np.int16]
_CONTRAST = 32  # levels by which ink differs from the background in at least one channel


def tighten(image: Image, box: Box, *, margin: float = 2.0) -> Box:
    """The part of ``box`` that holds ink, with a small margin, never beyond ``box``.

    Args:
        image: The screenshot, RGB.
        box: Where the browser says the text is.
        margin: Pixels kept around the ink.
    """
    rows, columns = box.pixels(Size(*image.size))
    crop = np.asarray(image.crop((columns.start, rows.start, columns.stop, rows.stop)), np.int16)
    ink = (np.abs(crop - _background(crop)).max(axis=2) > _CONTRAST).astype(bool)
    if not ink.any():
        return box
    ys, xs = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    found = Box(
        columns.start + int(xs[0]),
        rows.start + int(ys[0]),
        columns.start + int(xs[-1]) + 1,
        rows.start + int(ys[-1]) + 1,
    )
    return found.pad(margin).intersection(box) or box


def _background(crop: Pixels) -> Pixels:
    pixels = crop.reshape(-1, 3)
    colours, counts = np.unique(pixels, axis=0, return_counts=True)
    common: Pixels = colours[int(counts.argmax())]
    return common
