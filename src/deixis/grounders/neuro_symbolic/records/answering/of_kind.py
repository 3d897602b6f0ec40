"""Rows by the kind that a column tells of them: "all the folders", "the spreadsheets"."""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.asking.lexicon import is_record_noun, singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.entries import words_of
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Column, Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth

__all__ = ["of_kind"]

_NOUN = re.compile(r"^(?:the )?(?P<words>[a-z-]+(?: [a-z-]+)?)$", re.I)
_COLUMNS = 3  # from which on a list is a table


def of_kind(asked: Asked, scene: Scene) -> list[Region]:
    """Rows of which a column says just the noun of a phrase; [] where none or all of them do."""
    match = _NOUN.match(asked.rest)
    if match is None or asked.extreme is not None or asked.any:
        return []
    words = words_of(match["words"])
    if len(words) > 1 and is_record_noun(words[-1]):
        words = words[:-1]  # "the PDF files" are rows of the kind "PDF"
    last = match["words"].rpartition(" ")[2]
    if singular(last) == last.casefold() and asked.rank is None:
        return []
    for group in groups_of(scene):
        found = _told(words, group)
        if asked.rank is not None:
            found = nth(found, asked.rank)
        if found:
            return [Region(r.box, 0.85, "row", text=r.text, source="records") for r in found]
    return []


def _told(words: tuple[str, ...], group: Group) -> list[Record]:
    if group.kind != "rows" or len(group.columns) < _COLUMNS:
        return []
    for column in group.columns[1:]:
        hits = [index for index in sorted(column.lines) if _says(words, column, index)]
        if 0 < len(hits) < len(group.records):
            return [group.records[index] for index in hits]
    return []


def _says(words: tuple[str, ...], column: Column, index: int) -> bool:
    return words_of(column.lines[index].text) == words and words_of(column.name) != words
