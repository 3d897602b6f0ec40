"""Which noun phrase on the stack an operator belongs to."""

from __future__ import annotations

from deixis.language.forms import Attribute, NounPhrase, Position
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.wordsets import word_set
from deixis.language.lookahead import verb_to_come
from deixis.language.nouns.drafts import Draft
from deixis.language.operators.reading import Reading
from deixis.language.operators.wearers import fitting_wearer

__all__ = ["adjective_owner", "nearest_open", "place_owner", "relation_owner", "verb_owner"]

_LIVING_VERBS = word_set(
    "wearing holding riding eating drinking looking_at using playing carrying pulling "
    "sitting_on leaning_on facing acting_on lying_on standing_on"
)
_BESIDE = word_set(
    "next_to behind in_front_of near left_of right_of across_from far_from above below"
)
_STANDS_FOR = word_set("one ones that those these")
"""Heads that only what follows tells."""
_ON_CLOTH = word_set("flower picture flag tree leaf skull strap")
"""Things that clothes show or have, by category or word."""
_HAVING = word_set("with holding carrying eating drinking using playing riding")
_CLOTH = word_set("it them the its front back")
"""After "on", words for the clothes just named, or for a side of them."""


def relation_owner(reading: Reading, entry: Verb, target: Draft) -> Draft:
    """Which noun phrase on the stack a relation belongs to."""
    if reading.subject is not None:
        return reading.subject
    if reading.comma and not entry.verb and entry.kind not in ("of",):
        return reading.stack[0]
    if (wearer := fitting_wearer(reading, entry.kind, target)) is not None:
        return wearer
    if entry.verb and entry.kind in _LIVING_VERBS:
        return verb_owner(reading)
    top = reading.stack[-1]
    if _is_where_it_is(top, entry, target):
        return top
    if entry.kind in ("with", "wearing", "in") and _is_on_a_body(target):
        fallback = _not_worn(reading) if entry.kind == "with" and top.worn else top
        return next((d for d in reversed(reading.stack) if _may_wear(d)), fallback)
    if reading.joined:
        return top.link.parent if top.link else reading.stack[0]
    if entry.kind == "with" and target.animate and (companion := _who_has(top)) is not None:
        return companion
    if not top.worn or top.link is None:
        return top
    if entry.kind == "on":
        return _not_worn(reading) if target.head.kind in ("object", "stuff") else top
    if entry.kind == "with" and _not_worn(reading).animate and not _is_on_cloth(reading, target):
        return _not_worn(reading)
    return top if entry.kind in ("of", "with", "covered_with", "made_of") else _not_worn(reading)


def _who_has(thing: Draft) -> Draft | None:
    """'having an ice cream with his kid': who has it is with somebody, not what he has."""
    link = thing.link
    had = link is not None and link.kind in _HAVING and not (thing.worn or thing.animate)
    if link is None or not had or not link.parent.animate:
        return None
    return link.parent


def _is_on_a_body(target: Draft) -> bool:
    return target.noun is not None and target.noun.trait in ("clothing", "body")


def _is_on_cloth(reading: Reading, target: Draft) -> bool:
    """Whether clothes can have it: stripes, letters, a colour; things only where it is said."""
    noun, words = target.noun, reading.words
    if noun is None or noun.kind != "object" or {noun.category, noun.lemma} & _ON_CLOTH:
        return True
    return words.key(target.end) == "on" and words.key(target.end + 1) in _CLOTH


def _is_where_it_is(top: Draft, entry: Verb, target: Draft) -> bool:
    """'with a scarf around her neck', 'with an umbrella in her hand': where on somebody it is.

    What is in a mouth stays with whose mouth it is: that shows in the picture.
    """
    had = top.link is not None and top.link.kind in ("with", "wearing", "holding", "carrying")
    if not had or top.animate or target.noun is None or target.noun.trait != "body":
        return False
    inside = entry.kind == "in" and target.noun.category in ("hand", "arm", "lap")
    return inside or (entry.kind in ("around", "against", "above") and not entry.verb)


