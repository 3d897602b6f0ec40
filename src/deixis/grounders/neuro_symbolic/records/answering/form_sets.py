"""Controls of a form by state and section: "the empty fields", "the boxes that aren't ticked"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.looks.greyed_marks import greyed_marks
from deixis.grounders.neuro_symbolic.records.answering.option_cards import option_card
from deixis.grounders.neuro_symbolic.records.asking.of_fields import AskedFields, read_fields
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.field_states import fields_that_are
from deixis.grounders.neuro_symbolic.records.finding.fields import Field, fields_of
from deixis.grounders.neuro_symbolic.records.finding.tick_marks import TickMark, tick_marks_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.grounders.neuro_symbolic.words.label_words import named_by
from deixis.language.lexicon.wordsets import word_set
from deixis.perception.elements.values import MONTH

__all__ = ["form_set"]

_Control = TypeVar("_Control", Field, TickMark)
_TICKED = frozenset({"checkbox", "radio", "switch"})
_SAME = 0.9  # from which on a heading says the same in other words
_DATE = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b|\b(?:dd|mm)[./-]|\b\d{1,2}\.? "
    rf"{MONTH}",
    re.I,
)
_GENERAL = word_set(
    "option choice setting answer entry item one box value preference the a of for my your details"
    " section part group"
)


def form_set(asked: Asked, scene: Scene) -> list[Region]:
    """The fields, boxes to tick or switches of which a phrase says in what state or part they are.

    Nothing where the page does not tell, or where no control is so.
    """
    told = read_fields(asked.text)
    if told is None or (told.noun and option_card(asked, scene)):  # a choice drawn as a card
        return []
    if told.kinds and set(told.kinds) <= _TICKED:
        found = _ticks(told, scene)
    else:
        found = _fields(told, scene)
    if told.rank is not None:
        found = nth(found, told.rank)
    return [replace(region, score=0.85) for region in found]


def _fields(told: AskedFields, scene: Scene) -> list[Region]:
    every = fields_of(scene)
    kept = [field.region.label in told.kinds for field in every]
    for state, holds in told.states:
        flags = fields_that_are(state, every, scene)
        if flags is None:
            return []
        kept = [a and b is holds for a, b in zip(kept, flags, strict=True)]
    found = [field for field, flag in zip(every, kept, strict=True) if flag]
    return [field.region for field in _about(told.about, _placed(told.place, found))]


def _about(words: str, found: Sequence[Field]) -> list[Field]:
    """Those whose label has the words, whose section has them, or that hold such a value."""
    if not words:
        return list(found)
    keys = [word for word in words_of(words) if word not in _GENERAL]
    own = [f for f in found if f.label is not None and keys and _has(keys, f.label)]
    if keys == ["date"]:
        own = [f for f in found if f in own or _DATE.search(_text(f))]
    return own or _placed(words, found)


def _text(field: Field) -> str:
    return " ".join(line.text for line in field.words) or field.region.text or ""


def _ticks(told: AskedFields, scene: Scene) -> list[Region]:
    every = [mark for mark in tick_marks_of(scene) if mark.region.label in told.kinds]
    if told.noun:
        every = _of_question(told.noun, every)
    if any(state not in ("checked", "disabled") for state, _ in told.states):
        return []
    found = [
        mark for mark in every if all(mark.on is on for s, on in told.states if s == "checked")
    ]
    for state, holds in told.states:
        found = _greyed(found, scene, holds=holds) if state == "disabled" else found
    if told.ticked and not told.noun:  # one ticks a box, and chooses an option
        found = [mark for mark in found if mark.region.label == "checkbox"] or found
    return [mark.region for mark in _placed(told.place, found)]


def _greyed(marks: Sequence[TickMark], scene: Scene, *, holds: bool) -> list[TickMark]:
    """Those that are paler than their like; where none is, "disabled" says that they are off."""
    words = [None if mark.label is None else mark.label.box for mark in marks]
    flags = greyed_marks(
        scene.image, [mark.region.box for mark in marks], [mark.on for mark in marks], words
    )
    if not any(flags):
        return [mark for mark in marks if mark.on is not holds]
    return [mark for mark, flag in zip(marks, flags, strict=True) if flag is holds]


def _of_question(noun: str, marks: Sequence[TickMark]) -> list[TickMark]:
    """Choices under a heading or question that has all the words of a noun."""
    keys = [word for word in words_of(noun) if word not in _GENERAL]
    if not keys:
        return []
    return [mark for mark in marks if mark.section is not None and _has(keys, mark.section)]


def _placed(place: str, found: Sequence[_Control]) -> list[_Control]:
    """Those in the part of the form that a phrase names; all where it names none."""
    if not place:
        return list(found)
    keys = [word for word in words_of(place) if word not in _GENERAL]
    headed = [item for item in found if item.section is not None and keys]
    return [item for item in headed if item.section and _has(keys, item.section)]


def _has(keys: Sequence[str], line: TextLine) -> bool:
    words = words_of(line.text)
    return all(says(key, words) for key in keys) or named_by(" ".join(keys), line.text) > _SAME
