"""The offer that a page recommends: the card with a badge that says so, or the one set off."""

from __future__ import annotations

import re

from deixis.core import Boxes, Region
from deixis.grounders.neuro_symbolic.looks.outstanding import outstanding
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["recommended"]

_WORTH = 0.85
_ASK = re.compile(
    r"^(?:the )?(?:recommended|suggested|(?:most )?popular|featured|promoted|highlighted"
    r"|emphasi[sz]ed|best[- ]selling|best value) (?P<noun>plan|offer|card|option|product|package"
    r"|tier|price plan|tariff|item|deal)$",
    re.I,
)
_SAYS = re.compile(
    r"^\W*(?:most popular|popular|recommended|best (?:value|choice|seller|deal)|our (?:pick|choice"
    r"|favou?rite)|top (?:pick|seller)|featured|editor'?s choice|bestseller)\W*$",
    re.I,
)


def recommended(asked: Asked, scene: Scene) -> list[Region]:
    """The recommended one of the cards; [] where none is, or nothing of the kind is asked."""
    if not _ASK.match(asked.text):
        return []
    for group in groups_of(scene):
        if group.kind == "cards" and len(group.records) > 1:
            index = _badged(group, scene)
            index = _set_off(group, scene) if index is None else index
            if index is not None:
                card = group.records[index]
                return [Region(card.box, _WORTH, "card", text=card.text, source="records")]
    return []


def _badged(group: Group, scene: Scene) -> int | None:
    """The card on which, or over whose upper edge, a badge stands."""
    badges = [line.box for line in scene.text.lines if _SAYS.match(line.text)]
    for index, record in enumerate(group.records):
        box = record.box
        for badge in badges:
            x, y = badge.center
            if box.x1 < x < box.x2 and box.y1 - 2 * badge.height < y < box.y2:
                return index
    return None


def _set_off(group: Group, scene: Scene) -> int | None:
    scores = outstanding(scene.image, Boxes.of(record.box for record in group.records))
    return None if scores is None else int(scores.argmax())
