"""How far stated confidence and actual success lie apart."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import InputError

__all__ = ["expected_calibration_error"]


def expected_calibration_error(
    confidences: Sequence[float], correct: Sequence[bool], *, bins: int = 10
) -> float:
    """Mean gap between confidence and accuracy over bins of equal width, weighted by size.

    M. P. Naeini, G. Cooper, M. Hauskrecht, AAAI 2015; as in C. Guo et al., 2017,
    arXiv 1706.04599, eq. 3.

    Args:
        confidences: In 0..1.
        correct: Whether each answer was right.
        bins: Number of bins over 0..1.

    Returns:
        In 0..1; 0 is perfect. 0 also without any answers.

    Raises:
        InputError: The two differ in length, a confidence is outside 0..1, or bins < 1.

    Example:
        >>> expected_calibration_error([0.8] * 5, [True] * 4 + [False])
        0.0
    """
    if len(confidences) != len(correct):
        raise InputError(f"got {len(confidences)} confidences but {len(correct)} results")
    if bins < 1:
        raise InputError(f"bins must be at least 1, got {bins}")
    sums: dict[int, list[float]] = {}
    for confidence, right in zip(confidences, correct, strict=True):
        if not 0.0 <= confidence <= 1.0:
            raise InputError(f"a confidence must be in 0..1, got {confidence}")
        slot = min(int(confidence * bins), bins - 1)
        sums.setdefault(slot, []).append(confidence - bool(right))
    total = len(confidences)
    gap = sum(abs(sum(differences)) for differences in sums.values())
    return round(gap / total, 12) if total else 0.0
