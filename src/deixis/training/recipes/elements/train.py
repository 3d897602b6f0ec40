"""The training loop: one-cycle learning rate, noise on the measures, the rules at times unheard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError
from deixis.nets.elements import element_net
from deixis.perception.elements.kinds.measures import MEASURES
from deixis.training.recipes.elements.examples import NONE, Examples

if TYPE_CHECKING:
    from torch import nn  # type: ignore[import-not-found, unused-ignore]

__all__ = ["Spread", "TrainConfig", "logits", "train"]

_RULES = tuple(i for i, name in enumerate(MEASURES) if name.startswith("rule "))
_BEYOND = 4.0  # standard deviations at which a measure is cut


@dataclass(frozen=True, slots=True)
class TrainConfig:
    """How long and how fast.

    Attributes:
        epochs: Rounds over all examples.
        batch: Examples a step.
        rate: Highest learning rate of the cycle.
        smoothing: Share of each target spread over all classes.
        noise: Standard deviation of the noise on the standardised measures.
        unheard: Share of the examples whose measures of the rules are hidden, so that the network
            learns to judge by the rest: on pages unlike the known ones the rules err more.
        seed: Start of the random numbers.
        threads: Threads of a step.
    """

    epochs: int = 14
    batch: int = 256
    rate: float = 4e-3
    smoothing: float = 0.03
    noise: float = 0.05
    unheard: float = 0.15
    seed: int = 0
    threads: int = 2

    def __post_init__(self) -> None:
        if min(self.epochs, self.batch, self.threads) < 1:
            raise ConfigError(f"epochs, batch and threads must be at least 1, got {self}")


@dataclass(frozen=True)
class Spread:
    """Mean and standard deviation of every measure, (F,) float32 each."""

    mean: npt.NDArray[np.float32]
    deviation: npt.NDArray[np.float32]

    @classmethod
    def of(cls, measured: npt.NDArray[np.float32]) -> Spread:
        """Of examples (N, F); measures that never vary stay as they are."""
        return cls(measured.mean(axis=0), measured.std(axis=0) + np.float32(1e-3))

    def standardised(self, measured: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Measures in standard deviations, cut at `_BEYOND`."""
        away = (measured - self.mean) / self.deviation
        return np.asarray(np.clip(away, -_BEYOND, _BEYOND), dtype=np.float32)


def train(
    examples: Examples,
    config: TrainConfig,
    *,
    report: Callable[[str], None] = print,
) -> tuple[nn.Sequential, Spread]:
    """A trained network and the spread that its input is standardised with."""
    import torch

    torch.manual_seed(config.seed)
    torch.set_num_threads(config.threads)
    spread = Spread.of(examples.measured)
    known = torch.from_numpy(spread.standardised(examples.measured))
    classes = torch.from_numpy(examples.classes)
    net = element_net(len(MEASURES), NONE + 1)
    steps = max(1, len(known) // config.batch)
    learner = torch.optim.AdamW(net.parameters(), lr=config.rate, weight_decay=0.02)
    cycle = torch.optim.lr_scheduler.OneCycleLR(
        learner, config.rate, total_steps=config.epochs * steps
    )
    rules = torch.tensor(_RULES)
    net.train()
    for epoch in range(config.epochs):
        order = torch.randperm(len(known))
        total = 0.0
        for step in range(steps):
            chosen = order[step * config.batch : (step + 1) * config.batch]
            batch = known[chosen]
            unheard = torch.rand(len(batch)) < config.unheard
            batch[unheard[:, None] & torch.isin(torch.arange(batch.shape[1]), rules)[None]] = 0.0
            batch = batch + config.noise * torch.randn_like(batch)
            loss = torch.nn.functional.cross_entropy(
                net(batch), classes[chosen], label_smoothing=config.smoothing
            )
            learner.zero_grad()
            loss.backward()
            learner.step()
            cycle.step()
            total += float(loss.detach())
        report(f"epoch {epoch + 1} of {config.epochs}: loss {total / steps:.4f}")
    net.eval()
    return net, spread


def logits(
    net: nn.Sequential, spread: Spread, measured: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    """What the network says of examples (N, F): (N, classes)."""
    import torch

    with torch.no_grad():
        answer = net(torch.from_numpy(spread.standardised(measured)))
    return np.asarray(answer.numpy())
