"""The row or column at an edge: "all the buttons at the top" are those of the topmost row.

Of several things asked for at one side of a page, the ones that stand in a line there are meant,
and not whatever comes next below them.
"""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.space.orders import lanes
from deixis.language.forms import Position

__all__ = ["at_edge"]

_AXES = {"left": (0, 1), "right": (0, -1), "top": (1, 1), "bottom": (1, -1)}
_BEHIND = 0.6  # weight of what stands in no outermost line: it is not taken among several
_FEWEST = 2  # a single thing is no line: others at that side may be meant besides
_ON = 0.5  # score of a place from which on a thing is at that side at all


def at_edge(item: Position, candidates: Candidates, scores: FloatArray) -> FloatArray:
    """1 for the outermost row or column at the side told, 0.6 for all else, (N,).

    Args:
        item: The place; one with two sides ("top right") or none leaves all as they are.
        candidates: What is asked for, more than one of it.
        scores: How well each stands at that side, (N,).
    """
    weights = np.ones(len(candidates))
    sides = [side for side in (item.horizontal, item.vertical) if side in _AXES]
    total = candidates.times(scores)
    alive = total.leading(_ON).apart()
    if len(sides) != 1 or len(alive) <= _FEWEST:
        return weights
    axis, end = _AXES[sides[0]]
    lines = lanes(alive.boxes, axis=axis)[::end]
    if len(lines) < 2 or len(lines[0]) < _FEWEST:
        return weights
    own = {alive.regions[index] for index in lines[0].tolist()}
    return np.array([1.0 if region in own else _BEHIND for region in candidates.regions])
