"""Spaces that the recogniser made up within a word, seen from the ink and taken out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.perception.readers._ink import InkLine, free_runs

__all__ = ["drop_false_spaces"]


def drop_false_spaces(text: str, peaks: Sequence[float], line: InkLine) -> tuple[str, list[float]]:
    """The text without spaces where the ink has none, and a peak for each character.

    Nothing is guessed from words. A space goes when the gap there is no wider than a gap
    within some word of the line, and less than half of the line's widest space. (The other
    way, to put spaces in, joined and parted as many words as it mended on type of 9 to 11
    pixels, so it is not done.)
    """
    gaps = _gaps(text, peaks, line)
    within = [gap for (left, right), gap in gaps.items() if right == left + 1]
    spaces = [gap for (left, right), gap in gaps.items() if right > left + 1]
    if not within or not spaces:
        return text, list(peaks)
    narrow = min(float(max(within)), max(spaces) / 2 - 0.5)
    kept = [
        index
        for index, char in enumerate(text)
        if not char.isspace() or gaps.get((index - 1, index + 1), narrow + 1) > narrow
    ]
    return "".join(text[index] for index in kept), [peaks[index] for index in kept]


def _gaps(text: str, peaks: Sequence[float], line: InkLine) -> dict[tuple[int, int], int]:
    """Free columns between each character and the next that is no space.

    A gap belongs between the characters whose peaks lie on its two sides.
    """
    visible = [index for index, char in enumerate(text) if not char.isspace()]
    places = np.maximum.accumulate([peaks[index] for index in visible])
    gaps = dict.fromkeys(pairwise(visible), 0)
    for start, stop in free_runs(line.columns):
        after = int(np.searchsorted(places, (start + stop) / 2))
        if 0 < after < len(visible):
            pair = visible[after - 1], visible[after]
            gaps[pair] = max(gaps[pair], stop - start)
    return gaps
