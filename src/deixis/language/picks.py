"""Ranks, extremes, rows and places before the head: "the second", "the bottom two", "top left"."""

from __future__ import annotations

from deixis.language.forms import Constraint, Ordinal, Position
from deixis.language.garments import is_clothing
from deixis.language.lanes import lane_before
from deixis.language.lexicon.groups import PARTITIVES
from deixis.language.lexicon.wordsets import word_set
from deixis.language.places.ordinals import ordinal_at
from deixis.language.places.positions import position_at
from deixis.language.places.superlatives import superlative_at
from deixis.language.ranges import range_at, several_at
from deixis.language.runs import Item, Run
from deixis.language.words import Words

__all__ = ["read_pick"]

_PREPOSITIONS = word_set("on in at to from by near along into onto toward towards")


def read_pick(words: Words, j: int, run: Run) -> int | None:
    """Read a row, rank, extreme or place that starts at j; the index after it, or None."""
    if words.long_noun(j) or is_clothing(words, j):
        return None
    if (several := range_at(words, j)) is not None:
        run.quantifier = several[2]
        return _constraint(words, run, j, several[0], several[1])
    if (lane := lane_before(words, j)) is not None:
        return _constraint(words, run, j, lane[0], lane[1])
    if (ordinal := ordinal_at(words, j)) is not None:
        return _constraint(words, run, j, ordinal[0], ordinal[1])
    if (extreme := superlative_at(words, j)) is not None:
        if extreme[1].wants_target:
            return None
        end = _constraint(words, run, j, extreme[0], extreme[1].superlative)
        several_of = several_at(words, end)
        run.quantifier = several_of or run.quantifier
        return end if several_of is None else end + 1
    position = position_at(words, j, noun_follows=True)
    if position is None or words.key(j) in _PREPOSITIONS:
        return None
    end, place = position
    if words.key(end) == "of" and words.key(j) != "the" and words.key(end - 1) in PARTITIVES:
        return None
    if words.key(j) in ("a", "an", "the", "its", "his", "her", "their", "all", "just"):
        return None
    if words.key(end) in ("row", "column") and isinstance(place, Position):
        direction = place.horizontal or place.vertical or place.depth
        if direction in ("left", "right", "top", "bottom", "front", "back"):
            return _constraint(words, run, j, end, Ordinal(place.span, 1, direction))
    return _constraint(words, run, j, end, place)


def _constraint(words: Words, run: Run, start: int, end: int, constraint: Constraint) -> int:
    run.items.append(Item("constraint", start, end, constraint=constraint))
    return end
