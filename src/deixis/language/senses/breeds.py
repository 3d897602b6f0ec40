"""Breeds of animals: colour words that are part of a name, and "lab puppy"."""

from __future__ import annotations

from deixis.language.lexicon.index import Adjective
from deixis.language.lexicon.wordsets import word_set
from deixis.language.words import Words

__all__ = ["read_breeds"]

_NAMED_BY = {
    "golden": word_set("retriever lab labrador doodle"),
    "yellow": word_set("lab labrador"),
    "red": word_set("setter heeler"),
    "blue": word_set("heeler"),
}
"""Colour words of breeds whose coats are seldom of that colour to a camera."""
_BROWN = frozenset({"chocolate", "liver"})


def read_breeds(words: Words) -> None:
    """Settle breeds: a golden retriever is not golden, a chocolate lab is brown."""
    for i in range(len(words)):
        noun = words.noun(i + 1)
        if noun is None or noun[1].trait != "animal":
            continue
        if words.key(i) in _BROWN:
            words.call(i, i + 1, None, Adjective("colour", "brown"))
        if noun[1].lemma in _NAMED_BY.get(words.key(i), ()):
            words.call(i, noun[0], noun[1])
    for i in range(len(words)):
        _join_names(words, i)


def _join_names(words: Words, i: int) -> None:
    """'lab puppy', 'german shepherd dog': two names of one animal."""
    first = words.noun(i)
    if first is None or first[1].trait != "animal" or len(first[1].categories) > 1:
        return
    end, name = first
    second = words.noun(end)
    singular = words.text(i, end).endswith(name.lemma)
    if second is not None and singular and second[1].categories == name.categories:
        words.call(i, second[0], second[1])
