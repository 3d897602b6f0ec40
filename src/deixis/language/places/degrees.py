"""Words that say how much more: "a little taller", "much closer"."""

from __future__ import annotations

from deixis.language.lexicon.extremes import extremes
from deixis.language.lexicon.places import DISTANCE_WORDS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.words import Words

__all__ = ["degree_end"]

_LITTLE = word_set("little bit lot tad touch ton")
_ALONE = word_set("much slightly somewhat considerably noticeably far way bit lots")
_NEARER = frozenset(
    word for line in DISTANCE_WORDS.values() for word in line.split() if word.endswith("er")
)


def degree_end(words: Words, i: int) -> int:
    """Index after "a little", "a whole lot", "much" that a comparative follows; i if none does."""
    j = i
    if words.key(i) in ("a", "quite") and words.key(i + 1):
        j += 1 + (words.text(i, i + 2) == "quite a")
        j += words.key(j) in ("little", "whole", "tiny", "good", "wee") and words.key(
            j + 1
        ) in _LITTLE | {"deal"}
        if words.key(j) not in _LITTLE | {"deal"}:
            return i
        j += 1
    elif words.key(i) in _ALONE:
        j += 1
    return j if j > i and _compares(words, j) else i


def _compares(words: Words, j: int) -> bool:
    """Whether a comparative stands at j, and no noun that it describes."""
    key = words.key(j)
    if key in ("more", "less"):
        return words.adjective(j + 1) is not None or words.key(j + 1) == "to"
    entry = extremes().get(key)
    if key not in _NEARER and not (entry is not None and entry[2]) and key != "lower":
        return False
    return words.noun(j + 1) is None
