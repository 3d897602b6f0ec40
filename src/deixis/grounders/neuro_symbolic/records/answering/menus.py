"""Entries of a menu at the side that has no outline: a list of links and nothing else."""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.choosing import menus_of
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import similarity

__all__ = ["menu_entry"]

_MENU = (
    r"(?:in|of|on|from|inside|within) (?:the )?(?P<menu>(?:(?:left|right|side|main)(?:-hand)? ?)*"
    r"(?:menu|nav(?:igation)?(?: bar| menu| list)?|sidebar|side bar|contents?(?: list)?))"
    r"(?: (?:on|at) the (?P<side>left|right))?"
)
_ENTRY = re.compile(
    rf"^(?:the )?[\"“'‘]?(?P<key>.+?)[\"”'’]?(?: (?:link|entry|item|page|section|option|tab))?"
    rf" {_MENU}$",
    re.I,
)
_ALL = re.compile(
    rf"^(?:all |every |each )?(?:of )?(?:the )?(?:links?|entr(?:y|ies)|items?|pages?|options?)"
    rf" {_MENU}$|^(?:all |every )?(?:the )?(?:menu|navigation) (?:links|entries|items)$",
    re.I,
)
_SURE = 0.85
_THE_SAME = 0.95
_EDGE = 0.25  # share of the width at either side that can be a menu


def menu_entry(asked: Asked, scene: Scene) -> list[Region]:
    """The entry of a menu at the side that is named, or all of them."""
    everything = _ALL.match(asked.text)
    match = everything or _ENTRY.match(asked.text)
    if match is None or asked.rank is not None:
        return []
    for group in menus_of(f"{match['menu'] or ''} {match['side'] or ''}", scene):
        lines = [record.title for record in group.records if record.title is not None]
        if everything is None:
            lines = [line for line in lines if similarity(match["key"], line.text) > _SURE]
        if lines:
            return [
                Region(line.box, 0.85, "link", text=line.text, source="records") for line in lines
            ]
    return [] if everything else _at_the_side(match["key"], scene)


def _at_the_side(key: str, scene: Scene) -> list[Region]:
    """The one line at a side of the page that says just this, where no list was made out."""
    width = scene.size[0]
    lines = [
        line
        for line in scene.text.lines
        if (line.box.x2 < _EDGE * width or line.box.x1 > (1 - _EDGE) * width)
        and similarity(key, line.text) > _THE_SAME
    ]
    if len(lines) != 1:
        return []
    return [Region(lines[0].box, 0.85, "link", text=lines[0].text, source="records")]
