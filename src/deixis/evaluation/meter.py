"""How long a call takes and how much memory it needs."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

__all__ = ["Cost", "measured"]

T = TypeVar("T")

_STATUS, _CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


@dataclass(frozen=True, slots=True)
class Cost:
    """What a call cost.

    Attributes:
        seconds: Wall-clock time.
        peak_mb: Largest resident memory of the process in MB; None where the system does not say.
            On Linux it is the peak of this very call, elsewhere of the process so far.
    """

    seconds: float
    peak_mb: float | None


def measured(call: Callable[[], T]) -> tuple[T, Cost]:
    """The result of ``call()``, and what it cost.

    Example:
        >>> result, cost = measured(lambda: 6 * 7)
        >>> result, cost.seconds >= 0
        (42, True)
    """
    forget_peak()
    start = time.perf_counter()
    result = call()
    return result, Cost(time.perf_counter() - start, peak_mb())


def forget_peak() -> None:
    """Let the kernel start the peak anew (Linux: proc(5), /proc/pid/clear_refs, value 5)."""
    try:
        _CLEAR.write_text("5", encoding="ascii")
    except OSError:
        return  # not Linux, or not allowed: the peak is that of the process so far


def peak_mb() -> float | None:
    """The peak in MB of 2**20 bytes."""
    try:
        for line in _STATUS.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024**2 if sys.platform == "darwin" else 1024)
