"""Titles: of all that is set like a heading, the one that a page is called by."""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["TITLES", "prominence"]

TITLES = frozenset({"title", "page title", "headline", "main heading", "main title"})


def prominence(candidates: Candidates, scene: Scene) -> FloatArray:
    """A title is set large, stands near the top, and is no bare number."""
    heights = candidates.boxes.heights / max(float(candidates.boxes.heights.max()), 1.0)
    tops = candidates.boxes.xyxy[:, 1] / max(scene.size[1], 1)
    worded = [any(char.isalpha() for char in region.text or "") for region in candidates.regions]
    result: FloatArray = heights * (1.0 - 0.4 * tops) * np.where(worded, 1.0, 0.2)
    return result
