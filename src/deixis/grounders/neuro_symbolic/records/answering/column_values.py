"""All that stands in a column, or what of it has a colour: "the drivers", "due dates in red"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deixis.core import Boxes, Region, TextLine
from deixis.grounders.neuro_symbolic.records.asking.lexicon import SUMS, singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.main_list import main_list
from deixis.grounders.neuro_symbolic.records.model import Column, Group
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.lexicon.wordsets import word_set
from deixis.language.wanting import plain_words, stem
from deixis.perception.attributes import colour_matrix, known_colours

__all__ = ["column_values"]

_BEFORE = re.compile(r"^(?:the )?(?P<colour>[a-z]+) (?P<what>[a-z][\w ]*)$", re.I)
_AFTER = re.compile(
    r"^(?:the )?(?P<what>[a-z][\w ]*?) (?:(?:that|which) (?:is|are) )?"
    r"(?:(?:written|shown|printed|set) )?(?:in )?(?P<colour>[a-z]+)$",
    re.I,
)
_PLAIN = re.compile(r"^(?:the )?(?P<what>[a-z][\w ]*)$", re.I)
_VALUES = word_set("value number date day amount figure time")
_NAMES = 2  # first columns, which tell what the rows are
_SURE = 0.5  # of words that have a colour


def column_values(asked: Asked, scene: Scene) -> list[Region]:
    """The values under the one header that a phrase says; [] where it says none, or names rows."""
    if asked.extreme is not None or asked.rank is not None or asked.any or asked.whole:
        return []
    told = _told(asked.rest)
    group = main_list(scene) if told is not None else None
    if told is None or group is None or group.header is None:
        return []
    what, colour = told
    if not asked.many and singular(what.split()[-1]) == what.split()[-1].casefold():
        return []
    column = _headed(what, group, coloured=colour is not None)
    lines = [] if column is None else _items(column, group)
    if colour is not None:
        lines = _of_colour(colour, lines, scene)
    fits = len(lines) > 1 and asked.number in (None, len(lines))
    return [_region(line) for line in lines] if fits else []


def _told(text: str) -> tuple[str, str | None] | None:
    """What is asked for, and the colour that is said of it."""
    for pattern in (_AFTER, _BEFORE):
        match = pattern.match(text)
        if match is not None and match["colour"].casefold() in known_colours():
            return match["what"], match["colour"].casefold()
    plain = _PLAIN.match(text)
    return None if plain is None else (plain["what"], None)


def _headed(what: str, group: Group, *, coloured: bool) -> Column | None:
    """The column whose name the words are; where a colour tells it they may say less or more."""
    said = {stem(word) for word in plain_words(what)}
    heads = {id(c): {stem(word) for word in plain_words(c.name)} for c in group.columns}
    exact = [c for c in group.columns[_NAMES:] if said and heads[id(c)] == said]
    if exact or not coloured:
        return exact[0] if len(exact) == 1 else None
    told = {stem(word) for word in plain_words(what) if singular(word) not in _VALUES}
    near = [c for c in group.columns if told and told <= heads[id(c)]]
    return near[0] if len(near) == 1 else None


def _items(column: Column, group: Group) -> list[TextLine]:
    """The values of rows that are no sums, from the top."""
    titles = [record.title for record in group.records]
    sums = {i for i, title in enumerate(titles) if title and SUMS.match(title.text.strip(": "))}
    return [line for index, line in sorted(column.lines.items()) if index not in sums]


def _of_colour(colour: str, lines: Sequence[TextLine], scene: Scene) -> list[TextLine]:
    if not lines:
        return []
    boxes = Boxes.of([line.box for line in lines])
    scores = colour_matrix(scene.image, boxes, [colour], part="text")[:, 0]
    return [line for line, score in zip(lines, scores.tolist(), strict=True) if score > _SURE]


def _region(line: TextLine) -> Region:
    return Region(line.box, 0.85, "text", text=line.text, source="records")
