"""Cards: boxes of one width or height beside or under each other, each with its words."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.headings import heading_over
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["card_groups"]

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
    found = [_group(group, scene) for group in groups if len(group) > 1]
    talk = _bubbles(_apart(cards))
    return [*([_group(talk, scene)] if talk else []), *found]


def _bubbles(cards: Sequence[Region]) -> list[Region]:
    """Boxes of speech: one under the other, each flush left or flush right with the others."""
    ordered = sorted(cards, key=lambda item: item.box.y1)
    best: list[Region] = []
    for first in ordered:
        run, lefts, rights = [first], {round(first.box.x1)}, {round(first.box.x2)}
        for card in ordered:
            if card.box.y1 < run[-1].box.y2 - 1 or card.box.y1 - run[-1].box.y2 > card.box.height:
                continue
            sides = (
                min((abs(card.box.x1 - x) for x in lefts), default=99),
                min((abs(card.box.x2 - x) for x in rights), default=99),
            )
            if min(sides) > 4 and len({*lefts}) + len({*rights}) > 3 and len(run) > 2:
                continue
            run.append(card)
            lefts.add(round(card.box.x1))
            rights.add(round(card.box.x2))
        both = len({round(c.box.width / 8) for c in run}) > 1
        if len(run) > max(2, len(best)) and both and _is_talk(run):
            best = run
    return best


def _is_talk(run: Sequence[Region]) -> bool:
    """Whether some boxes share a left edge and all others a right edge."""
    left, right = min(c.box.x1 for c in run), max(c.box.x2 for c in run)
    mine = [abs(c.box.x1 - left) < 4 for c in run]
    other = [abs(c.box.x2 - right) < 4 for c in run]
    each = all(a != b for a, b in zip(mine, other, strict=True))
    return each and any(mine) and any(other)


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
    row = (wide or high) and any(abs(item.box.y1 - box.y1) < 4 for item in group)
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
