"""Places after the head: "on the left", "in the top right corner"."""

from __future__ import annotations

from deixis.language.lexicon.index import Verb
from deixis.language.operators.owners import place_owner
from deixis.language.operators.reading import Reading
from deixis.language.places.positions import position_at
from deixis.language.places.stresses import stress_end
from deixis.language.words import Words

__all__ = ["read_position"]


def read_position(reading: Reading, i: int) -> int | None:
    """'on the left', 'in the top right corner'."""
    words = reading.words
    if (stressed := stress_end(words, i)) > i:
        words.silent.update(range(i, stressed))
        return stressed
    found, relation = position_at(words, i), words.relation(i)
    if found is None:
        return None
    end, place = found
    if words.key(i) == "right" and relation is not None and relation[0] >= end:
        return None  # "right behind the plate", but not "right side of the photo"
    if words.key(end) in ("of", "from") and relation is not None and relation[0] > end:
        return None
    if relation is not None and relation[0] > end:
        return None
    if (
        words.key(i) in ("front", "back", "top", "bottom", "side", "left", "right")
        and words.key(i + 1) == "of"
    ):
        return None
    if _is_noun_modifier(reading.words, i, end):
        return None
    reading.put(place, i, end, place_owner(reading))
    return end


def _is_noun_modifier(words: Words, i: int, end: int) -> bool:
    """'on the right hand', 'in the back seat': the position belongs to a noun that follows."""
    noun, told = words.noun(end), words.adjective(end)
    if noun is not None and told is not None and told[0] > noun[0]:
        return False  # "in back arms crossed"
    if noun is None or words.key(i) not in (
        "on",
        "in",
        "at",
        "to",
        "from",
        "by",
        "near",
        "into",
        "onto",
        "towards",
        "along",
        "toward",
    ):
        return noun is not None and words.article(i)
    relation = words.relation(end)
    if relation is not None and relation[0] >= noun[0] and _acts(words, end, relation):
        return False
    return words.key(end) not in ("side", "holding")


def _acts(words: Words, i: int, relation: tuple[int, Verb]) -> bool:
    """Whether a word that is noun and relation is no noun here: "on the left drinks a beer"."""
    stem = words.key(i).removesuffix("ing")
    gerund = stem != words.key(i) and not set("aeiouy").isdisjoint(stem)  # but "swing"
    return gerund or not relation[1].verb or words.article(relation[0])
