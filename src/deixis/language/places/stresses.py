"""Words that only stress a place: "all the way on the left", "right up in the corner"."""

from __future__ import annotations

from deixis.language.places.positions import position_at
from deixis.language.words import Words

__all__ = ["stress_end", "way_before_place"]

_UP = frozenset({"up", "down", "over", "out", "there", "here"})
_BEFORE_WAYS = frozenset({"one", "two", "on", "in", "by", "other", "same", "each", "any", "walk"})
_INTO = frozenset({"in", "on", "at", "by", "near", "behind", "next", "beside", "against", "to"})


def stress_end(words: Words, i: int) -> int:
    """Index after the words at i that only stress a place; i where they say one themselves.

    "Right here" and "over there" say none either.
    """
    if words.all_the_way(i):
        return i + 3
    return i + (_stresses(words, i) or way_before_place(words, i))


def way_before_place(words: Words, i: int) -> bool:
    """'way in back', 'way over on the left': far, and no way that is gone or stood in."""
    if words.key(i) != "way" or words.article(i - 1) or words.key(i - 1) in _BEFORE_WAYS:
        return False
    j = i + 1
    while words.key(j) in _UP | {"off", "back"} and position_at(words, j) is None:
        j += 1
    found = position_at(words, j)
    there = words.key(j - 1) in ("there", "here", "up", "down", "back", "over") and j > i + 1
    return there or (found is not None and words.noun(found[0]) is None)


def _stresses(words: Words, i: int) -> bool:
    if words.key(i) == "right":
        here = words.key(i + 1) in ("here", "there") and not words.key(i + 2)
        return here or (words.key(i + 1) in _UP and words.key(i + 2) in _INTO)
    return words.key(i) == "over" and words.key(i + 1) in _INTO | {"there", "here"}
