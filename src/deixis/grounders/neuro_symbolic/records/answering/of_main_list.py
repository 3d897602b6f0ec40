"""Entries of the page's main list by rank or by what they state: "the largest file", "third entry".

What a superlative compares is told by it and by its noun: the newest of anything by date, the
largest file by size. Where the list has no column of that sort, nothing is answered.
"""

from __future__ import annotations

import re

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of, comparable
from deixis.grounders.neuro_symbolic.records.answering.lookups import named_column
from deixis.grounders.neuro_symbolic.records.asking.ages import days_ago
from deixis.grounders.neuro_symbolic.records.asking.lexicon import SUMS, is_record_noun, singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.asking.wholeness import asks_name, means_row
from deixis.grounders.neuro_symbolic.records.finding.main_list import full_columns, main_list
from deixis.grounders.neuro_symbolic.records.model import Group
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.language.lexicon.wordsets import word_set

__all__ = ["of_main_list", "of_named_list"]

_ASKED = re.compile(
    r"^(?P<noun>[a-z]+)(?:'s (?P<part>[a-z ]+))?(?: (?:in|of|on) (?:the |this )?(?:\w+ )?"
    r"(?:list|table|folder|page|inbox))?$",
    re.I,
)
_SIZED = word_set("file document attachment photo picture image video folder download backup")
_DRAWN = word_set(
    "link menu button bubble box option step point section tip advice suggestion bullet title name "
    "heading headline chat conversation plan card tile question setting message"
)
"""Nouns of what is seen as such, whatever the list of the page is."""
_ROWS = word_set("row line record entry")
_NAMES = frozenset({"name", "title"})
_TOLD = 0.5  # share of the entries of which a column must tell the value
_WHOLE = 3  # columns from which on an entry is spoken of as a row


def of_named_list(asked: Asked, scene: Scene) -> list[Region]:
    """As `of_main_list`, where the noun stands over the names of the entries."""
    return _chosen(asked, scene, named=True)


def of_main_list(asked: Asked, scene: Scene) -> list[Region]:
    """The entry, or the part of it, that a rank or superlative picks; [] where none is meant."""
    return _chosen(asked, scene, named=False)


def _chosen(asked: Asked, scene: Scene, *, named: bool) -> list[Region]:
    if asked.rank is None and asked.extreme is None:
        return []
    found = _ASKED.match(asked.rest)
    if found is None or singular(found["noun"]) in _DRAWN:
        return []
    lettered = any(table.lettered for table in scene.page.tables)
    if lettered and (singular(found["noun"]) in _ROWS or not is_record_noun(found["noun"])):
        return []  # a sheet's rows have numbers of their own, and its things are cells
    group = main_list(scene)
    if group is None or (group.header is None and full_columns(group) < _WHOLE):
        return []  # lines with a value each may be those of a bill
    known = _heads_names(found["noun"], group) if named else is_record_noun(found["noun"])
    if not known:
        return []
    kinds = _kinds(asked.extreme[0], found["noun"]) if asked.extreme else ()
    index = _ranked(asked.rank, group) if asked.rank else _extreme(asked, kinds, group)
    if index is None:
        return []
    return _shown(index, found["part"], asked, group, whole=not lettered)


def _heads_names(noun: str, group: Group) -> bool:
    """Whether a noun stands over the names of the entries: "Bike" over the bikes."""
    primary = group.primary
    return primary is not None and bool(primary.name) and singular(primary.name) == singular(noun)


def _ranked(rank: int, group: Group) -> int | None:
    """Of the entries that are no sums; these stand last."""
    items = [i for i in range(len(group.records)) if not _is_sum(i, group)]
    return next(iter(nth(items, rank)), None)


def _is_sum(index: int, group: Group) -> bool:
    title = group.records[index].title
    return title is not None and bool(SUMS.match(title.text.strip(": ")))


def _kinds(told: str, noun: str) -> tuple[str, ...]:
    """Types of value that are compared."""
    if told:
        return tuple(told.split())
    return ("size",) if singular(noun) in _SIZED else ()


def _extreme(asked: Asked, kinds: tuple[str, ...], group: Group) -> int | None:
    """The one entry with the most or the least of the first type that a column has."""
    most = asked.extreme is not None and asked.extreme[1]
    for kind in kinds:
        values = _ages(group) if kind == "date" else _stated(kind, group)
        scored = [(Region(group.records[i].box, 1.0), value) for i, value in values.items()]
        best = best_of(scored, most) if len(values) >= _TOLD * len(group.records) else []
        if len(best) == 1:
            return next(i for i in values if group.records[i].box == best[0].box)
    return None


def _stated(kind: str, group: Group) -> dict[int, float | None]:
    """The values of a type in the column that has the most of it; folders have no size."""
    best: dict[int, float | None] = {}
    for column in group.columns:
        typed = {i: ln.text for i, ln in column.lines.items() if value_type(ln.text) == kind}
        known = {i: comparable(text, kind) for i, text in typed.items() if not _is_sum(i, group)}
        best = known if len(known) >= len(best) else best
    return best


def _ages(group: Group) -> dict[int, float | None]:
    """How recent each entry is, by the column that tells it of most entries."""
    best: dict[int, float | None] = {}
    for column in group.columns:
        known = {i: days_ago(line.text) for i, line in column.lines.items()}
        told: dict[int, float | None] = {i: -age for i, age in known.items() if age is not None}
        if len(told) > len(best):
            best = told
    return best


def _shown(
    index: int, part: str | None, asked: Asked, group: Group, *, whole: bool
) -> list[Region]:
    """An entry, or the part of it that is asked for; of a sheet, its name in a cell."""
    record = group.records[index]
    title = group.primary.lines.get(index) if group.primary is not None else record.title
    if part and part.casefold() not in _NAMES:
        column = named_column(part, group)
        line = column.lines.get(index) if column is not None else None
        return [_text(line)] if line is not None else []
    if not part and (whole or asked.whole) and _is_whole(asked, group):
        return [Region(record.box, 0.85, "row", text=record.text, source="records")]
    return [_text(title)] if title is not None else []


def _is_whole(asked: Asked, group: Group) -> bool:
    """Whether the entry is meant with all it states: a row, or a file among its size and date."""
    noun = singular(asked.rest.split()[0])
    if asked.whole or noun in _ROWS or means_row(asked.text, group) or _heads_names(noun, group):
        return True
    return asked.extreme is not None and full_columns(group) >= _WHOLE and not asks_name(asked.text)


def _text(line: TextLine) -> Region:
    return Region(line.box, 0.85, "text", text=line.text, source="records")
