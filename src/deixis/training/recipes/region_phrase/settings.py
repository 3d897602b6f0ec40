"""TuneSettings: what can be set, and what is chosen from the amount of data."""

from __future__ import annotations

import math
import os
from dataclasses import asdict, dataclass
from typing import Any

from deixis.core import ConfigError

__all__ = ["TuneSettings", "choose"]

_STEPS = 420  # a net of this size has learned what few pairs can teach by then


@dataclass(frozen=True, slots=True)
class TuneSettings:
    """How long, how fast and on what.

    Attributes:
        epochs: Times that every pair is seen, at most.
        images: Images a step.
        negatives: Other regions of an image that each step looks at, at most.
        rate: Highest learning rate.
        decay: Weight decay.
        patience: Epochs without a better validation before the run ends.
        augment: 0 leaves pictures as they are, 1 is full strength.
        held_out: Share of the images for validation, where the data have no split of their own.
        seed: Of everything random.
        threads: Of torch.
        device: "cpu", or a torch device.
        precision: "auto", "fp32" or "bf16"; auto takes bf16 where the device is quick at it.
        freeze: Of an encoder of the hub: "none", "text" or "vision".
        lora: Rank of LoRA adapters on an encoder of the hub; 0 tunes all its weights.

    Raises:
        ConfigError: A setting is out of range.
    """

    epochs: int = 60
    images: int = 4
    negatives: int = 12
    rate: float = 1.5e-3
    decay: float = 0.05
    patience: int = 20
    augment: float = 1.0
    held_out: float = 0.2
    seed: int = 0
    threads: int = 1
    device: str = "cpu"
    precision: str = "auto"
    freeze: str = "none"
    lora: int = 0

    def __post_init__(self) -> None:
        for name in ("epochs", "images", "negatives", "patience", "threads"):
            if getattr(self, name) < 1:
                raise ConfigError(f"{name} must be at least 1, got {getattr(self, name)}")
        if not (math.isfinite(self.rate) and self.rate > 0 and self.decay >= 0):
            raise ConfigError(f"rate must be above 0, got {self.rate}; decay {self.decay}")
        if not 0.0 < self.held_out < 1.0:
            raise ConfigError(f"held_out must be between 0 and 1, got {self.held_out}")
        if not 0.0 <= self.augment <= 1.0 or self.lora < 0 or self.seed < 0:
            raise ConfigError(f"augment must be 0..1, lora and seed 0 or more, got {self}")
        if self.precision not in ("auto", "fp32", "bf16"):
            raise ConfigError(f"precision must be auto, fp32 or bf16, got {self.precision!r}")
        if self.freeze not in ("none", "text", "vision"):
            raise ConfigError(f"freeze must be none, text or vision, got {self.freeze!r}")

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return asdict(self)


def choose(
    pairs: int,
    images: int,
    *,
    own: bool = True,
    whole: bool = False,
    still: str = "text",
    **wishes: Any,
) -> TuneSettings:
    """Settings that suit an amount of data; ``wishes`` that are not None win.

    Few pairs are seen often and in many guises; many are seen seldom. An encoder of the hub knows
    much already: it is tuned shortly, at a low rate, and below 1,000 pairs by LoRA with its text
    side frozen, or it forgets more than it learns.

    Args:
        pairs: Phrases with boxes, for training.
        images: Pictures that they belong to.
        own: Whether our own small net is trained, which starts from nothing.
        whole: Whether a grounder is tuned that finds its own boxes.
        still: Its side that is left as it is.
        **wishes: Attributes of `TuneSettings`.

    Example:
        >>> choose(80, 16).epochs, choose(5000, 1000).epochs
        (105, 12)
    """
    step = 4 if images <= 64 else 8 if images <= 512 else 16
    a_pass = max(1, math.ceil(images / step))
    epochs = min(150, max(12, math.ceil(_STEPS / a_pass))) if own else (12 if pairs < 1000 else 5)
    chosen: dict[str, Any] = {
        "epochs": epochs,
        "images": step,
        "rate": (1.5e-3 if own else 2e-5),
        "patience": max(5, epochs // 3),
        "augment": 1.0 if pairs < 2000 else 0.6,
        # More threads than one wait for each other on so small a net (measured).
        "threads": 1 if own else min(os.cpu_count() or 1, 8),
    }
    if whole:
        chosen |= {"rate": 1e-5, "freeze": still, "images": 2}
    elif not own and pairs < 1000:
        chosen |= {"lora": 8, "rate": 3e-4, "freeze": "text"}
    wanted = {name: value for name, value in wishes.items() if value is not None}
    if isinstance(wanted.get("epochs"), int):
        chosen["patience"] = max(5, wanted["epochs"] // 3)
    try:
        return TuneSettings(**{**chosen, **wanted})
    except TypeError as error:
        known = ", ".join(asdict(TuneSettings()))
        raise ConfigError(f"settings must be of {known}: {error}") from None
