"""Messages of a talk: mine stand right, the other's left; the newest is the lowest."""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Record
from deixis.grounders.neuro_symbolic.records.phrases import Asked
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["messages"]

_NOUN = re.compile(
    r"\b(?:messages?|bubbles?|things? said|texts? (?:sent|received)|(?:speech|chat) bubbles?)\b",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:not (?:mine|my own|from me|by me|sent by me|written by me)|(?:did|have)(?: not|n't) "
    r"(?:write|send|written|sent)|received|(?:his|hers?|theirs?)\b|(?:from|by"
    r"|of) (?:the )?(?:other|chat "
    r"partner|partner|contact)|on the left|left side|incoming|they (?:wrote|sent)|(?:he"
    r"|she) (?:wrote|"
    r"sent)|sent to me|i (?:got|received)|other person)",
    re.I,
)
_MINE = re.compile(
    r"\b(?:mine|my|i (?:wrote|sent|have (?:sent|written)|typed)|(?:from|by) me|on the right"
    r"|right side|"
    r"own|outgoing|sent)\b",
    re.I,
)
_LAST = re.compile(r"\b(?:newest|latest|last|most recent|lowest|bottom|final)\b", re.I)
_FIRST = re.compile(r"\b(?:oldest|earliest|first|top|topmost)\b", re.I)
_NEAR = re.compile(
    r"(?:\b(?P<after>under|below|after|following|beneath)|\b(?P<before>above|over|before|preceding))"
    r" [\"“'‘]?(?P<key>.+?)[\"”'’]?$",
    re.I,
)
_SAYING = re.compile(
    r"(?:saying|that says|reading|with|containing) [\"“'‘]?(?P<key>.+?)[\"”'’]?$", re.I
)


def messages(asked: Asked, scene: Scene) -> list[Region]:
    """The bubbles that a phrase means; [] where no two people talk on the page."""
    talk = next((group for group in groups_of(scene) if "talk" in group.names), None)
    if talk is None or not _NOUN.search(asked.text):
        return []
    records = list(talk.records)
    if (near := _neighbour(asked.text, records)) is not None:
        return near
    right = max(record.box.x2 for record in records)
    sides = [abs(record.box.x2 - right) < 4 for record in records]
    if _OTHERS.search(asked.text):
        records = [r for r, mine in zip(records, sides, strict=True) if not mine]
    elif _MINE.search(asked.text):
        records = [r for r, mine in zip(records, sides, strict=True) if mine]
    if _LAST.search(asked.text):
        records = records[-1:]
    elif _FIRST.search(asked.text):
        records = records[:1]
    elif asked.rank is not None:
        index = asked.rank - 1 if asked.rank > 0 else len(records) + asked.rank
        records = records[index : index + 1]
    elif not (asked.many or asked.any or re.search(r"(?:messages|bubbles)\b", asked.text, re.I)):
        return _regions(records) if len(asked.rest.split()) <= 2 else []
    elif not (asked.many or asked.any) and len(records) == len(talk.records):
        return []
    return _regions(records)


def _regions(records: list[Record]) -> list[Region]:
    return [Region(r.box, 0.85, "message", text=r.text, source="records") for r in records]


def _neighbour(text: str, records: list[Record]) -> list[Region] | None:
    """The bubble under or over the one that says something, or that one itself."""
    if (match := _NEAR.search(text)) is not None:
        index = _saying(match["key"], records)
        if index is None:
            return None
        index += 1 if match["after"] else -1
        return _regions(records[index : index + 1]) if index >= 0 else []
    if (match := _SAYING.search(text)) is not None:
        index = _saying(match["key"], records)
        return None if index is None else _regions([records[index]])
    return None


def _saying(key: str, records: list[Record]) -> int | None:
    said = "".join(char for char in key.casefold() if char.isalnum())
    for index, record in enumerate(records):
        for line in record.lines:
            if said and "".join(c for c in line.text.casefold() if c.isalnum()) == said:
                return index
    return None
