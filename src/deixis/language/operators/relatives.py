"""Clauses with a gap: "the ball that the dog is holding in its mouth", "the cup he drinks from".

What somebody does something to stands before the clause, so nothing that follows the verb can be
it: a preposition after "is holding" begins a place, not what is held.
"""

from __future__ import annotations

from deixis.language.forms import Relation
from deixis.language.lexicon import index
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.inflection import verb_forms
from deixis.language.lexicon.stopwords import ARTICLES, BE, BOUNDARIES
from deixis.language.lexicon.wordsets import word_set
from deixis.language.lookahead import bare_place, target_follows
from deixis.language.nouns.drafts import Draft
from deixis.language.operators.reading import Reading
from deixis.language.operators.relating import finish_contact
from deixis.language.operators.wholes import read_whole
from deixis.language.words import Words

__all__ = ["lacks_object", "read_gap"]

_DONE_TO = word_set("holding carrying wearing riding using pulling")
_ACTS = word_set(
    "walking throwing kicking chasing catching feeding petting hugging pushing leading driving "
    "washing brushing eating drinking playing reading watching photographing"
)
_HAS = frozenset({"has", "have", "had"})
_HELD = frozenset({"in", "on", "with", "between", "around", "against", "under"})
_OWN = word_set("his her its their one both")
_STRANDED = word_set("from with in on off into onto to at against out")


def read_gap(reading: Reading, i: int) -> int | None:
    """The verb of a clause whose object was named before it; None where another verb is."""
    words, draft = reading.words, reading.contact_draft()
    if draft is None or draft.link is None:
        return None
    entry = index.relation(words.key(i))
    if words.relation(i) is None or entry is None or not _is_done(words, i, draft):
        return None
    if _object_at(words, i + 1):
        return _with_stranded(reading, i, entry, draft)
    if (sat := _sat_on(words, i)) is not None:
        return finish_contact(reading, i, *sat)
    if not lacks_object(words, i):
        return None
    end = _part_end(words, i + 1)
    has = words.key(i) in _HAS and end > i + 1
    return finish_contact(reading, i, end, Verb("holding", True) if has else entry)


def lacks_object(words: Words, i: int) -> bool:
    """Whether a place follows the verb at i instead of what it is done to."""
    entry = index.relation(words.key(i))
    return entry is not None and _may_lack_object(words.key(i), entry) and _place_at(words, i + 1)


def _sat_on(words: Words, i: int) -> tuple[int, Verb] | None:
    """The end and sort of "sitting on" where a place follows: "is sitting on in the park"."""
    found = words.relation(i)
    paired = found is not None and found[1].verb and found[0] == i + 2
    return found if paired and _place_at(words, i + 2) else None


def _is_done(words: Words, i: int, draft: Draft) -> bool:
    """Whether the verb at i is said of a subject: "is holding", "she holds", "the dog carries"."""
    acting = words.key(i).endswith("ing")
    return words.key(i - 1) in BE if acting else draft.end == i


def _may_lack_object(word: str, entry: Verb) -> bool:
    if entry.kind in _DONE_TO or word in _HAS:
        return True
    return word in _ACTS or any(word in verb_forms(verb) for verb in _ACTS)


def _object_at(words: Words, j: int) -> bool:
    return target_follows(words, j) and not bare_place(words, j)


def _place_at(words: Words, j: int) -> bool:
    """Whether a preposition with what it is about stands at j."""
    found = words.relation(j)
    return found is not None and not found[1].verb and target_follows(words, found[0])


def _part_end(words: Words, j: int) -> int:
    """Index after "in its mouth", "on his left shoulder": who holds it does so with his body.

    Places apart from the body ("over his head") are left to be read.
    """
    found = words.relation(j)
    if found is None or found[1].kind not in _HELD or words.key(found[0]) not in _OWN:
        return j
    k = found[0]
    while k < found[0] + 4 and (words.key(k) in ARTICLES | _OWN | {"left", "right"}):
        k += 1
    noun = words.noun(k)
    return noun[0] if noun is not None and noun[1].trait == "body" else j


def _with_stranded(reading: Reading, i: int, entry: Verb, draft: Draft) -> int | None:
    """'the cup that the man is drinking coffee from': with an object, but a gap at the end."""
    words = reading.words
    done = words.relation(i)
    if not entry.verb or done is None or done[0] > i + 1:
        return None
    thing = read_whole(reading, i + 1, entry.kind)
    if thing is None or words.key(thing.end) not in _STRANDED or draft.link is None:
        return None
    end = thing.end + 1 + (words.text(thing.end, thing.end + 2) == "out of")
    if target_follows(words, end) or not _closes(words, end):
        return None
    reading.close_above(draft)
    span = words.span(i, thing.end)
    draft.slots.append(Relation(span, entry.kind, (thing.build(words),)))
    draft.cover(i, thing.end)
    by = "acting_on" if draft.link.parent.animate else "using"
    return finish_contact(reading, i, end, Verb(by, True))


def _closes(words: Words, j: int) -> bool:
    ends = j >= len(words) or words.key(j) in BOUNDARIES
    return ends or words.kind(j) in ("comma", "stop")
