"""Several from one end or extreme: "the first two links", "the bottom two", "the biggest two"."""

from __future__ import annotations

from deixis.language.determiners import count_at, number_alone
from deixis.language.forms import AnyOf, Ordinal, Quantifier
from deixis.language.places.ordinals import rank_of
from deixis.language.places.sides import Side
from deixis.language.words import Words

__all__ = ["range_at", "several_at"]

_SIDES: dict[str, Side] = {
    "top": "top",
    "topmost": "top",
    "upper": "top",
    "bottom": "bottom",
    "lower": "bottom",
    "lowest": "bottom",
    "left": "left",
    "leftmost": "left",
    "right": "right",
    "rightmost": "right",
    "front": "front",
    "back": "back",
}
_MOST = 12  # more are not counted from an end


def range_at(words: Words, i: int) -> tuple[int, AnyOf, Quantifier] | None:
    """A range that starts at token i: its end, the places in it, and how many are asked for."""
    rank, side = rank_of(words.key(i)), _SIDES.get(words.key(i))
    if side is None and rank not in (1, -1):
        return None
    several = several_at(words, i + 1)
    if several is None or several.number is None:
        return None
    count = several.number
    span = words.span(i, i + 2)
    step = rank if side is None and rank is not None else 1
    places = tuple(Ordinal(span, step * n, side) for n in range(1, count + 1))
    return i + 2, AnyOf(span, places), several


def several_at(words: Words, j: int) -> Quantifier | None:
    """The number at j after an end or a superlative: "the biggest two"."""
    count = count_at(words, j) or number_alone(words, j)
    if count is None or not 1 < count <= _MOST:
        return None
    return Quantifier("number", count, words.span(j, j + 1))
