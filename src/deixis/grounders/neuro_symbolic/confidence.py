"""From the evidence for an answer to a probability that it is right.

A logistic model over six numbers, fitted on the generated development pages (never on the
held-out ones); `make bench-screens` prints how well it is calibrated.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

__all__ = ["Evidence", "confidence"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer.

    Attributes:
        best: Product of scores of the best candidate, 0..1.
        margin: Relative lead of the best over the second, 0..1.
        understood: Share of the phrase's operators that could be applied, 0..1.
        head_understood: Whether the head noun narrowed the candidates down.
        plural: Whether several regions are asked for.
        certainty: 1 with few candidates left, falling with their number.
    """

    best: float
    margin: float
    understood: float
    head_understood: bool
    plural: bool
    certainty: float


_BIAS = -3.0
_WEIGHTS = {
    "best": 2.5,
    "margin": 1.0,
    "understood": 2.0,
    "head_understood": 1.0,
    "plural": -0.5,
    "certainty": 0.5,
}


def confidence(evidence: Evidence, *, found: bool) -> float:
    """Probability in 0..1 that the answer is right."""
    if not found:
        # The weaker the best candidate and the more of the phrase was understood, the surer.
        return round(min(0.95, 0.4 + 0.5 * evidence.understood * (1.0 - evidence.best)), 4)
    total = _BIAS + sum(
        weight * float(getattr(evidence, name)) for name, weight in _WEIGHTS.items()
    )
    return round(1.0 / (1.0 + math.exp(-total)), 4)
