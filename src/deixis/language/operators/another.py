"""Another one of the same kind: "dog next to the other", "the kid left of the other one"."""

from __future__ import annotations

from dataclasses import replace

from deixis.language.forms import Head, Quantifier
from deixis.language.lexicon.index import Verb
from deixis.language.nouns.drafts import Draft
from deixis.language.nouns.persons import person_words
from deixis.language.operators.owners import relation_owner
from deixis.language.operators.reading import Reading
from deixis.language.words import Words

__all__ = ["another_of_the_kind", "tells_more"]


def another_of_the_kind(reading: Reading, j: int, entry: Verb) -> tuple[Draft, Draft] | None:
    """Who has the relation, and "the other" at j, which is of the same kind; None without it.

    Args:
        reading: The stack.
        j: Where the target of the relation begins.
        entry: The relation.
    """
    words = reading.words
    placed = not entry.verb and entry.kind != "of"
    end = _other_end(words, j) if reading.photo and placed else None
    if end is None:
        return None
    span = words.span(j, end)
    target = Draft(Head(span, "other", "pronoun"), None, j, end)
    owner = relation_owner(reading, entry, target)
    if owner.noun is None or owner.worn:
        return None
    target.noun, target.head = owner.noun, replace(owner.head, span=span)
    target.slots += person_words(owner.noun, span)
    if words.key(end - 1) in ("others", "ones"):
        target.quantifier = Quantifier("all", None, None)
    return owner, target


def tells_more(words: Words, j: int) -> bool:
    """Whether what follows "the other" is said of it: "in red", "with the hat", not "and ..."."""
    found = words.relation(j)
    alone = found is not None and found[0] == j + 1
    return words.key(j) in ("with", "who", "that", "wearing") or (words.key(j) == "in" and alone)


def _other_end(words: Words, j: int) -> int | None:
    """Index after "the other", "the others", "another one", where no noun follows."""
    k = j + (words.key(j) == "the")
    if words.key(k) not in (("other", "others") if k > j else ("another",)):
        return None
    k += 1 + (words.key(k + 1) in ("one", "ones"))
    named = words.noun(k) or words.adjective(k) or words.unknown(k)
    return k if not named and words.key(k) not in ("side", "end", "than") else None
