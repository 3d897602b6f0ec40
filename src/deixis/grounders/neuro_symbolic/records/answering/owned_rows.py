"""Rows by whose they are: "bids by kettle_king", "everything from Nadia", "the mail Leo sent"."""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.asking.lexicon import is_record_noun, singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import normalise, similarity
from deixis.language.lexicon.wordsets import word_set

__all__ = ["rows_of_owner"]

_WHOSE: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"^(?:all |every |each |the |an? )*(?P<noun>\w+) (?:by|from|sent by|made by) (?P<key>.+)$",
        r"^(?P<key>.+?)(?:'s|s') (?P<noun>\w+)$",
        r"^(?:all |every |each |the |an? )*(?P<noun>\w+) (?:that |which )?(?P<key>.+?) "
        r"(?:sent|wrote|posted|placed|made|left|paid)(?: in)?$",
    )
)
_PERSONAL = word_set(
    "mail email message letter bid order payment transaction booking comment post review task "
    "entry row line transfer purchase expense donation reply ticket request offer"
)
_SURE = 0.8


def rows_of_owner(asked: Asked, scene: Scene) -> list[Region]:
    """Whole rows or entries in which a name stands alone; [] where the phrase names no owner."""
    for pattern in _WHOSE:
        match = pattern.match(asked.text)
        if match is None:
            continue
        noun, key = singular(match["noun"]), re.sub(r"^(?:the|my|our) ", "", match["key"])
        for group in groups_of(scene):
            if not _are(noun, group):
                continue
            rows = [record for record in group.records if _is_by(key, record)]
            if rows:
                return [
                    Region(row.box, 0.85, "row", text=row.text, source="records") for row in rows
                ]
    return []


def _are(noun: str, group: Group) -> bool:
    """Whether records of several parts are called so, by their kind or by what stands over them."""
    if group.kind in ("bands", "cards"):
        return noun in _PERSONAL and is_record_noun(noun)
    if group.kind != "rows" or len(group.columns) < 2:
        return False
    over = [column.name for column in group.columns]
    over += [group.heading.text] if group.heading is not None else []
    words = [word for name in over for word in name.casefold().split()]
    named = any(len(noun) > 2 and word.startswith(noun) for word in words)
    return noun in _PERSONAL or noun == "everything" or named


def _is_by(key: str, record: Record) -> bool:
    """Whether a part of a record says the name, or begins or ends with it."""
    said = normalise(key)
    for line in record.lines[:3]:
        words = line.text.split()
        if not words or len(words) > 4:
            continue
        if similarity(key, line.text) > _SURE and abs(len(key) - len(line.text)) < 3:
            return True
        if len(words) > 1 and said in (normalise(words[0]), normalise(words[-1])):
            return True
    return False
