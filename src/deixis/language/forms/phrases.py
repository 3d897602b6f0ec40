"""Noun phrases, and the constraints that hold further noun phrases.

They stand in one file because each names the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deixis.language.forms.heads import Head
from deixis.language.forms.places import Ordinal, Position
from deixis.language.forms.properties import Attribute, TextContent
from deixis.language.forms.spans import Span

__all__ = [
    "AnyOf",
    "Constraint",
    "Coordination",
    "Except",
    "Measure",
    "Not",
    "NounPhrase",
    "Quantifier",
    "Relation",
    "Superlative",
]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation to other things.

    Attributes:
        kind: A key of `deixis.language.lexicon.RELATION_WORDS`: left_of, right_of, above, below,
            on, in, under, behind, in_front_of, next_to, between, near, far_from, around, against,
            across_from, at, with, of, wearing, holding, riding, sitting_on, standing_on,
            lying_on, leaning_on, looking_at, facing, eating, drinking, using, playing, carrying,
            pulling, hanging_from, attached_to, covered_with, made_of, acting_on (any other verb);
            seen from the other side held_by, worn_by, ridden_by, sat_on_by, used_by, acted_on_by.
        targets: What it relates to: one, or two and more for "between", and one plural
            phrase for "between the two chairs". May be () where the words name none.
    """

    span: Span
    kind: str
    targets: tuple[NounPhrase, ...] = ()


Measure = Literal[
    "area",
    "height",
    "width",
    "length",
    "x",
    "y",
    "brightness",
    "distance",
    "depth",
    "age",
    "value",
]
"""What a superlative compares."""


@dataclass(frozen=True, slots=True)
class Superlative:
    """The extreme of a measure: "largest", "leftmost", "closest to the door", "tallest".

    Attributes:
        measure: "area", "height", "width", "length", "x", "y", "brightness", "distance" (to
            ``target``), "depth", "age", "value" (of the written number: "most expensive").
        most: True for the greatest (x: rightmost, y: lowest, depth: farthest), False for the least.
        target: What a distance is measured to; None for the camera or when not needed.
    """

    span: Span
    measure: Measure
    most: bool
    target: NounPhrase | None = None


@dataclass(frozen=True, slots=True)
class Not:
    """The constraint must not hold: "not wearing a hat", "without a handle", "non-red"."""

    span: Span
    constraint: Constraint


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one holds: "red or blue", "on the left or holding a bat"."""

    span: Span
    constraints: tuple[Constraint, ...]


@dataclass(frozen=True, slots=True)
class Except:
    """All but these: "all cups except the red one", "other than the dog"."""

    span: Span
    excluded: NounPhrase


Constraint = (
    Attribute | TextContent | Relation | Position | Ordinal | Superlative | Not | AnyOf | Except
)


@dataclass(frozen=True, slots=True)
class Quantifier:
    """How many are meant.

    Attributes:
        kind: "one" (the default), "all" (all, every, each, a bare plural), "number" ("two dogs",
            "the three cups", "all three", "both"), "none" ("no dogs").
        number: For "number"; else None.
        span: The words that say so; for "the smaller of the two", those of the set.
    """

    kind: Literal["one", "all", "number", "none"] = "one"
    number: int | None = None
    span: Span | None = None

    @property
    def plural(self) -> bool:
        """Whether several regions are asked for."""
        return self.kind == "all" or (self.kind == "number" and self.number != 1)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A head with everything that narrows it down, in the order of the words."""

    span: Span
    head: Head
    constraints: tuple[Constraint, ...] = ()
    quantifier: Quantifier = Quantifier()


@dataclass(frozen=True, slots=True)
class Coordination:
    """Several noun phrases: "the cat and the dog" (all asked for), "the cup or the mug" (any)."""

    span: Span
    conjunction: Literal["and", "or"]
    parts: tuple[NounPhrase, ...]
