"""Columns of a board by how many cards they hold: "the column with the most cards"."""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.nouns.boards import board_columns, cards_on, titles
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import similarity

__all__ = ["boarded"]

_COLUMN = r"(?:the )?(?:column|list|lane|stack|stage|section)s?"
_CARDS = r"(?:cards?|tasks?|items?|entries|tickets?|things)"
_MOST = re.compile(
    rf"^{_COLUMN} (?:with|that has|holding) (?:the )?(?:(?P<most>most)|fewest|least) {_CARDS}$",
    re.I,
)
_NONE = re.compile(
    rf"^(?:the )?(?:empty {_COLUMN}|{_COLUMN} (?:without(?: any)?|with no) {_CARDS})$", re.I
)
_COUNT = re.compile(
    rf"^(?:the )?(?:number|count) of {_CARDS} (?:in|under) (?:the )?(?P<name>.+?)(?: column)?$",
    re.I,
)


def boarded(asked: Asked, scene: Scene) -> list[Region]:
    """The column with the most, the fewest or no cards, or the count on one; [] for none."""
    most, none, count = (p.match(asked.text) for p in (_MOST, _NONE, _COUNT))
    columns = board_columns(scene) if most or none or count else ()
    if not columns:
        return []
    if count is not None:
        return _count(count["name"], scene)
    cards = [item for item in scene.elements if item.label == "card"]
    numbers = [len(cards_on(column, cards)) for column in columns]
    if none is not None:
        best = 0
    else:
        best = max(numbers) if most is not None and most["most"] else min(numbers)
    return [
        Region(column.box, 0.85, "column", text=column.text, source="records")
        for column, number in zip(columns, numbers, strict=True)
        if number == best
    ]


def _count(name: str, scene: Scene) -> list[Region]:
    """The number that stands beside the title of a column."""
    for column, title in titles(scene):
        if similarity(name, title.text) < 0.85:
            continue
        for item in scene.elements:
            level = title.box.y1 < item.box.center[1] < title.box.y2
            number = (item.text or "").strip().isdecimal()
            if level and number and column.box.contains(*item.box.center):
                return [Region(item.box, 0.85, item.label, text=item.text, source="records")]
    return []
