"""Circumstances of an answer on a page: how it was asked and by which way it was found.

Answers to "the Save button" and to "where do I get off to catch my plane" may fit their candidates
equally well and yet are not equally often right. What tells them apart becomes numbers here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from deixis.core import Status, Step
from deixis.grounders.neuro_symbolic.confidence import Circumstances
from deixis.grounders.neuro_symbolic.decisions import Decision
from deixis.language import Form

__all__ = ["circumstances"]

_LONG, _SEVERAL, _CROWD, _BUSY = 12, 2, 6, 300  # words, mentions, regions, elements that count as 1
_QUESTION = re.compile(
    r"(?:where|what|how|who|which|when|why|is|i|i'\w+|go|take|show|tell|let)\b", re.IGNORECASE
)
_THINGS = frozenset({"object", "unknown", "stuff", "part"})
_PICTURED = frozenset({"icon", "image", "link", "card"})


def circumstances(
    form: Form, decision: Decision, steps: Sequence[Step], *, elements: int
) -> Circumstances:
    """What is told by the phrase, by the steps that were done and by the regions they led to.

    Args:
        form: The phrase as it was read.
        decision: The answer.
        steps: Of its trace.
        elements: How many elements the page has.
    """
    operators = Counter(type(node).__name__ for node in form.walk())
    operations = {step.operation for step in steps}
    last = steps[-1].operation if steps else ""
    regions, head = decision.regions, form.head.kind
    label = regions[0].label if regions else ""
    return Circumstances(
        length=_share(len(form.phrase.split()), _LONG),
        unknown=_share(len(form.unknown), _SEVERAL),
        relations=_share(operators["Relation"], _SEVERAL),
        ordinal=float(operators["Ordinal"] > 0),
        position=float(operators["Position"] > 0),
        superlative=float(operators["Superlative"] > 0),
        written=float(operators["TextContent"] > 0),
        negated=float(operators["Not"] + operators["Except"] > 0),
        question=float(_QUESTION.match(form.phrase) is not None),
        element=float(head == "element"),
        thing=float(head in _THINGS),
        pronoun=float(head == "pronoun"),
        purpose=float("purpose" in operations),
        records=float("records" in operations),
        chosen=float(last == "choice"),
        related=float(last == "relation"),
        placed=float(last in {"position", "ordinal"}),
        quoted=float(last == "textcontent"),
        plain=float(bool(regions) and label in {"text", None}),
        pictured=float(label in _PICTURED),
        score=regions[0].score if regions else 0.0,
        several=float(decision.status is Status.FOUND and len(regions) > 1),
        regions=_share(len(regions), _CROWD),
        busy=_share(elements, _BUSY),
    )


def _share(count: int, whole: int) -> float:
    return min(count, whole) / whole
