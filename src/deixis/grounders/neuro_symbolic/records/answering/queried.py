"""Rows and values of a table under a header, told by what their cells say.

"The shipment that goes to Lyon", "the damaged parcel", "every line for the room", "the weights of
the delivered shipments", "the heaviest shipment", "the highest fuel bill". What rows are called
stands over the table or over its names; every other word must stand in a cell or over a column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of, comparable
from deixis.grounders.neuro_symbolic.records.asking.lexicon import SUMS, is_record_noun, singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.headings import is_weekday
from deixis.grounders.neuro_symbolic.records.model import Column, Group
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.lexicon.wordsets import word_set
from deixis.language.wanting import stem

__all__ = ["queried"]

_WORTH = 0.85
_COLUMNS = 2  # with a name, from which on a group has a header that can be asked
_WORD = re.compile(r"[^\W_](?:[\w.,:'’%/-]*[^\W_])?", re.UNICODE)
_OF = re.compile(r"^(?P<column>[\w -]+?) (?:of|for|in) (?:the |all (?:the )?)?(?P<rows>.+)$", re.I)
_TOLD = re.compile(
    r"^(?P<noun>[a-z]+)(?P<link> (?:that|which|who|whose|where|with|without|from|to|for|in|on|of|at"
    r"|about|having|marked)\b.*)$",
    re.I,
)
_MOST = re.compile(
    r"^(?P<most>highest|largest|biggest|greatest|most expensive|dearest|heaviest|longest|newest"
    r"|latest|most recent|lowest|smallest|cheapest|least expensive|lightest|shortest|oldest"
    r"|earliest|most|strongest|maximum|least|fewest|weakest|minimum) (?P<rest>.+)$",
    re.I,
)
_LESS = word_set(
    "lowest smallest cheapest lightest shortest oldest earliest least fewest weakest minimum"
) | {"least expensive"}
_WEIGHED = word_set("heaviest lightest")
_WEIGHT = re.compile(r"^\d+(?:[.,]\d+)? ?(?:kg|g|t|lbs?|oz|tons?)$", re.I)
_VALUES = word_set("bill cost amount value number price figure total level count sum one cell")
_FUNCTION = word_set(
    "the a an all that which who whose where is are was were be been being has have had does do "
    "did go goes going went come comes came with from to for in on of at by about it its and "
    "marked set called named status state say says saying show shows sent addressed assigned "
    "having says their they them this these those"
)
_NOT = word_set("not no without never except isn't aren't wasn't doesn't don't hasn't haven't")
_PARTS = word_set("name title day date time text subject author number")
_PART_OF = re.compile(r"^ (?:of|for|in|on|at)\b")
_SEVERAL = re.compile(r"[^su]s$")
_ROW = word_set("row line record entry")


def queried(asked: Asked, scene: Scene) -> list[Region]:
    """The rows, or values in them, that a phrase tells; [] where a word of it stands nowhere."""
    text = re.sub(r"^(?:the|all(?: of)?(?: the)?|every|each|both) ", "", asked.text.casefold())
    for group in groups_of(scene):
        named = [column for column in group.columns if column.name.strip()]
        days = sum(is_weekday(column.name) for column in named) > _COLUMNS  # of a calendar
        if group.kind != "rows" or group.header is None or len(named) < _COLUMNS or days:
            continue
        if found := _extreme(text, group, scene) or _values(text, group, scene):
            return found
        if rows := _rows(text, group, scene):
            return [_row(group, index) for index in rows]
    return []


def _rows(text: str, group: Group, scene: Scene) -> list[int]:
    """The rows that a noun with a condition tells."""
    if (told := _TOLD.match(text)) is not None:
        part = _is_stated(told["noun"], group) and _PART_OF.match(told["link"])
        whole = _is_noun(told["noun"], group, scene) and not part
        return _meeting(told["link"], group) if whole else []
    words = _words(text)
    if len(words) < 2 or not _is_noun(words[-1], group, scene) or _is_stated(words[-1], group):
        return []
    return _whole_cell(words[:-1], group)


def _is_stated(noun: str, group: Group) -> bool:
    """Whether a noun names what rows state: the "quantity" of the desk."""
    column = _column(noun, group)
    names = column is group.primary and bool(_SEVERAL.search(noun))
    return noun in _PARTS or (column is not None and not names)


def _is_noun(noun: str, group: Group, scene: Scene) -> bool:
    """Whether the rows of a group are called so: by custom, over the table, or over the names."""
    one = singular(noun)
    if one in _ROW or is_record_noun(noun):
        return True
    over = [line for line in scene.text.lines if line.box.y2 < group.box.y1 + 2]
    high = max((line.box.height for line in over), default=0.0)
    titles = [
        line.text for line in over if line.box.height > _LARGE * high or line == group.heading
    ]
    worded = [column for column in group.columns if column.kind == "text"]
    heads = [column.name for column in (*group.columns[:2], *worded[:2])]
    return any(one == singular(word) for title in (*titles, *heads) for word in _words(title)[-2:])


_LARGE = 0.8  # of the highest line over a table, which is its title


def _meeting(told: str, group: Group) -> list[int]:
    """The rows whose cells say all that is told, or not, past the words over the columns."""
    words = _words(told)
    denied = any(word in _NOT for word in words)
    said = [word for word in words if word not in _FUNCTION | _NOT]
    heads = {stem(w) for column in group.columns for w in _words(column.name)}
    keys = [word for word in said if stem(word) not in heads]
    if not keys:
        return []
    hits = [i for i in _items(group) if _says(keys, group.records[i].text)]
    if denied:
        return [i for i in _items(group) if i not in hits] if hits else []
    return hits if len(hits) < len(group.records) else []


def _whole_cell(words: Sequence[str], group: Group) -> list[int]:
    """The rows one of whose cells says just these words: "damaged", "in transit"."""
    said = [stem(word) for word in words]
    found = [
        index
        for index in _items(group)
        for column in group.columns
        if (line := column.lines.get(index)) is not None
        and [stem(word) for word in _words(line.text)] == said
    ]
    return found if len(found) < len(group.records) else []


def _values(text: str, group: Group, scene: Scene) -> list[Region]:
    """The values that some rows have in a column."""
    match = _OF.match(text)
    column = _column(match["column"], group) if match is not None else None
    if match is None or column is None:
        return []
    lines = [column.lines.get(index) for index in _rows(match["rows"], group, scene)]
    return [Region(ln.box, _WORTH, "text", text=ln.text, source="records") for ln in lines if ln]


def _extreme(text: str, group: Group, scene: Scene) -> list[Region]:
    """The value of a column, or the row, that has the most or the least."""
    match = _MOST.match(text)
    if match is None:
        return []
    most, rest = match["most"] not in _LESS, match["rest"]
    group = _headed(group)
    if (column := _column(rest, group, loosely=True)) is not None:
        return _best(column, group, most, whole=False)
    columns = [c for c in group.columns if _is_weight(c)] if match["most"] in _WEIGHED else []
    if len(columns) == 1 and len(rest.split()) == 1 and _is_noun(rest, group, scene):
        return _best(columns[0], group, most, whole=True)
    return []


def _headed(group: Group) -> Group:
    """A sheet with the names in its first row over its columns, in place of their letters."""
    worded = [column for column in group.columns if 0 in column.lines and len(column.lines) > 1]
    lettered = all(len(column.name) < 2 for column in group.columns)
    names = [column for column in worded if any(map(str.isalpha, column.lines[0].text))]
    if not lettered or len(names) < _COLUMNS or len(names) < len(worded) - 1:
        return group
    columns = [
        Column(c.lines[0].text, c.kind, {i: ln for i, ln in c.lines.items() if i}, c.lines[0])
        for c in names
    ]
    return replace(group, columns=tuple(columns))


def _best(column: Column, group: Group, most: bool, *, whole: bool) -> list[Region]:
    scored = []
    for index in _items(group):
        line = column.lines.get(index)
        if line is not None:
            value = Region(line.box, _WORTH, "text", text=line.text, source="records")
            region = _row(group, index) if whole else value
            scored.append((region, comparable(line.text, column.kind)))
    return best_of(scored, most)


def _is_weight(column: Column) -> bool:
    lines = [line.text.strip() for line in column.lines.values()]
    return sum(bool(_WEIGHT.match(text)) for text in lines) > 0.5 * len(lines)


def _column(words: str, group: Group, *, loosely: bool = False) -> Column | None:
    """The one column over which these words stand; ``loosely`` past words for any value."""
    said = {stem(word) for word in _words(words)}
    if loosely:
        said = {stem(w) for w in _words(words) if singular(w) not in _VALUES} or said
    found = [c for c in group.columns if said and said <= {stem(w) for w in _words(c.name)}]
    return found[0] if len(found) == 1 else None


def _items(group: Group) -> Iterable[int]:
    """Rows that are no sums."""
    for index, record in enumerate(group.records):
        title = record.title
        if title is None or not SUMS.match(title.text.strip(": ")):
            yield index


def _says(keys: Sequence[str], text: str) -> bool:
    own = {stem(word) for word in _words(text)}
    return all(stem(key) in own for key in keys)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _row(group: Group, index: int) -> Region:
    record = group.records[index]
    return Region(record.box, _WORTH, "row", text=record.text, source="records")
