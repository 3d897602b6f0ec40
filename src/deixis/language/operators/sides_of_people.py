"""Sides of somebody: "on the girl's right", "to mans left", with the apostrophe or without."""

from __future__ import annotations

from deixis.language.forms import Quantifier
from deixis.language.lexicon.backs import is_owner_without_mark
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.places import SIDE_WORDS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.drafts import Draft, Link
from deixis.language.operators.owners import relation_owner
from deixis.language.operators.reading import Reading
from deixis.language.operators.wholes import read_whole
from deixis.language.words import Words

__all__ = ["read_side_of_somebody"]

_AT = word_set("on to at")
_MOST = 5  # words of who it is: "the old mans right"


def read_side_of_somebody(reading: Reading, i: int) -> int | None:
    """'the dog on girls right': right of the girl; not "on the mans right arm"."""
    words = reading.words
    side = _side_at(words, i) if words.key(i) in _AT else None
    if side is None:
        return None
    kind = f"{words.key(side)}_of"
    target = _somebody(reading, i + 1, side, kind)
    if target is None:
        return None
    owner = relation_owner(reading, Verb(kind, False), target)
    end = _side_end(words, side + 1)
    reading.close_above(owner)
    reading.push(target, Link(kind, owner, reading.reserve(owner), i, end))
    reading.close_above(owner)
    return end


def _side_at(words: Words, i: int) -> int | None:
    """Index of "left" or "right" after somebody whose it is."""
    j = i + 1
    while j < min(i + _MOST, len(words)):
        j = words.skip_articles(j)
        if (found := words.noun(j)) is not None and found[1].animate:
            break
        look = words.adjective(j)
        if look is None:
            return None
        j = look[0]
    else:
        return None
    marked = words.key(found[0]) == "'s" if found else False
    if found is None or not (marked or _is_bare_owner(words, j)):
        return None
    side = found[0] + marked
    if words.key(side) not in ("left", "right") or _is_of_a_noun(words, side):
        return None
    return side


def _is_of_a_noun(words: Words, side: int) -> bool:
    """'the mans right arm', 'girls left most dog': the side is that of a thing he has."""
    end = _side_end(words, side + 1)
    if words.key(end) in ("most", "of"):
        return True
    acts = words.relation(end) is not None
    return (words.noun(end) is not None or words.adjective(end) is not None) and not acts


def _side_end(words: Words, j: int) -> int:
    j += words.key(j) == "hand" and words.key(j + 1) in SIDE_WORDS
    return j + (words.key(j) in SIDE_WORDS and words.key(j) != "hand")


def _somebody(reading: Reading, i: int, side: int, kind: str) -> Draft | None:
    """Who it is: one, whatever the "s" says, and without the side, which is not where he is."""
    keys = reading.words.keys
    word, keys[side] = keys[side], ""  # nothing is read past it
    target = read_whole(reading, i, kind)
    keys[side] = word
    if target is not None:
        target.quantifier = Quantifier()
    return target


def _is_bare_owner(words: Words, j: int) -> bool:
    return is_owner_without_mark(words.key(j))
