"""Measures that a list shows without naming them: "the device with the highest power".

Of a list headed "Devices" whose entries each show one number there is nothing else to compare, be
it called power, share or load.
"""

from __future__ import annotations

import re

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import number_in
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.wanting import plain_words, stem

__all__ = ["of_measure"]

_MORE = r"most|highest|largest|biggest|greatest"
_LESS = r"least|lowest|smallest|fewest"
_OWNER = re.compile(
    rf"^(?:the |which |what )?(?P<noun>[a-z]+) (?:with|that has|which has|that uses|using|having)"
    rf" (?:the )?(?:(?P<more>{_MORE})|{_LESS}) [a-z]+$",
    re.I,
)
_VALUE = re.compile(
    rf"^(?:the )?(?:(?P<more>{_MORE})|{_LESS}) [a-z]+ (?:in|of|on|among)"
    r" (?:the |a |all )*(?:list of (?:the )?)?(?P<noun>[a-z]+)$",
    re.I,
)
_NUMBER = re.compile(r"\d")
_TOP = 2  # lines at the top of a panel that may say what its list is of


def of_measure(asked: Asked, scene: Scene) -> list[Region]:
    """The entry with the most or the least of its list, or its number; [] without such a list."""
    owner = _OWNER.match(asked.text)
    match = owner or _VALUE.match(asked.text)
    if match is None:
        return []
    noun = stem(match["noun"].casefold())
    for group in groups_of(scene):
        if group.kind == "rows" and len(group.records) > 1 and _is_of(noun, group, scene):
            pairs = [pair for record in group.records if (pair := _measured(record)) is not None]
            shown = [(_region(one if owner else two), number_in(two.text)) for one, two in pairs]
            if len(pairs) == len(group.records):
                return best_of(shown, bool(match["more"]))
    return []


def _is_of(noun: str, group: Group, scene: Scene) -> bool:
    """Whether a heading over a list, or in the top of its panel, has the noun."""
    titles = [group.heading] if group.heading is not None else []
    for panel in (item.box for item in scene.elements if item.label == "card"):
        if _within(group.box, panel):
            inside = [line for line in scene.text.lines if panel.contains(*line.box.center)]
            titles += sorted(inside, key=lambda line: line.box.y1)[:_TOP]
    return any(noun in {stem(word) for word in plain_words(line.text)} for line in titles)


def _within(inner: Box, panel: Box) -> bool:
    shared = inner.intersection(panel)
    return shared is not None and shared.area > 0.85 * inner.area and panel.area < 12 * inner.area


def _measured(record: Record) -> tuple[TextLine, TextLine] | None:
    """The name of an entry and the one line with its number, which may be the same."""
    title = record.title
    numbers = [line for line in record.lines if _NUMBER.search(line.text)]
    return (title, numbers[0]) if title is not None and len(numbers) == 1 else None


def _region(line: TextLine) -> Region:
    return Region(line.box, 0.85, "text", text=line.text, source="records")
