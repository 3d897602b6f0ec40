"""Text parts: what may be meant within one piece of text, a linked word or the value in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from deixis.core import Box, Word
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.values import value_kind

__all__ = ["split_by_colour", "split_by_sense", "split_links"]

_GAP = 0.52  # font sizes between words from which on two links stand side by side
_LONGEST = 14  # words; more are a sentence, in which no word stands for itself
_SEPARATORS = frozenset("·•|/–—-→>›»")
_BETWEEN = frozenset("·•|/›»>")  # between links; a dash is as often a part of a title
_NAME = re.compile(r"^[\w-]+\.[A-Za-z]\w{1,3}$")  # of a file


def split_by_colour(piece: Piece) -> list[Piece]:
    """Cut a piece where the colour of its words changes, as at a link in a sentence."""
    runs: list[list[int]] = [[0]]
    for index in range(1, len(piece.words)):
        if _apart(piece.colours[index], piece.colours[index - 1]) > 60:
            runs.append([])
        runs[-1].append(index)
    return [piece] if len(runs) < 2 else [_part(piece, run) for run in runs]


def _apart(a: Sequence[float], b: Sequence[float]) -> float:
    return max(abs(x - y) for x, y in zip(a, b, strict=True))


def _part(piece: Piece, run: Sequence[int]) -> Piece:
    words: tuple[Word, ...] = tuple(piece.words[i] for i in run)
    colours = tuple(piece.colours[i] for i in run)
    red, green, blue = np.median(np.array(colours), axis=0).tolist()
    return replace(
        piece,
        text=" ".join(word.text for word in words),
        box=Box(words[0].box.x1, piece.box.y1, words[-1].box.x2, piece.box.y2),
        ink=Box(words[0].box.x1, piece.ink.y1, words[-1].box.x2, piece.ink.y2),
        words=words,
        colour=(red, green, blue),
        colours=colours,
    )


def split_links(piece: Piece) -> list[Piece]:
    """Cut linked words where a separator or a gap wider than between words parts two links.

    A lone piece comes back where nothing does, and where the words stand wide apart throughout.
    """
    words = piece.words
    gaps = [right.box.x1 - left.box.x2 for left, right in pairwise(words)]
    widest = max(_GAP * piece.size, _usual_gap(words, gaps))
    runs: list[list[int]] = [[]]
    for index, word in enumerate(words):
        if runs[-1] and gaps[index - 1] > widest:
            runs.append([])
        if _BETWEEN.issuperset(word.text):
            runs.append([])
        else:
            runs[-1].append(index)
    runs = [run for run in runs if run]
    if len(runs) < 2 or (len(words) > 3 and len(runs) == len(words) and not _is_pager(words)):
        return [piece]
    return [_part(piece, run) for run in runs]


def _usual_gap(words: Sequence[Word], gaps: Sequence[float]) -> float:
    """Pixels up to which a gap is one between words: as wide as a letter where all are alike."""
    if len(gaps) > 1 and not _is_pager(words):
        return 1.5 * min(gaps)
    widths = [word.box.width / max(len(word.text), 1) for word in words]
    alike = len(words) > 1 and max(widths) < 1.08 * min(widths)
    return 1.9 * max(widths) if alike and not _is_pager(words) else 0.0


def _is_pager(words: Sequence[Word]) -> bool:
    """Whether most words are the numbers of pages."""
    return 2 * sum(word.text.isdigit() for word in words) >= len(words)


def split_by_sense(piece: Piece) -> list[Piece]:
    """Parts of a short line that can be meant alone: "Account" and "401-38056", dates, amounts.

    Separators, the colon of a label and the comma after a name cut the line; in what is left a
    number, a code or a file name stands for itself.
    """
    words = piece.words
    if not 1 < len(words) <= _LONGEST:
        return []
    sections = _sections(words)
    runs = {(a, b) for a, b in sections if b > a}
    for start, stop in sections:
        runs.update(_values(words, start, stop))
    runs.discard((0, len(words)))
    return [_part(piece, list(range(a, b))) for a, b in sorted(runs)]


def _sections(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Stretches between separators, first word and word after the last."""
    cuts = [0]
    for index, word in enumerate(words):
        if _SEPARATORS.issuperset(word.text):
            cuts.extend([index, -(index + 1)])
        elif word.text[-1:] in {":", ",", ";", "·"} and index + 1 < len(words):
            cuts.append(index + 1)
    cuts.append(len(words))
    return [(abs(a), b) for a, b in pairwise(cuts) if b >= 0 and abs(a) < b]


def _values(words: Sequence[Word], start: int, stop: int) -> list[tuple[int, int]]:
    """The longest runs of a stretch that are a date, an amount or another written value."""
    found: list[tuple[int, int]] = []
    index = start
    while index < stop:
        ends = (end for end in range(min(stop, index + 4), index, -1))
        end = next((e for e in ends if _is_value(words[index:e])), None)
        if end is not None:
            found.append((index, end))
        index = end or index + 1
    return found


def _is_value(words: Sequence[Word]) -> bool:
    text = " ".join(word.text for word in words).strip("()[],;")
    if len(words) == 1 and (_NAME.match(text) or sum(c.isdigit() for c in text) >= 2):
        return True
    return value_kind(text) != "text"
