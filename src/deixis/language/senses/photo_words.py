"""Words that mean something else in a photo than on a page: "everyone", "the red top"."""

from __future__ import annotations

from deixis.language.lexicon.index import Noun
from deixis.language.lexicon.numbers import CARDINALS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.places.positions import position_at
from deixis.language.places.sides import AXES
from deixis.language.senses.breeds import read_breeds
from deixis.language.senses.drinking import read_drinking_glasses
from deixis.language.senses.photo_senses import read_photo_senses
from deixis.language.words import Words

__all__ = ["read_photo_words"]

_TOP = Noun("top", "part", "shirt", ("shirt",), "clothing")
_PERSON = Noun("person", "object", "person", ("person",), "person")
_EVERYBODY = frozenset({"everyone", "everybody"})
_JOINS = word_set("in on at with has and a an the her his their or")
_LOOKS = frozenset({"colour", "brightness", "pattern", "material"})
_LEFT_OPEN = word_set("of row column shelf bunk")
"""What a top is of, or what is at the top."""


def read_photo_words(words: Words) -> None:
    """Settle "everyone", "her", and each "top" after a colour that somebody wears."""
    read_photo_senses(words)
    read_breeds(words)
    read_drinking_glasses(words)
    for i in range(len(words)):
        if words.key(i) in _EVERYBODY:
            words.call(i, i + 1, _PERSON)
        if words.text(i, i + 3) == "cut off by":
            words.keys[i + 2] = "at"  # "the right edge of the picture" is where
        _settle_them(words, i)
        if words.key(i) == "her" and _is_somebody(words, i):
            words.keys[i] = "she"
        plain = words.key(i) == "top" and not words.long_noun(i)
        if plain and _ends_here(words, i) and _is_on_somebody(words, i):
            words.call(i, i + 1, _TOP)


def _settle_them(words: Words, i: int) -> None:
    """'both of em' is "them", and "them two", "them dogs" are "those"."""
    if words.key(i) == "em" and words.key(i + 1) != "dash":
        words.keys[i] = "them"
    if words.key(i) != "them":
        return
    after, written = words.noun(i + 1), words.key(i + 1)
    if written in CARDINALS or (after is not None and words.key(after[0] - 1) != after[1].lemma):
        words.keys[i] = "those"


def _is_somebody(words: Words, i: int) -> bool:
    """'next to her', 'behind her on the left': no thing of hers is named after it."""
    j = i + 1
    while (look := words.adjective(j)) is not None and look[1].kind == "state":
        j = look[0]
    return look is None and words.noun(j) is None and not words.unknown(j)


def _ends_here(words: Words, i: int) -> bool:
    """Whether no longer place ("top left") and no noun with a top goes on behind it."""
    place = position_at(words, i)
    if place is not None and place[0] > i + 1:
        return False
    after = words.noun(i + 1)
    acts = words.relation(i + 1) is not None
    worn = after is not None and (after[1].kind == "part" or after[1].trait == "person")
    return words.key(i + 1) not in _LEFT_OPEN and (after is None or acts or worn)


def _is_on_somebody(words: Words, i: int) -> bool:
    """Whether a look stands before it, and before that a person or more clothes."""
    if _is_put_on(words, i):
        return True
    j = i - 1
    while j >= 0 and (look := words.adjective(j)) is not None and look[1].kind in _LOOKS:
        j -= 1
    if j == i - 1:
        return False
    wearer = words.noun(i + 1)
    if wearer is not None and wearer[1].trait == "person":
        return True
    while j >= 0 and _joins(words, j):
        j -= 1
    return any(_may_be_dressed(words, start, j + 1) for start in range(max(j - 3, 0), j + 1))


def _is_put_on(words: Words, i: int) -> bool:
    """'wearing a black sleeveless top', 'in a strappy top': "in", "a", and any adjectives."""
    j = i - 1
    while j > 0 and words.noun(j) is None and (words.adjective(j) or words.unknown(j)):
        j -= 1
    told = words.adjective(i - 1)
    coloured = words.key(j) == "the" and told is not None and told[1].kind == "colour"
    if words.key(j) not in ("a", "an", "her", "his", "some") and not coloured:
        return False
    worn = words.relation(j - 1)
    if worn is not None and worn[0] == j and worn[1].kind == "wearing":
        return True
    return words.key(j - 1) == "in"


def _joins(words: Words, j: int) -> bool:
    """Whether a word may stand between a person and the looks of clothes."""
    relation = words.relation(j)
    if relation is not None and relation[1].kind == "wearing":
        return True
    described = words.adjective(j) is not None and words.noun(j) is None
    described = described or words.key(j) in AXES  # "woman on the left black top"
    return described or words.key(j) in _JOINS or words.kind(j) == "comma"


def _may_be_dressed(words: Words, start: int, end: int) -> bool:
    noun = words.noun(start)
    return noun is not None and noun[0] == end and noun[1].trait in ("person", "clothing", "body")
