"""What is on or in what on photos: nobody on the empty bench, a dog on the couch, not the floor."""

from __future__ import annotations

import numpy as np

from deixis.core import Boxes, Region, containment_matrix
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.relations import RELATIONS

__all__ = ["off_furniture", "vacancy"]

_SOMEBODY = frozenset(
    {"person", "cat", "dog", "bird", "bear", "horse", "sheep", "cow", "teddy bear"}
)
_BEARERS = frozenset(
    {
        *("chair", "couch", "bench", "bed", "toilet", "bicycle", "motorcycle", "boat"),
        *("horse", "elephant", "cow", "skateboard", "surfboard", "snowboard", "skis"),
    }
)
"""What somebody sits, lies or stands on."""
_HOLDERS = frozenset({"bowl", "vase", "sink", "dining table", "suitcase"})
"""What things are in or on. Whether a glass holds a drink cannot be seen from boxes."""

_FURNITURE = frozenset({"couch", "bed", "chair", "bench", "dining table"})
_RESTS = 0.7  # share of a box within a piece of furniture from which on it rests there
_HIGHER = 0.05  # of its height by which the foot of a box must end above its own
_RAISED = 0.2  # of what rests on furniture as something on the ground

_BY = ("on", "riding", "in")
_NOTICED = 0.3  # probability from which a thing counts that is seen on another
_ON_IT = 0.5  # fit of the relation from which on it is there
_VACANT = 0.75  # of one on which nothing is seen, as what is on it may be overlooked


def vacancy(candidates: Candidates, scene: Scene) -> FloatArray | None:
    """How empty each candidate is by what is seen on or in it, (N,) in 0..1.

    Each thing is on one of them at most. None where none bears anybody, and nothing is seen in
    any.
    """
    regions = candidates.regions
    if not regions or not all(region.label in _BEARERS | _HOLDERS for region in regions):
        return None
    taken = np.zeros(len(regions))
    for other in scene.objects:
        fits = [_fit(other, region) for region in regions]
        best = int(np.argmax(fits))
        if fits[best] >= _ON_IT:
            taken[best] = max(taken[best], fits[best])
    holds = any(region.label in _HOLDERS for region in regions)
    if holds and not taken.any():
        return None
    return _VACANT * (1.0 - taken)


def off_furniture(candidates: Candidates, scene: Scene) -> FloatArray | None:
    """How well each candidate may be on the ground, (N,): low for what rests on furniture.

    None where nothing does: that proves nothing.
    """
    seats = [item for item in scene.objects if item.label in _FURNITURE and item.score >= _NOTICED]
    raised = np.array([any(_rests(one, seat) for seat in seats) for one in candidates.regions])
    return np.where(raised, _RAISED, 1.0) if raised.any() else None


def _rests(one: Region, seat: Region) -> bool:
    if one.label in _FURNITURE:
        return False
    within = containment_matrix(Boxes.of([one.box]), Boxes.of([seat.box]))[0, 0]
    return bool(within >= _RESTS and one.box.y2 < seat.box.y2 - _HIGHER * seat.box.height)


def _fit(other: Region, region: Region) -> float:
    """How well ``other`` is on or in ``region``; 0 for what does not take its place."""
    small = other.box.area < region.box.area
    takes = other.label in _SOMEBODY if region.label in _BEARERS else small
    if not takes or other.score < _NOTICED or other.label == region.label:
        return 0.0
    there, here = Boxes.of([other.box]), Boxes.of([region.box])
    return float(max(RELATIONS[name](there, here)[0, 0] for name in _BY))
