"""Verbs and prepositions after the head: "holding a bat", "parked behind", "smiling"."""

from __future__ import annotations

from deixis.language.lexicon import index
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.relations import INVERSE, PREPOSITIONS_AFTER_VERBS
from deixis.language.lexicon.stopwords import BE
from deixis.language.lookahead import bare_place, target_follows, verb_ends
from deixis.language.operators.doers import worn_behind_verb
from deixis.language.operators.reading import Reading
from deixis.language.operators.relating import finish_contact, put_attribute, relate
from deixis.language.places.positions import position_at
from deixis.language.words import Words

__all__ = ["read_action", "read_link_to", "read_unknown_verb", "read_verb_or_preposition"]

_SOON = frozenset({"about to", "going to"})


def read_verb_or_preposition(reading: Reading, i: int) -> int | None:
    """'holding a bat', 'behind the car', 'smiling'."""
    words = reading.words
    found = words.relation(i)
    if words.text(i, i + 2) in _SOON and reading.contact_draft() is not None:
        return read_verb_or_preposition(reading, i + 2)  # "the ball he is about to hit"
    if found is None:
        return read_unknown_verb(reading, i)
    end, entry = found
    if words.text(i, end) == "in front" and _boarded(words, end):
        end, entry = i + 1, Verb("in", False)
    if (done := worn_behind_verb(reading, i, end, entry)) is not None:
        return _put_state(reading, i, done, entry)
    for k in range(i + 1, end):  # "standing" + "in front of", "sitting" + "on the left"
        after, place = words.relation(k), position_at(words, k)
        if entry.verb and (
            (after is not None and after[0] > end) or (place is not None and place[0] > end)
        ):
            alone = index.relation(words.text(i, k)) or Verb("acting_on", True)
            placed = place is not None and (after is None or place[0] >= after[0])
            if placed and _ends_clause(words, k) and _somebody_acts(reading):
                return finish_contact(reading, i, k, alone)  # "the horse he is riding on the left"
            return _put_state(reading, i, k, alone)
    adjective = words.adjective(i)
    noun = words.noun(i)
    if adjective is not None and adjective[0] > end:
        return None
    if noun is not None and noun[0] > end and not entry.verb:
        return None
    if (
        entry.verb
        and noun is not None
        and noun[0] >= end
        and not _acts_as_verb(reading.words, i, end)
    ):
        return None
    if entry.kind == "acting_on" or (entry.verb and not _object_follows(reading.words, end)):
        return read_action(reading, i, end, entry)
    if entry.participle and words.key(end) == "by" and target_follows(reading.words, end + 1):
        return relate(reading, i, end + 1, Verb(INVERSE.get(entry.kind, "acted_on_by"), True))
    return relate(reading, i, end, entry)


def _boarded(words: Words, j: int) -> bool:
    """Whether one can be in what j names: "in front car" is in the car that is in front."""
    noun = words.noun(j)
    return noun is not None and index.is_a(noun[1].category, "vehicle")


def read_link_to(reading: Reading, i: int) -> int | None:
    """'the link to the privacy policy': what an element leads to; 'a phone to his ear'."""
    words = reading.words
    if words.key(i) != "to" or not target_follows(words, i + 1):
        return None
    if reading.stack[-1].head.kind == "element":
        return relate(reading, i, i + 1, Verb("of", False))
    part = words.noun(i + 2) if words.article(i + 1) else None
    if part is None or part[1].trait != "body":
        return None
    return relate(reading, i, i + 1, Verb("against", False))


def _acts_as_verb(words: Words, i: int, end: int) -> bool:
    return (
        words.key(i).endswith("ing")
        or words.key(i - 1) in BE
        or words.key(i - 1) in ("that", "who", "which", "to")
        or target_follows(words, end)
        or bool(words.relation(end))
        or end >= len(words)
    )


def read_unknown_verb(reading: Reading, i: int) -> int | None:
    """An -ing word that no table has: some action."""
    words = reading.words
    key = words.key(i)
    if (
        len(key) < 6
        or not key.endswith("ing")
        or words.noun(i)
        or words.adjective(i)
        or words.capital(i)
    ):
        return None
    action = Verb("acting_on", True)
    if worn_behind_verb(reading, i, i + 1, action) is not None:
        return _put_state(reading, i, i + 1, action)
    return read_action(reading, i, i + 1, action)


def read_action(reading: Reading, i: int, end: int, entry: Verb) -> int | None:
    """A verb: acts on what follows, or else says what the thing is doing."""
    words = reading.words
    if entry.participle and words.key(end) == "by" and target_follows(reading.words, end + 1):
        return relate(reading, i, end + 1, Verb(INVERSE.get(entry.kind, "acted_on_by"), True))
    if reading.contact_draft() is not None and _ends_clause(reading.words, end):
        if _is_held_so(reading, i):
            return _put_state(reading, i, end, entry)
        return finish_contact(reading, i, end, entry)
    adjective = words.adjective(i)
    if _object_follows(reading.words, end):
        return relate(reading, i, end, entry)
    relation = words.relation(end)
    if (
        words.key(end) in PREPOSITIONS_AFTER_VERBS
        and target_follows(reading.words, end + 1)
        and not _spatial_state(reading.words, i, end)
        and position_at(words, end) is None
    ):
        return relate(reading, i, end + 1, Verb(entry.kind, True))
    if words.key(end) == "to" and (after := words.relation(end + 1)) is not None and after[1].verb:
        return (
            relate(reading, i, after[0], after[1])
            if target_follows(reading.words, after[0])
            else _put_state(reading, i, after[0], entry)
        )
    if relation is None and adjective is not None and adjective[0] >= end:
        return None
    return _put_state(reading, i, end, entry)


def _is_held_so(reading: Reading, i: int) -> bool:
    """'[smiling] his teeth showing': the verb right after a part says how it is."""
    part = reading.contact_draft()
    if part is None or part.end != i or part.noun is None or part.link is None:
        return False
    its_own = part.noun.trait == "body" and part.link.parent.animate
    state = reading.words.adjective(i)
    so = state is not None and state[1].kind == "state"
    return its_own and (so or reading.words.key(i).endswith("ing"))


def _somebody_acts(reading: Reading) -> bool:
    """Whether the subject whose verb is still to come is alive: no "head turned to the right"."""
    subject = reading.contact_draft()
    return subject is not None and (subject.animate or subject.head.kind == "pronoun")


def _ends_clause(words: Words, end: int) -> bool:
    """Whether no object follows a verb; a place may: "the horse he is riding on the left"."""
    place, relation = position_at(words, end), words.relation(end)
    if place is None or (relation is not None and relation[0] > place[0]):
        return verb_ends(words, end)
    return words.noun(place[0]) is None or verb_ends(words, end)


def _object_follows(words: Words, j: int) -> bool:
    """Whether a verb that ends at j acts on what follows: a place or rank is no object."""
    return target_follows(words, j) and not bare_place(words, j)


def _spatial_state(words: Words, i: int, end: int) -> bool:
    """'sitting in front of': the posture is a state, the place a relation of its own."""
    relation = words.relation(end)
    return relation is not None and (
        relation[0] > end + 1
        or relation[1].kind
        in ("next_to", "behind", "near", "between", "above", "below", "under", "with")
    )


def _put_state(reading: Reading, i: int, end: int, entry: Verb) -> int:
    words = reading.words
    found = words.adjective(i)
    if found is not None and found[0] >= end:
        return put_attribute(reading, i, found[0], found[1].kind, found[1].value)
    return put_attribute(
        reading, i, end, "state" if words.key(i).endswith("ing") else "other", words.text(i, end)
    )
