"""Kinds taken loosely where the place tells: "the button at the top right" may be a mere icon.

Who points at a place names what is there by what it is for or by its outline. So where nothing of
the plain kind stands at the place that a phrase tells, whatever people call so now and then and
that does stand there is meant.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, Region, Status, Step
from deixis.grounders.neuro_symbolic.decisions import Decision, decide
from deixis.grounders.neuro_symbolic.executing.executor import Executor
from deixis.grounders.neuro_symbolic.executing.results import Result
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import NounPhrase, Ordinal, Position, Relation, Superlative
from deixis.perception.attributes import position_scores as absolute

__all__ = ["loosened"]

_BESIDE = frozenset({"left_of", "right_of", "above", "below", "under", "between", "next_to"})
_AT = 0.7  # score of a side from which on a thing lies there, wherever its rivals lie
_SIDES = frozenset({"left", "right", "top", "bottom"})


def loosened(
    phrase: NounPhrase, decision: Decision, executor: Executor
) -> tuple[Decision, tuple[Step, ...]] | None:
    """What stands at the place told, of any kind called so; None where the place tells nothing.

    Args:
        phrase: One that asks for an element by its place.
        decision: What the plain kind gave.
        executor: Runs it again.
    """
    scene = executor.scene
    if not scene.is_page or phrase.quantifier.plural or phrase.head.kind != "element":
        return None
    ranked = any(isinstance(item, Ordinal | Superlative) for item in phrase.constraints)
    corner = _corner(phrase)
    lost = decision.status is Status.ABSENT and _is_beside(phrase)
    off = corner is not None and not _lies_there(decision.regions[:1], corner, scene)
    if ranked or not (lost or off):
        return None
    result = executor.run(phrase, loosely=True)
    if corner is not None:
        result = _only_there(result, corner, scene)
    found = decide(result, phrase.quantifier, unknown=0, page=True)
    if found.status is not Status.FOUND:
        return None
    note = "what stands there, though it is seldom called so"
    return replace(found, notes=(*found.notes, note)), result.steps


def _is_beside(phrase: NounPhrase) -> bool:
    return any(isinstance(c, Relation) and c.kind in _BESIDE for c in phrase.constraints)


def _corner(phrase: NounPhrase) -> Position | None:
    """The corner of the page that a phrase tells."""
    places = (item for item in phrase.constraints if isinstance(item, Position))
    return next((p for p in places if {p.horizontal, p.vertical} <= _SIDES), None)


def _lies_there(regions: tuple[Region, ...], corner: Position, scene: Scene) -> bool:
    boxes = Boxes.of(region.box for region in regions)
    return bool(regions) and bool(_at(boxes, corner, scene).all())


def _at(boxes: Boxes, corner: Position, scene: Scene) -> npt.NDArray[np.bool_]:
    across = absolute(boxes, scene.size, horizontal=corner.horizontal)
    along = absolute(boxes, scene.size, vertical=corner.vertical)
    return np.asarray(np.minimum(across, along) >= _AT)


def _only_there(result: Result, corner: Position, scene: Scene) -> Result:
    there = np.flatnonzero(_at(result.candidates.boxes, corner, scene))
    return replace(result, candidates=result.candidates.take(there))
