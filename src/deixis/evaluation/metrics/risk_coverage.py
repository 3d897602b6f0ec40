"""What abstaining buys: the error among the answers that are given, for each share given."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import InputError
from deixis.evaluation.metrics._arrays import Floats, flags, numbers, same_length

__all__ = ["RiskCoverage", "coverage_at_risk", "risk_coverage"]


@dataclass(frozen=True, slots=True)
class RiskCoverage:
    """A risk-coverage curve.

    Attributes:
        coverage: (N,) share of expressions answered, 1/N, 2/N, ..., 1.
        risk: (N,) share of wrong ones among them.
        area: AURC, the mean of the risks; smaller is better.
        excess: E-AURC: what of the area a perfect order of the same answers would save.
    """

    coverage: Floats
    risk: Floats
    area: float | None
    excess: float | None


def risk_coverage(confidences: npt.ArrayLike, correct: npt.ArrayLike) -> RiskCoverage:
    """Answer the surest first: ``risk(k) = wrong among the k surest / k``, ``AURC = mean risk``.

    Y. Geifman, R. El-Yaniv, "Selective Classification for Deep Neural Networks", 2017, arXiv
    1705.08500; the areas from Y. Geifman, G. Uziel, R. El-Yaniv, 2018, arXiv 1805.08206:
    ``E-AURC = AURC - AURC of the best possible order``, whose risk at k is
    ``max(0, k - right) / k``.

    Deviation: answers of equal confidence cannot be ordered, so each prefix of such a group counts
    its expected number of errors; the curve does not depend on the order of the input.

    Args:
        confidences: (N,) numbers, larger is surer.
        correct: (N,) true or false.

    Raises:
        InputError: The two differ in length.

    Example:
        >>> curve = risk_coverage([0.9, 0.8, 0.1], [True, False, True])
        >>> [round(float(value), 3) for value in curve.risk], round(curve.area, 4)
        ([0.0, 0.5, 0.333], 0.2778)
    """
    values, right = numbers(confidences, "confidences"), flags(correct, "correct")
    same_length(confidences=values, correct=right)
    count = len(values)
    answered = np.arange(1, count + 1, dtype=np.float64)
    if not count:
        return RiskCoverage(answered, answered, None, None)
    risk = _expected_errors(values, ~right) / answered
    best = np.maximum(answered - right.sum(), 0) / answered
    area = float(risk.mean())
    return RiskCoverage(answered / count, risk, area, max(area - float(best.mean()), 0.0))


def _expected_errors(values: Floats, wrong: npt.NDArray[np.bool_]) -> Floats:
    """Errors among the first 1, 2, ... answers, expected where confidences are equal."""
    order = np.argsort(-values, kind="stable")
    _, group, sizes = np.unique(-values[order], return_inverse=True, return_counts=True)
    group = group.reshape(-1)
    mean_wrong = np.bincount(group, weights=wrong[order]) / sizes
    errors: Floats = np.cumsum(mean_wrong[group])
    return errors


def coverage_at_risk(curve: RiskCoverage, risk: float) -> float:
    """The largest share that can be answered with at most this risk; 0 when none can.

    Geifman and El-Yaniv, 2017. The threshold is chosen on the same answers that it is judged by,
    so that it promises nothing for others; see the calibration for a guarantee.

    Example:
        >>> coverage_at_risk(risk_coverage([0.9, 0.8, 0.1, 0.05], [1, 1, 0, 1]), 0.1)
        0.5
    """
    if not 0.0 <= risk <= 1.0:
        raise InputError(f"risk must be in 0..1, got {risk}")
    fits = np.flatnonzero(curve.risk <= risk + 1e-12)
    return float(curve.coverage[fits[-1]]) if fits.size else 0.0
