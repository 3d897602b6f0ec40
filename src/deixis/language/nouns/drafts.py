"""Noun phrases under construction, and how they hang together.

The parser keeps a stack of drafts: the noun phrase being read, the one it is the target of, and so
on up to the root. A `Link` remembers the place in the parent that the finished target will fill.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from deixis.language.forms import (
    AnyOf,
    Attribute,
    Constraint,
    Except,
    Head,
    Not,
    NounPhrase,
    Quantifier,
    Relation,
    Span,
    Superlative,
)
from deixis.language.lexicon.index import Noun
from deixis.language.words import Words

__all__ = ["Draft", "Link"]

_GENDERS = {"he": "male", "him": "male", "she": "female"}
"""What pronouns tell of somebody that another thing is beside, or held by."""


@dataclass
class Draft:
    """A noun phrase that still grows."""

    head: Head
    noun: Noun | None
    start: int
    end: int
    slots: list[Constraint | None] = field(default_factory=list)
    quantifier: Quantifier = field(default_factory=Quantifier)
    link: Link | None = None
    depth: int = 0
    height: int = 0

    @property
    def animate(self) -> bool:
        """Whether it can wear, hold or look; heads of unknown kind are given the benefit."""
        return self.noun is not None and self.noun.animate

    @property
    def worn(self) -> bool:
        """Whether it is clothing or a part of something."""
        return self.head.kind == "part"

    def cover(self, start: int, end: int) -> None:
        """Grow over tokens start to end."""
        self.start, self.end = min(self.start, start), max(self.end, end)

    def build(self, words: Words) -> NounPhrase:
        """The frozen noun phrase."""
        constraints = tuple(slot for slot in self.slots if slot is not None)
        gender = _GENDERS.get(self.head.lemma) if self.link is not None else None
        if gender is not None and self.head.kind == "pronoun":
            constraints = (Attribute(self.head.span, "gender", gender), *constraints)
        return NounPhrase(words.span(self.start, self.end), self.head, constraints, self.quantifier)


@dataclass
class Link:
    """The relation, superlative or exception that a draft is the target of.

    Attributes:
        kind: A relation kind, or "superlative", "except", "contact" (a noun phrase whose verb is
            still to come: "the chair [the man] is sitting on").
        slot: Where in the parent's slots the constraint goes.
        before: A constraint that an "or" joins to this one.
    """

    kind: str
    parent: Draft
    slot: int
    start: int
    end: int
    negated: bool = False
    before: Constraint | None = None
    superlative: Superlative | None = None
    targets: list[NounPhrase] = field(default_factory=list)

    def fill(self, words: Words) -> None:
        """Put the constraint, with the targets found so far, into the parent."""
        span = words.span(self.start, self.end)
        inner = self._inner(span)
        if self.negated:
            inner = Not(span, inner)
        if self.before is not None:
            parts = self.before.constraints if isinstance(self.before, AnyOf) else (self.before,)
            start = parts[0].span.start
            inner = AnyOf(words.chars(start, span.end), (*parts, inner))
        self.parent.slots[self.slot] = inner
        self.parent.cover(self.start, self.end)

    def _inner(self, span: Span) -> Constraint:
        if self.kind == "except":
            return Except(span, self.targets[0])
        if self.superlative is not None:
            target = self.targets[0] if self.targets else None
            return Superlative(span, self.superlative.measure, self.superlative.most, target)
        kind = "with" if self.kind == "contact" else self.kind
        return Relation(span, kind, tuple(self.targets))
