"""Where a search begins: the regions that a head could name, and whether its word told them."""

from __future__ import annotations

from dataclasses import dataclass

from deixis.grounders.neuro_symbolic.candidates import Candidates

__all__ = ["Start"]


@dataclass(frozen=True, slots=True)
class Start:
    """Where a search begins.

    Attributes:
        candidates: With priors.
        understood: Whether the head's word narrowed them down.
        words: For the trace.
        vague: Whether the word was understood and yet names no kind ("the thing").
    """

    candidates: Candidates
    understood: bool
    words: str
    vague: bool = False
