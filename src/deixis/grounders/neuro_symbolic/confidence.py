"""From the evidence for an answer to a probability that it is right.

Two logistic models, one for answers that point and one for "nothing there fits", fitted by
`python benchmarks/confidence.py --fit` on generated development pages, never on the held-out
ones. `make bench-screens` prints how well the result is calibrated.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

__all__ = ["FOUND", "MISSING", "Evidence", "confidence"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer; every part in 0..1.

    Attributes:
        best: Product of scores of the best candidate.
        margin: Relative lead of the best over the second.
        understood: Share of the phrase's words and operators that could be applied.
        head: Whether the head noun narrowed the candidates down.
        plural: Whether several regions are asked for.
        ambiguous: Whether several fit a singular phrase about equally well.
        crowd: How many candidates were left: 0 for one, towards 1 for many.
        page: Whether the image counts as a page, screen or document.
        inferred: Whether the answer came from what a page is about (records, purposes, meanings)
            and not from the words by themselves.
        seen: Whether a detector named what the answer points at.
        doubt: The chance that the detector overlooked what it did not see.
    """

    best: float
    margin: float = 0.0
    understood: float = 1.0
    head: float = 1.0
    plural: float = 0.0
    ambiguous: float = 0.0
    crowd: float = 0.0
    page: float = 1.0
    inferred: float = 0.0
    seen: float = 0.0
    doubt: float = 0.0

    def values(self) -> tuple[float, ...]:
        """The parts in the order of the class."""
        return tuple(float(getattr(self, spec.name)) for spec in fields(self))


FOUND: dict[str, float] = {
    "bias": -6.205,
    "best": 3.604,
    "margin": -0.746,
    "understood": 2.97,
    "head": 2.002,
    "plural": -1.506,
    "ambiguous": -1.472,
    "crowd": -1.0,
    "page": 1.3,
    "inferred": -0.284,
    "seen": 1.812,
    "doubt": 0.0,
}
"""Weights of the evidence for answers that point; "page" is set so that answers on photos, where
no category can be checked, are as sure as they were right on 60 photos for tuning (13 %), "seen"
so that those where a detector named the thing are (58 % of 154 answers to the tuning phrases)."""

MISSING: dict[str, float] = {
    "bias": -0.096,
    "best": -0.264,
    "margin": -0.002,
    "understood": 0.27,
    "head": 0.247,
    "plural": -1.363,
    "ambiguous": 0.0,
    "crowd": -0.051,
    "page": 0.0,
    "inferred": -0.339,
    "seen": 0.0,
    "doubt": -2.856,
}
"""Weights of the evidence for "nothing there fits"; "doubt" is fitted on the tuning phrases on
photos that our own detector cannot settle (17 % of 164 ask for what is not there)."""


def confidence(evidence: Evidence, *, found: bool) -> float:
    """Probability in 0..1 that the answer is right."""
    weights = FOUND if found else MISSING
    names = [spec.name for spec in fields(evidence)]
    total = weights["bias"] + sum(
        weights[name] * value for name, value in zip(names, evidence.values(), strict=True)
    )
    return round(1.0 / (1.0 + math.exp(-max(min(total, 30.0), -30.0))), 4)
