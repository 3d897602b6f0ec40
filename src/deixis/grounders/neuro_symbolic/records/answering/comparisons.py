"""Comparisons of what records state: "the item with the highest quantity", "most in Set A"."""

from __future__ import annotations

import re

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.crossings import cell_at
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of, comparable
from deixis.grounders.neuro_symbolic.records.answering.lookups import named_column
from deixis.grounders.neuro_symbolic.records.asking.lexicon import SUMS, attribute_types
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.asking.wholeness import means_row
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Column, Group
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["compared"]

_MORE = r"most|highest|largest|biggest|greatest|longest|latest|newest|more|maximum|top"
_LESS = r"least|lowest|smallest|fewest|shortest|earliest|oldest|minimum"
_OWNER = re.compile(
    rf"^(?:the |which |what )?(?P<noun>[\w -]+?) (?:with|has|that has|which has|having|of)"
    rf" (?:the )?(?:(?P<more>{_MORE})|{_LESS}) (?P<what>[\w -]+)$",
    re.I,
)
_VALUE = re.compile(
    rf"^(?:the )?(?:(?P<more>{_MORE})|{_LESS}) (?:values?|numbers?|figures?|scores?|cells?|entry"
    rf"|results?|amounts?) (?:in|of|under|for|on) (?:the )?(?:column )?(?P<what>.+?)"
    r"(?: column)?$",
    re.I,
)
_CELL = re.compile(r"\b(?:cell|field)$", re.I)
_WHOLE = re.compile(r"\b(?:row|line|card|tile|box|plan|order|mail|message|entry|record)$", re.I)


def compared(asked: Asked, scene: Scene) -> list[Region]:
    """The record, or the value, that has the most or the least of an attribute; [] without one."""
    owner = _OWNER.match(asked.text)
    value = _VALUE.match(asked.text) if owner is None else None
    match = owner or value
    if match is None:
        return []
    for group in groups_of(scene):
        if len(group.records) < 2:
            continue
        column = _column(match["what"], group, typed=owner is not None)
        if column is None or len(column.lines) < 2:
            continue
        whole = owner is not None and (
            asked.whole or bool(_WHOLE.search(owner["noun"])) or means_row(asked.text, group)
        )
        if owner is not None and _CELL.search(owner["noun"]):
            found = _cells(_best(group, column, bool(match["more"]), False, True), scene)
        else:
            found = _best(group, column, bool(match["more"]), whole, value is not None)
        if found:
            return found
    return []


def _cells(regions: list[Region], scene: Scene) -> list[Region]:
    """The cells that values stand in: "the cell with the most hours"."""
    boxes = [cell_at(*region.box.center, scene) for region in regions]
    return [
        Region(box, 0.85, "cell", text=region.text, source="records") if box else region
        for box, region in zip(boxes, regions, strict=True)
    ]


def _column(what: str, group: Group, *, typed: bool) -> Column | None:
    """The column that is named so; else, if ``typed``, the last one of the attribute's types."""
    named = named_column(what, group)
    if named is not None or not typed:
        return named
    for kind in attribute_types(what):
        fitting = [column for column in group.columns if column.kind == kind]
        if fitting:
            return fitting[-1]
        lines = _typed(group, kind) if group.kind == "cards" else {}
        if len(lines) > 0.6 * len(group.records):
            return Column("", kind, lines)
    return None


def _typed(group: Group, kind: str) -> dict[int, TextLine]:
    """The first value of a type in each card; what costs nothing is "Free"."""
    found: dict[int, TextLine] = {}
    for index, record in enumerate(group.records):
        line = next((v for v in record.lines if value_type(v.text) == kind), None)
        if line is None and kind == "amount":
            line = next((v for v in record.lines if v.text.casefold() == "free"), None)
        if line is not None:
            found[index] = line
    return found


def _best(group: Group, column: Column, most: bool, whole: bool, value: bool) -> list[Region]:
    primary = group.primary
    scored: list[tuple[Region, float | None]] = []
    for index, line in column.lines.items():
        record = group.records[index]
        title = primary.lines.get(index) if primary is not None else record.title
        title = title or record.title
        if title is None or SUMS.match(title.text):
            continue
        shown = line if value else title
        box = record.box if whole or (group.kind == "cards" and not value) else shown.box
        label = "row" if whole else "text"
        region = Region(box, 0.85, label, text=shown.text, source="records")
        scored.append((region, comparable(line.text, column.kind)))
    return best_of(scored, most)
