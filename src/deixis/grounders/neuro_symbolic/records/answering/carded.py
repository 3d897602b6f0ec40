"""Cards of a stack or grid by what they say, hold or stand under: "the first task under Tomorrow".

The noun may be any that entries are called by; the card is meant as a whole. What is said of it is
a section, words in it, a state before the noun ("the completed tasks"), or a measure ("the largest
flat"), then a rank among those that are left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of
from deixis.grounders.neuro_symbolic.records.asking.lexicon import (
    attribute_types,
    is_record_noun,
    singular,
)
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import number_in
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.language.lexicon.wordsets import word_set
from deixis.perception.elements import checked

__all__ = ["card_sets", "carded"]

_SAID = re.compile(
    r"^(?:the )?(?:(?P<state>[\w-]+(?: [\w-]+)??) )??(?P<noun>[\w-]+)"
    r"(?: (?:(?P<place>under|in|below)|(?P<own>about|from|by|with|for)"
    r"|(?:that|which) (?:is|are|has|have|says?)(?P<no> not|n't)?) (?:the )?(?P<key>.+))?$",
    re.I,
)
_LIST = word_set("list page table grid screen overview results section")
_MEASURE = re.compile(r"(\d[\d.,]*) ?(m²|m2|sqm|sq ?ft|ha|gb|mb|tb|kb|kg|l|cm|km|pages)\b", re.I)
_DONE = word_set("ticked checked done finished complete completed")
_LEAST = 2  # cards of a set, and words of a card
_WORD = 4  # letters of a noun of the page
_SHARE = 0.6  # of the cards that must state a measure


def carded(asked: Asked, scene: Scene) -> list[Region]:
    """The cards that a phrase means; [] where it speaks of none."""
    match = _SAID.match(asked.rest)
    if match is None or not _tells(match, asked, scene):
        return []
    for group in card_sets(scene):
        found = _among(match, asked, group, scene)
        if found:
            return [Region(r.box, 0.85, "card", text=r.text, source="records") for r in found]
    return []


def _tells(match: re.Match[str], asked: Asked, scene: Scene) -> bool:
    """Whether the phrase names entries, by custom or by a word of the page, and says which."""
    placed = match["key"] or asked.rank is not None or asked.extreme is not None
    noun = match["noun"]
    if is_record_noun(noun):
        return bool(placed or match["state"])
    if not placed or match["state"] or attribute_types(noun) or len(noun) < _WORD:
        return False
    if singular((match["key"] or "").rpartition(" ")[2]) == "table":
        return False
    said = [words_of(line.text) for line in scene.text.lines]
    return sum(singular(noun) in words for words in said) > 1


def card_sets(scene: Scene) -> list[Group]:
    """Cards with words, those that cover most first; the links at the side are none."""
    found = [
        group
        for group in groups_of(scene)
        if group.kind == "cards"
        and "talk" not in group.names
        and len(group.records) >= _LEAST
        and sum(len(r.lines) for r in group.records) >= _LEAST * len(group.records)
    ]
    return sorted(found, key=lambda group: -sum(r.box.area for r in group.records))


def _among(match: re.Match[str], asked: Asked, group: Group, scene: Scene) -> list[Record]:
    left = list(group.records)
    key, several = match["key"], singular(match["noun"]) != match["noun"].casefold()
    if match["place"] and singular(key or "") not in _LIST:
        left = [record for record in left if _is_under(key, record, group, scene)]
    elif key and not match["place"]:
        left = _stating(key, left, scene, negated=bool(match["no"]))
    if match["state"]:
        left = _stating(match["state"], left, scene, negated=False)
    if asked.rank is not None:
        return nth(left, asked.rank)
    if asked.extreme is not None:
        return _extreme(left, most=asked.extreme[1]) if asked.extreme[0] == "" else []
    if len(left) == len(group.records) and not match["place"]:
        return []
    if asked.number is not None and asked.number != len(left):
        return []
    return left if len(left) == 1 or several or asked.many else []


def _stating(words: str, records: Sequence[Record], scene: Scene, *, negated: bool) -> list[Record]:
    """Records that say some words, or whose box is ticked where they tell of something done."""
    said = words_of(words)
    held = [_says(said, record, scene) for record in records]
    if not any(held):
        return []
    return [record for record, one in zip(records, held, strict=True) if one != negated]


def _says(said: tuple[str, ...], record: Record, scene: Scene) -> bool:
    if set(said) <= _DONE:
        boxes = [part.box for part in record.parts if part.label == "checkbox"]
        if boxes:
            return any(checked(scene.image, box) > 0.5 for box in boxes)
    lines = [words_of(line.text) for line in record.lines]
    return any(all(says(word, words) for word in said) for words in lines)


def _is_under(key: str, record: Record, group: Group, scene: Scene) -> bool:
    """Whether the nearest line over a card that stands in no card says the key."""
    box = record.box
    over = [
        line
        for line in scene.text.lines
        if line.box.center[1] < box.y1
        and line.box.x1 < box.x2
        and line.box.x2 > box.x1
        and not any(other.box.contains(*line.box.center) for other in group.records)
    ]
    nearest = max(over, key=lambda line: line.box.y2, default=None)
    return nearest is not None and _is(key, nearest)


def _is(key: str, line: TextLine) -> bool:
    said, words = words_of(key), words_of(line.text)
    return all(word in words for word in said) and len(words) <= len(said) + 2


def _extreme(records: Sequence[Record], *, most: bool) -> list[Record]:
    """The card with the most of the measure that nearly all of them state first."""
    stated = [_measures(record) for record in records]
    units = [
        unit for unit in stated[0] if sum(unit in one for one in stated) > _SHARE * len(stated)
    ]
    if not units:
        return []
    regions = {Region(r.box, 1.0, "card"): r for r in records}
    scored = [(g, m.get(units[0])) for g, m in zip(regions, stated, strict=True)]
    return [regions[region] for region in best_of(scored, most)]


def _measures(record: Record) -> dict[str, float]:
    """The first number of each unit."""
    found: dict[str, float] = {}
    for number, unit in _MEASURE.findall(record.text):
        value = number_in(number)
        if value is not None:
            found.setdefault(unit.casefold(), value)
    return found
