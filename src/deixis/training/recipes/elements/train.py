"""The training loop: one-cycle learning rate, noise on the measures, the rules at times unheard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError
from deixis.nets.elements import element_net
from deixis.perception.elements.kinds.measures import MEASURES
from deixis.training.recipes.elements.examples import NONE, Examples

if TYPE_CHECKING:
    from torch import Tensor, nn  # type: ignore[import-not-found, unused-ignore]

__all__ = ["BEYOND", "Spread", "TrainConfig", "logits", "train"]

_RULES = tuple(i for i, name in enumerate(MEASURES) if name.startswith("rule "))
BEYOND = 4.0  # standard deviations at which a measure is cut


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
        nets: Networks whose logits are averaged; each begins and is shuffled otherwise.
        seed: Start of the random numbers.
        threads: Threads of a step.
    """

    epochs: int = 14
    batch: int = 256
    rate: float = 4e-3
    smoothing: float = 0.03
    noise: float = 0.05
    unheard: float = 0.15
    nets: int = 3
    seed: int = 0
    threads: int = 2

    def __post_init__(self) -> None:
        if min(self.epochs, self.batch, self.nets, self.threads) < 1:
            raise ConfigError(f"epochs, batch, nets and threads must be at least 1, got {self}")


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
        """Measures in standard deviations, cut at `BEYOND`."""
        away = (measured - self.mean) / self.deviation
        return np.asarray(np.clip(away, -BEYOND, BEYOND), dtype=np.float32)


def train(
    examples: Examples,
    config: TrainConfig,
    *,
    report: Callable[[str], None] = print,
) -> tuple[list[nn.Sequential], Spread]:
    """Trained networks and the spread that their input is standardised with."""
    import torch

    torch.set_num_threads(config.threads)
    spread = Spread.of(examples.measured)
    known = torch.from_numpy(spread.standardised(examples.measured))
    classes = torch.from_numpy(examples.classes)
    nets = []
    for number in range(config.nets):
        torch.manual_seed(config.seed + number)
        report(f"network {number + 1} of {config.nets}")
        nets.append(_trained(known, classes, config, report))
    return nets, spread


def _trained(
    known: Tensor, classes: Tensor, config: TrainConfig, report: Callable[[str], None]
) -> nn.Sequential:
    import torch

    net = element_net(len(MEASURES), NONE + 1)
    steps = max(1, len(known) // config.batch)
    learner = torch.optim.AdamW(net.parameters(), lr=config.rate, weight_decay=0.02)
    cycle = torch.optim.lr_scheduler.OneCycleLR(
        learner, config.rate, total_steps=config.epochs * steps
    )
    of_rules = torch.isin(torch.arange(known.shape[1]), torch.tensor(_RULES))[None]
    net.train()
    for epoch in range(config.epochs):
        order = torch.randperm(len(known))
        total = 0.0
        for step in range(steps):
            chosen = order[step * config.batch : (step + 1) * config.batch]
            batch = known[chosen]
            unheard = torch.rand(len(batch), 1) < config.unheard
            batch = torch.where(unheard & of_rules, 0.0, batch)
            batch = batch + config.noise * torch.randn_like(batch)
            loss = torch.nn.functional.cross_entropy(
                net(batch), classes[chosen], label_smoothing=config.smoothing
            )
            learner.zero_grad()
            loss.backward()
            learner.step()
            cycle.step()
            total += float(loss.detach())
        report(f"epoch {epoch + 1} of {config.epochs}, loss {total / steps:.4f}")
    return net.eval()


def logits(
    nets: Sequence[nn.Sequential], spread: Spread, measured: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    """The mean of what the networks say of examples (N, F): (N, classes)."""
    import torch

    with torch.no_grad():
        known = torch.from_numpy(spread.standardised(measured))
        answers = [net(known).numpy() for net in nets]
    return np.asarray(np.mean(answers, axis=0), dtype=np.float32)
