"""Lines from detected places: tighten, cut at wide gaps, recognise, cut into words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from deixis.core import Box, ImageArray, Size, TextLine
from deixis.perception.readers._engine import Engine, Reading
from deixis.perception.readers._ink import InkLine, find_ink, split_at_gaps
from deixis.perception.readers._spaces import drop_false_spaces
from deixis.perception.readers._words import split_words, trim_to_text

__all__ = ["join_neighbours", "read_boxes", "read_slanted"]

_SPACE = 0.5
"""Two lines side by side with a gap of fewer heights are one that the detector cut."""


def read_boxes(image: ImageArray, boxes: Sequence[Box], engine: Engine) -> list[TextLine]:
    """Read upright boxes; a box with a wide gap gives several lines."""
    parts = [part for box in boxes for part in split_at_gaps(find_ink(image, box))]
    crops = [_crop(image, part.box) for part in parts]
    readings = engine.recognize([image[crop.pixels(_size(image))] for crop in crops])
    return [
        _line(reading, part, crop)
        for reading, part, crop in zip(readings, parts, crops, strict=True)
        if reading.text.strip()
    ]


def read_slanted(image: ImageArray, quads: Sequence[np.ndarray], engine: Engine) -> list[TextLine]:
    """Read slanted quadrilaterals, straightened; boxes are upright hulls of the slanted ones."""
    readings = engine.recognize([_straighten(image, quad) for quad in quads])
    return [
        _slanted_line(reading, _lying(quad), _size(image))
        for quad, reading in zip(quads, readings, strict=True)
        if reading.text.strip()
    ]


def _line(reading: Reading, part: InkLine, crop: Box) -> TextLine:
    offset = part.box.x1 - crop.x1
    peaks = [column * crop.width - offset for column in reading.columns]
    trimmed, peaks = trim_to_text(part, peaks)
    text, peaks = drop_false_spaces(reading.text, peaks, trimmed)
    words = split_words(text, reading.score, trimmed, peaks)
    return TextLine(text.strip(), trimmed.box, reading.score, tuple(words))


def _slanted_line(reading: Reading, corners: np.ndarray, size: Size) -> TextLine:
    along = corners[1] - corners[0]
    width = max(1, round(float(np.linalg.norm(along))))
    flags = np.ones(width, dtype=np.bool_)
    flat = InkLine(Box(0, 0, width, 1), flags, flags[None, :], 1.0)
    peaks = [column * width for column in reading.columns]
    words = tuple(
        replace(word, box=_hull(corners, word.box, width, size))
        for word in split_words(reading.text, reading.score, flat, peaks)
    )
    angle = math.degrees(math.atan2(float(along[1]), float(along[0]))) % 360
    box = _hull(corners, flat.box, width, size)
    return TextLine(reading.text.strip(), box, reading.score, words, angle)


def join_neighbours(lines: Sequence[TextLine]) -> list[TextLine]:
    """Join upright lines that the detector cut at a space."""
    joined: list[TextLine] = []
    for line in sorted(lines, key=lambda line: line.box.x1):
        left = next((other for other in joined if _continues(other, line)), None)
        if left is None:
            joined.append(line)
        else:
            joined[joined.index(left)] = _join(left, line)
    return joined


def _continues(left: TextLine, right: TextLine) -> bool:
    a, b = left.box, right.box
    if left.angle or right.angle:
        return False
    low, high = sorted((a.height, b.height))
    overlap = min(a.y2, b.y2) - max(a.y1, b.y1)
    gap = b.x1 - a.x2
    return high < 1.6 * low and overlap > 0.7 * low and -0.2 * low < gap < _SPACE * low


def _join(left: TextLine, right: TextLine) -> TextLine:
    a, b = len(left.text), len(right.text)
    score = (left.score * a + right.score * b) / (a + b)
    return TextLine(
        f"{left.text} {right.text}", left.box.union(right.box), score, left.words + right.words
    )


def _crop(image: ImageArray, box: Box) -> Box:
    """Whole pixels round a tight box, with the margin that the recogniser was trained with."""
    return box.pad(round(0.12 * box.height + 1), size=_size(image))


def _size(image: ImageArray) -> Size:
    return Size(int(image.shape[1]), int(image.shape[0]))


def _lying(quad: np.ndarray) -> np.ndarray:
    """Corners from the start of the baseline's top, so that the long side comes first."""
    if np.linalg.norm(quad[1] - quad[0]) >= np.linalg.norm(quad[3] - quad[0]):
        return quad
    rolled = np.roll(quad, 1, axis=0)  # steep text mostly runs upwards
    return np.asarray(rolled, dtype=np.float32)


def _straighten(image: ImageArray, quad: np.ndarray) -> ImageArray:
    import cv2

    corners = _lying(quad).astype(np.float32)
    width = max(1, round(float(np.linalg.norm(corners[1] - corners[0]))))
    height = max(1, round(float(np.linalg.norm(corners[3] - corners[0]))))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    straight = cv2.warpPerspective(
        image, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE, flags=cv2.INTER_CUBIC
    )
    return np.asarray(straight, dtype=np.uint8)


def _hull(corners: np.ndarray, box: Box, width: int, size: Size) -> Box:
    """The upright box round columns ``box.x1`` to ``box.x2`` of a straightened line."""
    along, down = (corners[1] - corners[0]) / width, corners[3] - corners[0]
    start, stop = corners[0] + along * box.x1, corners[0] + along * box.x2
    points = np.stack([start, stop, start + down, stop + down])
    (x1, y1), (x2, y2) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return Box(x1, y1, x2, y2).clip(size)
