"""What can be set of the two-stage grounder."""

from __future__ import annotations

from dataclasses import dataclass

from deixis.core import ConfigError

__all__ = ["BACKGROUND", "PROMPTS", "TwoStageSettings"]

PROMPTS = ("crop", "blur")
BACKGROUND = ("background", "an object", "something else", "a texture")
"""Texts that a phrase must beat on a region; all of them fit nearly everything a little."""


@dataclass(frozen=True, slots=True)
class TwoStageSettings:
    """Settings; the defaults were chosen on paper and have not been tuned on data.

    Attributes:
        prompts: Ways to isolate a region, of "crop" and "blur"; their logits are added.
        context: How much a crop shows around a region, as a share of its sides.
        blur: Standard deviation of the blur in pixels of an image whose long side is 640; 100 in
            the paper.
        temperature: What the added logits are divided by before the softmax. 1 in the paper; 2
            makes two views of the same pixels count as one witness.
        background: Texts of "nothing fits"; without any, something always fits.
        label_bonus: Added to the logit of a region whose detected category is the one that the
            phrase names; taken from the others where it is one that the detector knows.
        whole: How much the proposer's own score counts, the chance that a region is a whole thing:
            so many times its logarithm is added to the logit. 0 leaves it out.
        relations: Whether relations, positions, superlatives and ordinals go to geometry.
        absent: From this chance of "nothing fits" on the answer is ABSENT.
        rival: A second region with this share of the best chance makes a singular phrase AMBIGUOUS.
        also: A plural phrase takes regions down to this share of the best chance.
        limit: At most so many proposals are looked at.
        overlap: Of two proposals with a larger IoU only the better one is looked at.
        images: Images whose rows are kept for later phrases.

    Raises:
        ConfigError: A setting is out of range.
    """

    prompts: tuple[str, ...] = PROMPTS
    context: float = 0.1
    blur: float = 100.0
    temperature: float = 2.0
    background: tuple[str, ...] = BACKGROUND
    label_bonus: float = 0.0
    whole: float = 0.0
    relations: bool = True
    absent: float = 0.5
    rival: float = 0.8
    also: float = 0.5
    limit: int = 40
    overlap: float = 0.85
    images: int = 8

    def __post_init__(self) -> None:
        if not self.prompts or not set(self.prompts) <= set(PROMPTS):
            raise ConfigError(f"prompts must be some of {', '.join(PROMPTS)}, got {self.prompts}")
        for name in ("absent", "rival", "also", "overlap"):
            if not 0.0 < getattr(self, name) <= 1.0:
                raise ConfigError(f"{name} must be above 0 and up to 1, got {getattr(self, name)}")
        for name in ("context", "label_bonus", "whole"):
            if not getattr(self, name) >= 0.0:
                raise ConfigError(f"{name} must be 0 or more, got {getattr(self, name)}")
        for name in ("temperature", "blur"):
            if not getattr(self, name) > 0.0:
                raise ConfigError(f"{name} must be above 0, got {getattr(self, name)}")
        for name in ("limit", "images"):
            if getattr(self, name) < 1:
                raise ConfigError(f"{name} must be 1 or more, got {getattr(self, name)}")
