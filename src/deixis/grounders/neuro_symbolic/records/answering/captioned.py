"""Values asked for by their caption: "the room number" beside "Room", "the meter number"."""

from __future__ import annotations

import re

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.captions import Caption, captions, is_stated
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.label_words import named_by
from deixis.grounders.neuro_symbolic.words.text_match import normalise
from deixis.language.lexicon import colour_name

__all__ = ["captioned"]

_NAMED = 0.9
_LONGEST = 6  # words of a phrase that names one value
_PLAIN = re.compile(
    r"^(?:(?:the|my|our|your|his|her|its|their|this) )?(?P<what>(?:[a-z]|VAT|IBAN)[\w' .-]*)$"
)
_SORTS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"\b(?:date|day|deadline)\b"), ("date",)),
    (re.compile(r"\btime\b"), ("time", "duration")),
    (
        re.compile(r"\b(?:amount|price|fee|cost|sum|total|balance|limit)\b"),
        ("amount", "number"),
    ),
    (re.compile(r"\be-?mail\b"), ("email",)),
    (re.compile(r"\b(?:phone|telephone)\b"), ("phone", "number")),
)
_OWNED = re.compile(
    r"^(?:amount|price|fee|cost|sum|balance|limit) (?:of|for) (?:the )?(?P<key>.+)$"
)
_OWNERS = 0.97
_NUMBERED = re.compile(r"\b(?:number|no|nr|id|code|reference|ref|count|quantity)\b")
_NAME = re.compile(r"\b(?:first|second|last|middle) name$", re.I)
"""Part of what a person is called, and no name by its order."""
_WORDED = re.compile(r"\b(?:name|status|type|kind|method|class|place|person)\b")


def captioned(asked: Asked, scene: Scene) -> list[TextLine]:
    """The one value whose caption means what is asked for, and that is of the sort asked for."""
    match = _PLAIN.match(asked.text)
    ranked = asked.rank is not None and not _NAME.search(asked.text)
    plain = not (asked.many or asked.any or asked.whole or ranked or asked.extreme)
    if match is None or not plain or len(asked.text.split()) > _LONGEST:
        return []
    what = re.sub(r"'s?\b", "", match["what"]).casefold()
    if any(colour_name(word) for word in what.split()):
        return []  # how it looks tells which is meant
    scored = [(_fit(what, pair), pair) for pair in captions(scene)]
    best = max((score for score, _ in scored), default=0.0)
    if best <= _NAMED:
        return []
    named = [pair for score, pair in scored if score > best - 0.005]
    values = [pair.value for pair in named if pair.place == named[0].place]
    first = values[0]
    return [first] if all(value.box.iou(first.box) > 0.3 for value in values) else []


def _fit(what: str, pair: Caption) -> float:
    """How surely a captioned value is what is asked for, in 0..1."""
    score = named_by(what, pair.name)
    if score <= _NAMED and (owned := _OWNED.match(what)):  # "the balance of the savings account"
        score = _OWNERS * named_by(owned["key"], pair.name)
    if score <= _NAMED or not _of_sort(what, pair.value.text):
        return 0.0
    literal = normalise(what) == normalise(pair.name)
    return 0.0 if literal and _means_more(what, pair) else score


def _means_more(what: str, pair: Caption) -> bool:
    """Whether the very words of a caption mean more than the line that it names.

    "The delivery address" is all that stands under these words, "the concert" beside "19:30" the
    entry of a calendar, and no time.
    """
    if not is_stated(pair.value.text):
        return pair.place == "under" and not _WORDED.search(what)
    timed = value_type(pair.value.text) in ("date", "time", "duration")
    return timed and not any(said.search(what) for said, _ in _SORTS)


def _of_sort(what: str, value: str) -> bool:
    """Whether a value is written as the last word asked for has it: dates as dates."""
    kind = value_type(value)
    for said, kinds in _SORTS:
        if said.search(what) and not _NUMBERED.search(what):
            return kind in kinds or (kinds[0] == "time" and ":" in value)
    if _NUMBERED.search(what):
        return kind not in ("date", "amount", "percent", "email") and _figured(value)
    if re.search(r"\bname\b", what):
        return kind == "text" and not is_stated(value)
    return True


def _figured(text: str) -> bool:
    return any(char.isdigit() for char in text) or (text.isupper() and " " not in text)
