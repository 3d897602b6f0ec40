"""Backs that are parts of somebody, and owners whose apostrophe was left out."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.language.lexicon import index
from deixis.language.lexicon.people import PLURAL_PEOPLE
from deixis.language.lexicon.wordsets import word_set

__all__ = ["has_a_back", "is_owner_without_mark"]

_POSSESSIVES = word_set("his her its their 's")
_LEANT_ON = word_set("on onto over against")
_HAVING = word_set("with has having carrying wearing w")
_NO_PLACE = word_set("left right row side corner of to")
"""After "back", words with which it is a place, or turned to somebody."""


def has_a_back(keys: Sequence[str], i: int) -> bool:
    """Whether "back" at i is somebody's: "his back", "on mans back", "with a bag on back"."""
    before = keys[i - 1] if i else ""
    if before in _POSSESSIVES:
        return True
    if before == "on" and i > 1:
        return _carried(keys, i)
    leant_on = not _LEANT_ON.isdisjoint(keys[max(i - 4, 0) : max(i - 1, 0)])
    return leant_on and is_owner_without_mark(before)


def is_owner_without_mark(word: str) -> bool:
    """Whether somebody is written with an "s" that no apostrophe parts: "mans", "girls"."""
    noun = index.lookup(word)
    if noun is None or not noun.animate or noun.lemma in PLURAL_PEOPLE:
        return False
    return word == noun.lemma + "s"


def _carried(keys: Sequence[str], i: int) -> bool:
    """'with a red bag on back': what somebody has is there, not he himself."""
    thing = index.lookup(keys[i - 2])
    if thing is None or thing.kind != "object" or thing.animate:
        return False
    after = keys[i + 1] if i + 1 < len(keys) else ""
    return not _HAVING.isdisjoint(keys[max(i - 6, 0) : i - 2]) and after not in _NO_PLACE
