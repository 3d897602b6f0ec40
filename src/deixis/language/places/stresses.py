"""Words that only stress a place: "all the way on the left", "right up in the corner"."""

from __future__ import annotations

from deixis.language.words import Words

__all__ = ["stress_end"]

_UP = frozenset({"up", "down", "over", "out", "there", "here"})
_INTO = frozenset({"in", "on", "at", "by", "near", "behind", "next", "beside", "against", "to"})


def stress_end(words: Words, i: int) -> int:
    """Index after the words at i that only stress a place; i where they say one themselves.

    "Right here" and "over there" say none either.
    """
    if words.all_the_way(i):
        return i + 3
    return i + _stresses(words, i)


def _stresses(words: Words, i: int) -> bool:
    if words.key(i) == "right":
        here = words.key(i + 1) in ("here", "there") and not words.key(i + 2)
        return here or (words.key(i + 1) in _UP and words.key(i + 2) in _INTO)
    return words.key(i) == "over" and words.key(i + 1) in _INTO | {"there", "here"}
