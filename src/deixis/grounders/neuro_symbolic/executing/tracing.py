"""The steps of the trace that runs of operators leave."""

from __future__ import annotations

from deixis.core import Region, Step
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.language.forms import Span

__all__ = ["trace_step"]

_SHOWN = 30  # survivors kept in a step


def trace_step(
    operation: str,
    words: str,
    candidates: Candidates,
    span: Span,
    *,
    understood: bool = True,
    parts: tuple[Step, ...] = (),
) -> Step:
    """A step of the trace with the best of what is left after it."""
    alive = candidates.apart()
    shown: tuple[Region, ...] = alive.scored_regions(_SHOWN)
    place = (span.start, span.end)
    return Step(operation, words, len(alive), place, shown, understood, parts)
