"""Places on somebody's body: "in the woman's hand", "under his feet", "on her lap"."""

from __future__ import annotations

import re
from dataclasses import replace

from deixis.core import Region
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.language.forms import Attribute, Head, NounPhrase, Quantifier, Relation, Span
from deixis.language.lexicon import index
from deixis.language.lexicon.wordsets import word_set

__all__ = ["by_its_owner", "is_of_a_body", "named_owner"]

_TOUCHED = frozenset(
    {"in", "on", "around", "against", "leaning_on", "hanging_from", "lying_on", "sitting_on"}
)
"""What is there so is held, or worn."""

_OVER = {"above": "arm", "under": "hand"}
"""So is what is over a shoulder, or under a hand."""

_BESIDE = frozenset({"above", "below", "under", "behind", "in_front_of", "next_to", "near", "at"})
_OWNERS = {"his": "male", "her": "female", "their": None}
_OF_ANIMALS = word_set(
    "mouth jaw tooth fang lip tongue beak bill snout muzzle neck paw hoof claw talon trunk tusk "
    "tail fur mane"
)
"""Parts that are an animal's own where it is sought: "the dog with a ball in his mouth"."""
_RESTED_ON = {
    "lying_on": word_set("back side belly stomach tummy"),
    "standing_on": word_set("leg foot"),
}
"""What an animal lies or stands on and is its own: "the dog lying on his back"."""
_OWNED = re.compile(r"\b(his|her|their)\s+(?:own\s+|left\s+|right\s+)?\w+$", re.IGNORECASE)


def by_its_owner(item: Relation, candidates: Candidates) -> Relation:
    """The relation to whose body it is: no detector sees hands, but many see who has them.

    "His face" may be that of the very person who is sought, so it tells nothing of persons; nor
    does "his mouth" of animals.
    """
    if len(item.targets) != 1 or not is_of_a_body(item.targets[0]):
        return item
    part = item.targets[0]
    owner = named_owner(part)
    if owner is None and not _persons(candidates.regions):
        owner = None if _its_own(item.kind, part, candidates.regions) else _somebody(part)
    kind = _kind(item.kind, part.head.category or "")
    return item if owner is None or kind is None else replace(item, kind=kind, targets=(owner,))


def is_of_a_body(target: NounPhrase) -> bool:
    """Whether a part of a person or an animal is meant."""
    noun = index.NOUNS.get(target.head.lemma)
    body = target.head.lemma == "back" or (noun is not None and noun.trait == "body")
    return target.head.kind == "part" and body


def _kind(kind: str, part: str) -> str | None:
    if kind in _TOUCHED or _OVER.get(kind) == part:
        return "held_by"
    return kind if kind in _BESIDE else None


def named_owner(part: NounPhrase) -> NounPhrase | None:
    """Who is named as the owner, where nothing else is said of the part."""
    if len(part.constraints) != 1:
        return None
    (only,) = part.constraints
    named = isinstance(only, Relation) and only.kind == "of" and len(only.targets) == 1
    return only.targets[0] if isinstance(only, Relation) and named else None


def _somebody(part: NounPhrase) -> NounPhrase | None:
    """A man for "his", a woman for "her"."""
    found = _OWNED.search(part.span.text)
    if found is None:
        return None
    word = found.group(1)
    start = part.span.start + found.start(1)
    span = Span(start, start + len(word), word)
    gender = _OWNERS[word.casefold()]
    told = () if gender is None else (Attribute(span, "gender", gender),)
    head = Head(span, "person", "object", "person", ("person",))
    return NounPhrase(span, head, told, Quantifier("one"))


def _persons(regions: tuple[Region, ...]) -> bool:
    return any(region.label == "person" for region in regions)


def _its_own(kind: str, part: NounPhrase, regions: tuple[Region, ...]) -> bool:
    """Whether the part is of the animals that are sought: their mouths, not somebody's lap."""
    if not any(index.is_a(region.label or "", "animal") for region in regions):
        return False
    lemma = part.head.lemma.rpartition(" ")[2]  # "hind leg"
    if lemma in _RESTED_ON.get(kind, ()):
        return True
    return lemma in _OF_ANIMALS and not (kind == "around" and lemma == "neck")  # a snake's place
