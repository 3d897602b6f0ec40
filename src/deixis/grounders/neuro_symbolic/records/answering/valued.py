"""Values of records as regions: of an attribute and a key, of a question, a caption, a fact."""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.as_regions import as_region
from deixis.grounders.neuro_symbolic.records.answering.captioned import captioned
from deixis.grounders.neuro_symbolic.records.answering.facts import fact_lines
from deixis.grounders.neuro_symbolic.records.answering.filters import rows_so_named
from deixis.grounders.neuro_symbolic.records.answering.lookups import crossed_value, value_of
from deixis.grounders.neuro_symbolic.records.answering.loose import loose_answer, sure_answer
from deixis.grounders.neuro_symbolic.records.answering.single import is_single
from deixis.grounders.neuro_symbolic.records.answering.synonyms import value_by_synonym
from deixis.grounders.neuro_symbolic.records.asking.phrases import (
    Asked,
    question,
)
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = [
    "by_caption",
    "by_fact",
    "by_question",
    "by_synonym",
    "crossed",
    "loosely",
    "surely_fact",
    "surely_loose",
    "value",
]

_LONGEST = 4  # words of an attribute that follows its key


_OF = re.compile(
    r"^(?:the )?(?P<what>[\w -]+?) (?:of|for|from|on|in|at) (?:the |my |a |an |one )*(?P<key>.+)$",
    re.I,
)


_STATED = re.compile(
    r"^(?:the )?(?:values?|numbers?|figures?|scores?|results?|cells?|entry) (?:of|for) (?:the )?"
    r"(?P<key>.+?) (?:in|on|at|under|for) (?:the )?(?:column )?(?P<what>.+?)(?: column)?$",
    re.I,
)


_SPENT = re.compile(
    r"^(?:the )?(?P<what>amount|sum|money|total|cost|fee|date|day) (?:paid|charged|spent|received"
    r"|sent|transferred|billed|earned) (?:to|by|for|from|at|on|with) (?:the )?(?P<key>.+)$",
    re.I,
)


_DRAWN = re.compile(
    r"\b(?:icon|button|link|symbol|picture|image|photo|avatar|checkbox|tick ?box|switch|toggle"
    r"|slider|tab|field|arrow|chart)s?\b",
    re.I,
)
"""Words for what is drawn rather than written."""


_OWN = re.compile(r"^(?:the )?(?P<key>.+?)(?:'s|s') (?P<what>[\w -]+)$", re.I)


def value(asked: Asked, scene: Scene) -> list[Region]:
    """The value of an attribute of a record."""
    if not is_single(asked) or _DRAWN.search(asked.text):
        return []
    for attribute, key in _readings(asked.rest):
        if lines := value_of(attribute, key, scene):
            return [as_region(line, scene) for line in lines]
    return []


def _readings(text: str) -> list[tuple[str, str]]:
    """Ways to take a phrase as an attribute of a key, the plainest first."""
    found: list[tuple[str, str]] = []
    if (asked := question(text)) is not None:
        found.append(asked)
    if (match := _STATED.match(text)) is not None:
        found.append((match["what"], match["key"]))
    matches = [pattern.match(text) for pattern in (_SPENT, _OWN, _OF)]
    found += [(match["what"], match["key"]) for match in matches if match is not None]
    words = text.split()
    found += [
        (" ".join(words[cut:]), " ".join(words[:cut]))
        for cut in range(len(words) - 1, max(0, len(words) - _LONGEST - 1), -1)
    ]
    return found


def crossed(asked: Asked, scene: Scene) -> list[Region]:
    """Row and column both named as they stand there: "#42 status"."""
    if not is_single(asked) or asked.whole:
        return []
    if rows := rows_so_named(asked, scene):
        return rows
    for attribute, key in _readings(asked.rest):
        if lines := crossed_value(attribute, key, scene):
            return [as_region(line, scene) for line in lines]
    return []


def by_question(asked: Asked, scene: Scene) -> list[Region]:
    """The answer to a plain question about one record: "Spinach how much"."""
    reading = question(asked.rest) if is_single(asked) else None
    if reading is None:
        return []
    return [as_region(line, scene) for line in value_of(*reading, scene)]


def by_fact(asked: Asked, scene: Scene) -> list[Region]:
    """Values that are told by their form or sense alone: "the website"."""
    return [as_region(line, scene) for line in fact_lines(asked, scene)]


def loosely(asked: Asked, scene: Scene) -> list[Region]:
    """The value that shares most words with a phrase."""
    drawn = _DRAWN.search(asked.text)
    return [] if drawn else [as_region(line, scene) for line in loose_answer(asked, scene)]


def by_synonym(asked: Asked, scene: Scene) -> list[Region]:
    """The value whose label says it in other words."""
    if _DRAWN.search(asked.text):
        return []
    return [as_region(line, scene) for line in value_by_synonym(asked, scene)]


def surely_loose(asked: Asked, scene: Scene) -> list[Region]:
    """The value of a loose phrase that nothing else can be meant by."""
    return [as_region(line, scene) for line in sure_answer(asked, scene)]


def surely_fact(asked: Asked, scene: Scene) -> list[Region]:
    """Facts that are asked for so plainly that nothing else can be meant."""
    return [as_region(line, scene) for line in fact_lines(asked, scene, sure=True)]


def by_caption(asked: Asked, scene: Scene) -> list[Region]:
    """Values by the caption over, beside or before them."""
    if _DRAWN.search(asked.text):
        return []
    return [as_region(line, scene) for line in captioned(asked, scene)]
