"""Page-likeness: whether an image is a screen, document or chart rather than a photo."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from deixis.core import ImageArray, ReadText

__all__ = ["lines_like_text", "looks_like_page"]

Floats = npt.NDArray[np.float64]

_ROWS = 400  # rows that are looked at
_SHORTEST = 3  # characters; horns and branches are read as single letters

_SIDE = 800  # pixels of the longest side, at which lines are looked for
_STROKE = 9  # pixels that a stroke of a letter is thinner than, and letters of a line are apart
_CONTRAST = 40  # grey levels of ink from its ground
_LOW, _HIGH = 4, 40  # pixels, of letters in the mean
_LONG = 2.5  # length of a line by the height of its letters
_LETTERS = 4  # at least so many in a line
_SPECK = 4  # pixels of ink from which on a mark may be a letter
_ALIKE, _LEVEL = 0.4, 0.35  # deviation of letters' heights, and of their feet, by the mean height


def looks_like_page(image: ImageArray, text: ReadText) -> float:
    """Probability in 0..1 that an image was drawn by a program or scanned from paper.

    Drawn pages repeat colours exactly from pixel to pixel, scanned ones have one even ground,
    and their text fills lines; photos do neither. Takes a few milliseconds.
    """
    if min(image.shape[:2]) < 8:
        return 0.2
    step = max(1, image.shape[0] // _ROWS)
    rows = image[::step]
    left, right = rows[:, :-1], rows[:, 1:]
    steps = _strongest(np.maximum(left, right) - np.minimum(left, right))
    same, near = float((steps == 0).mean()), float((steps <= 2).mean())
    written = _written(image, text)
    drawn = 9.0 * (same - 0.5) + 2.0 * (near - 0.7) + 5.0 * written
    scanned = 5.0 * (_evenness(rows) - 0.7) + 9.0 * (written - 0.3)
    evidence = max(drawn, scanned)
    return 1.0 / (1.0 + math.exp(-min(max(evidence, -30.0), 30.0)))


def lines_like_text(image: ImageArray) -> int:
    """How many rows of small dark marks of one height there are, upright or turned on their side.

    No mark is read, so it takes milliseconds where reading takes hundreds. Thin marks are what is
    left of a black hat, joined along the line, as in C. Wolf et al., "Text Localization,
    Enhancement and Binarization in Multimedia Documents", 2002 (deviations: marks instead of
    gradients; their heights must be alike, and their feet stand on one line, which may slope). Of
    light text on dark the gaps between letters are the marks.
    """
    import cv2

    height, width = image.shape[:2]
    scale = min(1.0, _SIDE / max(height, width))
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    if scale < 1:
        size = max(round(width * scale), 1), max(round(height * scale), 1)
        grey = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    square = cv2.getStructuringElement(cv2.MORPH_RECT, (_STROKE, _STROKE))
    thin = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, square)
    marks = np.asarray(thin > _CONTRAST, np.uint8)
    return max(_rows_of_marks(marks), _rows_of_marks(np.ascontiguousarray(marks.T)))


def _rows_of_marks(marks: npt.NDArray[np.uint8]) -> int:
    """How many rows hold marks of one height on one line."""
    import cv2

    along = cv2.getStructuringElement(cv2.MORPH_RECT, (_STROKE, 1))
    joined = cv2.morphologyEx(marks, cv2.MORPH_CLOSE, along)
    count, rows, boxes, _ = cv2.connectedComponentsWithStats(joined)
    _, _, letters, middles = cv2.connectedComponentsWithStats(marks)
    real = letters[1:, cv2.CC_STAT_AREA] >= _SPECK
    letters, across = letters[1:][real], middles[1:, 0][real]
    tall, top = (letters[:, n].astype(np.float64) for n in (cv2.CC_STAT_HEIGHT, cv2.CC_STAT_TOP))
    inside = np.minimum(top + tall // 2, len(rows) - 1).astype(np.intp)
    row = rows[inside, across.astype(np.intp)]
    number = np.maximum(np.bincount(row, minlength=count), 1)

    def mean(values: Floats) -> Floats:
        return np.bincount(row, values, minlength=count) / number

    high, foot = mean(tall), top + tall
    uneven = mean(tall**2) - high**2
    spread, slope = mean(across**2) - mean(across) ** 2, mean(across * foot)
    slope = slope - mean(across) * mean(foot)
    off = mean(foot**2) - mean(foot) ** 2 - slope**2 / np.maximum(spread, 1e-9)
    good = (high >= _LOW) & (high <= _HIGH) & (number >= _LETTERS)
    good &= boxes[:, cv2.CC_STAT_WIDTH] >= _LONG * high
    good &= (uneven < (_ALIKE * high) ** 2) & (off < (_LEVEL * high) ** 2)
    return int(good[1:].sum())


def _strongest(rows: ImageArray) -> npt.NDArray[np.uint8]:
    """Largest of the three channels, (H, W); ``rows.max(axis=2)`` takes ten times as long."""
    return np.maximum(np.maximum(rows[..., 0], rows[..., 1]), rows[..., 2])


def _evenness(rows: ImageArray) -> float:
    """Share of the image that has nearly the colour of most of it, whatever the noise."""
    width = rows.shape[1] // 8 * 8
    light = np.zeros((len(rows), width), np.uint16)
    for channel in range(3):
        light += rows[:, :width, channel]
    blocks = np.zeros((len(rows), width // 8))
    for place in range(8):
        blocks += light[:, place::8] / 24
    return float((np.abs(blocks - np.median(blocks)) < 14).mean())


def _written(image: ImageArray, text: ReadText) -> float:
    """How much text there is, 0..1: its lines and the share of the image they cover."""
    lines = [line for line in text.lines if len(line.text.strip()) >= _SHORTEST]
    area = float(sum(line.box.area for line in lines)) / (image.shape[0] * image.shape[1])
    level = [line for line in lines if abs(line.angle) < 3 and line.score > 0.8]
    return float(0.5 * min(len(level) / 20, 1.0) + 0.5 * min(area / 0.12, 1.0))
