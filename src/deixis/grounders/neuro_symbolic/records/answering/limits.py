"""Values over or under a number, and rows that have such: "the cells over 900", "prices below 5".

"The rows where Q1 is above 800", "vehicles with more than 200000 km", "the highest number of the
sheet": what is compared is told by the words over a column; without them all numbers of a table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of
from deixis.grounders.neuro_symbolic.records.asking.lexicon import SUMS, attribute_types, singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import number_in, value_type
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.main_list import main_list
from deixis.grounders.neuro_symbolic.records.model import Column, Group
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.lexicon.wordsets import word_set

__all__ = ["limited"]

_MORE = r"above|over|(?:more|greater|larger|bigger|higher|longer) than|exceeding"
_LESS = r"below|under|(?:less|fewer|smaller|lower|shorter|cheaper) than"
_LIMIT = (
    rf"(?:(?P<more>{_MORE})|(?:{_LESS})) (?P<limit>[$€£]? ?\d[\d.,' ]*)"
    r"(?: ?(?:[$€£%]|euros?|dollars?|pounds?|(?P<unit>[a-z]{1,3})\b))?"
)
_OWNERS = re.compile(
    r"^(?:the )?(?P<noun>[a-z]+)"
    r" (?:with|where|whose|that (?:have|has|cost|costs)|having|of which) "
    rf"(?:(?:the|an?) )?(?:(?P<what>[\w -]+?) )?(?:(?:is|are|of) )?{_LIMIT}$",
    re.I,
)
_VALUES = re.compile(
    rf"^(?:the )?(?P<noun>[\w -]+?)(?: in (?:the )?(?P<lane>[\w -]+?) column)?"
    rf" (?:(?:that|which) (?:is|are) )?{_LIMIT}(?: in (?:the )?(?P<what>[\w -]+?) column)?$",
    re.I,
)
_MOSTLY = 0.6  # of the values of a column that are numbers
_LONG = 6  # digits of a whole number from which on it names a thing
_ANY = word_set("cell number value figure amount entry")
_WHOLE = re.compile(
    r"^(?P<noun>number|value|figure|cell)(?: (?:of|in|on) (?:the |this )?(?:whole |entire )?"
    r"(?:sheet|table|spreadsheet|grid))?$",
    re.I,
)
_PLACED = re.compile(r" (?:above|over|below|under) ", re.I)
_NUMBER = re.compile(r"^[$€£+−-]? ?\d[\d.,' ]*(?: ?[%$€£]| ?[a-z]{1,3})?$", re.I)


def limited(asked: Asked, scene: Scene) -> list[Region]:
    """The values beyond a number, the rows with such, or of all numbers the most; [] for none."""
    if asked.rank is not None or asked.any:
        return []
    group = main_list(scene)
    if group is None:
        return []
    if asked.extreme is not None:
        return _most(asked.extreme, asked.rest, group)
    owners = _OWNERS.match(asked.rest)
    match = owners or _VALUES.match(asked.rest)
    if match is None or (owners is None and _of_place(match)):
        return []
    limit, more = number_in(match["limit"]), bool(match["more"])
    columns = _columns(match, group)
    if limit is None or not columns:
        return []
    hits = [(i, c) for c in columns for i in c.lines if _beyond(c, i, limit, more=more)]
    hits = [(i, c) for i, c in hits if not _is_sum(i, group)]
    if owners is None or singular(match["noun"]) in _ANY:
        return [_value(column, index) for index, column in hits]
    return [_row(group, index) for index in dict.fromkeys(index for index, _ in hits)]


def _of_place(match: re.Match[str]) -> bool:
    """'The cell below 65' is one, and lies below another; 'cells below 65' are less."""
    noun = match["noun"].casefold()
    return noun in _ANY and noun == singular(noun) and bool(_PLACED.search(match[0]))


def _columns(match: re.Match[str], group: Group) -> Sequence[Column]:
    """The one column that is named; all with numbers where nothing but numbers is spoken of."""
    numbers = _of_numbers(group)
    told = match.groupdict()
    what = told.get("lane") or told["what"] or told["unit"] or told["noun"]
    said = words_of(what)
    named = [c for c in numbers if c.name and all(says(w, words_of(c.name)) for w in said)]
    if named:
        return named if len(named) == 1 else []
    types = attribute_types(what)
    typed = [column for column in numbers if column.kind in types[:1]]
    if typed:
        return typed if len(typed) == 1 else []
    bare = {singular(word) for word in said} <= _ANY and singular(told["noun"]) in _ANY
    return numbers if bare else []


def _of_numbers(group: Group) -> list[Column]:
    """Columns with values that can be compared: none that number the rows, no dates."""
    found = []
    for column in group.columns:
        lines = [line for i, line in sorted(column.lines.items()) if not _is_sum(i, group)]
        texts = [line.text.strip() for line in lines]
        plain = [t for t in texts if _NUMBER.match(t) and value_type(t) not in ("date", "time")]
        if len(plain) > _MOSTLY * len(texts) and not _names_rows(texts, column is group.columns[0]):
            found.append(column)
    return found


def _names_rows(texts: Sequence[str], first: bool) -> bool:
    """Whether whole numbers count the rows, in the first column, or are long as of orders."""
    if not all(text.isdecimal() for text in texts):
        return False
    counting = first and all(int(b) > int(a) for a, b in pairwise(texts))
    return counting or min(map(len, texts)) >= _LONG


def _beyond(column: Column, index: int, limit: float, *, more: bool) -> bool:
    value = number_in(column.lines[index].text)
    return value is not None and (value > limit if more else value < limit)


def _most(extreme: tuple[str, bool], rest: str, group: Group) -> list[Region]:
    """Of all the numbers in a table of one sort of them the greatest or the least."""
    if _WHOLE.match(rest) is None or extreme[0]:
        return []
    columns = _of_numbers(group)
    scored = [
        (_value(column, index), number_in(line.text))
        for column in columns
        for index, line in column.lines.items()
        if not _is_sum(index, group)
    ]
    return best_of(scored, extreme[1])


def _is_sum(index: int, group: Group) -> bool:
    title = group.records[index].title
    return title is not None and bool(SUMS.match(title.text.strip(": ")))


def _value(column: Column, index: int) -> Region:
    line = column.lines[index]
    return Region(line.box, 0.85, "text", text=line.text, source="records")


def _row(group: Group, index: int) -> Region:
    record = group.records[index]
    return Region(record.box, 0.85, "row", text=record.text, source="records")
