"""Where the ink of a line is: boxes drawn tight to the glyphs, and gaps between them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ImageArray, Size

__all__ = ["InkLine", "find_ink", "split_at_gaps"]

BoolArray = npt.NDArray[np.bool_]

_REACH = 0.3
"""How far outside the detected box glyphs are looked for, in heights of that box."""

_RULE = 0.9
"""A row inked over more than this share of a wide box is a frame or an underline, no text."""

_WIDE_GAP = 1.0
"""A gap of this many heights of the detected box ends a line: a column or a value follows."""


@dataclass(frozen=True, slots=True)
class InkLine:
    """A line's box, tight to its ink, and which of its columns hold ink.

    Attributes:
        box: Whole pixels of the image; ``box.width == len(columns)``.
        columns: (W,) bool; all True where ink and ground could not be told apart.
        ink: (H, W) bool, the ink itself.
        pitch: Height of the detected box, a measure of the type size.
    """

    box: Box
    columns: BoolArray
    ink: BoolArray
    pitch: float


def find_ink(image: ImageArray, detected: Box) -> InkLine:
    """Tighten a detected box to the ink of the line inside it.

    The detector's boxes carry a margin of a quarter of the type size or cut a descender off;
    the ink, what differs from the ground's colour, says where the glyphs end.
    """
    size = Size(image.shape[1], image.shape[0])
    reach = max(2.0, _REACH * detected.height)
    window = Box(
        detected.x1 - reach / 2, detected.y1 - reach, detected.x2 + reach / 2, detected.y2 + reach
    ).clip(size)
    rows, columns = window.pixels(size)
    core_rows = slice(*_inside(detected.y1, detected.y2, rows))
    core_columns = slice(*_inside(detected.x1, detected.x2, columns))
    ink = _ink(image[rows, columns], core_rows, core_columns)
    top, bottom = _extent(
        _any(ink[:, core_columns], 1), core_rows, bridge=max(1, int(0.12 * detected.height))
    )
    ink[:top] = False
    ink[bottom:] = False
    left, right = _extent(_any(ink, 0), core_columns, bridge=0)
    if bottom - top < 0.3 * detected.height or right - left < 2:
        top, bottom = core_rows.start, core_rows.stop
        left, right = core_columns.start, core_columns.stop
        ink = np.ones_like(ink)
    found = ink[top:bottom, left:right]
    box = Box(columns.start + left, rows.start + top, columns.start + right, rows.start + bottom)
    return InkLine(box, _any(found, 0), found, detected.height)


def split_at_gaps(line: InkLine) -> list[Box]:
    """Cut a line where a gap is too wide for a space between words."""
    edges = _runs(~line.columns)
    wide = [(a, b) for a, b in edges if b - a > _WIDE_GAP * line.pitch]
    starts = [0, *(b for _, b in wide)]
    ends = [*(a for a, _ in wide), len(line.columns)]
    box = line.box
    return [
        Box(box.x1 + start, box.y1, box.x1 + end, box.y2)
        for start, end in zip(starts, ends, strict=True)
        if end > start
    ]


def _inside(low: float, high: float, axis: slice) -> tuple[int, int]:
    length = axis.stop - axis.start
    start = min(max(int(low) - axis.start, 0), length - 1)
    return start, min(max(int(np.ceil(high)) - axis.start, start + 1), length)


def _ink(window: ImageArray, rows: slice, columns: slice) -> BoolArray:
    """What differs from the ground, whose colour is the median: glyphs cover less than half."""
    colours = window.astype(np.int16)
    core = colours[rows, columns].reshape(-1, 3)
    ground = np.median(core, axis=0)
    difference = np.abs(colours - ground).max(axis=2)
    strongest = float(np.percentile(difference[rows, columns], 98))
    ink: BoolArray = difference > max(16.0, 0.3 * strongest)
    wide = columns.stop - columns.start > 3 * (rows.stop - rows.start)
    if wide:
        ink[ink[:, columns].mean(axis=1) > _RULE] = False
    ink[:, ink[rows].mean(axis=0) > _RULE] &= not wide
    return ink


def _extent(profile: BoolArray, core: slice, *, bridge: int) -> tuple[int, int]:
    """From the core outwards while there is ink (over gaps up to ``bridge``), else inwards."""
    inked = np.flatnonzero(profile[core])
    if inked.size == 0:
        return core.start, core.stop
    start, stop = core.start + int(inked[0]), core.start + int(inked[-1]) + 1
    if start - core.start <= bridge:
        while start > 0 and profile[max(0, start - 1 - bridge) : start].any():
            start -= 1
    if core.stop - stop <= bridge:
        while stop < len(profile) and profile[stop : stop + 1 + bridge].any():
            stop += 1
    return start, stop


def _any(ink: BoolArray, axis: int) -> BoolArray:
    return np.asarray(ink.any(axis=axis), dtype=np.bool_)


def _runs(flags: BoolArray) -> list[tuple[int, int]]:
    padded = np.concatenate([[False], flags, [False]]).astype(np.int8)
    change = np.diff(padded)
    return list(
        zip(
            np.flatnonzero(change == 1).tolist(), np.flatnonzero(change == -1).tolist(), strict=True
        )
    )
