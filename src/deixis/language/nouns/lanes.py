"""Rows of things in a photo: "girl front row left", "bottom row second from right".

On a page a row is a thing of its own; of people and things in a photo it is a place.
"""

from __future__ import annotations

from deixis.language.forms import Ordinal
from deixis.language.lexicon.index import Noun
from deixis.language.lookahead import bare_place
from deixis.language.places.ordinals import ordinal_at
from deixis.language.places.positions import position_at
from deixis.language.places.rows import row_at
from deixis.language.places.sides import AXES
from deixis.language.words import Words

__all__ = ["lane_after", "lane_before", "place_after"]

_ENDS = frozenset({"side", "edge", "corner", "half", "end"})
_MOST_WORDS = 4
"""Between a row and the thing in it: "front row tall young man"."""


def place_after(words: Words, j: int, last: Noun | None) -> bool:
    """'chair front right', 'girl front row': a place after a thing, which is no part of it."""
    if last is None or last.kind in ("element", "value"):
        return False
    front = words.key(j) == "front" and bare_place(words, j)
    return front or _side_after(words, j) or lane_after(words, j) is not None


def _side_after(words: Words, j: int) -> bool:
    """'dog left side', 'man bottom corner': a place, where no "of" and no noun follows it."""
    sided = words.key(j) in AXES and words.key(j + 1) in _ENDS
    found = position_at(words, j) if sided and not words.page else None
    return found is not None and words.key(found[0]) != "of" and bare_place(words, j)


def lane_after(words: Words, j: int) -> tuple[int, Ordinal] | None:
    """A row that follows what stands in it: "girl front row", "second from left, top row"."""
    found = None if words.page else row_at(words, j)
    return None if found is None or _thing_at(words, found[0]) else found


def lane_before(words: Words, j: int) -> tuple[int, Ordinal] | None:
    """A row at j that what stands in it follows: "front row guy", "top row, second from right"."""
    found = None if words.page else row_at(words, j)
    if found is None:
        return None
    end = found[0] + (words.kind(found[0]) == "comma")
    picked = position_at(words, end) or ordinal_at(words, end)
    named = picked is not None and not words.noun(picked[0]) and row_at(words, end) is None
    return (end, found[1]) if named or _thing_at(words, end) else None


def _thing_at(words: Words, j: int) -> bool:
    """Whether a person or thing is named at j, after adjectives, places and ranks."""
    for _ in range(_MOST_WORDS):
        j = words.skip_articles(j)
        if row_at(words, j) is not None:
            return False
        noun, place = words.noun(j), _place_at(words, j)
        if noun is not None and noun[0] > place:
            return noun[1].kind == "object"
        described = words.adjective(j)
        if place == j and described is None:
            return False
        j = place if described is None else max(place, described[0])
    return False


def _place_at(words: Words, j: int) -> int:
    """The end of a place or rank at j that stands before a noun; j without one."""
    found = ordinal_at(words, j) or position_at(words, j, noun_follows=True)
    return j if found is None else found[0]
