"""Up, down, on, off and out after a noun: "with the lid up", "with his shirt off", "lamp off"."""

from __future__ import annotations

from deixis.language.drafts import Draft
from deixis.language.forms import Attribute
from deixis.language.lexicon.stopwords import BE
from deixis.language.lexicon.wordsets import word_set
from deixis.language.lookahead import target_follows
from deixis.language.places.positions import position_at
from deixis.language.reading import Reading
from deixis.language.words import Words

__all__ = ["read_particle"]

_WHERE = word_set("up down out")
_PARTICLES = _WHERE | word_set("on off")
_SWITCHED = word_set(
    "lamp light tv laptop monitor screen computer oven stove burner fan phone microwave "
    "headlight flashlight radio display television taillight lantern bulb heater fireplace "
    "streetlight faucet"
)
"""What is on or off by itself; a hat that is on is on somebody."""


def read_particle(reading: Reading, i: int) -> int | None:
    """A state of the noun right before; or what is off is not there."""
    words, draft = reading.words, reading.stack[-1]
    if words.key(i) not in _PARTICLES or not _follows_noun(words, draft, i) or _goes_on(words, i):
        return None
    switched = draft.head.category in _SWITCHED or draft.head.lemma in _SWITCHED
    if switched or words.key(i) in _WHERE:
        end = _put_state(reading, i) if switched or _may_be_so(words, draft, i) else None
    else:
        end = _put_worn(reading, i)
    if end is not None and draft.link is not None and not _more_of_it(words, end):
        reading.close_above(draft.link.parent)
    return end


def _more_of_it(words: Words, i: int) -> bool:
    """Whether what follows may still be about what is so: "a cap on backwards"."""
    told = words.adjective(i)
    turned = told is not None and told[1].kind == "orientation"
    return turned or words.key(i) in ("and", "or")


def _may_be_so(words: Words, draft: Draft, i: int) -> bool:
    """Whether a part is up, down or out; "out on the field" are the men, not their uniforms."""
    kind = draft.link.kind if draft.link is not None else ""
    part = draft.worn and (draft.noun is None or draft.noun.trait != "clothing")
    place = words.relation(i + 1)
    leads = place is not None and not place[1].verb
    return kind != "wearing" and (part or (kind == "with" and not leads))


def _put_state(reading: Reading, i: int) -> int:
    state = Attribute(reading.words.span(i, i + 1), "state", reading.words.key(i))
    reading.put(state, i, i + 1, reading.stack[-1])
    return i + 1


def _put_worn(reading: Reading, i: int) -> int | None:
    """'with his hat on' says no more than "with his hat", 'with his shirt off' the opposite."""
    words, draft = reading.words, reading.stack[-1]
    link = draft.link
    if link is None or link.kind not in ("with", "contact") or words.key(i - 1) in BE:
        return None
    link.negated = link.negated != (words.key(i) == "off")
    draft.cover(i, i + 1)
    link.end = i + 1
    return i + 1


def _follows_noun(words: Words, draft: Draft, i: int) -> bool:
    """Whether the head, or a form of "to be" after it, stands right before."""
    last = i - 1 - (words.key(i - 1) in BE)
    head = draft.head.span
    return last >= 0 and bool(head.text) and words.tokens[last].end == head.end


def _goes_on(words: Words, i: int) -> bool:
    """Whether more follows that the word belongs to: "on the table", "up on the left"."""
    for found in (words.relation(i), words.adjective(i), position_at(words, i)):
        if found is not None and found[0] > i + 1:
            return True
    acts = words.relation(i + 1)
    if acts is not None and acts[1].verb and words.key(i + 1).endswith("ing"):
        return False
    return target_follows(words, i + 1) or words.key(i + 1) in ("of", "to", "from")
