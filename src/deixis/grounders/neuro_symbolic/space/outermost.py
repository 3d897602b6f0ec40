"""The outermost: of several things at one side or corner of a page the one that lies farthest out.

"The icon at the top right" is the last of the row of icons there; its neighbours lie at the top
right as well, but nobody would call them so.
"""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.language.forms import Position

__all__ = ["outermost"]

_INNER = 0.8  # weight of what another lies farther out than; it stays one of several asked for
_RIVAL = 0.75  # share of the best score from which on a thing may be farther out
_ASIDE = 0.5  # sides by which two must differ to lie one farther out than the other
_SIGNS = {"left": (0, -1.0), "right": (0, 1.0), "top": (1, -1.0), "bottom": (1, 1.0)}


def outermost(item: Position, candidates: Candidates, scores: FloatArray) -> FloatArray:
    """1 for what no likely rival lies farther out than on all sides told, 0.8 for others, (N,)."""
    sides = [_SIGNS[side] for side in (item.horizontal, item.vertical) if side in _SIGNS]
    weights = np.ones(len(candidates))
    if not sides or not len(candidates):
        return weights
    boxes = candidates.boxes
    ahead = np.ones((len(weights), len(weights)), dtype=bool)  # (thing, rival): rival not behind
    beyond = np.zeros_like(ahead)
    lengths = (boxes.widths, boxes.heights)
    for axis, sign in sides:
        places = sign * boxes.centers[:, axis]
        step = places[None, :] - places[:, None]
        slack = _ASIDE * np.minimum(lengths[axis][:, None], lengths[axis][None, :])
        ahead &= step > -slack
        beyond |= step > slack
    total = candidates.scores * scores * candidates.viable
    rivals = total >= _RIVAL * total.max(initial=0.0)
    weights[(ahead & beyond & rivals[None, :]).any(axis=1)] = _INNER
    return weights
