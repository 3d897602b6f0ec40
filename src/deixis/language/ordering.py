"""Ranks, rows and counts after the head: "second from the left", "column 3", "all"."""

from __future__ import annotations

from deixis.language.forms import Ordinal, Quantifier, Span
from deixis.language.lanes import lane_after
from deixis.language.owners import place_owner
from deixis.language.places.ordinals import ordinal_at, ordinal_direction
from deixis.language.places.rows import row_at
from deixis.language.reading import Reading
from deixis.language.words import Words

__all__ = ["read_order", "read_order_direction", "read_trailing_all"]


def read_order(reading: Reading, i: int) -> int | None:
    """'second from the left', '2nd'; ", column 3" after "in row 2"."""
    row = row_at(reading.words, i)
    last = reading.stack[-1].slots[-1] if reading.stack[-1].slots else None
    lane = reading.stack[-1].head.category in ("row", "column")
    if row is not None and isinstance(last, Ordinal) and (last.unit is not None or lane):
        reading.put(row[1], i, row[0], reading.stack[-1])
        return row[0]
    if row is not None and reading.stack[-1].worn:
        reading.put(row[1], i, row[0], place_owner(reading))
        return row[0]
    seen = reading.stack[0].head.kind not in ("element", "value")
    if seen and (found := lane_after(reading.words, i)) is not None:
        reading.put(found[1], i, found[0], place_owner(reading))
        return found[0]
    found = ordinal_at(reading.words, i)
    if found is None:
        return None
    end, ordinal = found
    if (
        ordinal.direction is None
        and reading.words.noun(end)
        and reading.words.key(end - 1) not in ("line",)
    ):
        return None
    reading.put(ordinal, i, end, place_owner(reading))
    return end


def read_order_direction(reading: Reading, i: int) -> int | None:
    """'the second cup from the left': the end where counting starts, after the head."""
    words = reading.words
    found = (
        ordinal_direction(words, i) if words.key(i) in ("from", "starting", "counting") else None
    )
    if found is None:
        return None
    for draft in reversed(reading.stack):
        for n, slot in enumerate(draft.slots):
            if isinstance(slot, Ordinal) and slot.direction is None:
                draft.slots[n] = Ordinal(
                    _stretch(reading.words, slot.span, found[0]), slot.rank, found[1], slot.unit
                )
                reading.close_above(draft)
                draft.cover(i, found[0])
                return found[0]
    return None


def _stretch(words: Words, span: Span, end: int) -> Span:
    stop = words.tokens[end - 1].end
    return Span(span.start, stop, words.phrase[span.start : stop])


def read_trailing_all(reading: Reading, i: int) -> int | None:
    """Number words and the like that no reader took."""
    words = reading.words
    if words.key(i) == "all" and words.key(i + 1) not in ("the",):
        root = reading.roots[-1]
        root.quantifier = Quantifier("all", None, words.span(i, i + 1))
        root.cover(i, i + 1)
        return i + 1
    return None
