"""Figure: one number of an evaluation, with what is needed to read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from deixis.evaluation.metrics import wilson_interval

__all__ = ["Figure", "share", "value"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number.

    Attributes:
        family: Which protocol it belongs to: "answers", "comprehension", "recall", ...
        name: Short name of the field: "Acc@0.5", "N-acc", "cIoU", ...
        value: The number, or None where there is nothing to take it from.
        count: Over how many expressions.
        low: Lower end of the 95 % Wilson interval, where the value is a share of expressions.
        high: Upper end.
        unit: "share" (0..1), "s" or "MB".
        lower_is_better: For errors, times and memory.
    """

    family: str
    name: str
    value: float | None
    count: int
    low: float | None = None
    high: float | None = None
    unit: str = "share"
    lower_is_better: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return asdict(self)


def share(family: str, name: str, hits: Sequence[bool], *, lower_is_better: bool = False) -> Figure:
    """A share of expressions with its interval."""
    right, total = sum(hits), len(hits)
    if not total:
        return Figure(family, name, None, 0, lower_is_better=lower_is_better)
    low, high = wilson_interval(right, total) or (None, None)
    return Figure(family, name, right / total, total, low, high, lower_is_better=lower_is_better)


def value(
    family: str,
    name: str,
    number: float | None,
    count: int,
    *,
    unit: str = "share",
    lower_is_better: bool = False,
) -> Figure:
    """Any other number."""
    return Figure(family, name, number, count, unit=unit, lower_is_better=lower_is_better)
