"""Exact binomial probabilities, for tests that must hold with few answers."""

from __future__ import annotations

import math

from deixis.core import InputError

__all__ = ["binomial_tail", "clopper_pearson_lower"]

_HALVINGS = 60  # of 0..1; far below what a double can tell apart


def binomial_tail(errors: int, total: int, risk: float) -> float:
    """``P(X <= errors)`` for ``X ~ Binomial(total, risk)``, summed term by term.

    Example:
        >>> round(binomial_tail(1, 10, 0.1), 4)  # 0.9^10 + 10 * 0.1 * 0.9^9
        0.7361
    """
    if not 0 <= errors <= total:
        raise InputError(f"errors must be in 0..{total}, got {errors}")
    if risk <= 0.0 or errors == total:
        return 1.0
    if risk >= 1.0:
        return 0.0
    log_risk, log_rest = math.log(risk), math.log1p(-risk)
    whole = math.lgamma(total + 1)
    terms = [
        whole
        - math.lgamma(k + 1)
        - math.lgamma(total - k + 1)
        + k * log_risk
        + (total - k) * log_rest
        for k in range(errors + 1)
    ]
    return min(math.fsum(math.exp(term) for term in terms), 1.0)


def clopper_pearson_lower(right: int, total: int, certainty: float) -> float:
    """The share that the true one exceeds with this certainty, having seen ``right`` of ``total``.

    C. Clopper, E. Pearson, Biometrika 1934, one-sided: the share p at which
    ``P(X >= right) = 1 - certainty``, found by halving.

    Returns:
        In 0..1; 0 of nothing.

    Example:
        >>> round(clopper_pearson_lower(29, 29, 0.95), 4)  # 0.05 ** (1 / 29)
        0.9019
    """
    if not 0 <= right <= total:
        raise InputError(f"right must be in 0..{total}, got {right}")
    if not 0.0 < certainty < 1.0:
        raise InputError(f"certainty must be between 0 and 1, got {certainty}")
    low, high = 0.0, right / total if total else 0.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        # P(X >= right) at share p is P(errors <= total - right) at risk 1 - p.
        if binomial_tail(total - right, total, 1.0 - middle) > 1.0 - certainty:
            high = middle
        else:
            low = middle
    return low
