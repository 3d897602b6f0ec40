"""Lines that stand so close over each other that their boxes overlap, parted at the seam.

A reader that widens a box until it finds an empty row takes in the ink of a line set right over or
under it: the name of a value and the value, a title and what explains it. Between two such lines
there is nearly always a row with less ink than any row of letters; the boxes are cut there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from deixis.core import Box, ImageArray, ReadText, Size, TextLine, Word
from deixis.core.boxes import FloatArray

__all__ = ["part_stacked"]

_OVER = 0.12  # of the lower line's height, by which boxes may overlap without being cut
_BESIDE = 0.3  # of the narrower line, by which two lines must stand over each other
_APART = 0.3  # line heights between the middles of two lines at least
_FAINT = 0.35  # ink of the seam, in parts of what the rows of the two lines have
_INK = 40.0  # difference to the ground from which a pixel is ink
_SLANTED = 5.0  # degrees from which a line does not run along x


def part_stacked(text: ReadText, image: ImageArray) -> ReadText:
    """The same lines; where two overlap in height, each ends at the seam between them.

    Args:
        text: What was read.
        image: RGB uint8 (H, W, 3), in which it was read.
    """
    lines = list(text.lines)
    for upper, lower in _stacked(lines):
        cut = _seam(image, lines[upper].box, lines[lower].box)
        if cut is not None:
            lines[upper] = _trimmed(lines[upper], top=-np.inf, bottom=cut[0])
            lines[lower] = _trimmed(lines[lower], top=cut[1], bottom=np.inf)
    return replace(text, lines=tuple(lines))


def _stacked(lines: Sequence[TextLine]) -> list[tuple[int, int]]:
    """Indices (upper, lower) of level lines whose boxes overlap though they are two rows."""
    if len(lines) < 2:
        return []
    boxes = np.array([line.box.xyxy for line in lines])
    level = np.array([abs(line.angle) < _SLANTED for line in lines])
    heights = boxes[:, 3] - boxes[:, 1]
    middles = (boxes[:, 1] + boxes[:, 3]) / 2
    shared_y = _shared(boxes[:, 1], boxes[:, 3])
    shared_x = _shared(boxes[:, 0], boxes[:, 2])
    lowest = np.minimum.outer(heights, heights)
    widths = boxes[:, 2] - boxes[:, 0]
    over = shared_y > _OVER * lowest
    over &= shared_x > _BESIDE * np.minimum.outer(widths, widths)
    over &= middles[None, :] - middles[:, None] > _APART * lowest * 0.5
    over &= level[:, None] & level[None, :]
    return [(int(i), int(j)) for i, j in np.argwhere(over)]


def _shared(low: FloatArray, high: FloatArray) -> FloatArray:
    """How much of their extent along one axis each two share, (N, N)."""
    shared: FloatArray = np.minimum.outer(high, high) - np.maximum.outer(low, low)
    return shared


def _seam(image: ImageArray, upper: Box, lower: Box) -> tuple[float, float] | None:
    """Where the upper line ends and the lower begins; None where no row between has less ink."""
    size = Size(image.shape[1], image.shape[0])
    rows, columns = upper.union(lower).pixels(size)
    shared = slice(
        max(columns.start, int(max(upper.x1, lower.x1))),
        min(columns.stop, int(min(upper.x2, lower.x2)) + 1),
    )
    profile = _profile(image[rows, shared])
    first, last = int(0.25 * len(profile)), int(np.ceil(0.75 * len(profile)))
    middle = profile[first:last]
    if len(middle) < 2 or middle.min() > _FAINT * float(np.mean(profile)):
        return None
    at = first + int(np.argmin(middle))
    return _edges(profile, at, rows.start)


def _profile(window: ImageArray) -> FloatArray:
    """Ink of each row, in pixels."""
    colours = window.astype(np.int16)
    ground = np.median(colours.reshape(-1, 3), axis=0)
    ink = np.abs(colours - ground).max(axis=2) > _INK
    return np.asarray(ink.sum(axis=1), dtype=np.float64)


def _edges(profile: FloatArray, at: int, top: int) -> tuple[float, float]:
    """The rows around ``at`` that are as empty: the upper line ends over them, the lower under."""
    least = profile[at] + 1e-6
    above, below = at, at
    while above > 0 and profile[above - 1] <= least:
        above -= 1
    while below + 1 < len(profile) and profile[below + 1] <= least:
        below += 1
    return float(top + above), float(top + below + 1)


def _trimmed(line: TextLine, *, top: float, bottom: float) -> TextLine:
    words = tuple(_cut(word, top, bottom) for word in line.words)
    box = line.box
    return replace(line, box=_clamped(box, top, bottom), words=words)


def _cut(word: Word, top: float, bottom: float) -> Word:
    return replace(word, box=_clamped(word.box, top, bottom))


def _clamped(box: Box, top: float, bottom: float) -> Box:
    y1, y2 = max(box.y1, top), min(box.y2, bottom)
    return Box(box.x1, y1, box.x2, y2) if y2 - y1 >= 2 else box
