"""Words of a line: where each begins and ends, from the recogniser's peaks and the ink."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np

from deixis.core import Box, Word
from deixis.perception.readers._engine import Reading
from deixis.perception.readers._ink import InkLine

__all__ = ["split_words"]


def split_words(reading: Reading, line: InkLine) -> tuple[Word, ...]:
    """Cut a line at its spaces; each word's box is tight to its own ink."""
    spans = [match.span() for match in re.finditer(r"\S+", reading.text)]
    cuts = [0]
    for (_, end), (start, _) in pairwise(spans):
        cuts.append(_cut(reading.columns[end - 1], reading.columns[start], line))
    cuts.append(len(line.columns))
    cuts = np.maximum.accumulate(cuts).tolist()
    return tuple(
        Word(reading.text[start:end], _tight(line, left, right), reading.score)
        for (start, end), left, right in zip(spans, cuts[:-1], cuts[1:], strict=True)
    )


def _cut(before: float, after: float, line: InkLine) -> int:
    """The middle of the widest gap between the peaks of two neighbouring characters."""
    width = len(line.columns)
    low = min(max(int(before * width), 0), width - 1)
    high = min(max(int(np.ceil(after * width)), low + 1), width)
    best, best_length, run = (low + high) // 2, 0, 0
    for column in range(low, high):
        run = 0 if line.columns[column] else run + 1
        if run > best_length:
            best, best_length = column + 1 - run // 2, run
    return best


def _tight(line: InkLine, left: int, right: int) -> Box:
    right = max(right, left + 1)
    part = line.ink[:, left:right]
    columns = np.flatnonzero(part.any(axis=0))
    rows = np.flatnonzero(part.any(axis=1))
    x, y = line.box.x1, line.box.y1
    if columns.size == 0:
        return Box(x + left, y, min(x + right, line.box.x2), line.box.y2)
    return Box(
        x + left + int(columns[0]),
        y + int(rows[0]),
        x + left + int(columns[-1]) + 1,
        y + int(rows[-1]) + 1,
    )
