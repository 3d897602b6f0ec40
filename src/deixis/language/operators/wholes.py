"""Noun phrases seen through a part or a choice: "a slice of pizza", "the smallest of the cups"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from deixis.language.forms import Attribute, Position, Quantifier
from deixis.language.lexicon.groups import PARTITIVES, SINGLE_PARTS
from deixis.language.lexicon.stopwords import INTENSIFIERS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.lookahead import target_follows
from deixis.language.nouns.determiners import count_at, read_determiners
from deixis.language.nouns.drafts import Draft, Link
from deixis.language.nouns.noun_phrases import read_noun_phrase
from deixis.language.operators.reading import Reading
from deixis.language.places.rows import row_at
from deixis.language.words import Words

__all__ = ["push_link", "push_target", "read_whole"]

MAX_PARTS = 6
"""Parts of parts of parts: deeper ones are read as plain noun phrases."""

_PLACES = word_set("top bottom left right middle center centre front back side corner edge end")
_TABLE_PARTS = word_set("row column line slice section class series")
_NAMED_PARTS = word_set("row column number section")
_CHOOSERS = frozenset({"", "one", "ones", "those", "these", "either"})


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase like "a large slice of": tokens start to of (exclusive), then "of"."""

    start: int
    of: int
    quantifier: Quantifier


def read_whole(reading: Reading, i: int, target_of: str | None) -> Draft | None:
    """A noun phrase, seen through "a slice of", "a group of", "the back of"."""
    if reading.nested < MAX_PARTS:
        reading.nested += 1
        try:
            return _read_through(reading, i, target_of)
        finally:
            reading.nested -= 1
    return read_noun_phrase(reading.words, i, target_of=target_of)


def _read_through(reading: Reading, i: int, target_of: str | None) -> Draft | None:
    words = reading.words
    part = _part_at(reading, i, target_of)
    if part is not None:
        after = part.of + 1 if words.key(part.of) == "of" else part.of
        inner = read_whole(reading, after, target_of)
        if inner is not None:
            return _as_part(words, inner, part, i)
    draft = read_noun_phrase(words, i, target_of=target_of)
    if draft is not None and _picks_from(words, draft):
        return _merge_choice(reading, draft, target_of)
    return draft


def _as_part(words: Words, inner: Draft, part: Part, start: int) -> Draft:
    """The whole, with the part as a property that nothing measures."""
    row = row_at(words, part.of - 2, start=part.start)
    span = words.span(part.start, part.of)
    if row is not None and row[0] == part.of:
        inner.slots.append(row[1])
    else:
        inner.slots.append(Attribute(span, "other", words.text(part.start, part.of)))
    inner.cover(start, inner.end)
    if part.quantifier.span is not None:
        inner.quantifier = part.quantifier
    elif words.key(part.of - 1) in SINGLE_PARTS and inner.quantifier.span is None:
        inner.quantifier = Quantifier()
    return inner


def _part_at(reading: Reading, i: int, target_of: str | None) -> Part | None:
    words = reading.words
    j, quantifier, _ = read_determiners(words, i)
    k = _part_word(words, j)
    if words.key(k) in ("half", "part") and words.key(k + 1) in ("a", "an", "the"):
        return Part(k, k + 1, quantifier) if words.noun(k + 2) else None
    of = k + 1
    if words.key(k) not in PARTITIVES or words.key(of) != "of":
        return None
    if row_at(words, words.skip_articles(of + 1)) is not None and words.key(k) not in _PLACES:
        return None  # "the order of the second row"
    if not target_follows(words, of + 1) or _is_place_or_row(words, k, of):
        return None
    bare = target_of is None and not words.article(k - 1)
    if bare and words.key(k) in ("front", "top", "side") and reading.first != i:
        return None
    return Part(j, of, quantifier)


def _part_word(words: Words, j: int) -> int:
    """Index of the last word before "of", past "large", "top", "black and white"."""
    k = j
    while k < j + 6 and words.key(k) not in PARTITIVES:
        found = words.adjective(k)
        joint = words.key(k) == "and" and k > j and words.adjective(k + 1) is not None
        if found is None and words.key(k) not in INTENSIFIERS and not joint:
            break
        k = found[0] if found is not None else k + 1
    for _ in range(3):  # "bottom right quarter", "left hand side"
        if words.key(k) in PARTITIVES and words.key(k + 1) in PARTITIVES | {"hand"}:
            k += 1
    return k


def _is_place_or_row(words: Words, k: int, of: int) -> bool:
    """'the top of the page' is a place, 'the third row of the table' a row."""
    tail = words.skip_articles(of + 1)
    noun, whole = words.noun(k), words.noun(tail)
    if words.key(k) in ("left", "right") or (noun is not None and noun[0] > of):
        return True
    if noun is not None and noun[1].categories == ("slice",):  # of a chart: that is known already
        return True
    if words.section(tail) and words.key(k) in _PLACES:
        return True
    named = words.kind(tail) == "quote" or words.capital(tail)
    if named and words.key(k) in _NAMED_PARTS:  # "the row of Helmets", "the number of Locks"
        return True
    tabular = whole is not None and whole[1].category in ("chart", "dining table", "table")
    return tabular and words.key(k) in _TABLE_PARTS


def _picks_from(words: Words, draft: Draft) -> bool:
    """'the smallest of the cups', 'two of the men', 'one of the dogs'."""
    lemma = draft.head.lemma
    if words.key(draft.end) != "of" or draft.head.kind != "pronoun" or lemma not in _CHOOSERS:
        return False
    if not draft.slots and draft.quantifier.span is None and not lemma:
        return False
    only_places = bool(draft.slots) and all(isinstance(slot, Position) for slot in draft.slots)
    counted = count_at(words, words.skip_articles(draft.end + 1)) is not None
    return (counted or not (only_places and not lemma)) and target_follows(words, draft.end + 1)


def _merge_choice(reading: Reading, draft: Draft, target_of: str | None) -> Draft:
    inner = read_whole(reading, draft.end + 1, target_of)
    if inner is None:
        return draft
    inner.slots = draft.slots + inner.slots
    inner.quantifier = _chosen(reading.words, draft.quantifier, inner.quantifier)
    inner.cover(draft.start, inner.end)
    return inner


def _chosen(words: Words, choice: Quantifier, among: Quantifier) -> Quantifier:
    """How many are chosen; the number of those to choose from says no more than they are."""
    first, last = choice.span or among.span, among.span or choice.span
    if first is None or last is None:
        return choice
    return replace(choice, span=words.chars(min(first.start, last.start), max(first.end, last.end)))


def push_target(reading: Reading, kind: str, i: int, end: int, owner: Draft) -> int:
    """Read a target after tokens i to end, and make it the top of the stack."""
    return push_link(reading, Link(kind, owner, reading.reserve(owner), i, end))


def push_link(reading: Reading, link: Link) -> int:
    """Read the target that a link waits for; returns the index after it."""
    target = read_whole(reading, link.end, link.kind)
    if target is None:
        if link.superlative is not None:
            link.fill(reading.words)
        return link.end
    reading.close_above(link.parent)
    reading.push(target, link)
    return target.end
