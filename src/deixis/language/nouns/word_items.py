"""Adjectives, nouns and words that nothing is known of, before the head or in it."""

from __future__ import annotations

from deixis.language.lexicon.index import Adjective
from deixis.language.lexicon.stopwords import INTENSIFIERS, STOP_WORDS
from deixis.language.nouns.adjectives import COLOUR_SUFFIXES
from deixis.language.nouns.doing import begins_doing
from deixis.language.nouns.garments import starts_worn_phrase, worn_by_doer
from deixis.language.nouns.run_ends import relation_takes_over
from deixis.language.nouns.runs import Item, ItemKind, Run
from deixis.language.words import Words

__all__ = ["read_word"]


def read_word(words: Words, j: int, run: Run, head_seen: bool, target_of: str | None) -> int | None:
    """An adjective, a noun, both, or neither; None where a verb or preposition takes over."""
    noun, adjective = words.noun(j), words.adjective(j)
    noun_end, adjective_end = (noun[0] if noun else j), (adjective[0] if adjective else j)
    if target_of is not None and words.capital(j) and not head_seen and words.relation(j):
        run.items.append(Item("unknown", j, j + 1))  # "between March and May"
        return j + 1
    if relation_takes_over(words, j, run, head_seen=head_seen):
        return None
    if not head_seen and begins_doing(words, j, run):
        return None
    if noun is None and adjective is None:
        if words.key(j) in STOP_WORDS and not (target_of and words.capital(j)):  # "May"
            return j + 1 if words.key(j) in INTENSIFIERS and not head_seen else None
        return _unknown_item(words, j, run, head_seen=head_seen)
    if adjective is not None and adjective_end >= noun_end:
        if head_seen and adjective_end > noun_end and not _noun_later(words, adjective_end):
            return None
        return _adjective_item(words, j, run, head_seen=head_seen)
    worn = noun is not None and worn_by_doer(run, noun[1], target_of)
    if head_seen and noun is not None and (worn or starts_worn_phrase(words, run, noun)):
        return None
    run.items.append(Item("noun", j, noun_end, noun=noun[1] if noun else None))
    return noun_end


def _adjective_item(words: Words, j: int, run: Run, *, head_seen: bool) -> int | None:
    """An adjective; the noun that the same words may be ("orange") is kept beside it."""
    noun, adjective = words.noun(j), words.adjective(j)
    if adjective is None:
        return None
    end, entry = adjective
    both = noun is not None and noun[0] == end
    if words.key(end) in COLOUR_SUFFIXES and entry.kind == "colour":
        end, both = end + 1, False
    plain = both and head_seen and entry.kind == "other"
    kind: ItemKind = "noun" if plain else "adjective"
    run.items.append(Item(kind, j, end, noun=noun[1] if both and noun else None, adjective=entry))
    return end


def _unknown_item(words: Words, j: int, run: Run, *, head_seen: bool) -> int | None:
    key = words.key(j)
    if head_seen and not words.capital(j):
        last = run.items[-1].noun
        element = last is not None and last.kind in ("element", "value")
        if key.endswith("ing") and not element:
            return None
        if not element and not _noun_later(words, j + 1):
            return None
    if words.kind(j) not in ("word", "number"):
        return None
    if (
        key.endswith("ing")
        and len(key) > 5
        and not words.capital(j)
        and words.noun(j + 1)
        and not head_seen
    ):
        run.items.append(Item("adjective", j, j + 1, adjective=Adjective("other", key)))
        return j + 1
    numbered = head_seen and run.items[-1].noun is not None and words.kind(j) == "number"
    if numbered and run.items[-1].kind == "noun":
        return None
    run.items.append(Item("unknown", j, j + 1))
    return j + 1


def _noun_later(words: Words, j: int) -> bool:
    """Whether an adjective run at j ends in a noun ("... white dress")."""
    for k in range(j, min(j + 3, len(words))):
        if words.noun(k):
            return True
        if not words.adjective(k):
            return False
    return False
