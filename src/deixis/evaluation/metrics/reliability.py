"""Reliability: what confidence promises and what happens, bin by bin."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import InputError
from deixis.evaluation.metrics._arrays import Floats, flags, probabilities, same_length

__all__ = ["Bin", "calibration_error", "reliability_bins"]


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of about one confidence.

    Attributes:
        low: Smallest confidence of the bin.
        high: Largest.
        count: Answers in it.
        confidence: Their mean confidence.
        accuracy: Share of right ones.
    """

    low: float
    high: float
    count: int
    confidence: float
    accuracy: float

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return asdict(self)


def reliability_bins(
    confidences: npt.ArrayLike,
    correct: npt.ArrayLike,
    *,
    bins: int = 10,
    scheme: str = "width",
) -> tuple[Bin, ...]:
    """Sort answers into bins by confidence; empty bins are left out.

    Args:
        confidences: (N,) in 0..1.
        correct: (N,) true or false.
        bins: How many.
        scheme: "width": 0..1 cut into equal parts (C. Guo et al., 2017, arXiv 1706.04599); a
            confidence on an edge belongs to the upper bin, as in `expected_calibration_error`,
            and 1 to the last. "mass": equally many answers in each (K. Nguyen, B. O'Connor, 2015,
            arXiv 1508.05154; the adaptive bins of J. Nixon et al., 2019, arXiv 1904.01685); sizes
            differ by at most one.

    Raises:
        InputError: Lengths differ, a confidence is outside 0..1, or the scheme is unknown.

    Example:
        >>> [(b.count, b.accuracy) for b in reliability_bins([0.1, 0.9, 0.95], [0, 1, 0], bins=2)]
        [(1, 0.0), (2, 0.5)]
    """
    values, right = probabilities(confidences, "confidences"), flags(correct, "correct")
    same_length(confidences=values, correct=right)
    if bins < 1:
        raise InputError(f"bins must be at least 1, got {bins}")
    if scheme not in ("width", "mass"):
        raise InputError(f'scheme must be "width" or "mass", got {scheme!r}')
    groups = _by_width(values, bins) if scheme == "width" else _by_mass(values, right, bins)
    return tuple(_bin(values[group], right[group]) for group in groups if len(group))


def calibration_error(bins: tuple[Bin, ...]) -> float | None:
    """ECE: ``sum_b n_b / N * |accuracy_b - confidence_b|``; None without answers.

    arXiv 1706.04599, eq. 3, over bins of either scheme.

    Example:
        >>> round(calibration_error(reliability_bins([0.8] * 5, [1, 1, 1, 1, 0])), 9)
        0.0
    """
    total = sum(item.count for item in bins)
    gaps = sum(item.count * abs(item.accuracy - item.confidence) for item in bins)
    return gaps / total if total else None


def _by_width(values: Floats, bins: int) -> list[npt.NDArray[np.intp]]:
    slots = np.minimum((values * bins).astype(np.int64), bins - 1)
    return [np.flatnonzero(slots == slot) for slot in range(bins)]


def _by_mass(values: Floats, right: npt.NDArray[np.bool_], bins: int) -> list[npt.NDArray[np.intp]]:
    # Equal confidences are spread in an order of their own: the input's must not matter.
    order = _spread_ties(values, right)
    return [np.asarray(part) for part in np.array_split(order, bins)]


def _spread_ties(values: Floats, right: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
    """By confidence; among equals the right ones stand evenly between the wrong ones."""
    place = np.zeros(len(values))
    for value in np.unique(values):
        for truth in (False, True):
            members = np.flatnonzero((values == value) & (right == truth))
            place[members] = (np.arange(len(members)) + 0.5) / max(len(members), 1)
    return np.lexsort((right, place, values))


def _bin(values: Floats, right: npt.NDArray[np.bool_]) -> Bin:
    return Bin(
        low=float(values.min()),
        high=float(values.max()),
        count=len(values),
        confidence=float(values.mean()),
        accuracy=float(right.mean()),
    )
