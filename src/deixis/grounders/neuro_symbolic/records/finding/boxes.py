"""Cards: boxes of one width or height beside or under each other, each with its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.finding.headings import heading_over
from deixis.grounders.neuro_symbolic.records.finding.talks import bubbles_of
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["card_groups"]

_HEIGHTS = 0.6, 1.6  # of a card beside others of its stack
_RING = 6.0  # pixels by which the chosen card of a stack is wider, with a ring round it
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
    talk = bubbles_of(scene)
    spoken = [replace(_group(talk, scene), names=("talk",))] if talk else []
    return [*spoken, *found]


def _vouched(group: Sequence[Region], scene: Scene) -> list[Region]:
    """Boxes that the finder doubted, flush with a stack of cards on both sides."""
    found: list[Region] = []
    for item in scene.elements:
        box = item.box
        flush = [
            c for c in group if abs(c.box.x1 - box.x1) < _RING and abs(c.box.x2 - box.x2) < _RING
        ]
        low, high = _HEIGHTS
        like = len(flush) > 1 and low < box.height / flush[0].box.height < high
        apart = all(box.iou(other.box) < 0.02 for other in (*group, *found))
        if item.label == "card" and item.score >= 0.25 and like and apart:
            found.append(item)
    return found


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
