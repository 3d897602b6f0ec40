"""Positions, ordinals and superlatives: the words that pick by place, order or extreme."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from deixis.language.forms import Ordinal, Position, Superlative
from deixis.language.lexicon.attributes import SUPERLATIVE_MEASURES
from deixis.language.lexicon.elements import THINGS_IN_PHOTOS
from deixis.language.lexicon.extremes import extremes
from deixis.language.lexicon.numbers import ORDINALS
from deixis.language.lexicon.places import (
    AXIS_WORDS,
    CAMERA_WORDS,
    DISTANCE_WORDS,
    EXTREME_PLACES,
    SIDE_WORDS,
)
from deixis.language.lexicon.wordsets import word_set
from deixis.language.words import Words

__all__ = [
    "Extreme",
    "Place",
    "ordinal_at",
    "ordinal_direction",
    "position_at",
    "rank_of",
    "row_at",
    "superlative_at",
]

Place = Position | Ordinal
Side = Literal["left", "right", "top", "bottom", "front", "back"]

_CORE = {word: key for key, line in AXIS_WORDS.items() for word in line.split()}
_PREPOSITIONS = word_set("on at in to from towards toward near by along onto into")
_DEGREE = word_set(
    "far very extreme most further furthest farthest the its his her their my your an a all "
    "way directly just dead exact immediate utmost"
)
_OVER = word_set("in over one up down away out")
_AWAY = word_set("away most back out over up down forward")
_TOWARDS = word_set("to towards toward on at from in the of far very by")
_BEFORE_SIDE = word_set("from the far very your my")
_NEEDS_PREPOSITION = frozenset({"distance", "background", "foreground", "behind", "forefront"})
_ROWS: dict[str, Literal["row", "column"]] = {
    "row": "row",
    "rows": "row",
    "column": "column",
    "columns": "column",
    "col": "column",
    "cols": "column",
}
_ALONG = {"row": ("left", "right"), "column": ("top", "bottom")}
"""Ends of a row itself, from which no rows are counted: "second row on the left"."""
_SIDES: dict[str, Side] = {
    "left": "left",
    "right": "right",
    "top": "top",
    "bottom": "bottom",
    "front": "front",
    "back": "back",
}
_MOST = {word: key for key, line in EXTREME_PLACES.items() for word in line.split()}
_NEAR = {word: far for far, line in DISTANCE_WORDS.items() for word in line.split()}
_PLAIN_NEAR = {"far": True, "near": False, "close": False}  # "the most far one"


@dataclass(frozen=True, slots=True)
class Extreme:
    """A superlative, and whether a target must follow."""

    superlative: Superlative
    wants_target: bool = False


def position_at(words: Words, i: int, *, noun_follows: bool = False) -> tuple[int, Place] | None:
    """A position that starts here: "on the far left side", "top right", "in the second row"."""
    j = i
    if preposition := words.key(j) in _PREPOSITIONS:
        j += 1
    for _ in range(6):  # "at the very far"; more would cost time on hostile input
        core = words.key(j) in _CORE and words.key(j + 1) not in _CORE
        if words.key(j) not in _DEGREE or core:
            break
        j += 1
    if preposition and (row := row_at(words, j, start=i)) is not None:
        return row
    if preposition and (ranked := _ranked_place(words, i, j)) is not None:
        return ranked
    first, found = j, _axes(words, j)
    j += len(found)
    if not found:
        return _bare_edge(words, i, j, preposition)
    if words.noun(first) is not None and words.key(first) == "back":
        return None  # "on his back"
    if words.key(first) == "behind" or (words.key(j) == "most" and len(found) < 2):
        return None
    alone = not preposition and not noun_follows
    if alone and words.key(first) in _NEEDS_PREPOSITION:
        return _position(words, i, j, found, None)
    end, edge = _side_words(words, j)
    if not noun_follows and (preposition or edge or end - first > 1) and words.key(end) == "row":
        end += 1
    return _position(words, i, end, found, edge)


def _ranked_place(words: Words, i: int, j: int) -> tuple[int, Ordinal] | None:
    """'in second place', 'at the third position'."""
    rank = rank_of(words.key(j))
    if rank is None or words.key(j + 1) not in ("place", "position", "spot"):
        return None
    found = ordinal_direction(words, j + 2)
    end, direction = found if found is not None else (j + 2, None)
    return end, Ordinal(words.span(i, end), rank, direction)


def _axes(words: Words, j: int) -> dict[str, str]:
    """The places named from j on, one an axis: "bottom left" -> bottom, left."""
    found: dict[str, str] = {}
    while (axis := _CORE.get(words.key(j))) is not None and axis[0] not in found:
        if found and words.key(j) == "behind" and (words.article(j + 1) or words.noun(j + 1)):
            break  # "to the right behind the man"
        after = _CORE.get(words.key(j + 1))
        sideways = after is not None and after[0] == "h"
        if axis[1] == "centre" and "v" not in found and sideways:
            found["v"] = "middle"  # "middle left"
        else:
            found[axis[0]] = axis[1]
        j += 1
    return found


def _side_words(words: Words, j: int) -> tuple[int, str | None]:
    """'side', 'hand corner', 'most': what may follow a place; and how far out it is."""
    edge = "corner" if words.key(j) == "most" else None
    while words.key(j) in SIDE_WORDS or words.key(j) == "most":
        if words.key(j) == "hand" and not _hand_side(words, j + 1):
            break
        edge = {"corner": "corner", "edge": "edge"}.get(words.key(j), edge)
        j += 1
    return j, edge


def _hand_side(words: Words, j: int) -> bool:
    """Whether "right hand" goes on as a place: "right hand side", "left hand white board"."""
    if words.key(j) in SIDE_WORDS or words.section(j) or words.adjective(j):
        return True
    return words.noun(j) is not None and words.key(j) != "holding"


def _position(
    words: Words, i: int, j: int, found: dict[str, str], edge: str | None
) -> tuple[int, Place]:
    if words.page or words.text(i, j) != "in front":  # "in front of the picture" is before a thing
        j = _skip_image(words, j)
    span = words.span(i, j)
    return j, Position(span, found.get("h"), found.get("v"), found.get("d"), edge)  # type: ignore[arg-type]


def _bare_edge(words: Words, i: int, j: int, preposition: bool) -> tuple[int, Place] | None:
    """'in the corner', 'at the edge', 'in the far corner'."""
    if preposition and words.key(j) in ("corner", "edge") and words.key(j + 1) != "of":
        end = _skip_image(words, j + 1)
        return end, Position(words.span(i, end), edge=words.key(j))  # type: ignore[arg-type]
    if preposition and words.key(j) in ("corner", "edge") and _skip_image(words, j + 1) > j + 1:
        end = _skip_image(words, j + 1)
        return end, Position(words.span(i, end), edge=words.key(j))  # type: ignore[arg-type]
    return None


def _skip_image(words: Words, j: int) -> int:
    """Step over "of the picture", which says nothing more."""
    if words.key(j) not in ("of", "in", "on", "corner"):
        return j
    k = j + 1
    while k < j + 5 and (words.article(k) or words.key(k) in ("entire", "whole")):
        k += 1
    return k + 1 if words.section(k) and words.key(k + 1) != "of" and not words.capital(k) else j


def row_at(words: Words, j: int, *, start: int | None = None) -> tuple[int, Ordinal] | None:
    """'top row', 'second row', 'row 3', 'third column from the left'.

    Args:
        words: The phrase.
        j: Where it stands.
        start: Where its span starts; j when None.
    """
    begin = j if start is None else start
    if (unit := _ROWS.get(words.key(j))) is not None and words.kind(j + 1) == "number":
        rank = _number(words.key(j + 1))
        return j + 2, Ordinal(words.span(begin, j + 2), rank, None, unit)
    unit, side = _ROWS.get(words.key(j + 1)), _side(words.key(j))
    rank = rank_of(words.key(j)) or 0
    if unit is None or not (rank or side):
        return None
    if side is not None and not rank:
        return j + 2, Ordinal(words.span(begin, j + 2), 1, side, unit)
    found = ordinal_direction(words, j + 2)
    across = found is not None and found[1] not in _ALONG[unit]
    end, direction = found if found is not None and across else (j + 2, None)
    return end, Ordinal(words.span(begin, end), rank, direction, unit)


def _side(word: str) -> Side | None:
    """The end of the image that a word names."""
    core = _CORE.get(word)
    return _SIDES.get(core[1]) if core is not None else None


def _number(text: str) -> int:
    digits = "".join(c for c in text if c.isascii() and c.isdigit())[:6]
    return max(1, int(digits)) if digits else 1


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
        if (direction := _side(words.key(k))) is not None:
            k += 1
            while words.key(k) in SIDE_WORDS:
                k += 1
            end = _skip_image(words, k)
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
        return found[0], Ordinal(words.span(i, found[0]), _number(words.key(i + 1)), found[1])
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


@lru_cache(maxsize=1)
def _positive() -> dict[str, tuple[str, bool]]:
    return {w.strip(): key for key, line in SUPERLATIVE_MEASURES.items() for w in line.split(";")}


def superlative_at(words: Words, i: int) -> tuple[int, Extreme] | None:
    """A superlative that starts here: "largest", "most expensive", "farthest to the left"."""
    word, after = words.key(i), words.key(i + 1)
    if word in _MOST:
        return i + 1, _extreme(words, i, i + 1, *_MOST[word])
    if word in _CORE and after == "most" and f"{word}most" in _MOST:
        return i + 2, _extreme(words, i, i + 2, *_MOST[f"{word}most"])
    if word == "most" and after in _CORE and f"{after}most" in _MOST:
        return i + 2, _extreme(words, i, i + 2, *_MOST[f"{after}most"])
    if word in ("most", "least", "more", "less") and after in _positive():
        measure, most = _positive()[after]
        return i + 2, _extreme(words, i, i + 2, measure, most == (word in ("most", "more")))
    if word in _NEAR:
        return _near(words, i)
    if word == "most" and after in _PLAIN_NEAR:
        return _near(words, i, i + 1)
    if (entry := extremes().get(word)) is not None:
        measure, most, comparative = entry
        if comparative and after == "than":
            extreme = _extreme(words, i, i + 2, measure, most)
            return i + 2, Extreme(extreme.superlative, True)
        return _of_two(words, i, measure, most)
    return None


def _of_two(words: Words, i: int, measure: str, most: bool) -> tuple[int, Extreme]:
    return i + 1, _extreme(words, i, i + 1, measure, most)


def _near(words: Words, i: int, at: int | None = None) -> tuple[int, Extreme] | None:
    """'closest to the door', 'nearest', 'farthest to the left', 'the most far from us'.

    ``at`` is where the word of distance stands, if not at ``i``.
    """
    near = words.key(i if at is None else at)
    far, j = (_NEAR | _PLAIN_NEAR)[near], (i if at is None else at) + 1
    comparative = near in ("closer", "nearer", "farther", "further")
    if words.key(j) in _AWAY:
        j += 1
    k = j
    while k < j + 5 and words.key(k) in _TOWARDS:
        k += 1
    if far and words.key(i + 1) in ("down", "up") and not words.key(i + 2):
        return i + 2, _extreme(words, i, i + 2, "y", words.key(i + 1) == "down")
    core = _CORE.get(words.key(k))
    if core is not None and words.key(k + 1) != "of" and not (words.noun(k + 1) and k > j):
        axis = {
            "left": ("x", False),
            "right": ("x", True),
            "top": ("y", False),
            "bottom": ("y", True),
            "front": ("depth", False),
            "back": ("depth", True),
        }.get(core[1])
        if axis is not None:
            towards_axis = far or words.key(j) not in ("from",)
            from_it = words.key(j) == "from"
            end = k + 1
            while words.key(end) in SIDE_WORDS:
                end += 1
            end = _skip_image(words, end)
            most = axis[1] if towards_axis and not from_it else not axis[1]
            return end, _extreme(words, i, end, axis[0], most)
    bare = words.key(k) in ("camera", "viewer", "us") and i > 0 and not words.article(i - 1)
    if words.key(k) in CAMERA_WORDS and (k > j or bare):  # "the knife nearest camera"
        return k + 1, _extreme(words, i, k + 1, "depth", far)
    if words.key(j) in (
        "to",
        "from",
        "by",
        "of",
        "near",
        "next",
        "towards",
        "toward",
    ) and words.key(j + 1):
        if words.key(j) == "of":  # "the closer of the two"
            return j, _extreme(words, i, j, "depth", far)
        j += 2 if words.key(j) == "next" and words.key(j + 1) == "to" else 1
        return j, Extreme(_extreme(words, i, j, "distance", far).superlative, True)
    if not far and not comparative and words.article(j) and words.noun(j + 1):
        return j, Extreme(_extreme(words, i, j, "distance", far).superlative, True)
    return j, _extreme(words, i, j, "depth", far)


def _extreme(words: Words, i: int, j: int, measure: str, most: bool) -> Extreme:
    return Extreme(Superlative(words.span(i, j), measure, most))  # type: ignore[arg-type]
