"""Nobody and nothing: "with nobody on it", "the chair nobody is sitting in", "holding nothing"."""

from __future__ import annotations

from deixis.language.forms import Attribute, Constraint, Head, Not, NounPhrase, Relation
from deixis.language.lexicon.relations import INVERSE
from deixis.language.lexicon.stopwords import BE
from deixis.language.lexicon.wordsets import word_set
from deixis.language.lookahead import verb_ends
from deixis.language.operators.owners import verb_owner
from deixis.language.operators.reading import Reading
from deixis.language.words import Words

__all__ = ["read_nobody"]

_NOBODY = word_set("nobody nothing noone")
_SETTLED = word_set("sitting riding standing lying resting")
_OCCUPIED = word_set("sitting_on standing_on lying_on leaning_on riding on in")
"""Relations of somebody to a thing that is empty without him."""


def read_nobody(reading: Reading, i: int) -> int | None:
    """'with nobody on it', 'nobody is sitting in', 'holding nothing'."""
    return _none_there(reading, i) or _none_does(reading, i) or _does_none(reading, i)


def _none_there(reading: Reading, i: int) -> int | None:
    """'with nobody on it', 'that has nothing in it', 'with no one sitting on it': it is empty."""
    words = reading.words
    if words.key(i) not in ("with", "has", "have", "having", "had"):
        return None
    j = _after_nobody(words, i + 1)
    if j is None:
        return None
    j += words.key(j) in _SETTLED
    if words.key(j) not in ("on", "in", "inside", "at", "aboard"):
        return None
    j += 3 if words.key(j + 1) == "top" and words.key(j + 2) == "of" else 1
    if words.key(j) not in ("it", "them"):
        return None
    return _put_empty(reading, i, j + 1)


def _after_nobody(words: Words, i: int) -> int | None:
    """Index after "nobody", "nothing", "no one"."""
    if words.key(i) == "no" and words.key(i + 1) in ("one", "people", "person"):
        return i + 2
    return i + 1 if words.key(i) in _NOBODY else None


def _put_empty(reading: Reading, i: int, end: int) -> int:
    draft = reading.stack[-1]
    draft.slots.append(Attribute(reading.words.span(i, end), "state", "empty"))
    draft.cover(i, end)
    return end


def _none_does(reading: Reading, i: int) -> int | None:
    """'the chair nobody is sitting in', 'the cup that no one is holding'."""
    words = reading.words
    start = _after_nobody(words, i)
    if start is None or not reading.stack or reading.stack[-1].end <= reading.stack[-1].start:
        return None
    j = start + (words.key(start) in BE)
    found = words.relation(j)
    if found is None or j == start or not verb_ends(words, found[0]):
        return None
    end, entry = found
    if (after := words.relation(end)) is not None and not after[1].verb:
        end = after[0]  # "is sitting" + "in"
    if entry.kind in _OCCUPIED:
        return _put_empty(reading, i, end)
    kind, spot = INVERSE.get(entry.kind, "acted_on_by"), words.span(i, start)
    person = NounPhrase(spot, Head(spot, "person", "object", "person", ("person",)))
    return _put_denied(reading, i, end, Relation(words.span(i, end), kind, (person,)))


def _does_none(reading: Reading, i: int) -> int | None:
    """'the man holding nothing'."""
    words, found = reading.words, reading.words.relation(i)
    if found is None or not found[1].verb or words.key(found[0]) not in _NOBODY:
        return None
    end = found[0] + 1
    spot = words.span(end - 1, end)
    thing = NounPhrase(spot, Head(spot, "something", "pronoun"))
    return _put_denied(reading, i, end, Relation(words.span(i, end), found[1].kind, (thing,)))


def _put_denied(reading: Reading, i: int, end: int, relation: Relation) -> int:
    denied: Constraint = Not(relation.span, relation)
    reading.put(denied, i, end, verb_owner(reading))
    return end
