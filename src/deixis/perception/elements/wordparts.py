"""Word parts: a word cut where a box to tick or a wide gap stands in what was read as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from deixis.perception.elements.canvas import BoolArray

__all__ = ["Part", "part_word"]

_SPACE = 0.25  # widths of a mark that are free behind it at least
_READ_AS = frozenset("0OoQCcDV©@®○●◯〇◎⊙⊗口□☐☑☒回日田■▢✓✔√xX+-")
"""Letters as which boxes to tick and radio buttons are read."""

_ROUND = frozenset("oOcCeQG")
_LETTER_GAP = 0.34  # widths of a round letter up to the next one; a radio button stands farther off


@dataclass(frozen=True)
class Part:
    """Columns of a word from ``start`` to ``stop`` with their letters; a mark has none or one."""

    text: str
    start: int
    stop: int
    mark: bool = False


def part_word(
    text: str, columns: BoolArray, height: float, ticks: Sequence[tuple[float, float]]
) -> list[Part]:
    """Cut a word at gaps that no two letters have between them, and behind a known mark.

    Args:
        text: The word as it was read.
        columns: Which columns of its box hold ink.
        height: Of its box in pixels.
        ticks: First and last column of small squares and discs that touch the word.

    Example:
        >>> ink = np.array([1] * 12 + [0] * 8 + [1] * 40, dtype=bool)
        >>> [(part.text, part.mark) for part in part_word("OMonthly", ink, 12, [(0, 12)])]
        [('O', True), ('Monthly', False)]
    """
    ticks = [] if _is_round_initial(text, columns, ticks) else ticks
    runs = _runs(columns, max(4.0, 0.42 * height), ticks)
    if len(runs) < 2 or "_" in text:  # a gap may be the underline that was read
        return [Part(text, 0, len(columns))]
    marks = [_is_mark(run, ticks, height) for run in runs]
    if marks[0] and text[:1] not in _READ_AS and not _is_known(runs[0], ticks):
        marks[0] = False
    if (
        all(marks) and len(text) == len(runs) and text.isupper()
    ):  # icons side by side, one letter each
        return [Part("", *run, mark=True) for run in runs]
    if all(marks) or (not any(marks) and len(text) <= 2):
        return [Part(text, 0, len(columns))]
    sign, rest = _leading_sign(text) if marks[0] else ("", text)
    if marks[0] and not sign and _is_bowl(runs, text):
        return [Part(text, 0, len(columns))]
    words = iter(_share_out(rest, [b - a for (a, b), m in zip(runs, marks, strict=True) if not m]))
    parts = []
    for index, (run, mark) in enumerate(zip(runs, marks, strict=True)):
        content = (sign if index == 0 else "") if mark else next(words)
        parts.append(Part(content, *run, mark=mark))
    return parts


def _is_round_initial(text: str, columns: BoolArray, ticks: Sequence[tuple[float, float]]) -> bool:
    """Whether the one known disc is the first letter: the "o" of a bold "out"."""
    if text[:1] not in _ROUND or not text[1:2].islower() or len(ticks) != 1:
        return False
    start, stop = ticks[0]
    after = np.flatnonzero(columns[max(round(stop), 0) :])
    gap = float(after[0]) if after.size else np.inf
    return start <= 1 and gap <= _LETTER_GAP * (stop - start)


def _runs(
    columns: BoolArray, gap: float, ticks: Sequence[tuple[float, float]]
) -> list[tuple[int, int]]:
    """Stretches of ink; a smaller gap is enough behind a known mark."""
    found = np.flatnonzero(columns)
    if found.size == 0:
        return []
    steps = np.diff(found)
    cuts = set(np.flatnonzero(steps > gap).tolist())
    for start, stop in ticks:
        wide = steps > max(3.0, 0.22 * (stop - start))
        edge = np.flatnonzero(wide & (np.abs(found[:-1] + 1 - stop) <= 2))
        if edge.size and found[0] >= start - 3 and start - 3 <= 0.5 * len(columns):
            cuts.add(int(edge[0]))
    bounds = [-1, *sorted(cuts), found.size - 1]
    return [(int(found[a + 1]), int(found[b]) + 1) for a, b in pairwise(bounds)]


def _is_mark(run: tuple[int, int], ticks: Sequence[tuple[float, float]], height: float) -> bool:
    """Whether a stretch is a known square or disc, or about as wide as the word is high."""
    if _is_known(run, ticks):
        return True
    return 0.85 * height <= run[1] - run[0] <= 1.15 * height and height >= 11


def _is_bowl(runs: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether the first of two stretches is a letter of large words: they stand as close as such.

    The round part of a letter is a disc as well; behind a true mark that nobody read is a space.
    """
    (start, stop), (follows, _) = runs[0], runs[1]
    return len(runs) == 2 and text[:1].isalpha() and follows - stop < _SPACE * (stop - start)


def _is_known(run: tuple[int, int], ticks: Sequence[tuple[float, float]]) -> bool:
    return any(abs(run[0] - a) <= 3 and abs(run[1] - b) <= 3 for a, b in ticks)


def _leading_sign(text: str) -> tuple[str, str]:
    """The letter as which a leading mark was read, and the rest; nobody may have read the mark."""
    head, rest = text[:1], text[1:]
    if head in _READ_AS and (not rest or not rest[0].isalpha() or rest[0].isupper()):
        return head, rest
    return "", text


def _share_out(text: str, widths: Sequence[int]) -> list[str]:
    """Letters for each stretch in proportion to its width, cut before a capital if one is near."""
    total, done = sum(widths), 0
    words, start = [], 0
    for width in widths[:-1]:
        done += width
        place = round(len(text) * done / max(total, 1))
        near = sorted(
            range(max(place - 2, 1), min(place + 3, len(text))), key=lambda i: abs(i - place)
        )
        capital = [i for i in near if text[i].isupper() and not text[i - 1].isupper()]
        stop = capital[0] if capital else place
        words.append(text[start:stop])
        start = max(stop, start)
    return [*words, text[start:]]
