"""Where the ink of a line is: boxes drawn tight to the glyphs, and gaps between them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ImageArray, Size

__all__ = ["InkLine", "cut_columns", "find_ink", "free_runs", "split_at_gaps"]

BoolArray = npt.NDArray[np.bool_]

_REACH = 0.3
"""How far outside the detected box glyphs are looked for, in heights of that box."""

_RULE = 1.6
"""Ink this many heights long without a break is an underline, a frame or a filled area."""

_STEM = 1.05
"""Ink this many heights high is the side of a frame: no stem is as high as the detected box."""

_CORNER = 0.3
"""What is left of a frame when its sides are gone: pieces less than this many heights high."""

_LEAST = 0.2
"""Of the detected box, how high ink must be to count: boxes between rules are three lines high."""

_DOTS = 0.12
"""Rows of dots up to this many heights high are a dotted rule where nothing is near them."""

_ACROSS, _BETWEEN = 0.7, 8
"""Share of the window that a dotted rule goes through, and pixels between two dots, at most."""

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
    ink = _without_dots(_ink(image[rows, columns], core_rows, core_columns), detected.height)
    top, bottom = _extent(_any(ink[:, core_columns], 1), core_rows)
    ink[:top] = False
    ink[bottom:] = False
    left, right = _extent(_any(ink, 0), core_columns)
    if bottom - top < _LEAST * detected.height or right - left < 2:
        top, bottom = core_rows.start, core_rows.stop
        left, right = core_columns.start, core_columns.stop
        ink = np.ones_like(ink)
    found = ink[top:bottom, left:right]
    box = Box(columns.start + left, rows.start + top, columns.start + right, rows.start + bottom)
    return InkLine(box, _any(found, 0), found, detected.height)


def split_at_gaps(line: InkLine) -> list[InkLine]:
    """Cut a line where a gap is too wide for a space between words."""
    wide = [(a, b) for a, b in free_runs(line.columns) if b - a > _WIDE_GAP * line.pitch]
    starts = [0, *(b for _, b in wide)]
    ends = [*(a for a, _ in wide), len(line.columns)]
    return [
        cut_columns(line, start, end)
        for start, end in zip(starts, ends, strict=True)
        if end > start
    ]


def free_runs(columns: BoolArray) -> list[tuple[int, int]]:
    """(start, stop) of each run of columns without ink."""
    padded = np.concatenate([[False], ~columns, [False]]).astype(np.int8)
    change = np.diff(padded)
    starts, stops = np.flatnonzero(change == 1), np.flatnonzero(change == -1)
    return list(zip(starts.tolist(), stops.tolist(), strict=True))


def cut_columns(line: InkLine, start: int, stop: int) -> InkLine:
    """The columns from ``start`` to ``stop`` as a line of their own, tight in height."""
    ink = line.ink[:, start:stop]
    rows = np.flatnonzero(ink.any(axis=1))
    top, bottom = (int(rows[0]), int(rows[-1]) + 1) if rows.size else (0, len(ink))
    x, y = line.box.x1, line.box.y1
    box = Box(x + start, y + top, x + stop, y + bottom)
    return InkLine(box, line.columns[start:stop], ink[top:bottom], line.pitch)


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
    return _without_rules(ink, rows.stop - rows.start)


def _without_rules(ink: BoolArray, pitch: int) -> BoolArray:
    """Take out underlines, frames and filled areas, with the corners that they leave behind."""
    import cv2

    flags = ink.astype(np.uint8)
    bar = np.ones((1, max(8, round(_RULE * pitch))), np.uint8)
    stem = np.ones((max(8, round(_STEM * pitch)), 1), np.uint8)
    rules = cv2.morphologyEx(flags, cv2.MORPH_OPEN, bar, borderValue=0) | cv2.morphologyEx(
        flags, cv2.MORPH_OPEN, stem, borderValue=0
    )
    if not rules.any():
        return ink
    rest = flags & ~rules
    near = cv2.dilate(rules, np.ones((3, 3), np.uint8)) & rest
    _, labels, stats, _ = cv2.connectedComponentsWithStats(rest, connectivity=8)
    corners = [
        label
        for label in np.unique(labels[near > 0]).tolist()
        if stats[label, cv2.CC_STAT_HEIGHT] < _CORNER * pitch
        or _leaves(stats[label, :4].tolist(), ink.shape)
    ]
    return np.asarray((rest > 0) & ~np.isin(labels, corners), dtype=np.bool_)


def _without_dots(ink: BoolArray, pitch: float) -> BoolArray:
    """Take out dotted rules: thin rows of dots from side to side, over and under other ink."""
    rows = _any(ink, 1)
    runs = [(a, b) for a, b in free_runs(~rows) if b - a <= max(2.0, _DOTS * pitch)]
    dotted = [(a, b) for a, b in runs if _is_dotted(_any(ink[a:b], 0))]
    rest = ink.copy()
    for start, stop in dotted:
        rest[start:stop] = False
    return rest if rest.any() else ink


def _is_dotted(columns: BoolArray) -> bool:
    """Whether ink goes through most of the window in many small pieces, near to each other."""
    inked = np.flatnonzero(columns)
    if inked.size == 0 or inked[-1] - inked[0] < _ACROSS * len(columns):
        return False
    gaps = free_runs(columns[inked[0] : inked[-1] + 1])
    return len(gaps) > max(5, 0.08 * len(columns)) and max(b - a for a, b in gaps) < _BETWEEN


def _leaves(piece: list[int], shape: tuple[int, ...]) -> bool:
    """Whether a piece (x, y, width, height) goes on outside the window, as a frame does."""
    x, y, width, height = piece
    return x == 0 or y == 0 or x + width == shape[1] or y + height == shape[0]


def _extent(profile: BoolArray, core: slice) -> tuple[int, int]:
    """From the first to the last ink of the core; further out where a glyph is cut.

    A glyph that the core cuts ends at an empty line within reach. Where none comes, the ink
    outside is a neighbour's (a tight line, a frame), and the core's edge stands.
    """
    inked = np.flatnonzero(profile[core])
    if inked.size == 0:
        return core.start, core.stop
    start, stop = core.start + int(inked[0]), core.start + int(inked[-1]) + 1
    if start == core.start:
        free = np.flatnonzero(~profile[:start])
        start = int(free[-1]) + 1 if free.size else start
    if stop == core.stop:
        free = np.flatnonzero(~profile[stop:])
        stop = stop + int(free[0]) if free.size else stop
    return start, stop


def _any(ink: BoolArray, axis: int) -> BoolArray:
    return np.asarray(ink.any(axis=axis), dtype=np.bool_)