def _may_wear(draft: Draft) -> bool:
    """Whether clothes and body parts can be its own: "the one with the hat" may be a person."""
    return draft.animate or draft.head.kind in ("pronoun", "unknown")


def _not_worn(reading: Reading) -> Draft:
    return next((d for d in reversed(reading.stack) if not d.worn), reading.stack[0])


def verb_owner(reading: Reading) -> Draft:
    """Verbs belong to the nearest one who can act, else to the root."""
    if reading.subject is not None:
        return reading.subject
    if reading.comma:
        return next((d for d in reading.stack if d.animate), reading.stack[0])
    contact = reading.contact_draft()
    if contact is not None and not _is_posed(contact):
        return contact
    if reading.joined and (beside := _beside_whom(reading)) is not None:
        return beside
    return next((d for d in reversed(reading.stack) if _may_act(d)), reading.stack[0])


def _is_posed(part: Draft) -> bool:
    """'[sitting] legs crossed': no more is done by it, as how it is held was told."""
    body = part.noun is not None and part.noun.trait == "body"
    posed = any(isinstance(slot, Attribute) and slot.kind == "state" for slot in part.slots)
    return body and posed and part.link is not None and part.link.parent.animate


def _beside_whom(reading: Reading) -> Draft | None:
    """'the woman beside the dog and wearing a hat': of a mere landmark nothing else was told."""
    top = reading.stack[-1]
    if top.link is None or top.link.kind not in _BESIDE or top.slots or not _may_act(top):
        return None
    return top.link.parent if top.link.parent.animate else None


def _may_act(draft: Draft) -> bool:
    """Whether it can do something: "the one wearing a hat" stands for somebody."""
    return draft.animate or (draft.noun is None and draft.head.lemma in _STANDS_FOR)


def place_owner(reading: Reading) -> Draft:
    """Positions belong to the innermost thing, but never to clothing or parts."""
    if reading.subject is not None:
        return reading.subject
    if reading.comma or reading.joined:
        return reading.stack[0]
    top = reading.stack[-1]
    link = top.link
    if link is None:
        return top
    if link.kind == "of" and top.animate:
        return top
    if link.kind == "contact" or (top.worn and link.kind != "except"):
        return _whole(reading)
    if link.kind == "between" and link.targets and not _is_placed(link.targets[0]):
        return reading.stack[0]
    if link.kind in (
        "wearing",
        "with",
        "holding",
        "carrying",
        "eating",
        "drinking",
        "using",
        "playing",
        "riding",
        "looking_at",
        "facing",
        "acting_on",
        "of",
        "except",
        "superlative",
    ):
        return reading.stack[0] if link.kind != "except" else reading.stack[-1]
    return top


def _whole(reading: Reading) -> Draft:
    """The root, or the subject whose verb is still to come: "the man on the left is holding"."""
    contact = reading.contact_draft()
    if contact is not None and verb_to_come(reading.words, contact.end):
        return contact
    return reading.stack[0]


def _is_placed(end: NounPhrase) -> bool:
    """Whether a place was told of it: "between the bus on the left and the truck on the right"."""
    return any(isinstance(item, Position) for item in end.constraints)


def adjective_owner(reading: Reading, kind: str, value: str) -> Draft:
    """States belong to who can have them, other adjectives to the innermost thing."""
    if reading.subject is not None:
        return reading.subject
    if reading.comma:
        return reading.stack[0]
    if (
        kind in ("state", "orientation")
        and not _may_act(reading.stack[-1])
        and reading.stack[-1].link is not None
        and reading.stack[-1].link.kind not in ("contact", "with")
    ):
        return next((d for d in reversed(reading.stack) if _may_act(d)), reading.stack[-1])
    return reading.stack[-1]


def nearest_open(reading: Reading) -> Draft:
    """The innermost thing that is not worn or held."""
    if reading.subject is not None:
        return reading.subject
    top = reading.stack[-1]
    if top.worn or (top.link is not None and top.link.kind in ("wearing", "with", "holding")):
        return reading.stack[0]
    return top
