"""What somebody wears, named right after what he does: "man sitting black jacket"."""

from __future__ import annotations

from deixis.language.lexicon.handling import HANDLING_VERBS
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.garments import garment_at
from deixis.language.operators.dressed import colours_worn
from deixis.language.operators.owners import verb_owner
from deixis.language.operators.reading import Reading
from deixis.language.words import Words

__all__ = ["worn_behind_verb"]

_BUSY = word_set(
    "acting_on eating drinking playing riding using sitting_on standing_on lying_on leaning_on"
)
_MOVES = word_set(
    "standing sitting walking running jogging jumping leaping skating skiing surfing "
    "skateboarding snowboarding smiling laughing kneeling squatting crouching lying laying leaning "
    "bending dancing posing swimming waiting talking sleeping batting pitching climbing crawling"
)
"""Verbs that nothing is done to: even a colour alone behind them is worn."""
_WITH_IN = 2  # words of "sitting in"

_HELD = word_set("showing hanging sticking crossed folded raised up down out")


def worn_behind_verb(reading: Reading, i: int, end: int, entry: Verb) -> int | None:
    """Index after the verb at i, where what follows is worn by who does it; else None.

    Args:
        reading: The stack, on which the doer is.
        i: Where the verb stands.
        end: The index after it and its preposition ("sitting in").
        entry: Its relation.
    """
    words = reading.words
    if not (reading.photo and entry.verb and words.key(i).endswith("ing")):
        return None
    if entry.kind not in _BUSY or words.key(i) in HANDLING_VERBS:
        return None
    if not verb_owner(reading).animate:
        return None
    if end == i + _WITH_IN and words.key(end - 1) == "in":
        dressed = garment_at(words, words.skip_articles(end)) or colours_worn(words, end)
        return end - 1 if dressed else None
    if end == i + 1 and words.key(i) in _MOVES and _pose_at(words, words.skip_articles(end)):
        return end
    if end > i + 1 or words.article(end):
        return None
    alone = words.key(i) in _MOVES and colours_worn(words, end)
    return end if alone or garment_at(words, end) else None


def _pose_at(words: Words, j: int) -> bool:
    """Whether a part of the body and how it is held stand at j: "arms crossed", "teeth showing"."""
    part = words.noun(j)
    if part is None or part[1].trait != "body":
        return False
    held, said = words.adjective(part[0]), words.key(part[0])
    return (held is not None and held[1].kind == "state") or said in _HELD
