"""One image from pixels to text: detect, tighten, cut, recognise, turn, put in order."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from deixis.core import Box, ImageArray, ReadText, Size, TextLine
from deixis.perception.clarity import featureless
from deixis.perception.readers._engine import Engine
from deixis.perception.readers._language import guess_language
from deixis.perception.readers._lines import join_neighbours, read_boxes, read_slanted
from deixis.perception.readers._order import reading_order
from deixis.perception.readers._turns import turn_box, turn_image, turn_line

__all__ = ["read_page"]

_SMALLEST_SIDE = 6  # pixels; no network reads less
_GLANCE = 2_000_000
"""Pixels at which text is first looked for in a larger image, for a quarter of the time. Of 192
words of 12 to 60 pixels on photos of 8 megapixels this finds all that the whole image does."""

_LARGE = 2.0  # times as many pixels from which on that pays
_SMALL = 20  # pixels of a row in that look under which the image is looked at as it is
_TALL = 2.0  # a box this many times higher than wide may hold text that runs up or down
_SLANT = 0.35  # a baseline that rises by this share of the line's height is followed
_DOUBTFUL = 0.8  # mean score of lines below which the page may stand on its head
_BETTER = 1.15  # how much better a turned reading must score, to be believed
_SAMPLE = 6  # lines that are read to decide about a turn


def read_page(
    image: ImageArray, networks: Callable[[], Engine], *, min_score: float, max_pixels: int
) -> ReadText:
    """Read ``image``; ``networks`` is called only when there is something to look at."""
    if min(image.shape[:2]) < _SMALLEST_SIDE or featureless(image) is not None:
        return ReadText()
    factor = math.sqrt(min(1.0, max_pixels / (image.shape[0] * image.shape[1])))
    smaller = _shrink(image, factor) if factor < 1 else image
    size = Size(smaller.shape[1], smaller.shape[0])
    lines = [line for line in _lines(smaller, networks()) if line.score >= min_score]
    lines = join_neighbours(lines)
    order = reading_order([line.box for line in lines])
    ordered = [turn_line(lines[index], 0, size, scale=1 / factor) for index in order]
    return ReadText(tuple(ordered), guess_language(" ".join(line.text for line in ordered)))


def _shrink(image: ImageArray, factor: float) -> ImageArray:
    import cv2

    width, height = (max(1, round(side * factor)) for side in image.shape[1::-1])
    return np.asarray(cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def _lines(image: ImageArray, engine: Engine) -> list[TextLine]:
    upright: list[Box] = []
    tall: list[Box] = []
    slanted: list[np.ndarray] = []
    for quad in _places(image, engine):
        (x1, y1), (x2, y2) = quad.min(axis=0).tolist(), quad.max(axis=0).tolist()
        if _is_slanted(quad):
            slanted.append(quad)
        else:
            (tall if y2 - y1 > _TALL * (x2 - x1) else upright).append(Box(x1, y1, x2, y2))
    return [
        *_read_upright(image, upright, engine),
        *_read_tall(image, tall, engine),
        *read_slanted(image, slanted, engine),
    ]


def _places(image: ImageArray, engine: Engine) -> np.ndarray:
    """Quadrilaterals round text, (N, 4, 2); of large images small letters alone need all pixels."""
    pixels = image.shape[0] * image.shape[1]
    if pixels < _LARGE * _GLANCE:
        return engine.detect(image)
    factor = math.sqrt(_GLANCE / pixels)
    quads = engine.detect(_shrink(image, factor))
    sides = np.linalg.norm(quads - np.roll(quads, 1, axis=1), axis=2)  # (N, 4)
    if (sides.min(axis=1) < _SMALL).any():
        return engine.detect(image)
    return quads / factor


def _is_slanted(quad: np.ndarray) -> bool:
    right, down = quad[1] - quad[0], quad[3] - quad[0]
    if np.linalg.norm(right) < np.linalg.norm(down):
        right, down = down, right
    slope = min(abs(right[0]), abs(right[1]))
    return float(slope) > max(2.0, _SLANT * float(np.linalg.norm(down)))


def _read_upright(image: ImageArray, boxes: Sequence[Box], engine: Engine) -> list[TextLine]:
    """Lines of boxes that lie; of a page that stands on its head the turned reading.

    A classifier of the angle run on every line turns good lines round, so the page is asked only
    when its lines read badly.
    """
    lines = read_boxes(image, boxes, engine)
    if not lines or _mean_score(lines) >= _DOUBTFUL:
        return lines
    sample = _longest(boxes)
    turned = _read_turned(image, sample, engine, 2)
    if _quality(turned) > _BETTER * _quality(read_boxes(image, sample, engine)):
        return _read_turned(image, boxes, engine, 2)
    return lines


def _read_tall(image: ImageArray, boxes: Sequence[Box], engine: Engine) -> list[TextLine]:
    """Lines of boxes that stand: narrow glyphs, or text that runs up or down."""
    if not boxes:
        return []
    sample = _longest(boxes)
    by_turn = {turn: _quality(_read_turned(image, sample, engine, turn)) for turn in (0, 1, 3)}
    best = max(by_turn, key=lambda turn: by_turn[turn])  # upright on a tie
    return _read_turned(image, boxes, engine, best)


def _read_turned(
    image: ImageArray, boxes: Sequence[Box], engine: Engine, turn: int
) -> list[TextLine]:
    size = Size(image.shape[1], image.shape[0])
    turned = turn_image(image, turn)
    lines = read_boxes(turned, [turn_box(box, turn, size) for box in boxes], engine)
    frame = Size(turned.shape[1], turned.shape[0])
    return [turn_line(line, -turn % 4, frame) for line in lines]


def _longest(boxes: Sequence[Box]) -> list[Box]:
    return sorted(boxes, key=lambda box: -max(box.width, box.height))[:_SAMPLE]


def _mean_score(lines: Sequence[TextLine]) -> float:
    weights = [len(line.text) for line in lines]
    return float(np.average([line.score for line in lines], weights=weights))


def _quality(lines: Sequence[TextLine]) -> float:
    """Characters that are read well; a misread line has a low score, and so counts little."""
    return sum(len(line.text) * line.score**4 for line in lines)
