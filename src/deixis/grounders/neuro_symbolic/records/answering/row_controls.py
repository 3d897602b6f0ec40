"""The one switch, box, button or link of an entry that is named: "the switch for Comments".

A control stands in the row of an entry, at the end of its line or under its words. Words before
the noun are written on the control ("the Sign out link next to ...") or head its column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.between_rules import ruled_lists
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.posts import posts_of
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["control_of_row"]

_KINDS: dict[str, tuple[str, ...]] = {
    "switch": ("switch",), "toggle": ("switch",), "checkbox": ("checkbox",),
    "box": ("checkbox",), "radio button": ("radio",), "button": ("button", "badge", "card"),
    "link": ("link",), "dropdown": ("dropdown",), "menu": ("dropdown",), "slider": ("slider",),
}  # fmt: skip
_ASKED = re.compile(
    r"^(?:the )?(?:(?P<label>[\w' -]+?) )?(?P<kind>switch|toggle|check ?box|tick ?box|box"
    r"|radio button|button|link|dropdown|slider)"
    r" (?P<place>for|of|next to|beside|under|below|in|on|at|to the right of|right of|behind|after)"
    r" (?:the )?(?P<key>[\w'&.:() -]+?)(?:'s)?"
    r"(?: (?:row|line|entry|item|setting|option|comment|message|post|card|section|list))?$",
    re.I,
)
_BELOW = frozenset({"under", "below"})
_LEAST = 0.3


@dataclass(frozen=True)
class _Zone:
    """The part of a page that belongs to an entry, and the words in it."""

    box: Box
    title: tuple[str, ...]
    words: tuple[str, ...]


def control_of_row(asked: Asked, scene: Scene) -> list[Region]:
    """The one control that stands with what is named; [] where none or several do."""
    match = _ASKED.match(asked.text)
    if match is None or asked.many or asked.rank is not None:
        return []
    kind = re.sub(r"(?:check|tick) ?box", "checkbox", match["kind"].casefold())
    keys = words_of(match["key"])
    label = (match["label"] or "").strip()
    for zones in _lists(scene):
        own = _meant(keys, zones)
        if own is None:
            continue
        found = _labelled(label, kind, own.box, scene)
        if match["place"].casefold() in _BELOW and any(
            _level(one, keys, own, scene) for one in found
        ):
            return []
        if len(found) == 1:
            return [replace(found[0], score=0.85)]
    return []


def _level(control: Region, keys: Sequence[str], own: _Zone, scene: Scene) -> bool:
    """Whether a control stands beside the words that it is said to stand below."""
    lines = [line for line in scene.text.lines if own.box.contains(*line.box.center)]
    named = [line.box for line in lines if any(says(key, words_of(line.text)) for key in keys)]
    return any(control.box.y1 < box.center[1] < control.box.y2 for box in named)


def _lists(scene: Scene) -> list[list[_Zone]]:
    groups = [*ruled_lists(scene), *(g for g in groups_of(scene) if g.kind != "titles")]
    found = [
        [
            _Zone(r.box, words_of(r.title.text) if r.title else (), words_of(r.text))
            for r in group.records
        ]
        for group in groups
    ]
    return [_of_posts(scene), *found]


def _of_posts(scene: Scene) -> list[_Zone]:
    """Each post down to the next: what can be done with it stands under it."""
    posts = [post for post in posts_of(scene) if post.author is not None]
    tops = [post.box.y1 for post in posts]
    width = float(scene.size[0])
    zones = []
    for post, end in zip(posts, [*tops[1:], None][: len(posts)], strict=True):
        high = post.author.box.height if post.author is not None else 16.0
        bottom = end if end is not None else post.box.y2 + 3 * high
        name = words_of(post.author.text) if post.author is not None else ()
        box = Box(post.box.x1, post.box.y1, max(post.box.x2, post.box.x1 + 0.5 * width), bottom)
        zones.append(_Zone(box, name, (*name, *words_of(post.words))))
    return zones


def _meant(keys: Sequence[str], zones: Sequence[_Zone]) -> _Zone | None:
    """The one entry of that name, or else the one that says all the words."""
    if not keys:
        return None
    titled = [zone for zone in zones if all(says(key, zone.title) for key in keys)]
    said = [zone for zone in zones if all(says(key, zone.words) for key in keys)]
    return next((hits[0] for hits in (titled, said) if len(hits) == 1), None)


def _labelled(label: str, kind: str, zone: Box, scene: Scene) -> list[Region]:
    """Controls in an entry: those that say a label, or stand under it as the head of a column."""
    named = words_of(label)
    inside = _controls(kind, zone, scene)
    if not named:
        return inside
    said = [i for i in inside if all(says(word, words_of(i.text or "")) for word in named)]
    if said:
        return said
    if kind in ("link", "button"):
        lines = [line for line in _pieces(scene) if zone.contains(*line.box.center)]
        return [
            Region(line.box, 0.85, kind, text=line.text, source="records")
            for line in lines
            if words_of(line.text) == named
        ]
    heads = [
        line.box
        for line in scene.text.lines
        if line.box.y2 < zone.y1 + 4 and words_of(line.text) == named
    ]
    return [i for i in inside if any(b.x1 - 8 < i.box.center[0] < b.x2 + 8 for b in heads)]


def _pieces(scene: Scene) -> list[TextLine]:
    """Lines of text as read, and the elements that hold part of one."""
    links = [
        TextLine(item.text or "", item.box)
        for item in scene.elements
        if item.label in ("link", "button") and item.text
    ]
    return [*links, *(line for line in scene.text.lines if not _cut(line, links))]


def _cut(line: TextLine, links: Sequence[TextLine]) -> bool:
    return any(line.box.pad(2).contains(*link.box.center) for link in links)


def _controls(kind: str, zone: Box, scene: Scene) -> list[Region]:
    found: list[Region] = []
    for item in sorted(scene.elements, key=lambda item: -item.score):
        if item.label not in _KINDS[kind] or item.score < _LEAST:
            continue
        if item.box.area > 0.6 * zone.area or not zone.contains(*item.box.center):
            continue
        if all(item.box.iou(other.box) < 0.3 for other in found):
            found.append(item)
    return found
