"""How somebody moves past a thing: "jumping over the fence", "has fallen off his bike"."""

from __future__ import annotations

from deixis.language.forms import Attribute
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.inflection import verb_forms
from deixis.language.lexicon.stopwords import BE, INTENSIFIERS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.lookahead import bare_place, target_follows
from deixis.language.operators.reading import Reading
from deixis.language.operators.relating import put_attribute, relate
from deixis.language.words import Words

__all__ = ["read_has_fallen", "read_motion"]

_MOTIONS = {
    **{
        form: verb
        for verb in ("jumping", "leaping", "hopping", "diving", "swimming", "falling", "tumbling")
        for form in (verb, *verb_forms(verb))
    },
    **dict.fromkeys(("fell", "fallen"), "fallen"),
    **dict.fromkeys(("dove",), "diving"),
}
"""Word -> what it says of who moves; past a thing or into it nobody does anything to it."""
_STEPS = {
    form: verb
    for verb in ("getting", "stepping", "climbing", "alighting", "disembarking", "exiting")
    for form in (verb, *verb_forms(verb))
}
"""Word -> what it says of who leaves a vehicle, a stair, a horse."""
_THROWN = word_set("thrown knocked bucked tossed")
_AWAY = {"off": "next_to", "off of": "next_to", "from": "next_to", "out of": "next_to"}
"""Who falls off a horse is beside it."""
_TO = {
    **_AWAY,
    **dict.fromkeys(("over", "through", "across", "down"), "acting_on"),
    **dict.fromkeys(("in", "into", "in to"), "in"),
    **dict.fromkeys(("on", "onto", "on to"), "on"),
}
_HAS = frozenset({"has", "have", "had", "having"})
_FALLEN = word_set("fallen fell")


def read_motion(reading: Reading, i: int) -> int | None:
    """A verb of motion with where it leads: the motion is kept beside the place."""
    words = reading.words
    key = words.key(i)
    said = "fallen" if key in _THROWN else _MOTIONS.get(key, _STEPS.get(key))
    if said is None or reading.contact_draft() is not None:
        return None
    leaves = key in _THROWN or key in _STEPS
    kinds = _AWAY if leaves else _TO
    j = i + 1
    look = words.adjective(j)
    if look is not None and look[0] > j + 1 and not leaves:  # "in the air"
        return _put(reading, i, look[0], said)
    place = _place(words, j, kinds)
    if place is None and words.key(j) == "down":
        j += 1
        place = _place(words, j, kinds)
    if place is None:
        return None
    _put(reading, i, j, said)
    return relate(reading, j, place[0], Verb(place[1], False))


def _put(reading: Reading, i: int, end: int, said: str) -> int:
    """Say it of who moves: "a bun with a sausage that is falling out of it" does not."""
    j = i - 1
    while reading.words.key(j) in BE | _HAS | INTENSIFIERS:
        j -= 1
    if reading.words.key(j) not in ("that", "which"):
        return put_attribute(reading, i, end, "state", said)
    span = reading.words.span(i, end)
    reading.put(Attribute(span, "state", said), i, end, reading.stack[-1])
    return end


def _place(words: Words, j: int, kinds: dict[str, str]) -> tuple[int, str] | None:
    """The end and kind of a preposition at j that leads to a thing."""
    for end in (j + 2, j + 1):
        kind = kinds.get(words.text(j, end))
        if kind is None:
            continue
        longer = words.relation(j)
        if longer is not None and longer[0] > end and not longer[1].verb:  # "in front of"
            return None
        free = target_follows(words, end) and not bare_place(words, j)
        return (end, kind) if free else None
    return None


def read_has_fallen(reading: Reading, i: int) -> int | None:
    """'has just fallen': he is fallen, he has no fallen thing."""
    words = reading.words
    j = i + 1
    while words.key(j) in INTENSIFIERS:
        j += 1
    if words.key(i) not in _HAS or words.key(j) not in _FALLEN or words.noun(j + 1) is not None:
        return None
    words.silent.update(range(i, j))
    return j
