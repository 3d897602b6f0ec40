"""One image from pixels to lines: detect, tighten, cut, recognise, put in order."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from deixis.core import Box, ImageArray, ReadText, TextLine
from deixis.perception.readers._engine import Engine
from deixis.perception.readers._ink import InkLine, find_ink, split_at_gaps
from deixis.perception.readers._words import split_words

__all__ = ["read_page"]

_SMALLEST_SIDE = 6  # pixels; no network reads less


def read_page(
    image: ImageArray,
    networks: Callable[[], Engine],
    *,
    min_score: float,
    max_pixels: int,
) -> ReadText:
    """Read ``image``; ``networks`` is called only when there is something to look at."""
    if min(image.shape[:2]) < _SMALLEST_SIDE or image.max() == image.min():
        return ReadText()
    lines = _upright_lines(image, networks(), min_score)
    return ReadText(tuple(lines), "en" if lines else None)


def _upright_lines(image: ImageArray, engine: Engine, min_score: float) -> list[TextLine]:
    inks: list[InkLine] = []
    for quad in engine.detect(image):
        x1, y1 = quad.min(axis=0).tolist()
        x2, y2 = quad.max(axis=0).tolist()
        line = find_ink(image, Box(x1, y1, x2, y2))
        inks.extend(_narrow(line, box) for box in split_at_gaps(line))
    readings = engine.recognize([_crop(image, line) for line in inks])
    return [
        TextLine(reading.text.strip(), line.box, reading.score, split_words(reading, line))
        for reading, line in zip(readings, inks, strict=True)
        if reading.text.strip() and reading.score >= min_score
    ]


def _narrow(line: InkLine, box: Box) -> InkLine:
    start, stop = int(box.x1 - line.box.x1), int(box.x2 - line.box.x1)
    ink = line.ink[:, start:stop]
    rows = np.flatnonzero(ink.any(axis=1))
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    tight = Box(box.x1, line.box.y1 + top, box.x2, line.box.y1 + bottom)
    return InkLine(tight, line.columns[start:stop], ink[top:bottom], line.pitch)


def _crop(image: ImageArray, line: InkLine) -> ImageArray:
    margin = 0.12 * line.box.height + 1
    x1, y1 = max(int(line.box.x1 - margin), 0), max(int(line.box.y1 - margin), 0)
    return image[y1 : int(line.box.y2 + margin) + 1, x1 : int(line.box.x2 + margin) + 1]
