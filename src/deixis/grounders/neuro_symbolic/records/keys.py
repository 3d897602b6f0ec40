"""Keys: where the words that name a record stand."""

from __future__ import annotations

import re

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.text_match import find_words, normalise

__all__ = ["key_lines", "record_of"]

_SURE = 0.84
_LEAD = re.compile(
    r"^(?:the|a|an|one|my|our|single|each|order|person|item|product|row|card|task|plan|file|hit|"
    r"result|review|song|track|contact|mail|message|dish|entry|line|result|called|named)\s+",
    re.IGNORECASE,
)


def key_lines(words: str, scene: Scene) -> list[TextLine]:
    """Lines that say ``words``, the best alone; a leading noun ("order #12") may be left out."""
    said = words.strip(" ,'\"“”?.").removesuffix("'s")
    while said:
        found = [
            match
            for match in find_words(said, scene.text.lines, least=_SURE)
            if _covers(said, match.text)
        ]
        if found:
            best = max(match.score for match in found)
            return [match.line for match in found if match.score > best - 0.02]
        shorter = _LEAD.sub("", said)
        if shorter == said:
            return []
        said = shorter
    return []


def _covers(said: str, text: str) -> bool:
    """Whether all the words asked for are there, and few others."""
    asked, found = normalise(said), normalise(text)
    return len(asked) <= len(found) + 1 and bool(asked)


def record_of(line: TextLine, groups: tuple[Group, ...]) -> list[tuple[Group, int, Record]]:
    """The records that hold a line, those with the most parts first."""
    found = [
        (group, index, record)
        for group in groups
        for index, record in enumerate(group.records)
        if any(own.box.iou(line.box) > 0.6 for own in record.lines)
    ]
    return sorted(found, key=lambda item: -min(len(item[2].lines), 12) - len(item[0].records) / 99)
