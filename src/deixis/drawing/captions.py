"""The strip below a picture: what was found, what was not, and what fits several things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from deixis.core import ImageArray
from deixis.drawing.letters import line_height, wrap, write
from deixis.drawing.palette import BLACK, PAPER, Colour
from deixis.drawing.pens import Pen

__all__ = ["Caption", "add_captions"]

_NARROWEST = 360  # pixels; below a narrower picture the strip is wider than the picture


@dataclass(frozen=True, slots=True)
class Caption:
    """One entry of the strip.

    Attributes:
        words: What it says.
        colour: Of the boxes it speaks of; None for something that is not in the picture.
    """

    words: str
    colour: Colour | None = None


def add_captions(image: ImageArray, captions: Sequence[Caption], pen: Pen) -> ImageArray:
    """``image`` with a strip below it; unchanged without captions."""
    if not captions:
        return image
    height, width = image.shape[:2]
    full = max(width, _NARROWEST)
    strip = _strip(full, captions, pen)
    canvas = np.full((height + strip.shape[0], full, 3), PAPER, dtype=np.uint8)
    canvas[:height, :width] = image
    canvas[height:] = strip
    return canvas


def _strip(width: int, captions: Sequence[Caption], pen: Pen) -> ImageArray:
    step, margin = line_height(pen.letters), 2 * pen.margin
    room = max(width - 3 * margin - pen.letters, pen.letters)
    blocks = [wrap(caption.words, room, pen.letters) for caption in captions]
    lines = sum(len(block) for block in blocks)
    strip = np.full((lines * step + 2 * margin, width, 3), PAPER, dtype=np.uint8)
    y = margin
    for caption, block in zip(captions, blocks, strict=True):
        _swatch(strip, caption.colour, (margin, y + (step - pen.letters) // 2), pen)
        for line in block:
            write(strip, line, (2 * margin + pen.letters, y), BLACK, pen.letters)
            y += step
    return strip


def _swatch(strip: ImageArray, colour: Colour | None, at: tuple[int, int], pen: Pen) -> None:
    """A filled square in the boxes' colour, or an empty one."""
    (x, y), side, edge = at, pen.letters, max(1, pen.edge)
    strip[y : y + side, x : x + side] = BLACK
    inner = PAPER if colour is None else colour
    strip[y + edge : y + side - edge, x + edge : x + side - edge] = inner
