"""What is held, told by where: "with a purse in her hand", "with a ball in its mouth"."""

from __future__ import annotations

from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.drafts import Draft
from deixis.language.operators.reading import Reading

__all__ = ["read_held"]

_HANDS = word_set("hand hands arm arms paw paws claw claws talon talons fist palm grip trunk")
_MOUTH = word_set("mouth beak teeth tooth jaw jaws snout muzzle lip lips")
_SHOULDER = word_set("shoulder shoulders")
_SHOWN = frozenset({"watch", "picture", "icon", "flag", "medicine", "leash"})
"""What is on a hand or shoulder, and not held there."""
_PLACES = {"in": _HANDS | _MOUTH, "on": _SHOULDER | _HANDS, "above": _SHOULDER}


def read_held(reading: Reading, entry: Verb, target: Draft) -> int | None:
    """Make a thing held or carried of one that somebody has in hand; the index after the hand.

    What is in a mouth is said of whose mouth it is as well, for that shows in a picture.

    Args:
        reading: The stack; the thing is on top.
        entry: The relation between the thing and the part of the body.
        target: The part.
    """
    top = reading.stack[-1]
    link, part = top.link, target.noun
    if link is None or part is None or part.trait != "body" or not _may_hold(link.parent):
        return None
    where = reading.words.key(target.end - 1)
    if where not in _PLACES.get(entry.kind, ()) or not _is_held(top):
        return None
    if entry.kind == "on" and where.startswith("arm"):
        return None  # tattoos and bands
    if link.kind == "with":
        link.kind = "carrying" if where in _SHOULDER else "holding"
    elif link.kind not in ("holding", "carrying"):
        return None
    if part.category == "mouth":
        return None
    link.end = max(link.end, target.end)
    reading.close_above(link.parent)
    return target.end


def _may_hold(owner: Draft) -> bool:
    return owner.animate or owner.head.kind in ("pronoun", "unknown")


def _is_held(thing: Draft) -> bool:
    noun = thing.noun
    held = noun is None or (noun.kind == "object" and noun.category not in _SHOWN)
    return held and thing.head.kind != "pronoun"
