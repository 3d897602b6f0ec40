"""The conditions of a phrase: which come first, and which belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from deixis.core import Step
from deixis.language.forms import (
    AnyOf,
    Attribute,
    Constraint,
    Except,
    Not,
    NounPhrase,
    Ordinal,
    Position,
    Relation,
    Superlative,
    TextContent,
)

__all__ = [
    "count_colours",
    "counts_on",
    "from_landmark",
    "once",
    "rank_of_extreme",
    "tells_nothing",
    "turn",
]

_NEAR_END: dict[str, Literal["left", "right", "top", "bottom"]] = {
    "left_of": "right",
    "right_of": "left",
    "above": "bottom",
    "below": "top",
}
"""Relation -> the end, of the things that stand so, where the landmark is."""

_ORDER: tuple[type, ...] = (
    TextContent,
    Attribute,
    Relation,
    AnyOf,
    Not,
    Except,
    Position,
    Superlative,
    Ordinal,
)


def once(constraints: Sequence[Constraint]) -> list[Constraint]:
    """The constraints; "red red red" is measured once."""
    kept: dict[object, Constraint] = {}
    for item in constraints:
        said = (item.kind, item.value, item.modifier) if isinstance(item, Attribute) else id(item)
        kept.setdefault(said, item)
    return list(kept.values())


def turn(constraint: Constraint) -> tuple[int, int]:
    """Filters first; what picks among the rest last, rows and columns before ranks in them."""
    lane = isinstance(constraint, Ordinal) and constraint.unit is None
    if isinstance(constraint, AnyOf) and all(
        isinstance(i, Ordinal) for i in constraint.constraints
    ):
        return _ORDER.index(Ordinal), 1  # "the first two" of those that are left
    return _ORDER.index(type(constraint)), int(lane)


def counts_on(constraint: Constraint) -> bool:
    """Whether a rank leads past the first: "the last link" of those under a heading."""
    return isinstance(constraint, Ordinal) and constraint.unit is None and constraint.rank != 1


def count_colours(constraints: Sequence[Constraint]) -> int:
    """How many colours a thing is said to have: two of "the black and white dog"."""
    colours = [item for item in constraints if isinstance(item, Attribute)]
    return len({item.value for item in colours if item.kind == "colour"})


def rank_of_extreme(constraints: Sequence[Constraint]) -> Ordinal | None:
    """The rank of "the second largest", which counts from the largest."""
    extremes = [item for item in constraints if isinstance(item, Superlative)]
    ranks = [
        item
        for item in constraints
        if isinstance(item, Ordinal) and item.unit is None and item.direction is None
    ]
    return ranks[0] if len(extremes) == len(ranks) == 1 else None


def from_landmark(phrase: NounPhrase) -> NounPhrase:
    """'The second dog to the left of the car' is counted from the car, not from the left."""
    sides = [
        _NEAR_END[item.kind]
        for item in phrase.constraints
        if isinstance(item, Relation) and item.kind in _NEAR_END
    ]
    if len(sides) != 1 or any(isinstance(item, Superlative) for item in phrase.constraints):
        return phrase
    counted = [
        replace(item, direction=sides[0])
        if isinstance(item, Ordinal) and item.unit is None and item.direction is None
        else item
        for item in phrase.constraints
    ]
    return replace(phrase, constraints=tuple(counted))


def tells_nothing(constraint: Constraint, parts: Sequence[Step]) -> bool:
    """Whether a thing is told by another of which nothing was seen: that rules nothing out."""
    lone = isinstance(constraint, Relation) and len(constraint.targets) == 1
    return lone and bool(parts) and parts[-1].kept == 0
