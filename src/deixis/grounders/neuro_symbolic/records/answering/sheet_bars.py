"""What stands over a sheet of calculation: the name of the chosen cell, and what is in it."""

from __future__ import annotations

import re

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["sheet_bar"]

_NAME = re.compile(
    r"^(?:the )?(?:name|address|cell name|cell reference|reference) (?:box|field)$", re.I
)
_BAR = re.compile(
    r"^(?:the )?(?:formula|fx|function|input|edit) (?:bar|line|field|box|input)$", re.I
)
_FORMULA = re.compile(
    r"^(?:the )?formula(?: (?:in|of|for) (?:the )?(?:(?:selected|active|current|chosen)"
    r" )?(?:cell|field)| in the (?:formula )?bar)?$",
    re.I,
)
_ADDRESS = re.compile(r"^[A-Z]{1,2}\d{1,4}$")
_OVER = 4.0  # heights of a line between the bar and the letters of the columns
_FIELDS = frozenset({"textbox", "card", "button", "dropdown"})


def sheet_bar(asked: Asked, scene: Scene) -> list[Region]:
    """The box of the name, the bar of the formula, or the formula; [] where no sheet has them."""
    name, bar = _NAME.match(asked.text), _BAR.match(asked.text)
    formula = _FORMULA.match(asked.text)
    if not (name or bar or formula):
        return []
    address = _address(scene)
    if address is None:
        return []
    if name is not None:
        return [_field(address, scene) or _text(address)]
    beside = [
        line
        for line in scene.text.lines
        if line.box.x1 > address.box.x2 and _level(line, address) and line.text.strip() != "fx"
    ]
    if formula is not None:
        return [_text(line) for line in beside if line.text.lstrip().startswith("=")][:1]
    fields = [
        item
        for item in scene.elements
        if item.label in _FIELDS
        and item.box.x1 > address.box.x2
        and item.box.y1 <= address.box.center[1] <= item.box.y2
    ]
    widest = max(fields, key=lambda item: item.box.width, default=None)
    return [widest] if widest is not None else [_text(line) for line in beside[-1:]]


def _address(scene: Scene) -> TextLine | None:
    """The address that stands alone over the letters of a sheet."""
    tops = [table.box.y1 for table in scene.page.tables if table.lettered]
    for line in scene.text.lines:
        over = any(-2 < top - line.box.y2 < _OVER * line.box.height for top in tops)
        if over and _ADDRESS.match(line.text.strip()):
            return line
    return None


def _level(line: TextLine, other: TextLine) -> bool:
    return line.box.y1 <= other.box.center[1] <= line.box.y2


def _field(line: TextLine, scene: Scene) -> Region | None:
    """The smallest field that holds a line and not much else."""
    x, y = line.box.center
    around = [
        item
        for item in scene.elements
        if item.label in _FIELDS
        and item.box.contains(x, y)
        and line.box.width < item.box.width < 0.3 * scene.size[0]
    ]
    return min(around, key=lambda item: item.box.area, default=None)


def _text(line: TextLine) -> Region:
    return Region(line.box, 0.85, "text", text=line.text, source="records")
