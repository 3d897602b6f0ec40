"""Entries: everything on a page that can be asked about, as a name with its values.

The records of lists and tables are entries, and so is a label with the value beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.asking.lexicon import singular
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.segments import labelled
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["Entry", "entries_of", "says", "words_of"]

_LONGEST = 14  # lines of an entry; what has more is a part of the page
_SHORTEST = 4  # letters of a beginning that two forms of a word must share


@dataclass(frozen=True)
class Entry:
    """A name with its values.

    Attributes:
        title: The line that names it.
        lines: All its lines, the title too.
        names: What columns call its lines: index of a line -> words.
        pair: Whether it is a label with its value.
    """

    title: TextLine
    lines: tuple[TextLine, ...]
    names: tuple[tuple[int, str], ...] = ()
    pair: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """All its words, in the singular."""
        return tuple(word for line in self.lines for word in words_of(line.text))


@once_a_scene
def entries_of(scene: Scene) -> tuple[Entry, ...]:
    """Label and value pairs, then the records of lists."""
    return (*_pairs(scene), *_records(scene))


def _pairs(scene: Scene) -> list[Entry]:
    found = [
        Entry(TextLine(name, region.box), (TextLine(region.text or "", region.box),), pair=True)
        for region, writing in scene.writings.items()
        for name in writing.names[:1]
    ]
    for item in labelled(scene):
        title = TextLine(item.label.strip(" :"), item.value.box)
        found.append(Entry(title, (item.value,), pair=True))
    return found


def _records(scene: Scene) -> list[Entry]:
    found = []
    for group in groups_of(scene):
        primary = group.primary
        for index, record in enumerate(group.records):
            title = primary.lines.get(index) if primary is not None else None
            title = title or record.title
            if title is None or not 1 < len(record.lines) <= _LONGEST:
                continue
            names = [
                (record.lines.index(column.lines[index]), column.name)
                for column in group.columns
                if column.name and column.lines.get(index) in record.lines
            ]
            found.append(Entry(title, record.lines, tuple(names)))
    return found


def words_of(text: str) -> tuple[str, ...]:
    """Words of a text in the singular, without marks."""
    words = re.findall(r"\w[\w.:/@'&+-]*\w|\w", text.casefold())
    parts = [part for word in words if "-" in word for part in word.split("-") if part.isalpha()]
    return tuple(singular(word) for word in (*words, *parts))


def says(word: str, words: tuple[str, ...]) -> bool:
    """Whether a word is among others, in one form or another: "torches", "booked", "writing"."""
    one = singular(word)
    if one in words or word in words:
        return True
    if len(one) < _SHORTEST or not one.isalpha():
        return False
    stem = re.sub(r"(?:ing|ed|er|s|e)$", "", one)
    stem = stem if len(stem) >= _SHORTEST else one
    near = (other for other in words if abs(len(other) - len(one)) <= 4)
    return any(
        re.fullmatch(rf"{re.escape(stem)}(?:ing|ed|er|e|s|es|ion)?", other) for other in near
    )
