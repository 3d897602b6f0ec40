"""States of elements told by whole clauses: "with a tick", "you can't press", "stands out"."""

from __future__ import annotations

from dataclasses import replace

from deixis.language.forms import Attribute, Constraint, Coordination, NounPhrase, TextContent
from deixis.language.lexicon.index import Adjective, Noun, Verb
from deixis.language.lexicon.page_vocabulary import (
    CAN,
    DENIED,
    FIELDS,
    FILLED,
    LEFT,
    PEOPLE,
    STANDS,
    STARS,
    SWITCHES,
    TICKED_THINGS,
    TICKS,
    WITH,
    WITHOUT,
    WORK,
    WORKING,
)
from deixis.language.words import Words

__all__ = ["read_page_orders", "read_page_states", "told_by_look"]


def read_page_states(words: Words) -> None:
    """Settle the clauses that tell a state."""
    for i in range(1, len(words)):
        for reader in _READERS:
            if (found := reader(words, i)) is not None:
                end, state = found
                words.call(i, end, None, Adjective("state", state))
                break


def told_by_look(root: NounPhrase | Coordination) -> NounPhrase | Coordination:
    """'the price with a line through it': its look tells the price, not the word "price"."""
    if isinstance(root, Coordination):
        return root
    looks = any(isinstance(item, Attribute) and item.value == "struck" for item in root.constraints)
    kept = tuple(item for item in root.constraints if not _names_head(item, root))
    return replace(root, constraints=kept) if looks and root.head.kind == "value" else root


def _names_head(item: Constraint, root: NounPhrase) -> bool:
    return isinstance(item, TextContent) and item.span == root.head.span


Found = tuple[int, str] | None


def _said(words: Words, i: int) -> int:
    """Index after "that", "which" and the person who acts."""
    j = i + (words.key(i) in ("that", "which"))
    return j + (words.key(j) in PEOPLE)


def _denial(words: Words, i: int) -> tuple[int, str]:
    """Index after "with no" or "without", and whether it denies: ("with", 0) when neither."""
    if words.key(i) in WITHOUT:
        return words.skip_articles(i + 1), "no"
    if words.key(i) not in WITH:
        return i, ""
    if words.key(i + 1) in ("no", "none"):
        return i + 2, "no"
    return words.skip_articles(i + 1 + (words.key(i + 1) in ("with", "by"))), "yes"


def _ticked(words: Words, i: int) -> Found:
    """'the boxes with a tick in them', 'without a check mark'."""
    j, sign = _denial(words, i)
    if not sign or words.key(j) not in TICKS or words.key(i - 1) not in TICKED_THINGS:
        return None
    j += 1 + (words.key(j + 1) in ("mark", "marks"))
    if words.key(j) in ("in", "inside", "on") and words.key(j + 1) in ("it", "them"):
        j += 2
    elif words.key(j) == "inside":
        j += 1
    if words.key(i - 1) in ("box", "boxes"):
        noun = Noun("box", "element", "checkbox", ("checkbox",))
        words.call(i - 1, i, noun)
    return j, "unchecked" if sign == "no" else "checked"


def _starred(words: Words, i: int) -> Found:
    """'the fields marked with a star', 'fields without an asterisk'."""
    j, sign = _denial(words, i)
    if not sign or words.key(j) not in STARS or words.key(i - 1) not in FIELDS:
        return None
    return j + 1, "optional" if sign == "no" else "required"


def _needed(words: Words, i: int) -> Found:
    """'that must be filled in', 'you can leave empty'."""
    j = _said(words, i)
    if words.key(j) in ("must", "need", "needs", "have", "has", "should"):
        after = j + 1 + (words.key(j + 1) == "to")
        if words.key(after) == "be" and words.key(after + 1) in FILLED:
            return after + 2 + (words.key(after + 2) in ("in", "out")), "required"
    if words.key(j) in CAN and words.key(j + 1) in ("leave", "skip", "omit"):
        return j + 2 + (words.key(j + 2) in LEFT), "optional"
    return None


def _pressable(words: Words, i: int) -> Found:
    """'the button you can't press', 'the fields that may be edited', 'that can not be clicked'."""
    j = _said(words, i)
    by_person = j > i and words.key(j - 1) in PEOPLE
    barred = words.key(j) in DENIED or (words.key(j) in CAN and words.key(j + 1) == "not")
    if words.key(j) not in DENIED | CAN:
        return None
    j += 1 + (words.key(j + 1) == "not")
    worked = words.key(j) == "be" and words.key(j + 1) in WORKING
    works = words.key(j) in WORK and (by_person or barred)
    end = j + 2 if worked else j + 1
    if words.key(end) or not (worked or works):
        return None
    return end, "disabled" if barred else "enabled"


def _useless(words: Words, i: int) -> Found:
    """'the button that does not work', 'that doesn't react'."""
    j = _said(words, i)
    if words.key(j) not in ("doesn't", "doesnt", "don't", "dont", "does", "do"):
        return None
    after = j + 1 + (words.key(j + 1) == "not")
    denied = after > j + 1 or words.key(j) not in ("does", "do")
    worked = words.key(after) in ("work", "react", "respond")
    return (after + 1, "disabled") if denied and worked else None


def _in_position(words: Words, i: int) -> Found:
    """'the toggle in the on position'."""
    j = words.skip_articles(i + 1)
    placed = words.key(i) == "in" and words.key(j + 1) in ("position", "state")
    return (j + 2, words.key(j)) if placed and words.key(j) in ("on", "off") else None


def _left_on(words: Words, i: int) -> Found:
    """'the only switch on', 'all toggles off': the word at the end of the phrase."""
    last = words.key(i) in ("on", "off") and not words.key(i + 1)
    return (i + 1, words.key(i)) if last and words.key(i - 1) in SWITCHES else None


def _stands_out(words: Words, i: int) -> Found:
    """'the row that stands out', 'the tab that looks different'."""
    j = i + (words.key(i) in ("that", "which"))
    if words.key(j) in STANDS and words.key(j + 1) == "out":
        return j + 2, "selected"
    different = words.key(j) in ("looks", "looking") and words.key(j + 1) == "different"
    return (j + 2, "selected") if different else None


_READERS = (
    _ticked,
    _starred,
    _needed,
    _pressable,
    _useless,
    _in_position,
    _left_on,
    _stands_out,
)


_AFTER = (
    "following; that follows; which follows; coming after; that comes after; right after; "
    "directly after; just after; straight after; immediately after; succeeding; immediately "
    "following; directly following; comes after; comes right after; follows"
)
_BEFORE = (
    "preceding; that precedes; which precedes; coming before; that comes before; right before; "
    "directly before; just before; straight before; immediately before; ahead of; prior to; "
    "followed by; that is followed by; comes before; precedes"
)
_ORDERS = {
    tuple(words.split()): kind
    for kind, line in (("behind", _AFTER), ("in_front_of", _BEFORE))
    for words in line.split("; ")
}
_LONGEST = max(len(words) for words in _ORDERS)


def read_page_orders(words: Words) -> None:
    """'the link following Pricing', 'the row right after the header'."""
    for i in range(1, len(words)):
        for n in range(_LONGEST, 0, -1):
            kind = _ORDERS.get(tuple(words.keys[i : i + n]))
            if kind is not None and words.kind(i + n) in ("word", "number", "quote"):
                words.relate(i, i + n, Verb(kind, verb=False))
                break
