"""Words of a line: where each begins and ends, from the recogniser's peaks and the ink."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box, Word
from deixis.perception.readers._ink import InkLine, cut_columns

__all__ = ["split_words", "trim_to_text"]

_INNER_GAP = 0.22
"""Within a glyph and between glyphs of a word gaps are narrower than this many heights."""


def trim_to_text(line: InkLine, peaks: Sequence[float]) -> tuple[InkLine, list[float]]:
    """Cut off ink before the first and after the last character: a check box, an arrow.

    ``peaks`` are the places of the characters in pixels from the line's left edge; they come
    back as seen from the new left edge.
    """
    width = len(line.columns)
    gap = max(2, round(_INNER_GAP * line.pitch))
    first, last = (min(max(int(peak), 0), width - 1) for peak in (peaks[0], peaks[-1]))
    start = _walk(line.columns[: first + 1][::-1], gap)
    stop = _walk(line.columns[last:], gap)
    left, right = first + 1 - start, last + stop
    return cut_columns(line, left, max(right, left + 1)), [peak - left for peak in peaks]


def split_words(text: str, score: float, line: InkLine, peaks: Sequence[float]) -> list[Word]:
    """Cut a line at its spaces; each word's box is tight to its own ink."""
    spans = [match.span() for match in re.finditer(r"\S+", text)]
    cuts = [0]
    for (_, end), (start, _) in pairwise(spans):
        cuts.append(_cut(peaks[end - 1], peaks[start], line))
    cuts.append(len(line.columns))
    cuts = np.maximum.accumulate(cuts).tolist()
    return [
        Word(text[start:end], _tight(line, left, right), score)
        for (start, end), left, right in zip(spans, cuts[:-1], cuts[1:], strict=True)
    ]


def _walk(columns: np.ndarray, gap: int) -> int:
    """How far ink goes on, over gaps up to ``gap``; a peak may itself stand in a gap."""
    inked = np.flatnonzero(columns)
    if inked.size == 0:
        return 1
    breaks = np.flatnonzero(np.diff(inked) > gap + 1)
    return int(inked[breaks[0]] if breaks.size else inked[-1]) + 1


def _cut(before: float, after: float, line: InkLine) -> int:
    """The middle of the widest gap between the peaks of two neighbouring characters."""
    width = len(line.columns)
    low = min(max(int(before), 0), width - 1)
    high = min(max(int(np.ceil(after)), low + 1), width)
    best, best_length, run = (low + high) // 2, 0, 0
    for column in range(low, high):
        run = 0 if line.columns[column] else run + 1
        if run > best_length:
            best, best_length = column + 1 - run // 2, run
    return best


def _tight(line: InkLine, left: int, right: int) -> Box:
    right = min(max(right, left + 1), len(line.columns))
    left = min(left, right - 1)
    part = cut_columns(line, left, right)
    inked = np.flatnonzero(part.columns)
    if inked.size == 0:
        return part.box
    return cut_columns(part, int(inked[0]), int(inked[-1]) + 1).box
