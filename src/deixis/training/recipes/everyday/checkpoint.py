"""What a run carries from step to step, and its file."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from deixis.core.whole_files import whole_file
from deixis.nets.everyday import EverydayConfig, EverydayNet
from deixis.training.recipes.everyday.schedule import TrainConfig

__all__ = ["State", "load_average", "make_optimiser"]


@dataclass(slots=True)
class State:
    """Everything that a checkpoint holds.

    Attributes:
        net: Learns.
        average: Average of its weights over the last steps.
        optimiser: With its moments.
        step: Batches so far.
        seconds: Time spent learning so far, for schedules by the clock.
    """

    net: EverydayNet
    average: EverydayNet
    optimiser: Any
    step: int
    seconds: float = 0.0

    @classmethod
    def start(cls, net_config: EverydayConfig, config: TrainConfig, device: str) -> State:
        torch.set_num_threads(config.threads)
        torch.manual_seed(config.seed)
        net = EverydayNet(net_config).to(device=device, memory_format=torch.channels_last)
        average = EverydayNet(net_config).to(device)
        average.load_state_dict(net.state_dict())
        return cls(net, average, make_optimiser(net, config), 0)

    @torch.no_grad()
    def blend(self, keep: float) -> None:
        """Move the average towards the network; whole numbers in it stay."""
        source, mine = self.net.state_dict(), self.average.state_dict()
        names = [name for name, value in mine.items() if value.is_floating_point()]
        torch._foreach_lerp_([mine[n] for n in names], [source[n] for n in names], 1 - keep)

    def save(self, path: Path) -> None:
        """Write beside and rename, so that a kill leaves the old file whole."""
        parts = {"net": self.net, "average": self.average, "optimiser": self.optimiser}
        state = {name: part.state_dict() for name, part in parts.items()}
        with whole_file(path) as draft:
            progress = {"step": self.step, "seconds": self.seconds}
            torch.save({**state, **progress, "config": asdict(self.net.config)}, draft)

    def resume(self, path: Path, device: str) -> None:
        if path.is_file():
            state = torch.load(path, map_location=device, weights_only=True)
            for name in ("net", "average", "optimiser"):
                getattr(self, name).load_state_dict(state[name])
            self.step = int(state["step"])
            self.seconds = float(state.get("seconds", 0.0))


def make_optimiser(net: EverydayNet, config: TrainConfig, like: Any = None) -> Any:
    """AdamW without decay on norms and biases; with the moments of ``like`` if given."""
    matrices = [p for p in net.parameters() if p.ndim > 1]
    vectors = [p for p in net.parameters() if p.ndim <= 1]
    optimiser = torch.optim.AdamW(
        [
            {"params": matrices, "weight_decay": config.weight_decay},
            {"params": vectors, "weight_decay": 0.0},
        ],
        lr=config.rate,
        betas=config.betas,
    )
    if like is not None:
        optimiser.load_state_dict(like.state_dict())
    return optimiser


def load_average(path: Path) -> EverydayNet:
    """The averaged network of a checkpoint."""
    saved = torch.load(path, map_location="cpu", weights_only=True)
    net = EverydayNet(EverydayConfig(**saved["config"]))
    net.load_state_dict(saved["average"])
    return net
