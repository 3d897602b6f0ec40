"""Extremes after the head, and what their distance is measured to: "closest to the door"."""

from __future__ import annotations

from deixis.language.drafts import Link
from deixis.language.forms import Superlative
from deixis.language.owners import nearest_open
from deixis.language.places.superlatives import Extreme, superlative_at
from deixis.language.reading import Reading
from deixis.language.wholes import push_link
from deixis.language.words import Words

__all__ = ["read_camera_distance", "read_extreme"]


def read_extreme(reading: Reading, i: int) -> int | None:
    """'closest to the door', 'the largest'."""
    found = superlative_at(reading.words, i) or _extreme_to(reading.words, i)
    if found is None:
        return None
    end, extreme = found
    owner = nearest_open(reading)
    if extreme.wants_target:
        slot = reading.reserve(owner)
        link = Link("superlative", owner, slot, i, end, superlative=extreme.superlative)
        return push_link(reading, link)
    reading.put(extreme.superlative, i, end, owner)
    return end


def _extreme_to(words: Words, i: int) -> tuple[int, Extreme] | None:
    """'the closest to the plate', after "that is"."""
    found = superlative_at(words, i + 1) if words.key(i) == "the" else None
    return found if found is not None and found[1].wants_target else None


def read_camera_distance(reading: Reading, i: int) -> int | None:
    """'the closest cup to the door': the target of a superlative before the head."""
    words = reading.words
    draft = reading.stack[-1]
    if words.key(i) not in ("to", "from") or not draft.slots:
        return None
    for n, slot in enumerate(draft.slots):
        if isinstance(slot, Superlative) and slot.measure == "depth" and slot.target is None:
            if words.key(i + 1) in ("camera", "us") or words.key(i + 2) in (
                "camera",
                "viewer",
                "front",
            ):
                end = i + (2 if words.key(i + 1) in ("camera", "us") else 3)
                draft.cover(i, end)
                return end
            superlative = Superlative(slot.span, "distance", slot.most)
            start = words.index_at(slot.span.start)
            link = Link("superlative", draft, n, start, i + 1, superlative=superlative)
            return push_link(reading, link)
    return None
