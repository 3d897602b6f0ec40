"""Lists told by their title: "the third most read story", "the second of the related articles"."""

from __future__ import annotations

import re

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.headed import list_below
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.records.finding.between_rules import ruled_lists
from deixis.grounders.neuro_symbolic.records.model import level
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.language.wanting import plain_words

__all__ = ["titled_list"]

_RANK = rf"(?P<rank>{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
_ASKED = re.compile(
    rf"^(?:all )?(?:of )?(?:the )?(?:{_RANK} )?(?P<title>[a-z]+(?: [a-z]+)*)"
    r" (?:(?P<many>stories|articles|posts|links|items|headlines|pieces|entries|reads)"
    r"|story|article|post|link|item|headline|piece|entry|read)$",
    re.I,
)
_ONE_OF = re.compile(
    rf"^(?:the )?{_RANK}(?: one)? (?:of|in|under|from) (?:the )?(?P<title>[a-z]+(?: [a-z]+)*?)"
    r"(?: list)?$",
    re.I,
)


def titled_list(asked: Asked, scene: Scene) -> list[Region]:
    """The n-th or all of the lines under the title that a phrase tells; [] where none is so."""
    one = _ONE_OF.match(asked.text)
    match = one or _ASKED.match(asked.text)
    if match is None or not (match["rank"] or match["many"]):
        return []
    title = plain_words(match["title"])
    heads = [line for line in scene.text.lines if plain_words(line.text) == title]
    lists = [found for line in heads if (found := list_below(line.box, scene))]
    if not title or len(lists) != 1:
        return []
    found = [_behind_number(line, scene) for line in lists[0]]
    if match["rank"]:
        found = nth(found, ORDINALS[match["rank"].casefold()])
    return [_row(line, scene) if one else _text(line) for line in found]


def _behind_number(line: TextLine, scene: Scene) -> TextLine:
    """What stands behind a number of a list, where the line is no more than that."""
    if not line.text.strip(" .)").isdecimal():
        return line
    right = [o for o in scene.text.lines if o.box.x1 >= line.box.x2 and level(o.box, line.box)]
    return min(right, key=lambda other: other.box.x1, default=line)


def _row(line: TextLine, scene: Scene) -> Region:
    """The whole entry of a list between rules, else the line."""
    for group in ruled_lists(scene):
        for record in group.records:
            if record.box.contains(*line.box.center):
                return Region(record.box, 0.9, "row", text=record.text, source="records")
    return _text(line)


def _text(line: TextLine) -> Region:
    return Region(line.box, 0.9, "text", text=line.text, source="records")
