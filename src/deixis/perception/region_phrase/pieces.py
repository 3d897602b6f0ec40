"""Words as hashed pieces: the whole word, and its runs of three and four letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt

__all__ = ["phrase_pieces"]

_WORDS, _PIECES = 24, 16


def phrase_pieces(phrases: Sequence[str], *, buckets: int) -> npt.NDArray[np.int64]:
    """(N, 24, 16) numbers of pieces in 1..buckets-1, 0 where there is none.

    Case and width of letters play no part; words after the 24th are left out.

    Example:
        >>> same = phrase_pieces(["the Cup", "the cup"], buckets=4096)
        >>> bool((same[0] == same[1]).all()), int((same[0, 0] > 0).sum())
        (True, 6)
    """
    table = np.zeros((len(phrases), _WORDS, _PIECES), np.int64)
    for row, phrase in enumerate(phrases):
        for place, word in enumerate(_words(phrase)[:_WORDS]):
            codes = [1 + crc32(piece.encode()) % (buckets - 1) for piece in _parts(word)]
            table[row, place, : len(codes)] = codes
    return table


def _words(phrase: str) -> list[str]:
    text = unicodedata.normalize("NFKC", phrase).casefold()
    return re.findall(r"\w+|[^\w\s]", text) or [text.strip() or "?"]


def _parts(word: str) -> list[str]:
    """The word, then its pieces; the marks tell where it begins and ends."""
    marked = f"<{word}>"
    runs = [marked[n : n + size] for size in (3, 4) for n in range(len(marked) - size + 1)]
    return [f"={word}", *dict.fromkeys(runs)][:_PIECES]
