"""Switches, boxes to tick and choices by what stands beside them: "turn off the key clicks"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.records.asking.wants import wanted
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.keys import key_lines
from deixis.grounders.neuro_symbolic.records.model import level
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.grounders.neuro_symbolic.space.sections import panel_of

__all__ = ["controls_under", "operated"]

_SWITCHES, _TICKS, _CHOICES = ("switch", "checkbox"), ("checkbox", "switch"), ("radio", "checkbox")
_VERBS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(rf"^{pattern}$", re.I), kinds)
    for pattern, kinds in (
        (r"(?:turn|switch|put|toggle|flip) (?:on|off) (?P<key>.+)", _SWITCHES),
        (r"(?:turn|switch|put|toggle|flip) (?P<key>.+?) (?:on|off)", _SWITCHES),
        (r"(?:enable|disable|activate|deactivate|allow|forbid|stop|start) (?P<key>.+)", _SWITCHES),
        (r"(?:tick|check|untick|uncheck|cross)(?: off)? (?P<key>.+?)(?: off)?", _TICKS),
        (r"mark (?P<key>.+?) as (?:done|bought|finished|complete|packed|read|ready)", _TICKS),
        (r"(?:agree to|accept|consent to|confirm(?: that)?) (?P<key>.+)", _TICKS),
        (r"(?:choose|select|pick|take|set|use) (?P<key>.+)", _CHOICES),
    )
)
_KINDS = {
    "switch": ("switch",),
    "toggle": ("switch",),
    "checkbox": ("checkbox",),
    "radio": ("radio",),
    "option": ("radio", "checkbox"),
    "drop": ("dropdown",),
    "select": ("dropdown",),
    "link": ("link",),
    "button": ("button",),
}
_LISTED = frozenset({"link", "button"})  # several of these are asked of lists
_SINGLE = frozenset({"dropdown", "link", "button"})
_UNDER = re.compile(
    rf"^(?:all |every |each |both |the |of )*(?:(?P<order>{'|'.join(ORDINALS)}) )?"
    r"(?P<kind>switch|toggle|(?:check|tick) ?box|radio(?: button)?|option"
    r"|drop-?down(?: list| menu)?|select(?: box)?|link|button)(?P<many>e?s)?"
    r" (?:in|of|under|inside|within|below) (?:the )?(?P<place>.+?)"
    r"(?: (?:section|group|part|block|list|heading))?$",
    re.I,
)
_SEEN = 0.4


@dataclass(frozen=True)
class _Control:
    """A control, the words that label it, and those that stand in its row."""

    region: Region
    label: tuple[str, ...]
    around: tuple[str, ...]


def operated(asked: Asked, scene: Scene) -> list[Region]:
    """The control that a request would work; [] where none plainly is labelled so."""
    for pattern, kinds in _VERBS:
        match = pattern.match(asked.text)
        if match is None:
            continue
        keys = (want := wanted(match["key"])).keys or want.soft
        found = _labelled(keys, _controls(kinds, scene))
        if len(found) == 1:
            return [replace(found[0], score=0.85)]
    return []


def _labelled(keys: Sequence[str], controls: Sequence[_Control]) -> list[Region]:
    """Controls that have all the words in their row, and most of them in their label."""
    scored = []
    for item in controls:
        own = sum(says(key, item.label) for key in keys)
        if own and all(says(key, (*item.label, *item.around)) for key in keys):
            scored.append((own, item.region))
    best = max((score for score, _ in scored), default=0)
    return [region for score, region in scored if score == best]


def _controls(kinds: Sequence[str], scene: Scene) -> list[_Control]:
    seen = [item for item in scene.elements if item.label in kinds and item.score >= _SEEN]
    return [_control(item, scene) for item in _apart(seen)]


def _apart(items: Sequence[Region]) -> list[Region]:
    kept: list[Region] = []
    for item in sorted(items, key=lambda item: -item.score):
        if all(item.box.iou(other.box) < 0.4 for other in kept):
            kept.append(item)
    return sorted(kept, key=lambda item: (item.box.y1, item.box.x1))


def _control(item: Region, scene: Scene) -> _Control:
    label = [word for text in scene.labels.get(item, ()) for word in words_of(text)]
    around = [
        word
        for line in scene.text.lines
        if level(line.box, item.box)
        for word in words_of(line.text)
    ]
    for group in groups_of(scene):
        for record in group.records:
            alike = [part for part in record.parts if part.label == item.label]
            if group.kind != "titles" and alike == [item]:
                label += [word for line in record.lines for word in words_of(line.text)]
    return _Control(item, tuple(dict.fromkeys(label)), tuple(dict.fromkeys(around)))


def controls_under(asked: Asked, scene: Scene) -> list[Region]:
    """The controls of a kind under a heading, all or the n-th: "the switches under Privacy"."""
    match = _UNDER.match(asked.text)
    if match is None:
        return []
    said = re.sub(r"tick ?box|check ?box", "checkbox", match["kind"].casefold())
    kinds = _KINDS[re.split(r"-?down|[ -]", said)[0]]
    for head in key_lines(match["place"], scene):
        titles = [i.box for i in scene.elements if i.label == "heading"]
        own = next((b.height for b in titles if b.contains(*head.box.center)), head.box.height)
        heads = [
            item.box
            for item in scene.elements
            if item.label == "heading"
            and item.box.y1 > head.box.y2
            and abs(item.box.x1 - head.box.x1) < 2 * head.box.height
            and 0.85 < item.box.height / own < 1.6
        ]
        end = min((box.y1 for box in heads), default=float(scene.size[1]))
        found = [
            replace(item.region, score=0.85)
            for item in _controls(kinds, scene)
            if head.box.y2 - 2 < item.region.box.center[1] < end
            and item.region.box.x2 > head.box.x1 - 2 * head.box.height
            and not item.region.box.contains(*head.box.center)
        ]
        found = _within(panel_of(head.box, scene), found)
        if len(kinds) > 1:  # of one question, not of the next
            found = [item for item in found if item.label == found[0].label]
        rank = ORDINALS.get((match["order"] or "").casefold())
        if rank is not None:
            found = nth(found, rank)
        alone = rank is None and len(found) == 1 and kinds[0] in _SINGLE
        several = bool(match["many"] or rank is not None) and kinds[0] not in _LISTED
        if found and (several or alone):
            return found
    return []


def _within(panel: Box | None, found: list[Region]) -> list[Region]:
    """Those on the panel that the heading opens, where any are: not those of the panel beside."""
    inside = [item for item in found if panel is not None and panel.contains(*item.box.center)]
    return inside or found
