"""Colours that are worn: "the man in blue", "someone in black and white"."""

from __future__ import annotations

from deixis.language.forms import Attribute, Head, Quantifier, Span
from deixis.language.lexicon.index import adjective
from deixis.language.nouns.determiners import read_determiners
from deixis.language.nouns.doing import NEVER_DESCRIBE
from deixis.language.nouns.drafts import Draft
from deixis.language.nouns.garments import is_clothing
from deixis.language.nouns.heads import choose_head
from deixis.language.nouns.items import read_item
from deixis.language.nouns.runs import Item, Run
from deixis.language.operators.reading import Reading
from deixis.language.places.ordinals import ordinal_at
from deixis.language.places.positions import position_at
from deixis.language.places.superlatives import superlative_at
from deixis.language.words import Words

__all__ = ["colours_worn", "imply_clothing", "wear_pattern", "worn_colours"]

_ONES = frozenset({"", "one", "ones", "those", "these"})
"""Heads that may stand for a person."""


def worn_colours(reading: Reading, i: int, end: int, kind: str) -> tuple[Draft, Draft] | None:
    """Who wears something of a colour, and the clothing: "[the man] in blue".

    Args:
        reading: The stack, on which the wearer is.
        i: Where the relation word stands.
        end: Where the colours begin.
        kind: The relation.

    Returns:
        The wearer and the clothing; None where nobody can wear it, or a noun follows.
    """
    if not reading.photo or (kind != "wearing" and reading.words.text(i, end) != "in"):
        return None
    wearer = _wearer(reading)
    run = _colours(reading.words, end) if wearer is not None else None
    if wearer is None or run is None or _noun_goes_on(reading.words, run.end):
        return None
    clothing = choose_head(reading.words, run, "wearing")
    if clothing is None:
        return None
    imply_clothing(clothing)
    return wearer, clothing


def colours_worn(words: Words, i: int) -> bool:
    """Whether colours that no noun follows stand at i."""
    run = _colours(words, i)
    return run is not None and not _noun_goes_on(words, run.end)


def imply_clothing(target: Draft) -> None:
    """Make clothing of colours that have no noun."""
    head = target.head
    target.head = Head(
        Span(head.span.start, head.span.start, ""),
        "clothing",
        "part",
        "uniform",
        ("uniform", "shirt", "jacket", "dress", "suit"),
    )


def wear_pattern(target: Draft) -> bool:
    """Make patterned clothing of what somebody wears by its pattern: "in red stripes"."""
    head = target.head
    look = adjective(head.text.casefold())
    if head.category != "pattern" or look is None or look.kind != "pattern":
        return False
    imply_clothing(target)
    target.slots.append(Attribute(head.span, look.kind, look.value))
    target.quantifier = Quantifier()
    return True


def _wearer(reading: Reading) -> Draft | None:
    """Who may wear colours: the one just named, else the nearest person, else an animal."""
    if reading.comma:
        return next((d for d in reading.stack if d.animate), None)
    top = reading.stack[-1]
    if _stands_for_person(reading, top):
        return top
    persons = [d for d in reading.stack if d.noun is not None and d.noun.trait == "person"]
    return persons[-1] if persons else top if top.animate else None


def _stands_for_person(reading: Reading, draft: Draft) -> bool:
    """'the one', 'someone', or no noun at all, where the phrase names no other thing."""
    if draft.head.kind != "pronoun":
        return False
    root = reading.stack[0]
    among_people = root is draft or (root.noun is not None and root.noun.trait == "person")
    named = draft.head.category == "person"
    return named or (among_people and draft.head.lemma in _ONES)


def _colours(words: Words, i: int) -> Run | None:
    """The colours from i on: "blue", "all black", "red and white"."""
    j, quantifier, determined = read_determiners(words, i)
    run = Run(i, j, [], quantifier, determined)
    read = 0
    while j < len(words) and (step := read_item(words, j, run, "wearing")) is not None:
        new, j = run.items[read:], step
        if new and _is_colour(new[-1]):
            read, run.end = len(run.items), j
        elif any(item.constraint is not None or item.kind != "constraint" for item in new):
            break
    del run.items[read:]
    return run if run.items else None


def _is_colour(item: Item) -> bool:
    return item.adjective is not None and item.adjective.kind == "colour"


def _noun_goes_on(words: Words, j: int) -> bool:
    """Whether words before a noun, or a noun, stand at j: "[in blue] running shorts"."""
    noun, adjective, relation = words.noun(j), words.adjective(j), words.relation(j)
    if is_clothing(words, j):
        return True
    if (place := _place_end(words, j)) is not None:
        return words.noun(place) is not None and words.relation(place) is None
    if relation is not None and relation[1].verb and words.key(j).endswith("ing"):
        return relation[1].kind not in NEVER_DESCRIBE and is_clothing(words, relation[0])
    if adjective is not None and adjective[1].kind in ("state", "orientation"):
        return words.noun(adjective[0]) is not None
    if words.unknown(j):
        return not words.key(j).endswith("ing")
    return noun is not None or adjective is not None


def _place_end(words: Words, j: int) -> int | None:
    """The index after a place, a rank or an extreme."""
    found = position_at(words, j) or ordinal_at(words, j) or superlative_at(words, j)
    return None if found is None else found[0]
