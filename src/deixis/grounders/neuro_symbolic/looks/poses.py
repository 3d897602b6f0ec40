"""Poses of persons and animals by the shape of their boxes: who lies is wide."""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates

__all__ = ["pose_scores"]

_UPRIGHT = frozenset({"person", "giraffe"})  # stand higher than they are wide, from every side
_OTHERS = frozenset({"dog", "cat", "horse", "sheep", "cow", "zebra", "elephant", "bear"})
_LEAST, _RANKS = 0.2, 0.4  # of what is out by its shape; of what may be seen from its end

_POSES: dict[str, tuple[tuple[float, float], ...]] = {
    "lying": ((0.8, 1.0), (1.5, 0.0)),
    "standing": ((0.8, 0.0), (1.8, 1.0)),
    "walking": ((0.8, 0.0), (1.6, 1.0)),
    "sitting": ((0.5, 0.3), (0.9, 1.0), (2.0, 1.0), (2.8, 0.3)),
}
"""Pose -> (height by width, fit) at the bends of a line; level beyond its ends.

Persons in the photo pack whose whole box is inside the photo have a median of 2.3, nine in ten
above 1.2.
"""


def pose_scores(pose: str, candidates: Candidates) -> FloatArray | None:
    """How well each box can show a pose, (N,) in 0..1; None where shapes do not tell it.

    Of four-legged animals only lying is told, and only as a preference: one that is seen from its
    end is high, too.
    """
    line = _POSES.get(pose)
    labels = {region.label for region in candidates.regions}
    known = _UPRIGHT if pose != "lying" else _UPRIGHT | _OTHERS
    if line is None or not len(candidates) or not labels <= known:
        return None
    shape = candidates.boxes.heights / np.maximum(candidates.boxes.widths, 1e-9)
    places, fits = zip(*line, strict=True)
    surely = pose == "lying" and labels <= _UPRIGHT
    least = _LEAST if surely else _RANKS
    scores: FloatArray = least + (1 - least) * np.interp(shape, places, fits)
    return scores
