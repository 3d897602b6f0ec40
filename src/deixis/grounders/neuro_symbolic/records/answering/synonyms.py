"""Values whose label says the same in other words: "shipping cost" where a bill says Delivery.

What a page writes itself comes first: this is asked only after all who look for the words as they
stand have found nothing, and answers only where one label is meant.
"""

from __future__ import annotations

import re

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.entries import entries_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.lexicon.concepts import longest_terms, related

__all__ = ["value_by_synonym"]

_SAME = 0.85
_ASKING = re.compile(
    r"^(?:(?:what|when|where|who|which)(?:'s| is| was| are| were)? |how much (?:is|was|are) )?"
    r"(?:(?:the|my|your|our|her|his|its|their|a|an) )?",
    re.I,
)
_ON_PAPER = re.compile(
    r" (?:of|on|in) (?:the|this|my|that) (?:memo|letter|mail|email|message|form|page|bill|invoice"
    r"|receipt|order|document|note)$",
    re.I,
)
_LEFT = re.compile(r"^(?:the|my|her|his|its|is|of|for|it|this|that|a|an|here|shown|stated)$", re.I)


def value_by_synonym(asked: Asked, scene: Scene) -> list[TextLine]:
    """The value of the one label that means what the phrase asks for; [] without just one."""
    if asked.many or asked.any or asked.whole or asked.rank is not None:
        return []
    said = _said(asked.text)
    if not said:
        return []
    found = [
        entry.lines[0]
        for entry in entries_of(scene)
        if entry.pair and any(_means(name, _bare(entry.title.text)) for name in said)
    ]
    first = found[0] if found else None
    alike = [value for value in found if first is not None and _same(first, value)]
    return [min(alike, key=lambda line: line.box.area)] if alike and alike == found else []


def _said(text: str) -> list[str]:
    """The words asked for; their longest term too, where it is nearly all that is said."""
    words = _ON_PAPER.sub("", _ASKING.sub("", text).strip(" ?.,")).split()
    while words and _LEFT.match(words[0]):
        words = words[1:]
    core = " ".join(words)
    terms = [
        term
        for start, end, term in longest_terms(words)
        if all(_LEFT.match(word) for word in (*words[:start], *words[end:]))
    ]
    return [name for name in (core, *terms) if len(name) > 1 and len(words) < 7]


def _bare(label: str) -> str:
    """A label without numbers and marks at its ends: "7 Civil status", "Total:"."""
    return re.sub(r"^[\W\d]+|[\W\d]+$", "", label)


def _means(said: str, label: str) -> bool:
    return bool(label) and related(said, label) >= _SAME


def _same(a: TextLine, b: TextLine) -> bool:
    return a.box.iou(b.box) > 0.3 or a.box.contains(*b.box.center) or b.box.contains(*a.box.center)
