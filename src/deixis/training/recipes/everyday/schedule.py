"""The schedule of a run: sizes and learning rate of every step.

The learning rate is warmed up, held, and falls by a cosine at the end (S. Hu et al., "MiniCPM",
2024, arXiv 2404.06395, section 4: a held rate lets a later run go on from the checkpoint before
the decay as if it had never been planned to stop).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from deixis.training.detection_loss import LossConfig
from deixis.training.recipes.everyday.augment import Augmentation

__all__ = ["TrainConfig", "rate_of", "side_of"]


@dataclass(frozen=True, slots=True)
class TrainConfig:
    """The schedule.

    Attributes:
        hold: Batches before the rate falls; a later run may raise it.
        decay: Batches over which the rate falls.
        sizes: Picture sides while the rate is held, drawn in turn.
        decay_sizes: Picture sides during the decay; the last one is used from then on.
        betas: Memory of AdamW's two moments.
        ema: Limit of the weight average's memory.
        workers: Processes that learn at once on shared weights (CPU only).
        loaders: Processes that make batches, for each worker.
    """

    hold: int = 9000
    batch: int = 32
    rate: float = 2e-3
    warmup: int = 400
    decay: int = 3000
    weight_decay: float = 0.03
    betas: tuple[float, float] = (0.9, 0.999)
    sizes: tuple[int, ...] = (256,)
    decay_sizes: tuple[int, ...] = (320,)
    ema: float = 0.9995
    seed: int = 0
    check_every: int = 1000
    save_every_s: float = 120.0
    threads: int = 2
    workers: int = 1
    loaders: int = 1
    loss: LossConfig = field(default_factory=LossConfig)
    augmentation: Augmentation = field(default_factory=Augmentation)

    @property
    def steps(self) -> int:
        """Batches in all."""
        return self.hold + self.decay


def side_of(step: int, config: TrainConfig) -> int:
    """Picture side of a batch."""
    sizes = config.sizes if step < config.hold else config.decay_sizes
    return sizes[(step // 10) % len(sizes)]


def rate_of(step: int, config: TrainConfig) -> float:
    """Learning rate of a step."""
    if step < config.warmup:
        return config.rate * (step + 1) / config.warmup
    late = (step - config.hold) / max(config.decay, 1)
    return config.rate * (0.01 + 0.99 * (1 + math.cos(math.pi * min(max(late, 0.0), 1.0))) / 2)
