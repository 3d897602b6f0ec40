"""What the edge of a photo cuts off: its box reaches that edge."""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["CUT_OFF", "cut_off"]

CUT_OFF = frozenset({"cut off", "cropped"})
_NEAR = 0.02  # of the longest side: boxes of detectors seldom reach the edge itself
_WHOLE = 0.2  # of what lies inside: below what rules out


def cut_off(candidates: Candidates, scene: Scene) -> FloatArray:
    """1 for what reaches an edge of the photo, 0.2 for what lies inside, (N,)."""
    width, height = scene.size
    near = _NEAR * max(width, height)
    left, top, right, bottom = candidates.boxes.xyxy.T
    reach = np.minimum(np.minimum(left, top), np.minimum(width - right, height - bottom))
    return np.where(reach <= near, 1.0, _WHOLE)
