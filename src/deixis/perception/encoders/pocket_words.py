"""Phrases as numbers of words: only words that were taught have one, all others are unknown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["LONGEST", "NONE", "UNKNOWN", "phrase_words", "split_words"]

NONE, UNKNOWN = 0, 1
"""Numbers of "no word" and of "a word that was not taught"."""

LONGEST = 8
"""Words of a phrase that are read."""

_SMALL = """
a an the this that these those some any one ones of its his her their my your our it is are was
were be being been there here and or very really who which photo picture
"""
_ENDS = """
on in at with wearing wears holding holds near next behind under above below over beside between
from by to into onto carrying carries riding rides playing plays standing stands sitting sits
against along around through across running runs walking walks jumping jumps lying lies looking
looks eating eats drinking drinks without inside outside climbs flies crawls swims rests sleeps
leaps throws catches watch watches sit stand
"""
_NOUNS = """
building painting ceiling railing clothing wedding wing string swing ring king awning stocking
parking pudding icing frosting dining living sewing baking rowing mixing frying vending
"""
_WORD = re.compile(r"\w+")
_LEFT_OUT, _RELATIONS, _ING_NOUNS = (
    frozenset(_WORD.findall(text)) for text in (_SMALL, _ENDS, _NOUNS)
)


def split_words(phrase: str) -> list[str]:
    """The words that say what a thing is like, the noun first; lower case, without articles.

    The noun is the last word before a relation ("the man with a hat": man, with, hat).

    Example:
        >>> split_words("The two Red-brick houses with a roof")
        ['houses', 'two', 'red', 'brick', 'with', 'roof']
    """
    words, noun = _cut(phrase)
    return [*words[noun : noun + 1], *words[:noun], *words[noun + 1 :]][:LONGEST]


def _cut(phrase: str) -> tuple[list[str], int]:
    """The words, and the place of the noun among them."""
    text = unicodedata.normalize("NFKC", phrase).casefold().replace("'s ", " ").replace("'", "")
    words = [word for word in _WORD.findall(text) if word not in _LEFT_OUT]
    stops = (n for n, word in enumerate(words) if n and _stops(word, n + 1 == len(words)))
    return words, next(stops, len(words)) - 1


def _stops(word: str, last: bool) -> bool:
    """Whether a relation begins here; a last word in -ing is rather a noun ("brick building")."""
    if word in _ING_NOUNS:
        return False
    return word in _RELATIONS or (word.endswith("ing") and len(word) > 5 and not last)


def phrase_words(phrases: Sequence[str], vocabulary: Mapping[str, int]) -> npt.NDArray[np.int64]:
    """(N, LONGEST) numbers of words as `split_words` orders them; `NONE` fills the rest.

    Example:
        >>> phrase_words(["a red car", "the flurb"], {"red": 2, "car": 3})[:, :3].tolist()
        [[3, 2, 0], [1, 0, 0]]
    """
    table = np.full((len(phrases), LONGEST), NONE, np.int64)
    for row, phrase in enumerate(phrases):
        codes = [vocabulary.get(word, UNKNOWN) for word in split_words(phrase)] or [UNKNOWN]
        table[row, : len(codes)] = codes
    return table
