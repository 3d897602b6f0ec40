"""Sums of a bill by what stands over or under them: "the amount above the total"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.captions import Caption, captions
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.label_words import named_by

__all__ = ["sums_beside"]

_MONEY = r"(?:amount|sum|price|number|figure|value|cost)"
_BESIDE = re.compile(
    rf"^(?:all )?(?:the )?{_MONEY}(?P<many>s)? (?:that (?:is|are) )?(?:right |directly |just )?"
    r"(?:(?P<over>above|over|before)|(?P<under>below|under|beneath|after|following))"
    r" (?:the )?(?P<key>[\w -]+?)(?: (?:amount|line|row|sum))?$",
    re.I,
)
_MINUS = re.compile(
    rf"^(?:the )?(?:negative|minus) {_MONEY}$|^(?:the )?{_MONEY} (?:with (?:an? )?minus(?: sign)?"
    r"|(?:that|which) is negative|below zero)$",
    re.I,
)
_ASIDE = re.compile(
    rf"^(?:the )?{_MONEY} (?:(?:directly |just )?(?:to the )?right of|next to|beside|behind)"
    r" (?:the )?(?P<key>[\w %.,-]+)$",
    re.I,
)
_MINUS_ROW = re.compile(
    rf"^(?:all )?(?:the )?(?:row|line|item|entry|position)s? (?:with|that has|that have) (?:an? )?"
    rf"(?:negative|minus) {_MONEY}s?$",
    re.I,
)
_RATE = re.compile(r" ?\(?\d[\d.,]* ?%\)?")
_NEGATIVE = re.compile(r"^[-−–] ?[^\w\s]? ?\d|^[^\w\s] ?[-−–]\d|^\([^\w\s]? ?\d[\d.,]*\)$")
_NAMED = 0.9
_FLUSH = 0.9  # line heights by which the sums of one column may be out of line


def sums_beside(asked: Asked, scene: Scene) -> list[Region]:
    """The sum over or under the one that a caption names, all of them, or the negative one."""
    if _MINUS.match(asked.text):
        found = [line for line in _sums(scene) if _NEGATIVE.match(line.text.strip())]
        return [_region(line) for line in found] if len(found) == 1 else []
    if _MINUS_ROW.match(asked.text):
        return _rows_of(
            [line for line in _sums(scene) if _NEGATIVE.match(line.text.strip())], scene
        )
    if match := _ASIDE.match(asked.text):
        named = _named(_RATE.sub("", match["key"]), scene)
        return [_region(named.value)] if named is not None else []
    match = _BESIDE.match(asked.text)
    named = _named(match["key"], scene) if match is not None else None
    if match is None or named is None:
        return []
    column = [line for line in _sums(scene) if _in_column(line, named.value)]
    step = -1 if match["over"] else 1
    beyond = [line for line in column if step * (line.box.y1 - named.value.box.y1) > 2]
    beyond.sort(key=lambda line: abs(line.box.y1 - named.value.box.y1))
    chosen = beyond if match["many"] else beyond[:1]
    return [_region(line) for line in chosen]


def _rows_of(lines: Sequence[TextLine], scene: Scene) -> list[Region]:
    """The rows of tables or lists in which the lines stand."""
    rows = [row for table in scene.page.tables for row in table.rows]
    rows += [r.box for g in groups_of(scene) if g.kind == "rows" for r in g.records]
    found = []
    for line in lines:
        own = next((row for row in rows if row.contains(*line.box.center)), None)
        if own is not None and own not in found:
            found.append(own)
    return [Region(row, 0.85, "row", source="records") for row in found]


def _named(key: str, scene: Scene) -> Caption | None:
    """The caption that is called so, with a sum at its right."""
    pairs = [pair for pair in captions(scene) if pair.place == "right" and _is_sum(pair.value)]
    scored = [(named_by(key, pair.name), pair) for pair in pairs]
    best = max((score for score, _ in scored), default=0.0)
    return next((pair for score, pair in scored if score == best > _NAMED), None)


def _sums(scene: Scene) -> Sequence[TextLine]:
    return [line for line in scene.text.lines if _is_sum(line)]


def _is_sum(line: TextLine) -> bool:
    return value_type(line.text) == "amount"


def _in_column(line: TextLine, value: TextLine) -> bool:
    unit = _FLUSH * min(line.box.height, value.box.height)
    return min(abs(line.box.x2 - value.box.x2), abs(line.box.x1 - value.box.x1)) < unit


def _region(line: TextLine) -> Region:
    return Region(line.box, 0.85, "amount", text=line.text, source="records")
