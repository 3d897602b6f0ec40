"""Controls that serve a purpose equally: which of them one means."""

from __future__ import annotations

from deixis.core import containment_matrix
from deixis.grounders.neuro_symbolic.candidates import Candidates

__all__ = ["of_the_kind_said", "outer"]


def outer(candidates: Candidates) -> Candidates:
    """Without those that lie within a better one."""
    inside = containment_matrix(candidates.boxes, candidates.boxes) > 0.9
    kept = [i for i in range(len(candidates)) if not inside[i, :i].any()]
    return candidates.take(kept)


def of_the_kind_said(kind: str, rivals: Candidates) -> Candidates:
    """Of rivals the icon, where an icon was asked for, rather than the words beside it."""
    said = [i for i, region in enumerate(rivals.regions) if region.label == kind]
    return rivals.take(said) if said else rivals
