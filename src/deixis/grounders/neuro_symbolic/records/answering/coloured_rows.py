"""Rows and entries of one colour: "the red rows", "the line in green", "the first error row".

A row is red when its letters are, or when it lies on red ground. Logs set errors in red and
warnings in yellow: these may be told by what they are about.
"""

from __future__ import annotations

import re

import numpy as np

from deixis.core import Boxes, Region
from deixis.grounders.neuro_symbolic.looks.tints import tinted
from deixis.grounders.neuro_symbolic.records.asking.lexicon import singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.between_rules import ruled_lists
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.language.lexicon.wordsets import word_set
from deixis.perception.attributes import colour_matrix, known_colours

__all__ = ["coloured_rows"]

_BEFORE = re.compile(r"^(?:the )?(?P<colour>\w+)(?: table)? (?P<noun>\w+)$", re.I)
_IN_TABLE = re.compile(r" (?:in|of) the (?:table|list|bill|invoice|receipt)$", re.I)
_AFTER = re.compile(
    r"^(?:the )?(?:table )?(?P<noun>\w+) (?:in|(?:that|which) (?:is|are)(?: in)?) (?P<colour>\w+)$",
    re.I,
)
_ABOUT = re.compile(
    r"^(?:the )?(?P<colour>error|warning)s?(?: rows?| entr(?:y|ies)| lines?| messages?)?"
    r" (?:about|for|on|from|with|that mentions?|saying) (?:the |an? )?(?P<key>.+)$",
    re.I,
)
_ROWS = word_set("row entry record")
_TONES = {"error": ("red", "pink"), "warning": ("yellow", "orange")}
"""What is announced, and the colours that it has by custom."""
_INKED = 0.5
_MOST = 0.6  # share of the lines of a row


def coloured_rows(asked: Asked, scene: Scene) -> list[Region]:
    """The rows of the colour that a phrase names; [] where it names none or all have it."""
    if asked.extreme is not None:
        return []
    told = _ABOUT.match(asked.rest)
    rest = _IN_TABLE.sub("", asked.rest)
    nouns = _ROWS if rest == asked.rest else _ROWS | {"line"}
    match = told or _BEFORE.match(rest) or _AFTER.match(rest)
    if match is None or (told is None and singular(match["noun"]) not in nouns):
        return []
    word = match["colour"].casefold()
    colours = _TONES.get(word, (word,) if word in known_colours() else ())
    for group in (*groups_of(scene), *ruled_lists(scene)):
        for colour in colours if group.kind == "rows" else ():
            found = _chosen(colour, told["key"] if told else "", asked, group, scene)
            if found:
                return [Region(r.box, 0.85, "row", text=r.text, source="records") for r in found]
    return []


def _chosen(colour: str, key: str, asked: Asked, group: Group, scene: Scene) -> list[Record]:
    """Those of a colour, of these the ones that tell a key, of these the n-th."""
    hits = _hits(colour, group, scene)
    found = [r for r, hit in zip(group.records, hits, strict=True) if hit] if hits else []
    words = words_of(key)
    found = [r for r in found if all(says(word, words_of(r.text)) for word in words)]
    if asked.rank is not None:
        found = nth(found, asked.rank)
    return found if len(found) < len(group.records) else []


def _hits(colour: str, group: Group, scene: Scene) -> list[bool]:
    if len(group.records) < 3:
        return []
    inked = [_is_inked(colour, record, scene) for record in group.records]
    if any(inked):
        return inked
    ground = tinted(scene.image, Boxes.of([record.box for record in group.records]), colour)
    return [] if ground is None else [bool(score > _INKED) for score in ground]


def _is_inked(colour: str, record: Record, scene: Scene) -> bool:
    boxes = Boxes.of([line.box for line in record.lines])
    if not len(boxes):
        return False
    scores = colour_matrix(scene.image, boxes, [colour], part="text")[:, 0]
    return bool(np.mean(scores > _INKED) > _MOST)
