"""Several buttons: of a corner of the page, all but one of a row, those that can be pressed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.field_labels import level
from deixis.grounders.neuro_symbolic.records.finding.tab_rows import tab_row
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import similarity
from deixis.perception.elements import disabled

__all__ = ["button_set"]

_MANY = r"^(?:(?:all|both|the|of|two|three|four|\d) )*buttons"
_CORNER = re.compile(
    rf"{_MANY} (?:(?:at|in|on|along) the )?(?P<end>bottom|top)(?:[ -]| on the | at the )"
    r"(?P<side>left|right)(?: corner)?(?: of the \w+)?$",
    re.I,
)
_BUT = re.compile(
    rf"{_MANY} (?:other than|except(?: for)?|besides|apart from|but(?: not)?) (?:the )?"
    r"[\"“'‘]?(?P<key>.+?)[\"”'’]?(?: one| button)?$",
    re.I,
)
_USABLE = re.compile(
    rf"{_MANY} (?:(?:that|which) )?(?:are not|aren't|not) (?:disabled|gr[ea]yed(?: out)?|inactive)$"
    r"|^(?:all |the )*(?:enabled|clickable|usable) buttons$",
    re.I,
)
_SEEN = 0.6
_SAID = 0.9  # similarity from which on words are those on a button
_HALF = 0.5


def button_set(asked: Asked, scene: Scene) -> list[Region]:
    """The buttons that a phrase tells by their corner, or by which of them is left out."""
    found: list[Region] = []
    if (match := _CORNER.match(asked.text)) is not None:
        found = _in_corner(match["end"].casefold(), match["side"].casefold(), scene)
    elif (match := _BUT.match(asked.text)) is not None:
        of_all = asked.text.casefold().startswith("all ")
        found = _all_but(match["key"], scene, every=of_all)
    elif _USABLE.match(asked.text):
        every = _buttons(scene)
        found = [item for item in every if disabled(scene.image, item.box) < _HALF]
        found = found if len(found) < len(every) else []
    return [replace(item, score=0.85) for item in found]


def _buttons(scene: Scene) -> list[Region]:
    """Buttons with words on them that are no tabs, from the top, then from the left."""
    tabs = [tab.box for tab in tab_row(scene)]
    kept: list[Region] = []
    for item in sorted(scene.elements, key=lambda item: -item.score):
        worded = item.label == "button" and item.score >= _SEEN and bool(item.text)
        if worded and all(item.box.iou(box) < _HALF for box in [*tabs, *(k.box for k in kept)]):
            kept.append(item)
    return sorted(kept, key=lambda item: (round(item.box.center[1] / 8), item.box.x1))


def _rows(buttons: Sequence[Region]) -> list[list[Region]]:
    rows: list[list[Region]] = []
    for item in buttons:
        if rows and level(rows[-1][0].box, item.box):
            rows[-1].append(item)
        else:
            rows.append([item])
    return rows


def _in_corner(end: str, side: str, scene: Scene) -> list[Region]:
    """The outermost row with two or more at that side of the page's middle."""
    middle = scene.size[0] / 2
    beside = [i for i in _buttons(scene) if (i.box.center[0] > middle) == (side == "right")]
    rows = [row for row in _rows(beside) if len(row) > 1]
    return (rows[-1] if end == "bottom" else rows[0]) if rows else []


def _all_but(key: str, scene: Scene, *, every: bool) -> list[Region]:
    """The others in the row of the button that is named, or ``every`` other one of the page."""
    buttons = _buttons(scene)
    for row in [buttons] if every else _rows(buttons):
        named = [item for item in row if similarity(key, item.text or "") > _SAID]
        if len(named) == 1 and len(row) > 2:
            return [item for item in row if item is not named[0]]
    return []
