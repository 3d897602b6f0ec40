"""Ranks, and the end where counting starts: "second [one] from the left", "2nd to last"."""

from __future__ import annotations

from functools import lru_cache

from deixis.language.forms import Ordinal
from deixis.language.lexicon.elements import THINGS_IN_PHOTOS
from deixis.language.lexicon.numbers import ORDINALS
from deixis.language.lexicon.places import SIDE_WORDS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.places.sides import Side, side_named, skip_image
from deixis.language.words import Words

__all__ = ["number_of", "ordinal_at", "ordinal_direction", "rank_of"]

_OVER = word_set("in over one up down away out")
_BEFORE_SIDE = word_set("from the far very your my")


@lru_cache(maxsize=4096)
def rank_of(word: str) -> int | None:
    """The rank of an ordinal word: 2 for "second" and "2nd", -1 for "last"."""
    if word in ORDINALS:
        return ORDINALS[word]
    if (
        len(word) > 2
        and word[-2:] in ("st", "nd", "rd", "th")
        and word[:-2].isascii()
        and word[:-2].isdigit()
    ):
        return max(1, min(int(word[:-2][:6]), 999_999))
    return None


def number_of(text: str) -> int:
    """The number that a word of digits tells, at least 1 and of six digits at most."""
    digits = "".join(c for c in text if c.isascii() and c.isdigit())[:6]
    return max(1, int(digits)) if digits else 1


def ordinal_at(words: Words, i: int) -> tuple[int, Ordinal] | None:
    """An ordinal that starts here: "second [one] from the left", "2nd to last", "last in line"."""
    rank = rank_of(words.key(i))
    j = i + 1
    if words.key(i) == "next" and words.key(i + 1) == "to" and words.key(i + 2) == "last":
        return i + 3, Ordinal(words.span(i, i + 3), -2)
    if words.key(i) == "last" and words.key(i + 1) == "but":
        return i + 3, Ordinal(words.span(i, i + 3), -2)
    if (
        words.key(i) in ("number", "no", "nr")
        and words.kind(i + 1) == "number"
        and (found := ordinal_direction(words, i + 2))
    ):
        return found[0], Ordinal(words.span(i, found[0]), number_of(words.key(i + 1)), found[1])
    if rank is None:
        return None
    if (
        words.key(j) == "to"
        and words.key(j + 1) in ("last", "the")
        and "last" in (words.key(j + 1), words.key(j + 2))
    ):
        j += 2 if words.key(j + 1) == "last" else 3
        rank = -rank
    elif words.key(j) == "from" and words.key(j + 1) == "last":
        j, rank = j + 2, -rank
    elif words.key(j) == "last":
        j, rank = j + 1, -rank
    if (found := ordinal_direction(words, j)) is not None:
        return found[0], Ordinal(words.span(i, found[0]), rank, found[1])
    if words.key(j) in ("in", "on") and words.key(j + 1) in ("line", "row", "order", "queue"):
        j += 2
    return j, Ordinal(words.span(i, j), rank)


def ordinal_direction(words: Words, j: int) -> tuple[int, Side] | None:
    """'from the left', 'to the right', 'from top', 'down', 'in line'."""
    k = j
    if words.key(k) in _OVER and words.key(k + 1) in ("from", "to", "in", "on"):
        k += 1  # "second one in from the left"
    if words.key(k) in ("from", "to", "on", "at", "starting", "counting"):
        towards = words.key(k) == "to"
        k += 1
        while k < j + 7 and words.key(k) in _BEFORE_SIDE:
            k += 1
        if (direction := side_named(words.key(k))) is not None:
            k += 1
            while words.key(k) in SIDE_WORDS:
                k += 1
            end = skip_image(words, k)
            beside = towards and words.key(k) == "of" and not _of_image(words, end, k)
            return None if beside else (end, direction)
        if words.key(k) in ("camera", "viewer", "us"):
            return k + 1, "front"
        if words.key(k) in ("end", "last"):
            return k + 1, "back"
    if words.key(j) == "down":
        return j + 1, "top"
    return None


def _of_image(words: Words, end: int, of: int) -> bool:
    """Whether "of the picture" stands there, up to ``end``."""
    return end > of and (words.page or words.key(end - 1) not in THINGS_IN_PHOTOS)
