"""Superlatives over records: the highest cell of a column, the cheapest item, the oldest mail."""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.choosing import choose, choose_all
from deixis.grounders.neuro_symbolic.records.asking.lexicon import SUMS, is_record_noun, singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import number_in
from deixis.grounders.neuro_symbolic.records.asking.wholeness import means_row
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Column, Group
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.perception.elements.values import month_number

__all__ = ["best_of", "comparable", "extreme_of"]

_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_TIMED = re.compile(r"(\d{1,3}):([0-5]\d)")
"""A time of day, or minutes and seconds."""
_TAG = re.compile(r"\b(?:price|tag|amount|cost|value)s?$", re.I)
_ROWED = re.compile(r"\b(?:row|line|mail|message|order|email|record)s?$", re.I)


def extreme_of(asked: Asked, scene: Scene) -> list[Region]:
    """The record or value with the most or the least of what is compared."""
    if asked.extreme is None:
        return []
    kind, most = asked.extreme
    kinds = (kind,) if kind else ()
    if not kinds:
        chosen = choose_all(asked.rest, scene)
        if chosen is None:
            return []
        values = [number_in(text) for text in chosen.texts]
        return best_of(list(zip(chosen.regions, values, strict=True)), most)
    noun = re.sub(r"(?: \(?|'s )(?:name|title)\)?$", "", asked.rest)
    if _TAG.search(noun) and kind == "amount":
        chosen = choose("price", scene)
        values = [number_in(text) for text in chosen.texts] if chosen else []
        return best_of(list(zip(chosen.regions, values, strict=True)), most) if chosen else []
    if not is_record_noun(noun) and not _heads_names(noun, scene):
        return []
    whole = bool(_ROWED.search(noun)) or asked.whole
    for group in groups_of(scene):
        for one in kind.split():
            if found := _by_kind(group, one, most, whole or means_row(asked.text, group)):
                return found
    return []


def _heads_names(noun: str, scene: Scene) -> bool:
    """Whether a noun stands over the names of some records: "branch" over the branches."""
    return any(
        column.name and singular(noun) == singular(column.name)
        for group in groups_of(scene)
        for column in group.columns[:2]
        if column.kind == "text"
    )


def _by_kind(group: Group, kind: str, most: bool, whole: bool) -> list[Region]:
    columns = [column for column in group.columns if column.kind == kind]
    if kind == "date" and not columns:
        columns = [column for column in group.columns if _is_of_years(column)]
    if group.kind != "rows" or not columns or len(columns[-1].lines) < 2:
        return []
    primary = group.primary
    scored: list[tuple[Region, float | None]] = []
    for index, line in columns[-1].lines.items():
        record = group.records[index]
        title = primary.lines.get(index) if primary is not None else record.title
        if title is None or SUMS.match(title.text):
            continue
        box = record.box if whole else title.box
        region = Region(box, 0.85, "row" if whole else "text", text=title.text, source="records")
        scored.append((region, comparable(line.text, kind)))
    return best_of(scored, most)


def _is_of_years(column: Column) -> bool:
    """Whether a column has nothing but years."""
    return all(_YEAR.fullmatch(line.text.strip()) for line in column.lines.values())


def comparable(text: str, kind: str) -> float | None:
    """A number by which values of one kind can be ordered; None where there is none."""
    if kind != "date":
        timed = _TIMED.fullmatch(text.replace(" ", ""))
        return number_in(text) if timed is None else float(timed[1]) + int(timed[2]) / 60
    clock = re.search(r"\b(\d{1,2}):(\d{2})(?::\d{2})?(?: ?([ap])\.?m\b)?", text, re.I)
    if clock is not None:
        day = _day(text.replace(clock.group(), " "))
        return None if day is None else day + _minutes(clock) / 1440
    return _day(text)


def _minutes(clock: re.Match[str]) -> float:
    """Minutes since midnight."""
    half = (clock[3] or "").casefold()
    hour = int(clock[1]) % 12 + 12 * (half == "p") if half else int(clock[1])
    return 60.0 * hour + int(clock[2])


def _day(text: str) -> float | None:
    """A number of a day that grows with its date."""
    year = _YEAR.search(text)
    if year is None:
        return None
    month = month_number(text)
    numbers = [int(n) for n in re.findall(r"\b\d{1,2}\b", text.replace(year.group(), " "))]
    if month is not None:
        return float(year.group()) * 400 + month * 32 + (numbers[0] if numbers else 0)
    if not numbers and _YEAR.fullmatch(text.strip()):
        return float(year.group()) * 400
    if len(numbers) != 2:
        return None
    first, second = numbers
    # Day and month may stand in either order; what is over 12 is a day.
    day, mon = (first, second) if second <= 12 < first or text.count(".") == 2 else (second, first)
    return float(year.group()) * 400 + mon * 32 + day


def best_of(scored: list[tuple[Region, float | None]], most: bool) -> list[Region]:
    """All regions with the greatest, or the least, value; [] where too few values are known."""
    known = [(region, value) for region, value in scored if value is not None]
    if len(known) < 2 or len(known) < 0.6 * len(scored):
        return []
    pick = max if most else min
    target = pick(value for _, value in known)
    return [region for region, value in known if value == target]
