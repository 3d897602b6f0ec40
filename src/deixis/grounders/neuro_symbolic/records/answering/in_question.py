"""What stands in a numbered question of a survey: "the selected number in question 8".

A question reaches from its number to the next one, or to the end of the card that it opens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Box, Boxes, Region, TextLine
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.looks.outstanding import outstanding
from deixis.grounders.neuro_symbolic.looks.states import state_scores
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth

__all__ = ["in_question"]

_NUMBERED = re.compile(r"^(?:q(?:uestion)?\.? ?)?(?P<n>\d{1,3}) ?[.):] ?\D", re.I)
_ASKED = re.compile(
    r"^(?:all )?(?:the )?(?:(?P<off>unselected|unchecked|unticked|empty)"
    r"|(?P<on>selected|chosen|checked|ticked|marked|highlighted|picked|current))? ?"
    r"(?P<kind>[\w -]+?)"
    r" (?:in|of|for|under|to|at|from|below) question (?:number |no\.? )?(?P<n>\d{1,3})"
    r"(?: (?:that|which) (?:is|are)(?P<not> not)? (?:selected|chosen|checked|ticked|marked))?$",
    re.I,
)
_KINDS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(rf"^(?:{said})$", re.I), kinds)
    for said, kinds in (
        (r"check ?box(?:es)?|tick ?box(?:es)?", ("checkbox",)),
        (r"radio(?: button)?s?|circles?", ("radio",)),
        (r"box(?:es)?", ("checkbox", "textbox")),
        (r"(?:text |input |answer |comment )?(?:fields?|areas?|inputs?)", ("textbox",)),
        (r"text ?box(?:es)?", ("textbox",)),
        (r"(?:option|answer|choice)s?", ("checkbox", "radio", "#")),
        (r"(?:number|rating|score|value|button|point|step)s?", ("#",)),
        (r"stars?", ("icon",)),
    )
)
_FRAMED = frozenset({"button", "card", "badge", "textbox"})
_SEEN = 0.2
_LEVELS = 3  # numbers in a row that make a scale
_ON = 0.5


def in_question(asked: Asked, scene: Scene) -> list[Region]:
    """The controls of a kind in a numbered question; [] where a phrase asks for none."""
    match = _ASKED.match(asked.rest)
    if match is None or asked.extreme is not None:
        return []
    kinds = next((kinds for said, kinds in _KINDS if said.match(match["kind"].strip())), ())
    zone = _zone(int(match["n"]), scene)
    if zone is None:
        return []
    for kind in kinds:
        found = _scale(zone, scene) if kind == "#" else _controls(kind, zone, scene)
        if found:
            return _picked(_in_state(found, match, scene), asked)
    return []


def _picked(found: list[Region], asked: Asked) -> list[Region]:
    if asked.rank is not None:
        found = nth(found, asked.rank)
    return [replace(item, score=0.85) for item in found]


def _zone(number: int, scene: Scene) -> Box | None:
    """From the words of a question to the next one, or all of the card that it stands on."""
    heads = {int(m["n"]): ln for ln in scene.text.lines if (m := _NUMBERED.match(ln.text))}
    own = heads.get(number)
    if own is None or len(heads) < 2:
        return None
    cards = [
        item.box
        for item in scene.elements
        if item.label == "card" and item.box.contains(*own.box.center)
    ]
    alone = [box for box in cards if _holds_only(box, own, list(heads.values()))]
    if alone:
        return max(alone, key=lambda box: box.area)
    later = [line.box.y1 for line in heads.values() if line.box.y1 > own.box.y2]
    bottom = min(later, default=float(scene.size[1]))
    return Box(own.box.x1 - own.box.height, own.box.y1, float(scene.size[0]), bottom)


def _holds_only(box: Box, own: TextLine, heads: Sequence[TextLine]) -> bool:
    others = any(box.contains(*line.box.center) for line in heads if line is not own)
    return not others and box.height > 2.5 * own.box.height


def _controls(kind: str, zone: Box, scene: Scene) -> list[Region]:
    """The controls of a kind in the question, row by row."""
    found: list[Region] = []
    for item in sorted(scene.elements, key=lambda item: -item.score):
        inside = zone.contains(*item.box.center) and item.box.area < 0.6 * zone.area
        apart = all(item.box.iou(other.box) < 0.3 for other in found)
        if item.label == kind and item.score >= _SEEN and inside and apart:
            found.append(item)
    return _in_reading_order(found)


def _scale(zone: Box, scene: Scene) -> list[Region]:
    """Boxes in one row with a number each, as scales have them."""
    numbers = [
        line
        for line in scene.text.lines
        if zone.contains(*line.box.center) and line.text.strip().isdecimal()
    ]
    found: list[Region] = []
    for item in sorted(scene.elements, key=lambda item: item.box.area):
        held = [line for line in numbers if item.box.contains(*line.box.center)]
        told = len(held) == 1 or (item.text or "").strip().isdecimal()
        fits = item.label in _FRAMED and item.score >= _SEEN and zone.contains(*item.box.center)
        if fits and told and all(item.box.iou(other.box) < 0.3 for other in found):
            found.append(item)
    level = [a for a in found if sum(_level(a.box, b.box) for b in found) >= _LEVELS]
    return _in_reading_order(level)


def _level(a: Box, b: Box) -> bool:
    return abs(a.center[1] - b.center[1]) < 0.3 * a.height and 0.8 < a.height / b.height < 1.25


def _in_reading_order(items: Sequence[Region]) -> list[Region]:
    high = max((item.box.height for item in items), default=1.0)
    return sorted(items, key=lambda item: (round(item.box.center[1] / high), item.box.x1))


def _in_state(items: list[Region], match: re.Match[str], scene: Scene) -> list[Region]:
    """Those that are chosen, or those that are not; all where nothing is said of that."""
    if not match["on"] and not match["off"] and not re.search(r" (?:is|are)\b", match[0]):
        return items
    wanted = not (match["off"] or match["not"])
    boxes = Boxes.of(item.box for item in items)
    if items[0].label in ("checkbox", "radio"):
        scores = state_scores("checked", Candidates.of(items), scene)
    else:
        scores = outstanding(scene.image, boxes)
    if scores is None:
        return []
    return [item for item, score in zip(items, scores, strict=True) if (score >= _ON) == wanted]
