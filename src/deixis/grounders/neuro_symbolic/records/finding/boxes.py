"""Cards: boxes of one width or height beside or under each other, each with its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.records.finding.headings import heading_over
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["card_groups"]

_TALK_GAP = 2.2  # heights between bubbles at most: the name of a day may stand between
_HEIGHTS = 0.6, 1.6  # of a card beside others of its stack
_BROADEST = 0.9  # of the room between both edges: what is broader is the field to write in
_BUBBLE = {"card": 0.4, "button": 0.25, "textbox": 0.45, "badge": 0.4}  # least scores
_PARTS = frozenset({"icon", "checkbox", "radio", "switch", "button", "badge", "image", "link"})


def card_groups(scene: Scene) -> list[Group]:
    """Groups of two or more cards, the largest first; none of a group holds another of it."""
    cards = [item for item in scene.elements if item.label == "card" and item.score >= 0.4]
    cards = [item for item in cards if item.box.area < 0.6 * scene.size[0] * scene.size[1]]
    groups: list[list[Region]] = []
    for card in sorted(_apart(cards), key=lambda item: -item.box.area):
        home = next((g for g in groups if _alike(g, card)), None)
        if home is None:
            groups.append([card])
        else:
            home.append(card)
    groups = [[*group, *_vouched(group, scene)] for group in groups if len(group) > 1]
    found = [_group(group, scene) for group in groups]
    talk = _bubbles(_spoken(scene))
    spoken = [replace(_group(talk, scene), names=("talk",))] if talk else []
    return [*spoken, *found]


def _vouched(group: Sequence[Region], scene: Scene) -> list[Region]:
    """Boxes that the finder doubted, flush with a stack of cards on both sides."""
    found: list[Region] = []
    for item in scene.elements:
        box = item.box
        flush = [c for c in group if abs(c.box.x1 - box.x1) < 3 and abs(c.box.x2 - box.x2) < 3]
        low, high = _HEIGHTS
        like = len(flush) > 1 and low < box.height / flush[0].box.height < high
        apart = all(box.iou(other.box) < 0.02 for other in (*group, *found))
        if item.label == "card" and item.score >= 0.25 and like and apart:
            found.append(item)
    return found


def _spoken(scene: Scene) -> list[Region]:
    """Boxes with words, none over another; short bubbles look like buttons or fields."""
    worded = [
        item
        for item in scene.elements
        if item.text and item.score >= _BUBBLE.get(item.label or "", 2.0)
    ]
    most = 0.3 * scene.size[0] * scene.size[1]
    return _apart([item for item in worded if item.box.area < most])


def _alone(said: Sequence[Region], boxes: Sequence[Region], left: float, right: float) -> bool:
    """Whether nothing else with words stands level with boxes, between the edges of a talk."""
    pane = [c.box for c in boxes if left < c.box.center[0] < right]
    beside = sum(any(_level_beside(card.box, other) for other in pane) for card in said)
    return beside < 0.2 * len(said)


def _level_beside(a: Box, b: Box) -> bool:
    return (a.x1 >= b.x2 or b.x1 >= a.x2) and _side_by_side(a, b)


def _bubbles(cards: Sequence[Region]) -> list[Region]:
    """Boxes of speech: flush left for one speaker, flush right for the other."""
    best: list[Region] = []
    for left in {round(card.box.x1) for card in cards}:
        for right in {round(card.box.x2) for card in cards}:
            said = [c for c in cards if (abs(c.box.x1 - left) < 4) != (abs(c.box.x2 - right) < 4)]
            said = [c for c in said if c.box.width < _BROADEST * (right - left)]
            talk = _stretch(sorted(said, key=lambda item: item.box.y1))
            longer = len(talk) > max(2, len(best)) and _is_talk(talk, left)
            if longer and _alone(talk, cards, left, right):
                best = talk
    return best


def _stretch(said: Sequence[Region]) -> list[Region]:
    """The longest stretch whose boxes follow one another closely, none over another."""
    runs: list[list[Region]] = []
    usual = sorted(card.box.height for card in said)[len(said) // 2] if said else 0.0
    for card in said:
        before = runs[-1][-1].box if runs else None
        gap = (card.box.y1 - before.y2) / max(before.height, usual) if before else -1.0
        if -0.1 < gap < _TALK_GAP:
            runs[-1].append(card)
        else:
            runs.append([card])
    return max(runs, key=len, default=[])


def _is_talk(talk: Sequence[Region], left: float) -> bool:
    """Whether both speak, in boxes of several widths, one after the other."""
    theirs = [card.box for card in talk if abs(card.box.x1 - left) < 4]
    mine = [card.box for card in talk if abs(card.box.x1 - left) >= 4]
    widths = {round(card.box.width / 8) for card in talk}
    lists = any(_side_by_side(a, b) for a in theirs for b in mine)
    return bool(theirs and mine) and len(widths) > 2 and not lists


def _side_by_side(a: Box, b: Box) -> bool:
    shared = min(a.y2, b.y2) - max(a.y1, b.y1)
    return shared > 0.3 * min(a.height, b.height)


def _apart(cards: Sequence[Region]) -> list[Region]:
    kept: list[Region] = []
    for card in sorted(cards, key=lambda item: -item.score):
        if all(card.box.iou(other.box) < 0.6 for other in kept):
            kept.append(card)
    return kept


def _alike(group: Sequence[Region], card: Region) -> bool:
    first = group[0].box
    box = card.box
    slack = 0.05
    wide = abs(first.width - box.width) < slack * first.width + 3
    high = abs(first.height - box.height) < slack * first.height + 3
    column = wide and any(abs(item.box.x1 - box.x1) < 4 for item in group)
    row = (wide or high) and any(
        min(abs(item.box.y1 - box.y1), abs(item.box.center[1] - box.center[1])) < 4
        for item in group
    )
    apart = all(item.box.iou(box) < 0.02 for item in group)
    return apart and (column or row)


def _group(cards: Sequence[Region], scene: Scene) -> Group:
    ordered = sorted(cards, key=lambda item: (round(item.box.y1 / 12), item.box.x1))
    records = [_record(card, scene) for card in ordered]
    top = records[0].box
    return Group("cards", tuple(records), (), heading_over(top, top, scene))


def _record(card: Region, scene: Scene) -> Record:
    lines = [line for line in scene.text.lines if card.box.contains(*line.box.center)]
    lines.sort(key=lambda line: (line.box.center[1], line.box.x1))
    parts = tuple(
        item
        for item in scene.elements
        if item.label in _PARTS and item.score > 0.3 and card.box.contains(*item.box.center)
    )
    return Record(card.box, tuple(lines), parts)
