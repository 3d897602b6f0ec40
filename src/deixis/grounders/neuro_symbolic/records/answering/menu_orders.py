"""Entries of the menu along the top of a page by their order: "the third menu item"."""

from __future__ import annotations

import re

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.choosing import menus_of
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.menu_bars import menu_bar
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth

__all__ = ["of_menu_bar"]

_ENTRY = r"(?:items?|entry|entries|links?|options?|points?)"
_MENU = r"(?:(?:main|top|site) )?(?:menu|nav(?:igation)?)(?: ?bar)?(?: at the top)?"
_ASKED = re.compile(rf"^(?:{_MENU} {_ENTRY}|{_ENTRY} (?:of|in|on|from) (?:the )?{_MENU})$", re.I)
_OVERHEAD = re.compile(r"\b(?:main|top|bar)\b", re.I)
_JOINED = 0.8  # share of a line's width from which on a link is all of it
_LEFT = 0.3  # of the width: a list within it is the menu at the side


def of_menu_bar(asked: Asked, scene: Scene) -> list[Region]:
    """The n-th or all entries of the menu along the top; [] where another menu may be meant."""
    if not (asked.many or asked.rank) or not _ASKED.match(asked.rest):
        return []
    if not _OVERHEAD.search(asked.rest) and _at_the_side(scene):
        return []
    entries = [entry for line in menu_bar(scene) for entry in _entries(line, scene)]
    return entries if asked.many else nth(entries, asked.rank or 1)


def _at_the_side(scene: Scene) -> bool:
    """Whether a list stands at the left, as menus do."""
    return any(group.box.x2 < _LEFT * scene.size[0] for group in menus_of("", scene))


def _entries(line: TextLine, scene: Scene) -> list[Region]:
    """The links that a reader joined into one line, else the line itself."""
    links = [
        item
        for item in scene.elements
        if item.label in ("link", "tab") and line.box.contains(*item.box.center)
    ]
    apart = [item for item in links if item.box.width < _JOINED * line.box.width]
    if len(apart) < 2:
        return [Region(line.box, 0.85, "link", text=line.text, source="records")]
    return sorted(apart, key=lambda item: item.box.x1)
