"""Tabs by their order and state: "the last tab", "the active sheet", "the sheets not open"."""

from __future__ import annotations

import re

from deixis.core import Boxes, Region
from deixis.grounders.neuro_symbolic.looks.outstanding import outstanding
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.choices import choices_of
from deixis.grounders.neuro_symbolic.records.finding.tab_rows import foot_tabs, tab_row
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth

__all__ = ["tabbed"]

_ODD = 0.5  # from which on one of several looks unlike the others
_STATE = r"(?:active|current|selected|open|shown|highlighted)"
_FOOT = r"(?: (?:at|along) the (?:bottom|foot)(?: of the (?:page|sheet|window|screen))?)?"
_TABS = (
    rf"(?:(?:work)?sheet(?: tab)?(?P<all>s)?{_FOOT}"
    r"|tab(?P<many>s)? (?:at|along) the (?:bottom|foot)(?: of the (?:page|sheet|window|screen))?)"
)
_RANKED = re.compile(rf"^(?:the )?{_TABS}$", re.I)
_CURRENT = re.compile(rf"^(?:the )?{_STATE} {_TABS}$", re.I)
_OTHERS = re.compile(
    rf"^(?:the |all )*(?:(?:other|inactive|unselected) )?{_TABS}"
    rf"(?: (?:that|which) (?:are not|aren't) {_STATE}| not {_STATE})?$",
    re.I,
)
_PLAIN = re.compile(r"^(?:the )?tab(?P<all>s)?(?P<many>)(?: (?:on|of) (?:the |this )?\w+)?$", re.I)
_TAB = 0.5  # score from which on an element was seen as a tab
_ONE = re.compile(rf"^(?:the )?{_STATE} tab$", re.I)
_REST = re.compile(
    rf"^(?:the |all )*(?:tabs (?:(?:(?:that|which) )?(?:are )?(?:not|n't) {_STATE}"
    rf"|(?:except|but|other than) the {_STATE} (?:one|tab))|(?:other|inactive|unselected) tabs)$",
    re.I,
)
_OVER = 1.5  # pixels by which an open tab is higher than the others
_DENIED = re.compile(r"\b(?:not|aren't|other|inactive|unselected)\b", re.I)


def tabbed(asked: Asked, scene: Scene) -> list[Region]:
    """The n-th, the open, the other or all tabs; [] where none are meant or seen."""
    if _ONE.match(asked.text) or _REST.match(asked.text):
        tabs = _unseen_tabs(scene)
        return _but(_higher(tabs), tabs, current=bool(_ONE.match(asked.text)))
    if found := _PLAIN.match(asked.rest):
        return _ranked(found, _unseen_tabs(scene), asked)
    current = _CURRENT.match(asked.text)
    others = _OTHERS.match(asked.text) if _DENIED.search(asked.text) else None
    ranked = _RANKED.match(asked.rest)
    if not (current or others or ranked) or asked.extreme is not None or asked.any:
        return []
    tabs = foot_tabs(scene)
    if not tabs or not (current or others):
        return _ranked(ranked, tabs, asked) if ranked and tabs else []
    return _but(_open(tabs, scene), tabs, current=current is not None)


def _unseen_tabs(scene: Scene) -> list[Region]:
    """Tabs that were not seen as such, but as buttons or words."""
    seen = any(item.label == "tab" and item.score >= _TAB for item in scene.elements)
    return [] if seen else tab_row(scene)


def _but(index: int | None, tabs: list[Region], *, current: bool) -> list[Region]:
    """The open tab, or all but it; [] where none is known to be open."""
    if index is None:
        return []
    return [tabs[index]] if current else [tab for i, tab in enumerate(tabs) if i != index]


def _ranked(found: re.Match[str], tabs: list[Region], asked: Asked) -> list[Region]:
    if asked.extreme is not None or asked.any:
        return []
    if asked.rank is not None:
        return nth(tabs, asked.rank)
    return tabs if asked.many or found["all"] or found["many"] else []


def _open(tabs: list[Region], scene: Scene) -> int | None:
    """The tab on another ground than the rest, else the one with words set apart."""
    if (higher := _higher(tabs)) is not None:
        return higher
    odd = outstanding(scene.image, Boxes.of(tab.box for tab in tabs))
    if odd is not None and odd.max() > _ODD:
        return int(odd.argmax())
    for choice in choices_of(scene):
        if choice.mark is not None:
            marked = choice.lines[choice.mark.index].box
            held = [i for i, tab in enumerate(tabs) if tab.box.contains(*marked.center)]
            if held:
                return held[0]
    return None


def _higher(tabs: list[Region]) -> int | None:
    """The one tab that stands out over the others."""
    tops = sorted((tab.box.y1, index) for index, tab in enumerate(tabs))
    if len(tabs) < 3 or tops[1][0] - tops[0][0] < _OVER or tops[-1][0] - tops[1][0] > 1:
        return None
    return tops[0][1]
