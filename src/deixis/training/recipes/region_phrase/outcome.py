"""Tuned: what a run gave."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from deixis.evaluation.results import ModelResult
from deixis.training.recipes.region_phrase.settings import TuneSettings
from deixis.training.recipes.region_phrase.validation import accuracy, main_figure

__all__ = ["Kept", "Tuned"]

Kept = Literal["epoch", "untuned", "base"]
_TOLD = {
    "untuned": "epoch 0, the untuned weights: no epoch was better",
    "base": "the base alone: no epoch was better",
}


@dataclass(frozen=True)
class Tuned:
    """What a run gave.

    Attributes:
        folder: For `deixis.load`.
        base: The base on the validation pairs.
        tuned: The tuned model on the same.
        settings: As they were chosen.
        best_epoch: 0 when no epoch was better than the base.
        kept: What answers: "epoch"; where none was better "base" (the base alone) or, of an encoder
            of the hub, "untuned" (its weights as they were, beside the base).
        epochs: Epochs run.
        training_s: Seconds of learning and validating, over all calls.
        difference: Largest difference of the written files to torch; None of a whole grounder,
            whose epochs were all validated from the files as they are written.
    """

    folder: Path
    base: ModelResult
    tuned: ModelResult
    settings: TuneSettings
    best_epoch: int
    kept: Kept
    epochs: int
    training_s: float
    difference: float | None

    def lines(self) -> list[str]:
        """For people."""
        figure = main_figure(self.tuned)
        name, count = ("accuracy", 0) if figure is None else (figure.name, figure.count)
        told = f"validation {name}: {accuracy(self.base):.1%} -> {accuracy(self.tuned):.1%}"
        best = f"epoch {self.best_epoch}" if self.kept == "epoch" else _TOLD[self.kept]
        return [
            f"{told} ({count} phrases)",
            f"best: {best}; {self.epochs} epochs, {self.training_s:.0f} s",
            f"written: {self.folder} (MODEL_CARD.md, curves.png)",
        ]

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {
            "folder": str(self.folder),
            "base_accuracy": accuracy(self.base),
            "accuracy": accuracy(self.tuned),
            "best_epoch": self.best_epoch,
            "kept": self.kept,
            "epochs": self.epochs,
            "training_s": self.training_s,
            "difference": self.difference,
            "settings": self.settings.to_dict(),
        }
