"""Lists told by their title before a noun: "the third most read story", "all related articles"."""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.headed import list_below
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import pick_rank
from deixis.language.wanting import plain_words

__all__ = ["titled_list"]

_ASKED = re.compile(
    rf"^(?:all )?(?:of )?(?:the )?(?:(?P<rank>{'|'.join(ORDINALS)}) )?(?P<title>[a-z]+(?: [a-z]+)*)"
    r" (?:(?P<many>stories|articles|posts|links|items|headlines|pieces|entries|reads)"
    r"|story|article|post|link|item|headline|piece|entry|read)$",
    re.I,
)


def titled_list(asked: Asked, scene: Scene) -> list[Region]:
    """The n-th or all of the lines under the title that a phrase tells; [] where none is so."""
    match = _ASKED.match(asked.text)
    if match is None or not (match["rank"] or match["many"]):
        return []
    title = plain_words(match["title"])
    heads = [line for line in scene.text.lines if plain_words(line.text) == title]
    lists = [found for line in heads if (found := list_below(line.box, scene))]
    if not title or len(lists) != 1:
        return []
    found = lists[0]
    if match["rank"]:
        place = pick_rank(len(found), ORDINALS[match["rank"].casefold()])
        found = [] if place is None else [found[place]]
    return [Region(line.box, 0.9, "text", text=line.text, source="records") for line in found]
