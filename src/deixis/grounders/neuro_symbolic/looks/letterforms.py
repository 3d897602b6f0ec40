"""How words are set: struck through, or in heavier letters than their like."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Box, Boxes, ImageArray, Size
from deixis.core.boxes import FloatArray

__all__ = ["bold", "struck", "struck_words", "thickness"]

_CONTRAST = 40.0  # levels of 255 by which ink differs from the ground
_THROUGH = 0.9  # share of the width that a line through words covers
_MIDDLE = (0.3, 0.72)  # where in the height of a line it runs
_HEAVIER = 1.16  # times the usual thickness of strokes
_REACH = 6.0  # heights beside a line that words left out by the reader may fill
_LONG = 1.5  # heights: what is shorter is a dash
_GAPS = 0.08  # share of the width that lies between letters
_LETTERED = 0.06  # share of ink from which on letters stand there
_GRAIN = 0.1  # share of ink below which a pixel is ground
_FEWEST = 3  # alike things of which some can be told to be heavier

Mask = npt.NDArray[np.bool_]


def struck(image: ImageArray, boxes: Boxes) -> FloatArray:
    """How surely a line runs through the words in each box, (N,) in 0..1.

    Args:
        image: (H, W, 3) uint8 RGB.
        boxes: (N,), of one line of words each, in pixels of the image.
    """
    inks = (_ink(image, Box(*row), share=0.3) for row in _rows(boxes))
    return np.array([0.9 if _line_through(ink) else 0.05 for ink in inks])


def struck_words(image: ImageArray, line: Box) -> Box | None:
    """The words in or beside a line of text that a line runs through; None where none does.

    What is struck through is often misread or left out, so the ink tells where it stands.
    """
    bands = (_band(line, reach * line.height) for reach in (0.0, _REACH))
    return next((found for band in bands if (found := _struck_in(image, band, line))), None)


def _band(line: Box, reach: float) -> Box:
    return Box(line.x1 - reach, line.y1, line.x2 + reach, line.y2)


def _struck_in(image: ImageArray, band: Box, line: Box) -> Box | None:
    rows, columns = band.pixels(Size(image.shape[1], image.shape[0]))
    ink = _ink(image, band, share=0.0)  # darker words may stand beside
    if min(ink.shape, default=0) < 5:
        return None
    for y in range(int(0.25 * len(ink)), int(0.8 * len(ink))):
        start, stop = _longest_run(ink[y])
        words = ink[:, start:stop]
        if stop - start >= _LONG * line.height and _crossed(words, y):
            inked = np.flatnonzero(words.any(axis=1))
            x1, y1 = columns.start + start, rows.start + int(inked[0])
            return Box(x1, y1, columns.start + stop, rows.start + int(inked[-1]) + 1)
    return None


def _longest_run(row: Mask) -> tuple[int, int]:
    """Start and end (exclusive) of the longest run of ink."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], row.astype(np.int8), [0]))))
    starts, stops = edges[::2], edges[1::2]
    if not len(starts):
        return 0, 0
    best = int(np.argmax(stops - starts))
    return int(starts[best]), int(stops[best])


def _crossed(words: Mask, y: int) -> bool:
    """Whether letters stand both above and below a thin line at y."""
    full = words.mean(axis=1) > _THROUGH
    thin = int(full.sum()) <= max(2, 0.25 * len(words))
    above, below = words[: max(y - 1, 0)], words[y + 2 :]
    lettered = (part.size > 0 and float(part.mean()) > _LETTERED for part in (above, below))
    rest = np.concatenate((above, below)).any(axis=0)  # between letters the line stands alone
    return thin and all(lettered) and float(1.0 - rest.mean()) > _GAPS


def bold(image: ImageArray, boxes: Boxes) -> FloatArray | None:
    """How surely the letters in each box are heavier than usual, (N,); None for too few boxes.

    Args:
        image: (H, W, 3) uint8 RGB.
        boxes: (N,), of alike things, in pixels of the image.
    """
    if len(boxes) < _FEWEST:
        return None
    weights = np.array([thickness(image, Box(*row)) for row in _rows(boxes)])
    known = weights[weights > 0]
    if len(known) < _FEWEST:
        return None
    usual = float(np.quantile(known, 0.4))
    return np.where(weights > _HEAVIER * usual, 0.9, 0.1)


def thickness(image: ImageArray, box: Box) -> float:
    """How broad the strokes in a box of words are, in pixels; 0 without ink.

    Twice the inked area over the length of its edge, both in shares of a pixel: letters are drawn
    with soft edges, and whole pixels would tell 1.6 from 2.0 only by chance.
    """
    cover = _coverage(image, box)
    if min(cover.shape, default=0) < 2:
        return 0.0
    across, down = (float(np.abs(np.diff(cover, axis=axis)).sum()) for axis in (1, 0))
    edge = float(np.hypot(across, down))
    return 2.0 * float(cover.sum()) / edge if edge else 0.0


def _coverage(image: ImageArray, box: Box) -> FloatArray:
    """How much of each pixel of a box is ink, (h, w) in 0..1; all 0 where nothing stands out."""
    rows, columns = box.pad(1).pixels(Size(image.shape[1], image.shape[0]))
    crop = image[rows, columns].astype(np.float64)
    if crop.size == 0:
        return np.zeros((0, 0))
    ground = np.median(crop.reshape(-1, 3), axis=0)
    away = np.abs(crop - ground).max(axis=2)
    full = float(np.quantile(away, 0.98))
    if full < _CONTRAST:
        return np.zeros_like(away)
    cover = np.clip(away / full, 0.0, 1.0)
    return np.where(cover < _GRAIN, 0.0, cover)


def _rows(boxes: Boxes) -> list[list[float]]:
    rows: list[list[float]] = boxes.xyxy.tolist()
    return rows


def _ink(image: ImageArray, box: Box, *, share: float = 0.5) -> Mask:
    """Where something stands on the ground of a box, (h, w); ``share`` of the darkest at least."""
    rows, columns = box.pixels(Size(image.shape[1], image.shape[0]))
    crop = image[rows, columns].astype(np.float64)
    if crop.size == 0:
        return np.zeros((0, 0), dtype=bool)
    ground = np.median(crop.reshape(-1, 3), axis=0)
    away = np.abs(crop - ground).max(axis=2)
    result: Mask = away > max(_CONTRAST, share * float(np.quantile(away, 0.98)))
    return result


def _line_through(ink: Mask) -> bool:
    """Whether a thin run of rows in the middle is inked almost throughout."""
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if len(rows) < 5 or len(columns) < 8:
        return False
    tight = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    first, last = (int(share * len(tight)) for share in _MIDDLE)
    full = tight[first : last + 1].mean(axis=1) > _THROUGH
    return bool(full.any()) and int(full.sum()) <= max(2, 0.25 * len(tight))
