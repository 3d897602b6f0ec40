"""Options in boxes of their own: "the selected shipping method", "the last payment option"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.perception.elements import checked

__all__ = ["option_card"]

_STATE = r"(?:selected|chosen|active|current|checked|picked)"
_NOUN = r"(?:(?P<what>[\w -]+?) )?(?:option|method|choice|way|plan|card|service|type)"
_ASKED = re.compile(
    rf"^(?:all )?(?:the )?(?:(?P<rank>{'|'.join(sorted(ORDINALS, key=len, reverse=True))}) )?"
    rf"(?:(?P<state>(?P<un>un|not )?{_STATE}) )?{_NOUN}(?P<many>s)?"
    rf"(?: (?:that|which) (?:is|are)(?P<no> not|n't)? (?P<after>{_STATE}))?$",
    re.I,
)
_KINDS = frozenset({"card", "textbox", "button", "dropdown", "row", "badge"})
_FEWEST = 2
_HIGH = 9.0  # heights of a radio button that its box has at most


@dataclass(frozen=True)
class _Option:
    """A box with a radio button in it, and whether that is the chosen one."""

    box: Box
    text: str
    chosen: bool


def option_card(asked: Asked, scene: Scene) -> list[Region]:
    """The options in boxes that a phrase means; [] where a page has none or it means others."""
    match = _ASKED.match(asked.text)
    if match is None or not (match["rank"] or match["state"] or match["after"]):
        return []
    options = _options(scene)
    if len(options) < _FEWEST:
        return []
    if match["rank"]:
        return _regions(nth(options, ORDINALS[match["rank"].casefold()]))
    denied = bool(match["un"]) or bool(match["no"])
    found = [option for option in options if option.chosen != denied]
    return _regions(found) if match["many"] or len(found) == 1 else []


def _options(scene: Scene) -> list[_Option]:
    """Boxes of one width with one radio button each, from the top or the left."""
    radios = [item for item in scene.elements if item.label == "radio" and item.score > 0.3]
    found: dict[Box, _Option] = {}
    for radio in radios:
        box = _held(radio.box, radios, scene)
        if box is not None:
            words = [line.text for line in scene.text.lines if box.contains(*line.box.center)]
            found[box] = _Option(box, " ".join(words), checked(scene.image, radio.box) > 0.5)
    options = sorted(found.values(), key=lambda option: (option.box.y1, option.box.x1))
    widths = [option.box.width for option in options]
    return options if widths and max(widths) < 1.15 * min(widths) else []


def _held(radio: Box, radios: Sequence[Region], scene: Scene) -> Box | None:
    """The smallest box around a radio button and no other."""
    around = [
        item.box
        for item in scene.elements
        if item.label in _KINDS
        and item.box.contains(*radio.center)
        and 1.4 * radio.height < item.box.height < _HIGH * radio.height
        and item.box.width > 4 * radio.width
        and sum(item.box.contains(*other.box.center) for other in radios) == 1
    ]
    return min(around, key=lambda box: box.area, default=None)


def _regions(options: Sequence[_Option]) -> list[Region]:
    return [Region(one.box, 0.85, "card", text=one.text, source="records") for one in options]
