"""How much more, and than what: "a little taller", "closer to us than the red one"."""

from __future__ import annotations

from deixis.language.forms import Position, Superlative
from deixis.language.nouns.drafts import Draft, Link
from deixis.language.operators.reading import Reading
from deixis.language.operators.wholes import push_link
from deixis.language.places.degrees import degree_end
from deixis.language.words import Words

__all__ = ["read_degree", "read_than"]

_PAST = {("x", False): "left_of", ("x", True): "right_of"} | {
    ("y", False): "above", ("y", True): "below"
}  # fmt: skip
"""Sides along which one thing is past another."""


def read_degree(reading: Reading, i: int) -> int | None:
    """'a little', 'a bit', 'much' before a comparative: how much more says nothing here."""
    words = reading.words
    end = degree_end(words, i)
    if end == i:
        return None
    words.silent.update(range(i, end))
    return end


def read_than(reading: Reading, i: int) -> int | None:
    """'than the red one': what an extreme or a place before it is measured by."""
    words = reading.words
    if words.key(i) != "than":
        return None
    for draft in reversed(reading.stack):
        for n in reversed(range(len(draft.slots))):
            if (link := _compared(words, draft, n, i)) is not None:
                return push_link(reading, link)
    return None


def _compared(words: Words, draft: Draft, n: int, i: int) -> Link | None:
    """The link that a slot becomes when "than" follows it at i."""
    slot = draft.slots[n]
    extreme = _as_extreme(slot) if isinstance(slot, Position) else slot
    if not isinstance(extreme, Superlative):
        return None
    start = words.index_at(extreme.span.start)
    kind = _PAST.get((extreme.measure, extreme.most))
    if kind is not None:
        return Link(kind, draft, n, start, i + 1)
    return Link("superlative", draft, n, start, i + 1, superlative=extreme)


def _as_extreme(place: Position) -> Superlative | None:
    """'further back', 'further left': a place by which two are compared."""
    told = [value for value in (place.horizontal, place.vertical, place.depth) if value]
    if len(told) != 1:
        return None
    measures = {"left": ("x", False), "right": ("x", True), "top": ("y", False)} | {
        "bottom": ("y", True), "back": ("depth", True), "front": ("depth", False)
    }  # fmt: skip
    found = measures.get(told[0])
    return None if found is None else Superlative(place.span, *found)  # type: ignore[arg-type]
