"""What can be set of every one-stage model."""

from __future__ import annotations

from dataclasses import dataclass

from deixis.core import ConfigError

__all__ = ["OneStageSettings"]


@dataclass(frozen=True, slots=True)
class OneStageSettings:
    """Settings; thresholds are those of the published code, nothing here was tuned on data.

    Attributes:
        threshold: Boxes with a lower score are left out; ABSENT when none is left.
        rival: A second place with this share of the best score makes a singular phrase AMBIGUOUS.
        overlap: IoU from which two boxes are one place; the better one stands for it.
        limit: At most so many places for one phrase.
        images: Images whose encoding is kept for later phrases.
        batch: Images that are encoded at a time by ``ground_batch``; bounds its memory.

    Raises:
        ConfigError: A setting is out of range.
    """

    threshold: float = 0.25
    rival: float = 0.8
    overlap: float = 0.5
    limit: int = 100
    images: int = 8
    batch: int = 4

    def __post_init__(self) -> None:
        for name in ("threshold", "rival", "overlap"):
            if not 0.0 < getattr(self, name) <= 1.0:
                raise ConfigError(f"{name} must be above 0 and up to 1, got {getattr(self, name)}")
        for name in ("limit", "images", "batch"):
            if getattr(self, name) < 1:
                raise ConfigError(f"{name} must be 1 or more, got {getattr(self, name)}")
