"""Boxes of lines drawn tight again where they took in a rule or empty rows over or under the words.

A reader widens a box until it finds an empty row; a dotted rule close under a line of small figures
leaves none, and the box ends beyond it. The letters are the thickest stretch of inked rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from deixis.core import Box, ImageArray, ReadText, Size, TextLine
from deixis.core.boxes import FloatArray

__all__ = ["tighten"]

_HIGH = 1.1  # times the usual height of a line with so many letters to the width
_INK = 40.0  # levels from which a pixel is ink
_NEAR = 0.28  # of the letters' height, in which a dot or an accent stands apart from them
_THIN = 3  # rows of a rule at most
_SLANTED = 5.0  # degrees


def tighten(text: ReadText, image: ImageArray) -> ReadText:
    """The same lines; those far too high for their letters end at these.

    Args:
        text: What was read.
        image: RGB uint8 (H, W, 3), in which it was read.
    """
    lines = tuple(_tight(line, image) if _is_bloated(line) else line for line in text.lines)
    return replace(text, lines=lines)


def _is_bloated(line: TextLine) -> bool:
    """Whether a box is higher than letters of this width can be: these are half as wide as high."""
    letters = max(len(line.text.replace(" ", "")), 1)
    return abs(line.angle) < _SLANTED and line.box.height > _HIGH * 2.0 * line.box.width / letters


def _tight(line: TextLine, image: ImageArray) -> TextLine:
    rows, columns = line.box.pixels(Size(image.shape[1], image.shape[0]))
    colours = image[rows, columns].astype(np.int16)
    if min(colours.shape[:2]) < 3:
        return line
    ground = np.median(colours.reshape(-1, 3), axis=0)
    ink = np.abs(colours - ground).max(axis=2) > _INK
    found = _letters(ink.sum(axis=1).astype(np.float64))
    if found is None:
        return line
    inked = np.flatnonzero(ink[found[0] : found[1]].any(axis=0))
    box = Box(
        columns.start + int(inked[0]),
        rows.start + found[0],
        columns.start + int(inked[-1]) + 1,
        rows.start + found[1],
    )
    if box == line.box:
        return line
    words = tuple(replace(word, box=_within(word.box, box)) for word in line.words)
    return replace(line, box=box, words=words)


def _within(word: Box, line: Box) -> Box:
    """A word's box cut to its line."""
    x1, x2 = max(word.x1, line.x1), min(word.x2, line.x2)
    y1, y2 = max(word.y1, line.y1), min(word.y2, line.y2)
    return Box(x1, y1, x2, y2) if x2 > x1 and y2 > y1 else line


def _letters(profile: FloatArray) -> tuple[int, int] | None:
    """First and last row of the letters, with what stands close to them."""
    runs = _runs(profile > 0)
    if not runs:
        return None
    main = max(range(len(runs)), key=lambda i: profile[slice(*runs[i])].sum())
    first, last = runs[main]
    near = max(2.0, _NEAR * (last - first))
    for start, stop in reversed(runs[:main]):
        if first - stop > near or _is_rule(profile[start:stop], profile):
            break
        first = start
    for start, stop in runs[main + 1 :]:
        if start - last > near or _is_rule(profile[start:stop], profile):
            break
        last = stop
    return first, last


def _is_rule(run: FloatArray, profile: FloatArray) -> bool:
    """Whether a few rows hold more ink than dots and accents do."""
    return len(run) <= _THIN and float(run.max()) > 0.5 * float(profile.max())


def _runs(flags: Sequence[bool] | np.ndarray) -> list[tuple[int, int]]:
    padded = np.concatenate([[False], np.asarray(flags), [False]]).astype(np.int8)
    change = np.diff(padded)
    starts, stops = np.flatnonzero(change == 1), np.flatnonzero(change == -1)
    return list(zip(starts.tolist(), stops.tolist(), strict=True))
