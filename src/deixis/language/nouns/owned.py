"""Owners whose apostrophe was left out ("mans tie"), and what they have."""

from __future__ import annotations

from deixis.language.lexicon.index import Noun
from deixis.language.lexicon.people import PLURAL_PEOPLE
from deixis.language.lexicon.places import SIDE_WORDS
from deixis.language.nouns.runs import Item, Run
from deixis.language.words import Words

__all__ = ["is_unmarked_owner", "owns_next", "side_of_a_part"]


def is_unmarked_owner(words: Words, item: Item) -> bool:
    """Whether somebody is written with an "s" that no apostrophe parts: "mans", "girls"."""
    noun = item.noun
    if noun is None or not noun.animate or noun.lemma in PLURAL_PEOPLE:
        return False  # "childrens books" are a kind of books
    return words.text(item.start, item.end) == noun.lemma + "s"


def owns_next(words: Words, run: Run, end: int, noun: Noun | None) -> bool:
    """Whether the word is a thing of who stands before it: "mans tie", "boys bat"."""
    if noun is None or noun.kind not in ("object", "part") or run.quantifier.span is not None:
        return False
    return is_unmarked_owner(words, run.items[-1]) and not words.article(end)


def side_of_a_part(words: Words, j: int, run: Run) -> bool:
    """'the mans left arm', 'guy right hand': the owner stands before the side."""
    owner, part = run.items[-1].noun, words.noun(j + 1)
    if words.key(j) not in ("left", "right") or owner is None or part is None:
        return False
    if words.key(part[0]) in SIDE_WORDS:  # "guy left hand side"
        return False
    return part[1].trait == "body" or (owner.animate and part[1].trait == "clothing")
