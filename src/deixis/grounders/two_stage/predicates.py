"""Which words of a noun phrase go to the encoder, and which constraints to geometry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deixis.grounders.neuro_symbolic.space.extremes import MEASURES
from deixis.grounders.neuro_symbolic.space.relations import RELATIONS
from deixis.language.forms import (
    AnyOf,
    Constraint,
    Except,
    Not,
    NounPhrase,
    Ordinal,
    Position,
    Relation,
    Superlative,
)

__all__ = ["GEOMETRIC", "Predicate", "predicate"]

GEOMETRIC = frozenset(RELATIONS) & {
    "left_of", "right_of", "above", "below", "on", "in", "under", "behind", "in_front_of",
    "next_to", "near", "far_from", "around", "against", "across_from", "at",
} | {"between"}  # fmt: skip
"""Relations that boxes can tell. "wearing", "holding", "with" and the like show inside a region:
their words stay with the noun, for the encoder to see."""

_LEFT_OVER = frozenset({"that", "which", "who", "is", "are", "was", "and", "or", "but", "it", "on"})
"""Words that may dangle once a constraint is taken out: "the dog that is"."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A node of ReCLIP's semantic tree (section 3.3).

    Attributes:
        words: For the encoder; "" when they say nothing, as in "the one on the right".
        geometric: Constraints for geometry, in the order in which they are applied.
        whole: All words of the node.
    """

    words: str
    geometric: tuple[Constraint, ...]
    whole: str


def predicate(phrase: NounPhrase, text: str, *, relations: bool = True) -> Predicate:
    """Split a noun phrase.

    Args:
        phrase: A node of the parsed tree.
        text: The phrase that its spans point into.
        relations: False leaves all words to the encoder.
    """
    whole = text[phrase.span.start : phrase.span.end].strip()
    found = list(_geometric(phrase)) if relations else []
    words = _without(phrase, found, text) if found else whole
    empty = phrase.head.kind == "pronoun" and not _others(phrase, found)
    return Predicate("" if empty else words, tuple(sorted(found, key=_turn)), whole)


def _geometric(phrase: NounPhrase) -> Iterator[Constraint]:
    """Constraints that boxes can tell, also of what the thing holds or wears.

    "The woman holding an umbrella next to the bus": she is next to the bus as well, and nobody
    proposes a region for the umbrella alone.
    """
    for item in phrase.constraints:
        if _tellable(item):
            yield item
        elif isinstance(item, Relation):
            for target in item.targets:
                yield from _geometric(target)


def _tellable(item: Constraint) -> bool:
    if isinstance(item, Relation):
        return item.kind in GEOMETRIC and bool(item.targets)
    if isinstance(item, Superlative):
        return item.measure in MEASURES or item.measure == "distance"
    if isinstance(item, Not):
        return _tellable(item.constraint)
    if isinstance(item, AnyOf):
        return all(_tellable(option) for option in item.constraints)
    return isinstance(item, Position | Ordinal | Except)


def _others(phrase: NounPhrase, found: list[Constraint]) -> bool:
    """Whether a head without a noun has constraints that only the encoder can see."""
    return any(item not in found for item in phrase.constraints)


def _without(phrase: NounPhrase, found: list[Constraint], text: str) -> str:
    """The words of the node without those of ``found``; the head always stays.

    An ordinal may span its head ("2nd dog from the left"), so what stays is marked again.
    """
    keep = [phrase.span.start <= place < phrase.span.end for place in range(len(text))]
    for item in found:
        for place in range(item.span.start, item.span.end):
            keep[place] = False
    staying = [item.span for item in phrase.constraints if item not in found]
    for span in (phrase.head.span, *(s for s in staying if not _holds_any(s, found))):
        for place in range(span.start, span.end):
            keep[place] = True
    words = "".join(char if kept else " " for char, kept in zip(text, keep, strict=True)).split()
    while words and words[-1].lower().strip(",") in _LEFT_OVER:
        words.pop()
    return " ".join(words).strip(" ,")


def _holds_any(span: object, found: list[Constraint]) -> bool:
    start, end = getattr(span, "start", 0), getattr(span, "end", 0)
    return any(start <= item.span.start and item.span.end <= end for item in found)


_ORDER = (Relation, Not, AnyOf, Except, Position, Superlative, Ordinal)


def _turn(item: Constraint) -> int:
    """Relations first, then what picks among the rest (the paper's footnote 7)."""
    return _ORDER.index(type(item)) if type(item) in _ORDER else 0
