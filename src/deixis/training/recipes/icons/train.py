"""The training loop: fresh examples every round, one-cycle learning rate, averaged weights."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError
from deixis.nets.icons import icon_net
from deixis.training.recipes.icons.batches import Examples, examples
from deixis.training.recipes.icons.masks import Masks

if TYPE_CHECKING:
    from torch import Tensor, nn  # type: ignore[import-not-found, unused-ignore]

__all__ = ["TrainConfig", "logits", "train"]


@dataclass(frozen=True, slots=True)
class TrainConfig:
    """How long and how fast.

    Attributes:
        rounds: Rounds of fresh examples; every round is seen twice, the second time shuffled.
        examples: Examples a round.
        batch: Examples a step.
        rate: Highest learning rate of the cycle.
        smoothing: Share of each target spread over all classes.
        seed: Start of the random numbers.
        threads: Threads of a step; more than one wait for each other on so small a network.
        limit_s: The learning rate falls to zero when this much time is over.
    """

    rounds: int = 26
    examples: int = 8000
    batch: int = 128
    rate: float = 4e-3
    smoothing: float = 0.03
    seed: int = 0
    threads: int = 1
    limit_s: float = 600.0

    def __post_init__(self) -> None:
        if min(self.rounds, self.examples, self.batch, self.threads) < 1:
            raise ConfigError(f"rounds, examples, batch and threads must be at least 1, got {self}")


def train(
    masks: Masks,
    classes: Sequence[str],
    config: TrainConfig,
    *,
    report: Callable[[str], None] = print,
) -> nn.Sequential:
    """A trained network that tells ``classes`` apart, averaged over the last steps."""
    import torch
    from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn  # type: ignore[import-not-found, unused-ignore]

    torch.manual_seed(config.seed)
    torch.set_num_threads(config.threads)
    net = icon_net(len(classes))
    kept = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(0.995), use_buffers=True)
    learner = torch.optim.AdamW(net.parameters(), lr=config.rate, weight_decay=0.02)
    start = time.monotonic()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as maker:
        coming = maker.submit(examples, masks, classes, config.examples, seed=config.seed + 1)
        for number in range(config.rounds):
            fresh = coming.result()
            coming = maker.submit(
                examples, masks, classes, config.examples, seed=config.seed + 2 + number
            )
            for half in range(2):
                spent = (time.monotonic() - start) / config.limit_s
                done = max((number + half / 2) / config.rounds, spent)
                _round(net, kept, learner, fresh, config, done=done)
            right = (logits(net, fresh.patches[:2000]).argmax(1) == fresh.classes[:2000]).mean()
            report(f"round {number + 1}: {right:.1%} right, {time.monotonic() - start:.0f} s")
            if time.monotonic() - start > config.limit_s:
                break
    averaged: nn.Sequential = kept.module
    return averaged.eval()


def _round(
    net: nn.Sequential,
    kept: Any,
    learner: Any,
    fresh: Examples,
    config: TrainConfig,
    *,
    done: float,
) -> None:
    """One pass in random order; ``done`` is the share of the training that lies behind."""
    import torch
    from torch.nn.functional import cross_entropy  # type: ignore[import-not-found, unused-ignore]

    net.train()
    order = torch.randperm(len(fresh.classes))
    steps = order.split(config.batch)
    share = 0.5 / config.rounds
    for step, rows in enumerate(steps):
        _set_rate(learner, config.rate, min(done + share * step / len(steps), 1.0))
        found = net(_tensor(fresh.patches[rows.numpy()]))
        truth = torch.from_numpy(fresh.classes[rows.numpy()])
        loss = cross_entropy(found, truth, label_smoothing=config.smoothing)
        learner.zero_grad(set_to_none=True)
        loss.backward()
        learner.step()
        kept.update_parameters(net)


def _set_rate(learner: Any, rate: float, done: float) -> None:
    """Up for the first tenth, then down along half a cosine."""
    up = min(done / 0.1, 1.0)
    down = 0.5 * (1 + np.cos(np.pi * max(done - 0.1, 0.0) / 0.9))
    for group in learner.param_groups:
        group["lr"] = rate * max(up * down, 0.002)


def logits(net: nn.Sequential, patches: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """What the network says of (N, 2, 40, 40) uint8 patches: (N, classes) float32."""
    import torch

    net.eval()
    with torch.no_grad():
        parts = [net(_tensor(patches[i : i + 500])) for i in range(0, len(patches), 500)]
    return np.asarray(torch.cat(parts).numpy())


def _tensor(patches: npt.NDArray[np.uint8]) -> Tensor:
    import torch

    return torch.from_numpy(patches).float().div_(255)
