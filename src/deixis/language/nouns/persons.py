"""What words for people tell of them: "boy" says male and young, "woman hiker" female."""

from __future__ import annotations

from deixis.language.forms import Attribute, AttributeKind, Span
from deixis.language.lexicon.index import Noun
from deixis.language.nouns.runs import Item
from deixis.language.words import Words

__all__ = ["person_words", "said_of_person"]


def said_of_person(words: Words, item: Item, head: Noun | None) -> tuple[Attribute, ...]:
    """'woman hiker', 'girl surfer': the first word says of which gender and how old."""
    noun = item.noun
    if item.kind != "noun" or noun is None or head is None or noun.trait != "person":
        return ()
    if head.trait != "person" or not noun.gender or head.gender not in (None, noun.gender):
        return ()
    told = person_words(noun, words.span(item.start, item.end))
    return tuple(one for one in told if one.value not in (head.gender, head.age))


def person_words(noun: Noun, span: Span) -> tuple[Attribute, ...]:
    """'boy' says male and young."""
    told: tuple[tuple[AttributeKind, str | None], ...] = (
        ("gender", noun.gender),
        ("age", noun.age),
        ("role", noun.role),
    )
    return tuple(Attribute(span, kind, value) for kind, value in told if value)
