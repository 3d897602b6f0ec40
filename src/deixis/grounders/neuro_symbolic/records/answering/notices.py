"""Notices of a page: the error message, the yellow warning, the green banner.

Pages set what they announce in a colour of custom: errors in red, warnings in yellow or orange,
success in green. It is a box with a tint of that colour, or a line of that ink; of a form the line
under the field that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Boxes, Region
from deixis.grounders.neuro_symbolic.looks.tints import tinted
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.fields import fields_of
from deixis.grounders.neuro_symbolic.records.finding.posts import posts_of
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["noticed"]

_NOTICE = re.compile(
    r"^(?:all )?(?:the )?(?:(?P<colour>red|yellow|orange|amber|green|blue|pink) )?"
    r"(?:(?P<role>error|validation|warning|caution|success|confirmation|info|information|tip"
    r"|callout|hint|note)"
    r"(?: |$))?(?P<noun>message|text|note|notice|banner|alert|box|notification|hint|line|toast"
    r"|warning|error)?s?(?: (?:at the (?:top|bottom)|(?:on|of|in) the (?:page|form)))?$",
    re.I,
)
_ASIDE = frozenset({"tip", "callout", "hint", "note"})
_TINTS = ("yellow", "orange", "blue", "green", "purple", "red")
"""Colours of a box that holds a remark beside the text, the most usual first."""
_ANNOUNCES = frozenset({"message", "notice", "banner", "alert", "notification", "toast"})
_TELLS = re.compile(
    r"\b(?:not|no|cannot|can't|couldn't|didn't|failed|error|invalid|wrong|incorrect|missing|please"
    r"|must|required|expired|overdue|denied|declined|unable|try again|at least|too|warning|saved"
    r"|success\w*|updated|sent|done|attention|careful|already)\b",
    re.I,
)
_FRAMED = frozenset({"banner", "box", "alert", "bar", "toast"})
_TONES = {
    "error": ("red", "pink"),
    "validation": ("red", "pink"),
    "warning": ("yellow", "orange"),
    "caution": ("yellow", "orange"),
    "success": ("green",),
    "confirmation": ("green",),
    "info": ("blue",),
    "information": ("blue",),
    "amber": ("yellow", "orange"),
    "yellow": ("yellow", "orange"),
    "orange": ("orange", "yellow"),
    "red": ("red", "pink"),
    "pink": ("pink", "red"),
}
_WORTH = 0.85
_WORDS = 2  # that a notice has at least
_LINES = 5  # that a box with one has at most
_LARGE = 0.3  # of the page: no box of that size is a notice
_SPEAKING = frozenset({"button", "badge", "tab", "textbox", "dropdown", "cell", "row"})


def noticed(asked: Asked, scene: Scene) -> list[Region]:
    """What is announced in the colour that is told, or that its sort has by custom."""
    match = _NOTICE.match(asked.text)
    if match is None or not (match["colour"] or match["role"] or match["noun"]):
        return []
    role = (match["role"] or match["noun"] or "").casefold()
    if role in _ASIDE and not asked.many:
        return _aside((match["colour"] or "").casefold(), scene)
    if asked.many and role not in _TONES:
        return []  # "all the green messages" are those of a conversation
    if role not in _TONES and not (match["colour"] and role in _ANNOUNCES):
        return []
    if role == "message" and any(post.kind in ("lined", "bubble") for post in posts_of(scene)):
        return []  # what somebody wrote, in that colour
    tones = _TONES.get((match["colour"] or role).casefold(), ((match["colour"] or "").casefold(),))
    if role in ("error", "validation") and (notes := _of_fields(scene)):
        if asked.many and len(told := _lines(tones, scene, many=True)) > len(notes):
            return told
        framed = (match["noun"] or "").casefold() in _FRAMED
        return (_boxes(tones, scene) if framed else []) or notes
    framed = (match["noun"] or "").casefold() in _FRAMED
    return _boxes(tones, scene) or ([] if framed else _lines(tones, scene))


def _aside(colour: str, scene: Scene) -> list[Region]:
    """The one tinted box with a remark, of a page that has no fields to fill in."""
    if len(fields_of(scene)) > 1:
        return []
    tones = _TONES.get(colour, (colour,)) if colour else _TINTS
    found = next((boxes for tone in tones if (boxes := _boxes((tone,), scene))), [])
    return found if len(found) == 1 else []


def _of_fields(scene: Scene) -> list[Region]:
    """The lines under fields that are wrong."""
    notes = [field.note for field in fields_of(scene) if field.wrong and field.note is not None]
    return [Region(line.box, _WORTH, "text", text=line.text, source="records") for line in notes]


def _boxes(tones: Sequence[str], scene: Scene) -> list[Region]:
    """Boxes with a tint and few words, without those that lie in another."""
    cards = [
        item
        for item in scene.elements
        if item.label == "card"
        and item.box.area < _LARGE * scene.size[0] * scene.size[1]
        and _announces(item, scene)
    ]
    found = _toned(cards, tones, scene)
    found = [one for one in found if not any(_says_more(one, other, scene) for other in found)]
    apart = [one for one in found if not any(_lies_in(one, other) for other in found)]
    return [replace(one, score=_WORTH) for one in apart]


def _announces(card: Region, scene: Scene) -> bool:
    inside = [line for line in scene.text.lines if card.box.contains(*line.box.center)]
    words = sum(len(line.text.split()) for line in inside)
    fields = any(
        item.label in ("textbox", "checkbox", "radio", "switch", "table")
        and item.score > 0.5
        and item.box.iou(card.box) < 0.7
        and card.box.contains(*item.box.center)
        for item in scene.elements
    )
    return words >= _WORDS and 0 < len(inside) <= _LINES and not fields


def _says_more(one: Region, other: Region, scene: Scene) -> bool:
    """Whether a box holds a smaller one of that tint and other lines beside it."""
    if one is other or not one.box.contains(*other.box.center) or one.box.area <= other.box.area:
        return False
    inside = [line.box.center for line in scene.text.lines if one.box.contains(*line.box.center)]
    return any(not other.box.contains(*middle) for middle in inside)


def _lies_in(one: Region, other: Region) -> bool:
    inside = other.box.contains(*one.box.center) and other.box.area > 1.2 * one.box.area
    twin = one.box.iou(other.box) > 0.7 and other.score > one.score
    return one is not other and (inside or twin)


def _lines(tones: Sequence[str], scene: Scene, *, many: bool = False) -> list[Region]:
    """Lines of words in a coloured ink, but those of buttons, badges and tables."""
    taken = [
        item.box
        for item in scene.elements
        if item.label in _SPEAKING and scene.kind_share[item] > 0.6
    ]
    free = [
        Region(line.box, _WORTH, "text", text=line.text, source="records")
        for line in scene.text.lines
        if len(line.text.split()) >= _WORDS
        and value_type(line.text) == "text"
        and not any(box.contains(*line.box.center) for box in taken)
    ]
    found = _toned(free, tones, scene)
    telling = [one for one in found if _TELLS.search(one.text or "")]
    told = [one for one in found if len((one.text or "").split()) > _WORDS]
    return told if many else telling or told or found


def _toned(regions: Sequence[Region], tones: Sequence[str], scene: Scene) -> list[Region]:
    """The regions that show the first of the tones that any shows."""
    boxes = Boxes.of([item.box for item in regions])
    for tone in tones:
        scores = tinted(scene.image, boxes, tone) if len(regions) else None
        if scores is not None and (scores > 0).any():
            return [item for item, score in zip(regions, scores, strict=True) if score > 0]
    return []
