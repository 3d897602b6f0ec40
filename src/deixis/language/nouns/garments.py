"""Clothes and what is carried, told without a relation: "white shirt guy", "man red hat"."""

from __future__ import annotations

from deixis.language.forms import Attribute, Head, NounPhrase, Relation
from deixis.language.lexicon.attributes import MODIFIERS
from deixis.language.lexicon.index import Noun
from deixis.language.lexicon.people import CARRIED, PLAIN_PEOPLE, TRADERS
from deixis.language.nouns.owned import is_unmarked_owner
from deixis.language.nouns.runs import Item, Run
from deixis.language.words import Words

__all__ = [
    "before_person",
    "garment_at",
    "is_clothing",
    "is_put_on",
    "starts_worn_phrase",
    "worn_by_doer",
]

_LOOKS = frozenset({"colour", "brightness", "pattern", "material"})
_HAIR = "hair"
_NO_CLOTHES = frozenset({"riding", "eating", "drinking", "playing"})
"""What is done to no clothes, so that a "tennis hat" after it is none."""
_MOST_LISTED = 12  # words; more would cost time on hostile input


def before_person(words: Words, run: Run, at: int | None, head: Noun | None) -> dict[int, Relation]:
    """The relations that nouns before a person stand for.

    Args:
        words: The phrase.
        run: The items of the noun phrase.
        at: Number of the head among the items.
        head: What it names.

    Returns:
        Number of an item -> the relation that it is a word of.
    """
    told: dict[int, Relation] = {}
    if at is None or head is None or head.trait != "person":
        return told
    for n, item in enumerate(run.items[:at]):
        first = _first_look(run.items, n)
        kind = _kind(item, head, described=first < n)
        if item.noun is not None and kind is not None:
            relation = Relation(
                words.span(run.items[first].start, item.end),
                kind,
                (_garment(words, run.items[first:n], item, item.noun),),
            )
            told |= dict.fromkeys(range(first, n + 1), relation)
    return told


def _first_look(items: list[Item], n: int) -> int:
    """The first of the adjectives that describe a noun: looks, and a size right before it."""
    first = n
    while first > 0 and (look := items[first - 1].adjective) is not None:
        if look.kind not in _LOOKS and not (look.kind == "size" and first == n):
            break
        first -= 1
    return first


def _kind(item: Item, head: Noun, *, described: bool) -> str | None:
    """How a person has what a noun names; None for "hat seller" and "kitchen lady"."""
    noun = item.noun
    if item.kind != "noun" or noun is None:
        return None
    plain = head.lemma.rpartition(" ")[2] in PLAIN_PEOPLE
    if not plain and (not described or head.lemma in TRADERS):
        return None
    if noun.trait == "clothing":
        return "wearing"
    if plain:
        return "with" if noun.trait == "body" or noun.category in CARRIED else None
    return "with" if noun.category == _HAIR else None


def _garment(words: Words, looks: list[Item], item: Item, noun: Noun) -> NounPhrase:
    """What the item names, described by the looks before it."""
    start = looks[0].start if looks else item.start
    said = tuple(
        Attribute(words.span(one.start, one.end), look.kind, look.value, look.modifier)
        for one in looks
        if (look := one.adjective) is not None
    )
    named = words.span(item.start, item.end)
    head = Head(named, noun.lemma, noun.kind, noun.category, noun.categories)
    return NounPhrase(words.span(start, item.end), head, said)


def is_clothing(words: Words, j: int) -> bool:
    """Whether a word for clothing stands at j."""
    noun = words.noun(j)
    return noun is not None and noun[1].trait == "clothing"


def is_put_on(noun: Noun) -> bool:
    """Whether somebody in it wears it; ties are things that detectors know."""
    return noun.trait == "clothing" or noun.category == "tie"


def garment_at(words: Words, j: int) -> bool:
    """Whether clothes or hair stand at j, after adjectives that say how they look."""
    for _ in range(_MOST_LISTED):
        noun, look = words.noun(j), words.adjective(j)
        worn = noun is not None and (is_put_on(noun[1]) or noun[1].category == _HAIR)
        if worn and (look is None or noun is None or noun[0] >= look[0]):
            return True
        if look is None and words.key(j) not in ("and", "all", *MODIFIERS):
            return False
        j = j + 1 if look is None else look[0]
    return False


def worn_by_doer(run: Run, noun: Noun, target_of: str | None) -> bool:
    """'[riding] bike yellow helmet', '[playing] tennis hat': no one thing is named by both."""
    last = next((i.noun for i in reversed(run.items) if i.noun and i.kind == "noun"), None)
    if target_of in (None, "wearing") or last is None or not _is_no_garment(last):
        return False
    if last.kind == "part" and target_of == "in":  # "in an arm striped sweater"
        return False
    if not (is_put_on(noun) or noun.category == _HAIR):
        return False
    look = run.items[-1].adjective
    described = look is not None and look.kind in _LOOKS
    return described or (run.items[-1].kind == "noun" and target_of in _NO_CLOTHES)


def _is_no_garment(noun: Noun) -> bool:
    """Whether it is a thing, an animal or a part of somebody."""
    return noun.kind in ("object", "stuff", "part") and noun.trait not in ("person", "clothing")


def starts_worn_phrase(words: Words, run: Run, found: tuple[int, Noun]) -> bool:
    """'man white shirt', 'white shirt blue shorts': a garment after a person or a garment.

    It begins a new noun phrase, unless all of them describe a person: "blue shirt red hat guy".
    """
    end, noun = found
    last = next((i.noun for i in reversed(run.items) if i.noun and i.kind == "noun"), None)
    if last is None or run.items[-1].kind != "adjective":
        return False
    if last.animate:
        return noun.kind == "part" and not _owned(words, run)
    listed = _is_listed(last) and _is_listed(noun)
    return listed and not _person_follows(words, end)


def _owned(words: Words, run: Run) -> bool:
    """'womans red coat': the person is whose it is."""
    last = next(item for item in reversed(run.items) if item.noun and item.kind == "noun")
    return run.quantifier.span is None and is_unmarked_owner(words, last)


def _is_listed(noun: Noun) -> bool:
    """Whether people are told by it in lists: clothes and hair."""
    return noun.trait == "clothing" or noun.category == "hair"


def _person_follows(words: Words, j: int) -> bool:
    """Whether a list of garments at j ends in who wears them."""
    for _ in range(_MOST_LISTED):
        described, noun = words.adjective(j), words.noun(j)
        if described is None and not is_clothing(words, j):
            break
        j = max(described[0] if described else j, noun[0] if noun else j)
    noun = words.noun(j)
    return noun is not None and noun[1].trait == "person"
