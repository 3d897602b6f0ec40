"""How likely a noun means the entries of a list: mails tell times, people are names."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.asking.wholeness import means_row
from deixis.grounders.neuro_symbolic.records.finding.headings import is_weekday
from deixis.grounders.neuro_symbolic.records.finding.heads_of_posts import TIME
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.language.lexicon.wordsets import word_set

__all__ = ["likeness", "of_people"]

_TALKS = word_set("message mail email conversation chat thread notification letter")
_PEOPLE = word_set("person people contact member user friend colleague guest participant player")
_ROWS = word_set("row line entry record")
_PERSON = re.compile(r"^\W*(?:o )?[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,2}$")
_SHARE = 0.6
_KINDS = {"cards": 0.5, "bands": 0.45, "rows": 0.3, "titles": 0.1}
_MANY = 8
_OFF = 4.0  # pixels


def likeness(noun: str, group: Group) -> float:
    """How well the entries of a list are what a noun means; none are at 0 and below.

    Args:
        noun: In the singular.
        group: The list.
    """
    score = 0.6 if means_row("", group) else _KINDS[group.kind]
    score += 0.2 if "framed" in group.names else 0.0
    score += 0.03 * min(len(group.records), _MANY)
    if noun in _TALKS:
        score += 1.0 if _share(_is_talk, group) > _SHARE else -1.0
    if noun in _PEOPLE:
        score += 1.0 if _share(_is_person, group) > _SHARE else -1.0
    if noun in _ROWS:
        score += 0.5 if group.kind == "rows" else 0.0
    return score - (1.0 if group.kind == "cards" and not _keeps_lines(group) else 0.0)


def of_people(noun: str, group: Group) -> Group:
    """Of a list of people only these: a heading between them is none."""
    if noun not in _PEOPLE:
        return group
    people = tuple(record for record in group.records if _is_person(record))
    return replace(group, records=people, columns=()) if len(people) > 1 else group


def _tells_when(line: TextLine) -> bool:
    """Whether a line is a time or a day."""
    text = line.text.strip()
    return value_type(text) == "date" or is_weekday(text) or TIME.search(text) is not None


def _share(told: Callable[[Record], bool], group: Group) -> float:
    return sum(map(told, group.records)) / len(group.records)


def _is_talk(record: Record) -> bool:
    """Whether an entry has several lines, and tells a time at its side."""
    side = [line for line in record.lines if line.box.x1 > record.box.center[0]]
    return len(record.lines) > 2 and any(map(_tells_when, side))


def _is_person(record: Record) -> bool:
    title = record.title
    return title is not None and len(record.lines) < 4 and bool(_PERSON.match(title.text.strip()))


def _keeps_lines(group: Group) -> bool:
    """Whether cards stand in full columns or rows, as those of one list do."""
    lefts = [record.box.x1 for record in group.records]
    tops = [record.box.y1 for record in group.records]
    alone = [
        min(abs(left - x) > _OFF for j, x in enumerate(lefts) if j != i)
        and min(abs(top - y) > _OFF for j, y in enumerate(tops) if j != i)
        for i, (left, top) in enumerate(zip(lefts, tops, strict=True))
    ]
    return not any(alone)
