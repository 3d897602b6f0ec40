"""The Brier score: confidence and success in one proper score."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.evaluation.metrics._arrays import flags, probabilities, same_length

__all__ = ["brier_score"]


def brier_score(confidences: npt.ArrayLike, correct: npt.ArrayLike) -> float | None:
    """``mean((confidence_i - correct_i)^2)``: 0 is perfect, always saying 0.5 gives 0.25.

    G. W. Brier, Monthly Weather Review 1950, in its form for two outcomes.

    Args:
        confidences: (N,) in 0..1.
        correct: (N,) true or false.

    Returns:
        In 0..1; None of nothing.

    Raises:
        InputError: Lengths differ, or a confidence is outside 0..1.

    Example:
        >>> brier_score([1.0, 0.5], [True, False])
        0.125
    """
    values, right = probabilities(confidences, "confidences"), flags(correct, "correct")
    same_length(confidences=values, correct=right)
    return float(np.mean(np.square(values - right))) if values.size else None
