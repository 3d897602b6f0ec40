"""Wilson's interval for a share."""

from __future__ import annotations

import math
from statistics import NormalDist

from deixis.core import InputError

__all__ = ["wilson_interval"]


def wilson_interval(right: int, total: int, *, level: float = 0.95) -> tuple[float, float] | None:
    """The shares that ``right`` of ``total`` is compatible with.

    E. B. Wilson, JASA 1927:
    ``(p + z^2/2n -+ z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2/n)``. Holds for small n and near
    0 and 1, where the usual p -+ z sqrt(p (1 - p) / n) fails.

    Args:
        right: 0..total.
        total: How many; None comes back for 0.
        level: Confidence level, between 0 and 1.

    Raises:
        InputError: ``right`` is outside 0..total, or the level outside 0..1.

    Example:
        >>> [round(edge, 3) for edge in wilson_interval(8, 10)]
        [0.49, 0.943]
    """
    if not 0 <= right <= total:
        raise InputError(f"right must be in 0..{total}, got {right}")
    if not 0.0 < level < 1.0:
        raise InputError(f"level must be between 0 and 1, got {level}")
    if not total:
        return None
    z = NormalDist().inv_cdf(0.5 + level / 2)
    share, extra = right / total, z * z / total
    middle = share + extra / 2
    reach = z * math.sqrt(share * (1 - share) / total + extra / (4 * total))
    low, high = (middle - reach) / (1 + extra), (middle + reach) / (1 + extra)
    return low if right else 0.0, high if right < total else 1.0  # exact at the ends
