"""Numbers said with what they count: "the plan with the most boats" where cards say "12 boats"."""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of
from deixis.grounders.neuro_symbolic.records.asking.lexicon import singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import number_in
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["with_most_counted"]

_OWNER = re.compile(
    r"^(?:the |which )?(?P<noun>[a-z]+) (?:with|that has|which has|has|having) (?:the )?"
    r"(?:(?P<more>most|highest number of|largest number of)|fewest|least|lowest number of"
    r"|smallest number of) (?P<what>[a-z]+)$",
    re.I,
)
_LINE = frozenset({"line", "entry"})


def with_most_counted(asked: Asked, scene: Scene) -> list[Region]:
    """The record, or the line, that tells the most or the fewest of something; [] without one."""
    match = _OWNER.match(asked.text)
    if match is None:
        return []
    stem, most = re.escape(singular(match["what"])), bool(match["more"])
    said = re.compile(rf"(?<![\d.,])(\d[\d.,]*) (?:\w+ )?{stem}|\b{stem}[a-z]*: ?(\d[\d.,]*)", re.I)
    if singular(match["noun"]) in _LINE:
        told: list[tuple[Region, float | None]] = [
            (Region(line.box, 0.85, "text", text=line.text, source="records"), number)
            for line in scene.text.lines
            if (number := _number(said, line.text)) is not None
        ]
        return best_of(told, most)
    for group in groups_of(scene):
        if group.kind != "titles" and (best := _of_group(group, said, most)):
            return best
    return []


def _of_group(group: Group, said: re.Pattern[str], most: bool) -> list[Region]:
    scored: list[tuple[Region, float | None]] = [
        (Region(r.box, 0.85, "row", text=r.text, source="records"), _number(said, r.text))
        for r in group.records
    ]
    return best_of(scored, most)


def _number(said: re.Pattern[str], text: str) -> float | None:
    found = said.search(text)
    return number_in(found[1] or found[2]) if found is not None else None
