"""Controls whose label says the same in other words: "the surname field" beside "Nom"."""

from __future__ import annotations

import re
from dataclasses import replace

from deixis.core import Status, Step
from deixis.grounders.neuro_symbolic.decisions import Decision, decide
from deixis.grounders.neuro_symbolic.executing.executor import Executor
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import NounPhrase, TextContent
from deixis.language.lexicon.concepts import related

__all__ = ["relabelled"]

_LABELLED = frozenset({"textbox", "dropdown", "checkbox", "radio", "switch", "slider"})
"""Controls with their words beside them; those of buttons are told by what they are for."""
_SAME = 0.85
_LONGEST = 5  # words of a label
_MARKS = re.compile(r"^[\W_]+|[\W_]+$")


def relabelled(
    phrase: NounPhrase, decision: Decision, executor: Executor
) -> tuple[Decision, tuple[Step, ...]] | None:
    """The control beside the one label of the page that means what the phrase calls it."""
    labels = [item for item in phrase.constraints if isinstance(item, TextContent)]
    plain = len(labels) == len(phrase.constraints) == 1 and not phrase.quantifier.plural
    if decision.status is not Status.ABSENT or not plain or not executor.scene.is_page:
        return None
    if phrase.head.category not in _LABELLED:
        return None
    meant = _meaning_the_same(labels[0].text, executor.scene)
    if len(meant) != 1:
        return None
    told = replace(phrase, constraints=(replace(labels[0], text=meant.pop()),))
    result = executor.run(told)
    found = decide(result, told.quantifier, unknown=0, page=True)
    return (found, result.steps) if found.status is Status.FOUND else None


def _meaning_the_same(said: str, scene: Scene) -> set[str]:
    """Short lines of the page that are other words for what is said."""
    lines = {_MARKS.sub("", line.text) for line in scene.text.lines}
    short = {line for line in lines if line and len(line.split()) <= _LONGEST}
    return {line for line in short if related(said, line) >= _SAME}
