"""Extremes: "largest", "most expensive", "leftmost", "closest to the door"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from deixis.language.forms import Superlative
from deixis.language.lexicon.attributes import SUPERLATIVE_MEASURES
from deixis.language.lexicon.extremes import extremes
from deixis.language.lexicon.places import CAMERA_WORDS, DISTANCE_WORDS, EXTREME_PLACES, SIDE_WORDS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.places.sides import AXES, skip_image
from deixis.language.words import Words

__all__ = ["Extreme", "superlative_at"]

_AWAY = word_set("away most back out over up down forward ahead")
_TOWARDS = word_set("to towards toward on at from in the of far very by")
_MOST = {word: key for key, line in EXTREME_PLACES.items() for word in line.split()}
_NEAR = {word: far for far, line in DISTANCE_WORDS.items() for word in line.split()}
_STANDS_FOR = word_set("one ones is thats")
_MOST_LOOKS = 4
_PLAIN_NEAR = {"far": True, "near": False, "close": False}  # "the most far one"


@dataclass(frozen=True, slots=True)
class Extreme:
    """A superlative, and whether a target must follow."""

    superlative: Superlative
    wants_target: bool = False


def superlative_at(words: Words, i: int) -> tuple[int, Extreme] | None:
    """A superlative that starts here: "largest", "most expensive", "farthest to the left"."""
    word, after = words.key(i), words.key(i + 1)
    if word in _MOST:
        return i + 1, _extreme(words, i, i + 1, *_MOST[word])
    if word in AXES and after == "most" and f"{word}most" in _MOST:
        return i + 2, _extreme(words, i, i + 2, *_MOST[f"{word}most"])
    if word == "most" and after in AXES and f"{after}most" in _MOST:
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
    core = AXES.get(words.key(k))
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
            end = skip_image(words, end)
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
    named = words.article(j) and words.noun(j + 1) is not None
    if not far and not comparative and (named or _nearest_what(words, i, j)):
        return j, Extreme(_extreme(words, i, j, "distance", far).superlative, True)
    return j, _extreme(words, i, j, "depth", far)


def _nearest_what(words: Words, i: int, j: int) -> bool:
    """'dog nearest man', 'the bag that is closest black car': a noun on both sides of it."""
    before = words.key(i - 1)
    ended = any(
        (noun := words.noun(k)) is not None and noun[0] == i for k in range(max(i - 3, 0), i)
    )
    if not (ended or before in AXES or before in _STANDS_FOR) or j > i + 1 or words.page:
        return False
    for _ in range(_MOST_LOOKS):
        noun, look = words.noun(j), words.adjective(j)
        if noun is not None:
            return not words.key(j).endswith("ing")
        if look is None:
            return False
        j = look[0]
    return False


def _extreme(words: Words, i: int, j: int, measure: str, most: bool) -> Extreme:
    return Extreme(Superlative(words.span(i, j), measure, most))  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def _positive() -> dict[str, tuple[str, bool]]:
    return {w.strip(): key for key, line in SUPERLATIVE_MEASURES.items() for w in line.split(";")}
