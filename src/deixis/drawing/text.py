"""What a reader read, beside the picture it was read from."""

from __future__ import annotations

import numpy as np

from deixis.core import ImageArray, ReadText, Size, TextLine
from deixis.core.checks import require_image, require_kind
from deixis.drawing.letters import line_height, measure, printable, write
from deixis.drawing.outlines import draw_outline
from deixis.drawing.palette import BLACK, WHITE, Colour, colour_of
from deixis.drawing.pens import Pen, enlarge, pen_for, scale_box

__all__ = ["draw_text"]

_SURE = 0.8  # lines read with a lower score are outlined in the first, warmer colour


def draw_text(image: ImageArray, text: ReadText) -> ImageArray:
    """The picture with its lines outlined and, to the right, the same lines as they were read.

    Blue outlines are lines that the reader is sure of, vermilion ones those with a score below
    0.8. Returns an array twice as wide as ``image``.

    Raises:
        ImageError: The image is no RGB uint8 (H, W, 3).
        InputError: What is to be drawn is no ReadText.
    """
    require_image(image)
    require_kind("what draw_text draws", ReadText, text)
    canvas, factor = enlarge(image)
    full = pen_for(Size(canvas.shape[1], canvas.shape[0]))
    pen = Pen(max(2, full.line // 2), 1, full.letters)
    page = np.full_like(canvas, WHITE)
    for line in text.lines:
        draw_outline(canvas, scale_box(line.box, factor), _colour(line), pen)
        _write_line(page, line, factor)
    return np.concatenate([canvas, page], axis=1)


def _colour(line: TextLine) -> Colour:
    return colour_of(1 if line.score >= _SURE else 0)


def _write_line(page: ImageArray, line: TextLine, factor: int) -> None:
    """Write the line where it stands in the picture, as large as fits its box."""
    box = scale_box(line.box, factor)
    words = printable(line.text)
    width_at_100 = max(measure(words, 100), 1)
    letters = max(6, min(int(100 * box.width / width_at_100), int(box.height)))
    top = round(box.center[1] - line_height(letters) / 2)
    ink = BLACK if line.score >= _SURE else _colour(line)
    write(page, words, (round(box.x1), top), ink, letters)
