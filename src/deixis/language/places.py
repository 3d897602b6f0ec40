"""Positions, ordinals and superlatives: the words that pick by place, order or extreme."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from deixis.language.forms import Ordinal, Position, Superlative
from deixis.language.lexicon.attributes import SUPERLATIVE_MEASURES
from deixis.language.lexicon.extremes import extremes
from deixis.language.lexicon.numbers import ORDINALS
from deixis.language.words import Words

__all__ = ["Place", "ordinal_at", "position_at", "row_at", "superlative_at", "ordinal_direction", "rank_of"]

Place = Position | Ordinal

_CORE: dict[str, tuple[str, str]] = {
    "left": ("h", "left"), "leftmost": ("h", "left"), "lefthand": ("h", "left"), "right": ("h", "right"), "righthand": ("h", "right"), "rigth": ("h", "right"), "rght": ("h", "right"), "leftside": ("h", "left"), "rightside": ("h", "right"),
    "center": ("h", "centre"), "centre": ("h", "centre"), "middle": ("h", "centre"), "central": ("h", "centre"), "centered": ("h", "centre"), "centred": ("h", "centre"), "midle": ("h", "centre"), "middl": ("h", "centre"), "righ": ("h", "right"), "lef": ("h", "left"), "lft": ("h", "left"), "righty": ("h", "right"), "leftish": ("h", "left"),
    "top": ("v", "top"), "upper": ("v", "top"), "bottom": ("v", "bottom"), "lower": ("v", "bottom"), "bootom": ("v", "bottom"), "botom": ("v", "bottom"), "topright": ("v", "top"), "uppermost": ("v", "top"),
    "front": ("d", "front"), "foreground": ("d", "front"), "back": ("d", "back"), "background": ("d", "back"), "rear": ("d", "back"), "bacground": ("d", "back"), "backround": ("d", "back"), "distance": ("d", "back"), "backgroud": ("d", "back"), "forground": ("d", "front"), "forefront": ("d", "front"), "behind": ("d", "back"),
}  # fmt: skip
_SIDES = frozenset("side hand corner edge end part half portion section area sides position quadrant third margin region sid".split())
_PREPOSITIONS = frozenset("on at in to from towards toward near by along onto into".split())
_DEGREE = frozenset("far very extreme most further furthest farthest the its his her their my your an a all way directly just dead exact immediate utmost".split())
_NEEDS_PREPOSITION = frozenset({"distance", "background", "foreground", "behind", "forefront"})
_ROWS = {"row": "row", "rows": "row", "column": "column", "columns": "column", "line": "row", "shelf": "row"}
_DIRECTION = {"h": {"left": "left", "right": "right", "centre": None}, "v": {"top": "top", "bottom": "bottom"}, "d": {"front": "front", "back": "back"}}
_MOST = {"leftmost": ("x", False), "rightmost": ("x", True), "topmost": ("y", False), "uppermost": ("y", False), "bottommost": ("y", True), "lowermost": ("y", True), "backmost": ("depth", True), "frontmost": ("depth", False), "foremost": ("depth", False), "rearmost": ("depth", True), "hindmost": ("depth", True), "rightermost": ("x", True), "rightest": ("x", True), "outermost": ("distance", True), "innermost": ("distance", False)}  # fmt: skip
_NEAR = {"closest": False, "nearest": False, "closer": False, "nearer": False, "closet": False, "cloest": False, "clostest": False, "closes": False, "farthest": True, "furthest": True, "farther": True, "further": True, "furtherest": True, "fartherest": True, "furtherst": True, "furtest": True, "farthermost": True, "furthermost": True}  # fmt: skip
_CAMERA = frozenset("camera viewer us me you front foreground lens photographer cameraman view screen".split())


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
    while words.key(j) in _DEGREE and not (words.key(j) in _CORE and words.key(j + 1) not in _CORE):
        j += 1
    if preposition and (row := row_at(words, j)) is not None:
        return row[0], Ordinal(words.span(i, row[0]), row[1], row[2], row[3])
    first, found = j, {}  # type: ignore[var-annotated]
    while (core := _CORE.get(words.key(j))) is not None and core[0] not in found:
        found[core[0]] = core[1]
        if core[1] == "centre" and "v" not in found and (after := _CORE.get(words.key(j + 1))) and after[0] == "h":
            found = {"v": "middle"}
        j += 1
    if not found:
        return _bare_edge(words, i, j, preposition)
    if not preposition and words.key(first) in _NEEDS_PREPOSITION and not noun_follows:
        return None if words.key(first) == "behind" else _position(words, i, j, found, None)
    if words.key(first) == "behind":
        return None
    if words.key(j) == "most":
        return None
    edge = None
    while words.key(j) in _SIDES or (words.key(j) == "most"):
        if words.key(j) == "hand" and not (words.key(j + 1) in _SIDES or words.section(j + 1) or (words.noun(j + 1) and words.key(j + 1) not in ("holding",))):
            break
        edge = {"corner": "corner", "edge": "edge"}.get(words.key(j), edge)
        j += 1
    if not noun_follows and (preposition or edge or j - first > 1) and words.key(j) == "row":
        j += 1
    return _position(words, i, j, found, edge)


def _position(words: Words, i: int, j: int, found: dict[str, str], edge: str | None) -> tuple[int, Place]:
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
    while words.article(k) or words.key(k) in ("entire", "whole"):
        k += 1
    return k + 1 if words.section(k) and words.key(k + 1) != "of" and not words.capital(k) else j


def row_at(words: Words, j: int) -> tuple[int, int, str | None, str] | None:
    """'top row', 'second row', 'row 3', 'third column from the left'."""
    if words.key(j) in ("row", "column") and words.kind(j + 1) == "number":
        return j + 2, _number(words.key(j + 1)), None, words.key(j)
    rank = rank_of(words.key(j))
    core = _CORE.get(words.key(j))
    if rank is not None and (unit := _ROWS.get(words.key(j + 1))) in ("row", "column") and words.key(j + 1) not in ("shelf", "line"):
        found = ordinal_direction(words, j + 2)
        return (found[0] if found else j + 2), rank, (found[1] if found else None), unit or "row"
    if core is not None and (unit := {"row": "row", "column": "column"}.get(words.key(j + 1))):
        direction = _DIRECTION[core[0]].get(core[1])
        return (j + 2, 1, direction, unit) if direction else None
    return None


def _number(text: str) -> int:
    digits = "".join(c for c in text if c.isascii() and c.isdigit())[:6]
    return max(1, int(digits)) if digits else 1


@lru_cache(maxsize=4096)
def rank_of(word: str) -> int | None:
    """The rank of an ordinal word: 2 for "second" and "2nd", -1 for "last"."""
    if word in ORDINALS:
        return ORDINALS[word]
    if len(word) > 2 and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isascii() and word[:-2].isdigit():
        return max(1, min(int(word[:-2][:6]), 999_999))
    return None


def ordinal_direction(words: Words, j: int) -> tuple[int, Literal["left", "right", "top", "bottom", "front", "back"]] | None:
    """'from the left', 'to the right', 'from top', 'down', 'in line'."""
    k = j
    while words.key(k) in ("in", "over", "one", "up", "down", "away", "out") and words.key(k + 1) in ("from", "to", "in", "on"):
        k += 1
    if words.key(k) in ("from", "to", "on", "at", "starting", "counting"):
        k += 1
        while words.key(k) in ("from", "the", "far", "very", "your", "my"):
            k += 1
        core = _CORE.get(words.key(k))
        if core is not None and (direction := _DIRECTION[core[0]].get(core[1])):
            k += 1
            while words.key(k) in _SIDES:
                k += 1
            return _skip_image(words, k), direction  # type: ignore[return-value]
        if words.key(k) in ("camera", "viewer", "us"):
            return k + 1, "front"
        if words.key(k) in ("end", "last"):
            return k + 1, "back"
    if words.key(j) == "down":
        return j + 1, "top"
    return None


def ordinal_at(words: Words, i: int) -> tuple[int, Ordinal] | None:
    """An ordinal that starts here: "second [one] from the left", "2nd to last", "last in line"."""
    rank = rank_of(words.key(i))
    j = i + 1
    if words.key(i) == "next" and words.key(i + 1) == "to" and words.key(i + 2) == "last":
        return i + 3, Ordinal(words.span(i, i + 3), -2)
    if words.key(i) == "last" and words.key(i + 1) == "but":
        return i + 3, Ordinal(words.span(i, i + 3), -2)
    if words.key(i) in ("number", "no", "nr") and words.kind(i + 1) == "number" and (found := ordinal_direction(words, i + 2)):
        return found[0], Ordinal(words.span(i, found[0]), _number(words.key(i + 1)), found[1])
    if rank is None:
        return None
    if words.key(j) == "to" and words.key(j + 1) in ("last", "the") and "last" in (words.key(j + 1), words.key(j + 2)):
        j += 2 if words.key(j + 1) == "last" else 3
        rank = -rank
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
    if (core := _CORE.get(word)) is not None and after == "most" and f"{word}most" in _MOST:
        return i + 2, _extreme(words, i, i + 2, *_MOST[f"{word}most"])
    if word == "most" and (core := _CORE.get(after)) is not None and f"{after}most" in _MOST:
        return i + 2, _extreme(words, i, i + 2, *_MOST[f"{after}most"])
    if word in ("most", "least", "more", "less") and after in _positive():
        measure, most = _positive()[after]
        return i + 2, _extreme(words, i, i + 2, measure, most == (word in ("most", "more")))
    if word in _NEAR:
        return _near(words, i)
    if (entry := extremes().get(word)) is not None:
        measure, most, comparative = entry
        if comparative and after == "than":
            extreme = _extreme(words, i, i + 2, measure, most)
            return i + 2, Extreme(extreme.superlative, True)
        return _of_two(words, i, measure, most)
    return None


def _of_two(words: Words, i: int, measure: str, most: bool) -> tuple[int, Extreme]:
    return i + 1, _extreme(words, i, i + 1, measure, most)


def _near(words: Words, i: int) -> tuple[int, Extreme] | None:
    """'closest to the door', 'nearest', 'farthest to the left', 'furthest from us'."""
    far, j = _NEAR[words.key(i)], i + 1
    comparative = words.key(i) in ("closer", "nearer", "farther", "further")
    while words.key(j) in ("away", "most", "back", "out", "over", "up", "down", "forward"):
        j += 1
    k = j
    while words.key(k) in ("to", "towards", "toward", "on", "at", "from", "in", "the", "of", "far", "very", "by"):
        k += 1
    core = _CORE.get(words.key(k))
    if core is not None and words.key(k + 1) != "of" and not (words.noun(k + 1) and k > j):
        axis = {"left": ("x", False), "right": ("x", True), "top": ("y", False), "bottom": ("y", True), "front": ("depth", False), "back": ("depth", True)}.get(core[1])
        if axis is not None:
            towards_axis = far or words.key(j) not in ("from",)
            from_it = words.key(j) == "from"
            end = k + 1
            while words.key(end) in _SIDES:
                end += 1
            end = _skip_image(words, end)
            most = axis[1] if towards_axis and not from_it else not axis[1]
            return end, _extreme(words, i, end, axis[0], most)
    if words.key(k) in _CAMERA and k > j:
        return k + 1, _extreme(words, i, k + 1, "depth", far)
    if words.key(j) in ("to", "from", "by", "of", "near", "next", "towards", "toward") and words.key(j + 1):
        if words.key(j) == "of" and not (words.article(j + 1)):
            return j, _extreme(words, i, j, "depth", far)
        j += 2 if words.key(j) == "next" and words.key(j + 1) == "to" else 1
        return j, Extreme(_extreme(words, i, j, "distance", far).superlative, True)
    if not far and not comparative and words.article(j) and words.noun(j + 1):
        return j, Extreme(_extreme(words, i, j, "distance", far).superlative, True)
    return j, _extreme(words, i, j, "depth", far)


def _extreme(words: Words, i: int, j: int, measure: str, most: bool) -> Extreme:
    return Extreme(Superlative(words.span(i, j), measure, most))  # type: ignore[arg-type]
