"""Values told by their place alone: "the name under Guest", where no label says "name"."""

from __future__ import annotations

from dataclasses import replace

from deixis.core import Status, Step
from deixis.grounders.neuro_symbolic.decisions import Decision, decide
from deixis.grounders.neuro_symbolic.executing.executor import Executor
from deixis.grounders.neuro_symbolic.words.text_match import normalise
from deixis.language.forms import NounPhrase, Position, Relation, TextContent

__all__ = ["placed"]

_NEAR = frozenset({"above", "below", "under", "left_of", "right_of", "next_to", "between", "near"})


def placed(
    phrase: NounPhrase, decision: Decision, executor: Executor
) -> tuple[Decision, tuple[Step, ...]] | None:
    """What stands at the place that a phrase tells, where nothing is labelled with its noun."""
    told = None if decision.status is Status.FOUND else _without_label(phrase)
    if told is None or not executor.scene.is_page or phrase.quantifier.plural:
        return None
    result = executor.run(told)
    found = decide(result, told.quantifier, unknown=0, page=True)
    return (found, result.steps) if found.status is Status.FOUND else None


def _without_label(phrase: NounPhrase) -> NounPhrase | None:
    """The phrase without its noun as a label, where a place tells which is meant; else None."""
    by_place = any(
        isinstance(item, Position) or (isinstance(item, Relation) and item.kind in _NEAR)
        for item in phrase.constraints
    )
    labels = [item for item in phrase.constraints if isinstance(item, TextContent)]
    own = [item for item in labels if set(normalise(item.text)) <= set(normalise(phrase.head.text))]
    if phrase.head.kind not in ("value", "text") or not by_place or not labels or own != labels:
        return None
    rest = tuple(item for item in phrase.constraints if item not in labels)
    head = replace(phrase.head, kind="value") if phrase.head.kind == "text" else phrase.head
    return replace(phrase, head=head, constraints=rest)
