"""The value that belongs to a key: in its row under a header, of a type, beside it, or under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.asking.lexicon import attribute_types
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.columns import lines_up
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.keys import key_lines, record_of
from deixis.grounders.neuro_symbolic.records.model import Column, Group, Record, level
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.label_words import named_by
from deixis.language.lexicon.concepts import related

__all__ = ["crossed_value", "named_column", "value_of"]

_NAMES = 0.88
_MEANS = 0.85  # as near as two names of one thing; used where no header says the words
_SUM = re.compile(r"\b(?:total|amount|sum)\b", re.I)
_NUMBER = re.compile(r"#?\d{3,}")
_TITLES = frozenset({"name", "title", "headline", "heading", "sender", "who", "text", "subject"})
_PERSONS = frozenset({"who", "author", "owner", "assignee", "writer", "reviewer", "sender", "name"})


def value_of(attribute: str, key: str, scene: Scene) -> list[TextLine]:
    """Lines that state ``attribute`` ("" for whatever is stated) of the record named ``key``."""
    for line in key_lines(key, scene):
        inside = _within(attribute, key, line)
        if inside is not None:
            return [inside]
        value = _in_records(attribute, line, scene) or _level(attribute, line, scene)
        value = value or _under(attribute, line, scene)
        if value is not None:
            return [value]
    return []


def crossed_value(attribute: str, key: str, scene: Scene) -> list[TextLine]:
    """The value in the row of a key under the header that ``attribute`` names; [] without both.

    A number such as "#51749" names its row so surely that the type of the value is enough.
    """
    numbered = bool(_NUMBER.search(key))
    for line in key_lines(key, scene):
        for group, index, _ in record_of(line, groups_of(scene)):
            column = named_column(attribute, group)
            if column is None and numbered and group.header is not None:
                column = _only_typed(attribute, group)
            value = column.lines.get(index) if column is not None else None
            if value is not None and value.box.iou(line.box) < 0.5:
                return [value]
    return []


def _only_typed(attribute: str, group: Group) -> Column | None:
    """The one column of the attribute's first type."""
    types = attribute_types(attribute)[:1]
    fitting = [column for column in group.columns if column.kind in types]
    return fitting[0] if len(fitting) == 1 else None


def _within(attribute: str, key: str, line: TextLine) -> TextLine | None:
    """A value that stands in one line with the key: "41976 setup.cfg"."""
    types = attribute_types(attribute) if attribute else ()
    said = {part.casefold() for part in key.split()}
    if len(line.words) <= len(said):
        return None
    for kind in types:
        fitting = [
            word
            for word in line.words
            if value_type(word.text) == kind and word.text.casefold() not in said
        ]
        if fitting:
            word = fitting[-1]
            return TextLine(word.text, word.box, word.score, (word,))
    return None


def named_column(attribute: str, group: Group) -> Column | None:
    """The column whose header is what ``attribute`` calls it, in its words or in others."""
    scored = [(named_by(attribute, column.name), i) for i, column in enumerate(group.columns)]
    scored = [(score, i) for score, i in scored if score > _NAMES and group.columns[i].name]
    if scored:
        return group.columns[max(scored)[1]]
    meant = [c for c in group.columns if c.name and related(attribute, c.name) >= _MEANS]
    return meant[0] if len(meant) == 1 else None


def _in_records(attribute: str, key: TextLine, scene: Scene) -> TextLine | None:
    for group, index, record in record_of(key, groups_of(scene)):
        column = named_column(attribute, group) if attribute else None
        if column is not None:
            line = column.lines.get(index)
            if line is not None and line.box.iou(key.box) < 0.5:
                return line
        others = [line for line in record.lines if line.box.iou(key.box) < 0.5]
        found = _typed(attribute, key, others) or _title(attribute, key, group, record)
        if found is not None:
            return found
    return None


def _typed(attribute: str, key: TextLine, others: Sequence[TextLine]) -> TextLine | None:
    """The nearest value of the attribute's types, those to the right or below before others."""
    if not attribute:
        right = [
            line for line in others if line.box.x1 >= key.box.x2 - 2 and level(line.box, key.box)
        ]
        values = [line for line in right if value_type(line.text) != "text"] or right
        return values[0] if values else None
    types = attribute_types(attribute)
    for kind in types:
        fitting = [line for line in others if value_type(line.text) == kind]
        if kind == "amount" and len(fitting) > 1 and _SUM.search(attribute):
            return max(fitting, key=lambda line: line.box.x1)  # after the price of one
        if fitting:
            return min(fitting, key=lambda line: _way(key, line))
    return None


def _way(key: TextLine, line: TextLine) -> tuple[bool, float]:
    before = line.box.center[1] < key.box.y1 or line.box.x2 <= key.box.x1
    dx = line.box.center[0] - key.box.center[0]
    dy = line.box.center[1] - key.box.center[1]
    return before, abs(dx) + 3 * abs(dy)


def _title(attribute: str, key: TextLine, group: Group, record: Record) -> TextLine | None:
    """What the record is called, where its name is asked for by another of its values."""
    words = attribute.casefold().split()
    if not words or words[-1] not in _TITLES:
        return None
    if group.kind == "titles":
        title = record.title
        return title if title is not None and title.box.iou(key.box) < 0.5 else None
    primary = group.primary
    named = record.title if primary is None else None
    if primary is not None:
        named = next((ln for ln in record.lines if ln in primary.lines.values()), None)
    if named is not None and named.box.iou(key.box) < 0.5:
        return named
    if words[-1] not in _PERSONS:
        return None
    under = [ln for ln in record.lines if ln.box.y1 > key.box.center[1] and _is_person(ln.text)]
    return under[0] if under else None


def _is_person(text: str) -> bool:
    words = text.split()
    return 1 <= len(words) <= 4 and all(word[:1].isupper() for word in words)


def _level(attribute: str, key: TextLine, scene: Scene) -> TextLine | None:
    """A value beside the key, though nothing repeats there."""
    others = [line for line in scene.text.lines if level(line.box, key.box) and line is not key]
    right = [line for line in others if line.box.x1 >= key.box.x2 - 2]
    left = [line for line in others if line.box.x2 <= key.box.x1 + 2]
    if not attribute:
        return None
    return _typed(attribute, key, right) or _typed(attribute, key, left)


def _under(attribute: str, key: TextLine, scene: Scene) -> TextLine | None:
    """A value right under or over the key."""
    high = key.box.height
    near = [
        line
        for line in scene.text.lines
        if line is not key
        and abs(line.box.center[1] - key.box.center[1]) < 4.5 * high
        and (lines_up(line.box, key.box) or abs(line.box.x1 - key.box.x1) < high)
    ]
    if attribute.casefold().split()[-1:] and attribute.casefold().split()[-1] in _PERSONS:
        people = [
            line for line in near if line.box.y1 > key.box.center[1] and _is_person(line.text)
        ]
        near_people = [ln for ln in people if ln.box.y1 - key.box.y2 < 1.8 * high]
        if near_people:
            return near_people[0]
    return _typed(attribute, key, near) if attribute else None
