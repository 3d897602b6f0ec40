"""Words after the head that stand on the thing or name it: "labelled A3", "the tab Reports"."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from deixis.language.forms import Ordinal, TextContent
from deixis.language.lexicon.elements import LABEL_BESIDE
from deixis.language.nouns.written_text import text_end
from deixis.language.operators.reading import Reading
from deixis.language.operators.texts import written_content
from deixis.language.places.rows import row_at
from deixis.language.words import Words

__all__ = ["read_text", "read_trailing_words"]

_SELF = frozenset({"i", "im", "i'm"})  # always capital, and no name
_MANY = 30  # nobody counts so far; a higher number is a name
_BEARERS = frozenset({"it", "them", "him", "her"})
_WRITTEN = frozenset({"word", "words", "phrase", "text saying"})
_COUNTED = frozenset({"heading", "image", "card", "textbox", "chart", "text"})


def read_text(reading: Reading, i: int) -> int | None:
    """'labelled A3', 'that says Submit'."""
    if (numbered := _numbered(reading, i)) is not None:
        return numbered
    found = written_content(reading.words, i)
    if found is None:
        return None
    end = _bearer_end(reading.words, found[0]) if reading.photo else found[0]
    content = replace(found[1], span=reading.words.span(i, end)) if end > found[0] else found[1]
    reading.put(content, i, end, reading.stack[-1])
    return end


def _bearer_end(words: Words, j: int) -> int:
    """Index after "on it", "on his shirt": where the words stand says no more than that they do."""
    if words.key(j) != "on":
        return j
    if words.key(j + 1) in _BEARERS:
        return j + 2
    k = words.skip_articles(j + 1)
    part = words.noun(k + (words.key(k) in ("left", "right"))) if k > j + 1 else None
    if part is None or part[1].kind != "part" or words.key(part[0]) in ("of", "and"):
        return j
    return part[0]


def _numbered(reading: Reading, i: int) -> int | None:
    """'heading number 3' is the third of them: nothing says 3 on it."""
    words, draft = reading.words, reading.stack[-1]
    if words.key(i) not in ("number", "no", "nr") or words.kind(i + 1) != "number":
        return None
    rank = words.key(i + 1)
    if draft.end != i or draft.head.category not in _COUNTED or not rank.isdecimal():
        return None
    if not 0 < int(rank[:6]) < _MANY:
        return None
    reading.put(Ordinal(words.span(i, i + 2), int(rank[:6])), i, i + 2, draft)
    return i + 2


def read_trailing_words(reading: Reading, i: int) -> int | None:
    """'the tab Reports', 'cell A3', 'row 3': words after an element that name it."""
    words = reading.words
    draft = reading.stack[-1]
    if words.kind(i) == "quote":
        return _loose_quote(reading, i)
    if draft.end != i:
        return None
    if words.kind(i) == "number" and draft.head.category in ("row", "column"):
        row = row_at(words, i - 1)
        rank = row[1].rank if row is not None else 1
        reading.put(Ordinal(words.span(i, i + 1), rank), i, i + 1, draft)
        return i + 1
    named = (
        draft.head.kind in ("element", "value") and words.capital(i) and words.key(i) not in _SELF
    )
    told = words.adjective(i)
    if told is not None and told[0] > i + 1 and not words.capital(i):
        return None  # "the word in bold"
    if named or draft.head.lemma in _WRITTEN:
        return _put_text(reading, i, text_end(words, i), "label" if named else "inside")
    if words.kind(i) == "number" and draft.head.kind in ("element", "value", "object"):
        return _put_text(reading, i, i + 1, "inside" if draft.head.kind == "object" else "label")
    return None


def _put_text(reading: Reading, i: int, end: int, where: Literal["inside", "label"]) -> int:
    span = reading.words.span(i, end)
    reading.put(TextContent(span, span.text, where), i, end, reading.stack[-1])
    return end


def _loose_quote(reading: Reading, i: int) -> int:
    beside = reading.stack[-1].head.category in LABEL_BESIDE
    return _put_text(reading, i, i + 1, "label" if beside else "inside")
