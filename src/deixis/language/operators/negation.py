"""Words that deny or except: "not", "without", "except", and the words for the image itself."""

from __future__ import annotations

from dataclasses import replace

from deixis.language.forms import Head, Ordinal, Quantifier
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.negations import EXCEPT_PHRASES, NOT_WORDS, WITHOUT_WORDS
from deixis.language.lexicon.stopwords import BE
from deixis.language.lexicon.wordsets import word_set
from deixis.language.lookahead import target_follows
from deixis.language.nouns.drafts import Draft, Link
from deixis.language.nouns.written_text import text_end
from deixis.language.operators.nobody import read_nobody
from deixis.language.operators.reading import Reading
from deixis.language.operators.relating import relate
from deixis.language.operators.wholes import push_target
from deixis.language.words import Words

__all__ = ["read_exception", "read_image", "read_negation"]

_EVERYTHING = word_set("everything anything all")
_OPEN = word_set("still yet remaining left")
"""Before "to be", these say that something is not so far."""
_HAVING = word_set("with wearing holding carrying")
_NONE = word_set("no none not neither")
_MORE_OF_IT = word_set("of with labelled labeled next above below frame 's")
"""After these, "the frame" or "the window" is a thing in the image, not the image."""


def read_exception(reading: Reading, i: int) -> int | None:
    """'all cups except the red one', 'other than the dog'."""
    words = reading.words
    if (end := _but_one(reading, i)) is not None:
        return end
    for phrase in EXCEPT_PHRASES:
        if all(words.key(i + n) == word for n, word in enumerate(phrase)):
            return _excluded(reading, i, i + len(phrase))
    root = reading.roots[-1]
    whole = root.quantifier.plural or root.head.lemma in _EVERYTHING
    named = words.kind(i + 1) == "quote" or words.capital(i + 1)
    named = named or (words.key(i + 1) == "that" and words.key(i + 2) not in BE)
    named = named or (root.head.kind == "element" and not words.key(i + 2))
    if words.key(i) == "but" and whole and (words.article(i + 1) or named):
        return _excluded(reading, i, i + 1)
    return None


def _but_one(reading: Reading, i: int) -> int | None:
    """'the last row but one': the one before the last."""
    words, draft = reading.words, reading.stack[-1]
    less = {"one": 1, "two": 2}.get(words.key(i + 1))
    if words.key(i) != "but" or less is None or words.key(i + 2):
        return None
    for n, slot in enumerate(draft.slots):
        if isinstance(slot, Ordinal) and slot.rank == -1:
            draft.slots[n] = replace(slot, rank=-1 - less)
            draft.cover(i, i + 2)
            return i + 2
    return None


def _excluded(reading: Reading, i: int, end: int) -> int:
    """'except the red one', 'but Sign up': a target, or what is written on it."""
    words, root = reading.words, reading.roots[-1]
    if (said := root.quantifier.span) is not None and said.text.casefold().startswith("all"):
        root.quantifier = Quantifier("all", None, said)  # "all three but the red one" are two
    if not words.capital(end) or root.head.kind not in ("element", "value", "pronoun"):
        return push_target(reading, "except", i, end, root)
    stop = text_end(words, end, stop_at_and=True)
    span = words.span(end, stop)
    named = Draft(Head(span, span.text.casefold(), "text"), None, end, stop)
    reading.close_above(root)
    reading.push(named, Link("except", root, reading.reserve(root), i, end))
    return stop


def read_negation(reading: Reading, i: int) -> int | None:
    """'not', 'isn't', 'still to be', 'without a hat', 'with no hat', 'with nobody on it'."""
    words = reading.words
    if (end := read_nobody(reading, i)) is not None:
        return end
    told = words.adjective(i)
    if told is not None and told[1].kind == "state" and told[0] > i + 1:
        return None  # "without a tick" is a state of its own
    key = words.key(i)
    if key == "nor" and any(draft.link and draft.link.negated for draft in reading.stack):
        return None  # "without a hat nor a bag": one more of what is denied
    if key in _OPEN and words.text(i + 1, i + 3) == "to be":
        reading.negated = i
        return i + 3
    if key in NOT_WORDS:
        reading.negated = i
        return i + 1
    if key in WITHOUT_WORDS or (key == "no" and reading.stack) or _misses(words, i):
        return _read_without(reading, i)
    if (end := _denied_object(words, i)) is not None:
        found = words.relation(i)
        kind = found[1].kind if found is not None else "with"
        return _read_without(reading, i, end - i, kind)
    return None


def _misses(words: Words, i: int) -> bool:
    """'a cup missing its handle'; who is "missing the ball" does something."""
    return words.key(i) == "missing" and words.key(i + 1) != "the" and target_follows(words, i + 1)


def _denied_object(words: Words, i: int) -> int | None:
    """Index of the noun phrase after 'with no', 'wearing neither', 'holding no'."""
    found = words.relation(i)
    if found is None or found[1].kind not in _HAVING or words.key(found[0]) not in _NONE:
        return None
    return None if words.key(found[0] + 1) == "one" else found[0] + 1


def _read_without(reading: Reading, i: int, length: int = 1, kind: str = "with") -> int | None:
    """A denied relation: 'without glasses'."""
    start = i if reading.negated is None else reading.negated
    reading.negated = start
    return relate(reading, i, i + length, Verb(kind, kind != "with"))


def read_image(reading: Reading, i: int) -> int | None:
    """'in the picture', 'on the page': the image itself, which says nothing."""
    words = reading.words
    if words.key(i) not in ("in", "on", "of", "from", "at", "within", "inside", "across", "to"):
        return None
    j = words.skip_articles(i + 1)
    if words.key(j) in ("entire", "whole"):
        j += 1
    noun = words.noun(j)
    if not words.section(j) or words.capital(j) or (noun is not None and noun[0] > j + 1):
        return None
    if words.key(j + 1) in _MORE_OF_IT:
        return None
    words.silent.update(range(i, j + 1))
    reading.roots[-1].cover(i, j + 1)
    return j + 1
