"""Promise: what a threshold guarantees, in numbers and in words."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from deixis.core import InputError

__all__ = ["Promise"]


@dataclass(frozen=True, slots=True)
class Promise:
    """How many of the answers that pass a threshold are right, and how certain that is.

    Attributes:
        target: Share of right answers asked for, in 0..1.
        certainty: Probability over the draw of the calibration data that the promise is true.
        kept: Whether some threshold was proven to keep it. When False nothing is promised.
        threshold: Stated confidences above it pass. None: every answer passes, also one without
            a confidence. Where the promise is not kept, the one that proves most.
        given: Answers of the calibration data above it.
        right: Right ones among them.
        lower: What is proven of the share of right ones above it, at the certainty; at least the
            target where it is kept.
        total: Answers of the calibration data, passed or not.
        images: Pictures that they came from.
        tried: How many thresholds were tested; the certainty already allows for it.
    """

    target: float
    certainty: float
    kept: bool
    threshold: float | None
    given: int
    right: int
    lower: float
    total: int
    images: int
    tried: int

    def __post_init__(self) -> None:
        if not 0.0 < self.target < 1.0 or not 0.0 < self.certainty < 1.0:
            raise InputError(
                "target and certainty must be between 0 and 1, got "
                f"{self.target} and {self.certainty}"
            )
        if not 0 <= self.right <= self.given <= self.total:
            raise InputError(
                f"right, given and total must rise, got {self.right}, {self.given}, {self.total}"
            )

    def passes(self, confidence: float | None) -> bool:
        """Whether an answer with this stated confidence is covered by the promise."""
        if not self.kept:
            return False
        if self.threshold is None:
            return True
        return confidence is not None and confidence > self.threshold

    def words(self, what: str) -> str:
        """The promise in a sentence; ``what`` names the answers, in the plural."""
        basis = f"{self.total} on {self.images} pictures"
        if not self.kept:
            return (
                f"nothing is promised of {what}: no threshold proved {self.target:.0%} right at "
                f"{self.certainty:.0%} certainty ({basis})"
            )
        return (
            f"promise: of {what} that are given at least {self.target:.0%} are right, with "
            f"{self.certainty:.0%} certainty, on pictures and phrases drawn like those of the "
            f"calibration (there {self.right} of {self.given} given, of {basis})"
        )

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Any) -> Promise:
        """Inverse of :meth:`to_dict`.

        Raises:
            InputError: A key is missing or holds something else.
        """
        try:
            threshold = data["threshold"]
            return cls(
                target=float(data["target"]),
                certainty=float(data["certainty"]),
                kept=bool(data["kept"]),
                threshold=None if threshold is None else float(threshold),
                given=int(data["given"]),
                right=int(data["right"]),
                lower=float(data["lower"]),
                total=int(data["total"]),
                images=int(data["images"]),
                tried=int(data["tried"]),
            )
        except (KeyError, TypeError) as error:
            raise InputError(f"this is no promise of a calibration: {error}") from error
