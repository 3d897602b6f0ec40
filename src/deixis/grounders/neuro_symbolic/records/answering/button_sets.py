"""Several buttons: of a corner of the page, all but one of a row, those that can be pressed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.nouns.shapes import is_loose_day, is_of_window
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.field_labels import level
from deixis.grounders.neuro_symbolic.records.finding.tab_rows import tab_row
from deixis.grounders.neuro_symbolic.records.finding.windows import dialog_on
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import similarity
from deixis.perception.elements import disabled

__all__ = ["button_set", "rows_of_buttons", "worded_buttons"]

_MANY = r"^(?:(?:all|both|the|of|two|three|four|\d) )*buttons"
_CORNER = re.compile(
    rf"{_MANY} (?:(?:at|in|on|along) the )?(?P<end>bottom|top)(?:[ -]| on the | at the )"
    r"(?P<side>left|right)(?: corner)?(?: of the \w+)?$",
    re.I,
)
_DIALOG = r"dialog(?:ue)?(?: box)?|window|pop-?up|modal|prompt|message(?: box)?|box|sheet"
_END = re.compile(
    rf"{_MANY} (?:(?:that are|standing|placed|right|down) )?(?:at|in|on|along|across|by) the "
    r"(?:very )?(?P<end>bottom|foot|top|end)(?: (?:edge|row|bar|line|part))?"
    rf"(?: (?:of|in) (?:the |this )?(?:(?P<dialog>{_DIALOG})|page|form|screen|card|panel))?$"
    r"|^(?:(?:all|both|the|of|two|three|four|\d) )*(?P<row>bottom|lowest) (?:row of )?buttons$"
    r"|^(?:the )?(?:row|line) of buttons (?:at|along) the (?P<last>bottom|foot|end)$",
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
_LOWEST = 0.25  # of a dialog, where its buttons are
_SHORT = 3  # words on a button without a frame
_SAID = 0.9  # similarity from which on words are those on a button
_HALF = 0.5


def button_set(asked: Asked, scene: Scene) -> list[Region]:
    """The buttons that a phrase tells by their corner, or by which of them is left out."""
    found: list[Region] = []
    if (match := _CORNER.match(asked.text)) is not None:
        found = _in_corner(match["end"].casefold(), match["side"].casefold(), scene)
    elif (match := _END.match(asked.text)) is not None:
        found = _at_end((match["end"] or "").casefold(), bool(match["dialog"]), scene)
    elif (match := _BUT.match(asked.text)) is not None:
        of_all = asked.text.casefold().startswith("all ")
        found = _all_but(match["key"], scene, every=of_all)
    elif _USABLE.match(asked.text):
        every = worded_buttons(scene)
        found = [item for item in every if disabled(scene.image, item.box) < _HALF]
        found = found if len(found) < len(every) else []
    return [replace(item, score=0.85) for item in found]


def rows_of_buttons(scene: Scene) -> list[list[Region]]:
    """Buttons with words that stand on one level, two and more, from the top."""
    return [row for row in _rows(worded_buttons(scene)) if len(row) > 1]


def worded_buttons(scene: Scene) -> list[Region]:
    """Buttons with words on them that are no tabs, from the top, then from the left."""
    tabs = [tab.box for tab in tab_row(scene)]
    kept: list[Region] = []
    for item in sorted(scene.elements, key=lambda item: -item.score):
        worded = item.label == "button" and item.score >= _SEEN and bool(item.text)
        worded = worded and not (is_loose_day(item, scene) or is_of_window(item, scene))
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
    beside = [i for i in worded_buttons(scene) if (i.box.center[0] > middle) == (side == "right")]
    rows = [row for row in _rows(beside) if len(row) > 1]
    return (rows[-1] if end == "bottom" else rows[0]) if rows else []


def _at_end(end: str, of_dialog: bool, scene: Scene) -> list[Region]:
    """The lowest row with two or more, or the highest; of a dialog those on its card.

    Where no button has a frame, short links in a row at the foot of a card are buttons.
    """
    dialog = dialog_on(scene) if of_dialog else None
    for items in (worded_buttons(scene), _links_below(scene)):
        held = [i for i in items if dialog is None or dialog.contains(*i.box.center)]
        rows = [row for row in _rows(held) if len(row) > 1]
        if rows:
            return rows[0] if end == "top" else rows[-1]
    return []


def _links_below(scene: Scene) -> list[Region]:
    """Short links in the lowest quarter of the page, or of the dialog on it."""
    around = dialog_on(scene) or Box(0.0, 0.0, *map(float, scene.size))
    low = around.y2 - _LOWEST * around.height
    links = [
        item
        for item in scene.elements
        if item.label == "link"
        and item.score >= _SEEN
        and len((item.text or "").split()) <= _SHORT
        and around.contains(*item.box.center)
        and item.box.center[1] > low
    ]
    return sorted(links, key=lambda item: (round(item.box.center[1] / 8), item.box.x1))


def _all_but(key: str, scene: Scene, *, every: bool) -> list[Region]:
    """The others in the row of the button that is named, or ``every`` other one of the page."""
    buttons = worded_buttons(scene)
    for row in [buttons] if every else _rows(buttons):
        named = [item for item in row if similarity(key, item.text or "") > _SAID]
        if len(named) == 1 and len(row) > 2:
            return [item for item in row if item is not named[0]]
    return []
