"""Keys: where the words that name a record stand."""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import find_words, normalise

__all__ = ["key_lines", "record_of"]

_KNOWN: WeakKeyDictionary[Scene, dict[str, tuple[TextLine, ...]]] = WeakKeyDictionary()
_SURE = 0.84
_LEAD = re.compile(
    r"^(?:the|a|an|one|my|our|single|each|order|person|item|product|row|card|task|plan|file|hit|"
    r"result|review|song|track|contact|mail|message|dish|entry|line|result|called|named)\s+",
    re.IGNORECASE,
)


def key_lines(words: str, scene: Scene) -> list[TextLine]:
    """Lines that say ``words``, the best alone; a leading noun ("order #12") may be left out."""
    known = _KNOWN.setdefault(scene, {})
    if words not in known:
        known[words] = tuple(_lines_saying(words, scene))
    return list(known[words])


def _lines_saying(words: str, scene: Scene) -> list[TextLine]:
    said = words.strip(" ,'\"“”?.").removesuffix("'s")
    lines = " ".join(line.text.casefold() for line in scene.text.lines)
    written = re.sub(r"(?<=\w)[^\w\s](?=\w)", "", lines)
    while said:
        there = all(start in written for start in _starts(said) if "i" not in start)
        matches = find_words(said, scene.text.lines, least=_SURE) if there else []
        found = [match for match in matches if _covers(said, match.text)]
        if found:
            best = max(match.score for match in found)
            return [match.line for match in found if match.score > best - 0.02]
        shorter = _LEAD.sub("", said)
        if shorter == said:
            return []
        said = shorter
    return []


def _starts(said: str) -> list[str]:
    """The first two letters of each word: without them on the page no line can say it."""
    return [re.sub(r"\W", "", word)[:2] for word in said.casefold().split()]


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
        if record.box.y1 - 9 < line.box.center[1] < record.box.y2 + 9
        and any(own.box.iou(line.box) > 0.6 for own in record.lines)
    ]
    return sorted(found, key=lambda item: -min(len(item[2].lines), 12) - len(item[0].records) / 99)
