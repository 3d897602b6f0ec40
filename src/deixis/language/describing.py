"""Adjectives after the head: "that is red", "empty", "closed"."""

from __future__ import annotations

from deixis.language.forms import Attribute
from deixis.language.lookahead import noun_phrase_here
from deixis.language.owners import adjective_owner
from deixis.language.reading import Reading

__all__ = ["read_describe"]


def read_describe(reading: Reading, i: int) -> int | None:
    """An adjective after the head: "that is red", "empty", "closed"."""
    words = reading.words
    found = words.adjective(i)
    start = i
    modifier = None
    if (
        words.key(i) in ("dark", "light", "bright", "pale", "deep")
        and (after := words.adjective(i + 1))
        and after[1].kind == "colour"
    ):
        modifier = {"pale": "light", "deep": "dark"}.get(words.key(i), words.key(i))
        found = after
    if found is None:
        return None
    end, entry = found
    noun = words.noun(end - 1) if end - 1 > start else words.noun(i)
    if noun is not None and noun[0] > end:
        return None
    if noun_phrase_here(reading.words, i, end):
        return None
    owner = adjective_owner(reading, entry.kind, entry.value)
    reading.put(
        Attribute(words.span(start, end), entry.kind, entry.value, modifier or entry.modifier),
        start,
        end,
        owner,
    )
    return end
