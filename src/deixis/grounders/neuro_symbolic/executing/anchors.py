"""Relations to what has no outline of its own: a row, a section, a mark, the page itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import FAILED, Candidates
from deixis.grounders.neuro_symbolic.executing.written import called_scores
from deixis.grounders.neuro_symbolic.looks.marks import marked
from deixis.grounders.neuro_symbolic.nouns.wholes import is_whole
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.rows import row_scores
from deixis.grounders.neuro_symbolic.space.sections import section_scores
from deixis.language.forms import Relation

__all__ = ["fits_any", "or_unframed", "unframed_scores"]

_WITHIN = frozenset({"in", "on", "of", "at", "with", "inside", "under", "below", "from"})
_BEARING = frozenset({"with", "in", "of"})
_LISTING = frozenset({"under", "below", "in"})


def unframed_scores(
    item: Relation, found: Sequence[Candidates] | None, candidates: Candidates, scene: Scene
) -> FloatArray | None:
    """Scores of a relation whose target was not found as a thing, (N,); None where it was.

    Args:
        item: The relation.
        found: What was found of its targets; None when their words were not understood.
        candidates: What stands in the relation.
        scene: What is looked at; on photos all things have outlines.
    """
    if not scene.is_page or len(item.targets) != 1 or item.kind not in _WITHIN:
        return None
    if found is not None and len(found[0]):
        return None
    if (bearing := _marked(item, candidates, scene)) is not None:
        return bearing
    if is_whole(item):  # of a page on which "poster" is written it may be what a card tells of
        told = called_scores(item.targets[0], candidates, scene)
        return told if fits_any(told, candidates) else np.ones(len(candidates))
    section = section_scores(item, candidates, scene)
    return row_scores(item.targets[0], candidates, scene) if section is None else section


def or_unframed(
    item: Relation, scores: FloatArray, candidates: Candidates, scene: Scene, *, several: bool
) -> FloatArray:
    """The scores of a relation, or where none fits those of a section or a mark, (N,).

    ``several`` tells that all are asked for: all under a heading are those of its section, while
    "the link under Pricing" is the next one below.
    """
    listed = several and item.kind in _LISTING
    if not scene.is_page or (fits_any(scores, candidates) and not listed):
        return scores
    section = section_scores(item, candidates, scene)
    if fits_any(scores, candidates):
        return scores if section is None else section
    bearing = _marked(item, candidates, scene) if section is None else section
    return scores if bearing is None else bearing


def fits_any(scores: FloatArray, candidates: Candidates) -> bool:
    """Whether some candidate still in question passes."""
    return bool((scores * candidates.viable).max(initial=0.0) >= FAILED)


def _marked(item: Relation, candidates: Candidates, scene: Scene) -> FloatArray | None:
    bears = item.kind in _BEARING and len(item.targets) == 1
    return marked(item.targets[0], candidates, scene) if bears else None
