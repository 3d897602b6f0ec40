"""Doubled marks: the styled box to tick of a page drawn half over the plain one of the browser.

Two outlines that overlap enclose three areas side by side; no letter does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from deixis.core import Box, ReadText, TextLine, Word
from deixis.perception.elements.blobs import find_blobs
from deixis.perception.elements.canvas import Canvas

__all__ = ["cut_off", "find_doubled", "is_doubled", "upper_one"]

_WIDE = (1.15, 1.95)  # heights
_HIGH = (0.75, 2.2)  # of the usual line
_AREAS = 3
_TALL = 0.5  # of the height, for each of the areas
_ROOM = 0.5  # of its width that is free before a mark, at least


def find_doubled(canvas: Canvas, usual: float) -> list[Box]:
    """Pairs of boxes or rings that overlap, in canvas pixels.

    Args:
        canvas: The page.
        usual: Height of most lines in canvas pixels.
    """
    large = (canvas.areas > (2.2 * usual) ** 2)[canvas.labels]
    low, high = (factor * usual for factor in _HIGH)
    blobs = (blob.box for blob in find_blobs(large))
    return [box for box in blobs if low <= box.height <= high and is_doubled(canvas, box)]


def is_doubled(canvas: Canvas, box: Box) -> bool:
    """Whether just three areas side by side are enclosed in a mark that is wider than high."""
    if not _WIDE[0] <= box.width / max(box.height, 1.0) <= _WIDE[1]:
        return False
    rows, columns = box.pixels(canvas.size)
    labels = canvas.labels[rows, columns]
    rim = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    inside = np.setdiff1d(np.unique(labels), rim)
    boxes = canvas.boxes[inside]
    sides = boxes[:, 2:] - boxes[:, :2]
    tall = boxes[(sides[:, 1] >= _TALL * box.height) & (sides[:, 0] >= 2)]
    if len(tall) != _AREAS:
        return False
    middles = np.sort((tall[:, 0] + tall[:, 2]) / 2) - box.x1
    steps = np.diff(middles) / box.width
    return bool((steps > 0.12).all() and abs(middles[1] / box.width - 0.5) < 0.15)


def upper_one(box: Box) -> Box:
    """The mark that lies on top: it is as wide as the pair is high, and stands at the left."""
    return Box(box.x1, box.y1, box.x1 + box.height, box.y2)


def cut_off(text: ReadText, marks: Sequence[Box], canvas: Canvas) -> ReadText:
    """The text without doubled marks that were read as a part of the first word after them."""
    if not marks:
        return text
    places = [canvas.original(mark) for mark in marks]
    return replace(text, lines=tuple(_cleared(line, places) for line in text.lines))


def _cleared(line: TextLine, places: Sequence[Box]) -> TextLine:
    before = [None, *line.words[:-1]]
    words = [
        word
        for last, one in zip(before, line.words, strict=True)
        if (word := _behind(one, _apart_from(last, places))) is not None
    ]
    if not words or words == list(line.words):
        return line
    box = Box(words[0].box.x1, line.box.y1, line.box.x2, line.box.y2)
    return TextLine(" ".join(word.text for word in words), box, line.score, tuple(words))


def _apart_from(last: Word | None, places: Sequence[Box]) -> list[Box]:
    """Marks with room before them: right behind a word stands a letter, the "m" of fat print."""
    if last is None:
        return list(places)
    return [place for place in places if place.x1 - last.box.x2 > _ROOM * place.width]


def _behind(word: Word, places: Sequence[Box]) -> Word | None:
    """What of a word stands behind a mark; None where it is the mark itself."""
    box = word.box
    for place in places:
        level = place.y1 < box.center[1] < place.y2
        if level and abs(box.x1 - place.x1) < 0.5 * place.width and box.x1 < place.x2:
            inside = box.x2 < place.x2 + 0.1 * place.width
            start = min(place.x2 + 1, box.x2 - 1)
            return None if inside else replace(word, box=Box(start, box.y1, box.x2, box.y2))
    return word
