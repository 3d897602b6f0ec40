"""Controls that serve a purpose equally: the outermost of those that lie in each other."""

from __future__ import annotations

from deixis.core import containment_matrix
from deixis.grounders.neuro_symbolic.candidates import Candidates

__all__ = ["outer"]


def outer(candidates: Candidates) -> Candidates:
    """Without those that lie within a better one."""
    inside = containment_matrix(candidates.boxes, candidates.boxes) > 0.9
    kept = [i for i in range(len(candidates)) if not inside[i, :i].any()]
    return candidates.take(kept)
