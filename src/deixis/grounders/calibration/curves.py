"""Curves from the confidence a model states to the share of right answers that goes with it.

None of them ever turns two answers round: the surer one stays at least as sure.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from deixis.core import InputError

__all__ = ["Curve", "Isotonic", "Platt", "Temperature", "curve_from_dict", "logit"]

_EDGE = 1e-6  # nearer to 0 or 1 a stated confidence says no more; its logit would be infinite


def logit(confidence: float) -> float:
    """``log(c / (1 - c))``, finite at the ends."""
    kept = min(max(confidence, _EDGE), 1.0 - _EDGE)
    return math.log(kept / (1.0 - kept))


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-min(max(value, -60.0), 60.0)))


@dataclass(frozen=True, slots=True)
class Temperature:
    """``logistic(logit(c) / temperature)``: above 1 the model was too sure of itself.

    C. Guo et al., "On Calibration of Modern Neural Networks", 2017, arXiv 1706.04599, section 4.2,
    for one probability instead of a softmax.

    Raises:
        InputError: The temperature is not above 0.
    """

    temperature: float

    def __post_init__(self) -> None:
        if not self.temperature > 0 or not math.isfinite(self.temperature):
            raise InputError(f"temperature must be above 0, got {self.temperature}")

    def __call__(self, confidence: float) -> float:
        return _logistic(logit(confidence) / self.temperature)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {"kind": "temperature", "temperature": self.temperature}


@dataclass(frozen=True, slots=True)
class Platt:
    """``logistic(slope * logit(c) + offset)``: two numbers.

    J. Platt, "Probabilistic Outputs for Support Vector Machines", 1999.

    Deviation: of the logit of the stated confidence where Platt has the margin of an SVM.

    Raises:
        InputError: The slope is below 0, which would turn the order round.
    """

    slope: float
    offset: float

    def __post_init__(self) -> None:
        if not self.slope >= 0 or not math.isfinite(self.slope + self.offset):
            raise InputError(f"slope must be at least 0 and finite, got {self.slope}")

    def __call__(self, confidence: float) -> float:
        return _logistic(self.slope * logit(confidence) + self.offset)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {"kind": "platt", "slope": self.slope, "offset": self.offset}


@dataclass(frozen=True, slots=True)
class Isotonic:
    """A rising staircase, straight between its knots and level beyond them.

    Attributes:
        stated: Rising confidences.
        right: What they are worth, never falling; as many.

    Raises:
        InputError: Fewer than one knot, unequal lengths, or an order that falls.
    """

    stated: tuple[float, ...]
    right: tuple[float, ...]

    def __post_init__(self) -> None:
        if not self.stated or len(self.stated) != len(self.right):
            raise InputError("isotonic needs as many shares as confidences, and at least one")
        if list(self.stated) != sorted(set(self.stated)) or list(self.right) != sorted(self.right):
            raise InputError("isotonic knots must rise")

    def __call__(self, confidence: float) -> float:
        after = bisect_right(self.stated, confidence)
        if after == 0:
            return self.right[0]
        if after == len(self.stated):
            return self.right[-1]
        x0, x1 = self.stated[after - 1], self.stated[after]
        y0, y1 = self.right[after - 1], self.right[after]
        return y0 + (y1 - y0) * (confidence - x0) / (x1 - x0)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {"kind": "isotonic", "stated": list(self.stated), "right": list(self.right)}


Curve = Temperature | Platt | Isotonic


def curve_from_dict(data: Any) -> Curve:
    """Inverse of every curve's ``to_dict``.

    Raises:
        InputError: The kind is unknown, or a number is missing or out of range.
    """
    kind = data.get("kind") if isinstance(data, dict) else None
    try:
        if kind == "temperature":
            return Temperature(float(data["temperature"]))
        if kind == "platt":
            return Platt(float(data["slope"]), float(data["offset"]))
        if kind == "isotonic":
            stated, right = data["stated"], data["right"]
            return Isotonic(tuple(map(float, stated)), tuple(map(float, right)))
    except (KeyError, TypeError) as error:
        raise InputError(f"this is no {kind} curve: {error}") from error
    raise InputError(f"a curve must be temperature, platt or isotonic, got {kind!r}")
