"""What each entry of a list has of a measure: by the column so named, by type, or by unit."""

from __future__ import annotations

import re

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.answering.extremes import comparable
from deixis.grounders.neuro_symbolic.records.asking.ages import days_ago
from deixis.grounders.neuro_symbolic.records.asking.lexicon import attribute_types, singular
from deixis.grounders.neuro_symbolic.records.asking.types import number_in, value_type
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.model import Column, Group, Record

__all__ = ["best_entry", "only_numbers", "values_of"]

_TOLD = 0.6  # share of the entries that must have a value
_UNITS = {
    "distance": r"(?:km|m|mi|miles?|ft|yd)",
    "weight": r"(?:kg|g|lb|lbs|oz|t)",
    "area": r"(?:m²|m2|sqm|sq ?ft|ha)",
    "percentage": r"(?:%|percent)",
    "temperature": r"(?:°\s?[cf]?|[℃℉])",
}
"""Measures, and the units in which they are written."""
_NUMBER = r"(\d[\d.,]*) ?"
_LASTING = re.compile(
    r"(?:(?P<h>\d+(?:[.,]\d+)?) ?(?:h|hrs?|hours?)\b)? ?"
    r"(?:(?P<m>\d+) ?(?:m|mins?|minutes?)\b)? ?(?:(?P<s>\d+) ?(?:s|secs?|seconds?)\b)?"
    r"(?! ago)",
    re.I,
)
"""How long something takes: "1 h 20 min"; what is so long ago takes no time."""


def best_entry(values: dict[int, float], count: int, *, most: bool) -> int | None:
    """The one entry with the most or the least; None where too few have a value, or two tie."""
    if len(values) < max(2, _TOLD * count):
        return None
    target = (max if most else min)(values.values())
    best = [index for index, value in values.items() if value == target]
    return best[0] if len(best) == 1 else None


def values_of(measure: str, group: Group) -> dict[int, float]:
    """Entries and what they have of a measure: "temperature", "seeds", "date", "size"."""
    for told in (_by_column, _by_unit, _by_word, _by_type):
        values = told(measure, group)
        if len(values) >= max(2, _TOLD * len(group.records)):
            return values
    return {}


def only_numbers(group: Group) -> dict[int, float]:
    """Entries of which each states one number and no more; {} where one of them does not."""
    told = [re.findall(r"\d[\d.,:]*", _below_title(record)) for record in group.records]
    if any(len(numbers) != 1 for numbers in told):
        return {}
    values = {i: number_in(numbers[0]) for i, numbers in enumerate(told)}
    return {i: value for i, value in values.items() if value is not None}


def _below_title(record: Record) -> str:
    """What an entry states under its name, without what is read into its picture."""
    title = record.title
    left = title.box.x1 - title.box.height if title is not None else 0.0
    said = [line for line in record.lines if line is not title and line.box.x1 > left]
    return " ".join(line.text for line in said)


def _by_column(measure: str, group: Group) -> dict[int, float]:
    """Of the column that the measure names."""
    said = words_of(measure)
    for column in group.columns:
        heads = words_of(re.sub(r"\(.*?\)|▼|▲", "", column.name))
        if heads and all(says(word, heads) for word in said):
            return _read(column)
    return {}


def _read(column: Column) -> dict[int, float]:
    found = {}
    for index, line in column.lines.items():
        value = _value(line.text)
        if value is not None:
            found[index] = value
    return found


def _value(text: str) -> float | None:
    if value_type(text) in ("date", "time"):
        return _when(text)
    return number_in(text) if re.search(r"\d", text) else None


def _when(text: str) -> float | None:
    """A number that grows with a date or a time of day."""
    if value_type(text) == "time":
        return number_in(text)
    age = days_ago(text)
    return -age if age is not None else comparable(text, "date")


def _by_unit(measure: str, group: Group) -> dict[int, float]:
    """Of the numbers with a unit of the measure: "5 km" of a distance."""
    if measure == "duration":
        told = {i: _lasting(record.text) for i, record in enumerate(group.records)}
        return {i: value for i, value in told.items() if value is not None}
    unit = _UNITS.get(singular(measure))
    return {} if unit is None else _numbers(rf"{_NUMBER}{unit}(?![a-z])", group)


def _lasting(text: str) -> float | None:
    """The seconds of the first length of time that a text states; None without one."""
    for found in _LASTING.finditer(text):
        parts = found.groupdict()
        if any(parts.values()):
            scales = (("h", 3600.0), ("m", 60.0), ("s", 1.0))
            return sum(scale * (number_in(parts[unit] or "0") or 0.0) for unit, scale in scales)
    return None


def _by_word(measure: str, group: Group) -> dict[int, float]:
    """Of the numbers before the word itself: "12 seeds" of seeds."""
    last = singular(measure.rpartition(" ")[2])
    return _numbers(rf"{_NUMBER}{re.escape(last)}(?:s|es)?\b", group)


def _numbers(pattern: str, group: Group) -> dict[int, float]:
    found = {}
    for index, record in enumerate(group.records):
        match = re.search(pattern, record.text, re.I)
        value = number_in(match[1]) if match is not None else None
        if value is not None:
            found[index] = value
    return found


def _by_type(measure: str, group: Group) -> dict[int, float]:
    """Of the one value of a fitting type that each entry states."""
    types = attribute_types(measure) or (measure,)
    for kind in types:
        found = {}
        for index, record in enumerate(group.records):
            value = next((v for ln in record.lines if (v := _of_kind(ln, kind)) is not None), None)
            if value is not None:
                found[index] = value
        if len(found) >= max(2, _TOLD * len(group.records)):
            return found
    return {}


def _of_kind(line: TextLine, kind: str) -> float | None:
    text = line.text.strip()
    if kind == "date":
        return _when(text) if value_type(text) == "date" or days_ago(text) is not None else None
    if value_type(text) == kind:
        return _value(text)
    inner = re.search(r"\d[\d.,]* ?[kmgt]i?b\b", text, re.I) if kind == "size" else None
    return number_in(inner.group()) if inner is not None else None
