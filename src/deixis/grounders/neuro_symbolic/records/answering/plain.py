"""One, several or all of a group in plain words: the third row, the oldest, all names."""

from __future__ import annotations

import re

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.as_regions import as_region
from deixis.grounders.neuro_symbolic.records.answering.card_grids import (
    card_with_most,
)
from deixis.grounders.neuro_symbolic.records.answering.choosing import (
    choose,
    in_menu,
    is_plain,
    names_all,
)
from deixis.grounders.neuro_symbolic.records.answering.extremes import extreme_of
from deixis.grounders.neuro_symbolic.records.answering.single import is_single
from deixis.grounders.neuro_symbolic.records.asking.lexicon import is_record_noun
from deixis.grounders.neuro_symbolic.records.asking.phrases import (
    Asked,
    row_key,
)
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.keys import key_lines, record_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.grounders.neuro_symbolic.words.text_match import similarity

__all__ = [
    "most",
    "ordered",
    "plainly_any",
    "priced",
    "row_of_key",
    "several",
    "sure_list",
]

_WORTH = 0.85


def ordered(asked: Asked, scene: Scene) -> list[Region]:
    """The first, the last, the third of a group."""
    if asked.rank is None:
        return []
    chosen = choose(asked.rest, scene, whole=asked.whole)
    if chosen is None:
        return []
    found = nth(chosen.regions, asked.rank)
    if in_menu(asked.rest):
        return [as_region(TextLine(region.text or "", region.box), scene) for region in found]
    return found


def most(asked: Asked, scene: Scene) -> list[Region]:
    """The cheapest, oldest, longest of a group."""
    if asked.extreme is None:
        return []
    return extreme_of(asked, scene)


def several(asked: Asked, scene: Scene) -> list[Region]:
    """All of a group, or any of it."""
    if not (asked.many or asked.any):
        return []
    chosen = choose(asked.rest, scene, whole=asked.whole)
    if chosen is None or (asked.number is not None and asked.number != len(chosen.regions)):
        return []
    return list(chosen.regions)


def row_of_key(asked: Asked, scene: Scene) -> list[Region]:
    """The row, line or message of a key."""
    if not is_single(asked):
        return []
    key = row_key(asked.rest)
    if key is None and asked.whole:
        key = re.sub(r"'s? (?:mail|message|row|line|order|entry)$", "", asked.rest)
    if key is None:
        return []
    headed = [
        Region(record.box, _WORTH, "row", text=record.text, source="records")
        for group in groups_of(scene)
        if group.kind == "rows" and group.heading is not None
        for record in group.records
        if similarity(key, group.heading.text) > 0.85
    ]
    return headed or rows_of(key, scene)


def rows_of(key: str, scene: Scene) -> list[Region]:
    """Rows that have ``key`` in them."""
    found: list[Region] = []
    key = re.sub(r"^(?:status|the status|name|the name) ", "", key)
    for line in key_lines(key, scene):
        for group, _, record in record_of(line, groups_of(scene)):
            if group.kind == "rows":
                found.append(Region(record.box, _WORTH, "row", text=record.text, source="records"))
                break
    unique: list[Region] = []
    for region in found:
        if all(region.box.iou(other.box) < 0.5 for other in unique):
            unique.append(region)
    return unique


def plainly_any(asked: Asked, scene: Scene) -> list[Region]:
    """Answer "the list row", where there are several: any of them."""
    if not is_single(asked) or not is_plain(asked.rest):
        return []
    chosen = choose(asked.rest, scene, whole=asked.whole)
    return list(chosen.regions) if chosen is not None else []


def sure_list(asked: Asked, scene: Scene) -> list[Region]:
    """All names, the n-th of a menu, a whole row, the oldest: lists that are plainly meant."""
    if asked.many and names_all(asked.rest):
        return several(asked, scene)
    if asked.rank is not None and in_menu(asked.rest):
        return ordered(asked, scene)
    if asked.extreme is not None and asked.extreme[0] == "date":
        return most(asked, scene)
    return row_of_key(asked, scene) if asked.whole else []


def priced(asked: Asked, scene: Scene) -> list[Region]:
    """The cheapest or dearest card or row, where its noun is one of entries."""
    plain = asked.extreme is not None and asked.extreme[0] == "amount"
    if not plain or not is_record_noun(asked.rest):
        return []
    rows = [region for region in most(asked, scene) if region.label == "row"]
    return rows or card_with_most(asked, scene)
