"""Train for a time, not for steps: the rate falls with the share of the time that is spent."""

from __future__ import annotations

import json
import math
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch  # noqa: TID253

from deixis.core.whole_files import whole_file
from deixis.nets.pocket import PocketConfig, PocketNet
from deixis.training.recipes.pocket.batches import Drawing, Scale
from deixis.training.recipes.pocket.loss import pocket_loss
from deixis.training.recipes.pocket.report import Report, know
from deixis.training.recipes.pocket.targets import Targets

__all__ = ["TrainConfig", "train"]


@dataclass(frozen=True, slots=True)
class TrainConfig:
    """How it is taught.

    Attributes:
        minutes: Time of training in all, over all runs.
        batch: Regions a step.
        rate: Highest rate of AdamW.
        decay: Weight decay.
        warm: Steps in which the rate rises.
        keep: Of the average of the weights, a step.
        log, check: Steps between lines of the log, and between checks and checkpoints.
        threads: CPU threads.
        seed: Of all chance.
    """

    minutes: float = 20.0
    batch: int = 256
    rate: float = 1e-3
    decay: float = 0.3
    warm: int = 200
    keep: float = 0.998
    log: int = 100
    check: int = 2000
    threads: int = 2
    seed: int = 0

    def __post_init__(self) -> None:
        if min(self.minutes, self.batch, self.rate, self.log, self.check, self.threads) <= 0:
            raise ValueError(f"settings must be positive, got {self}")


@dataclass(slots=True)
class _State:
    net: PocketNet
    average: PocketNet
    optimiser: torch.optim.Optimizer
    step: int = 0
    spent: float = 0.0  # seconds

    def save(self, path: Path) -> None:
        """Write the checkpoint."""
        parts = {"net": self.net, "average": self.average, "optimiser": self.optimiser}
        state: dict[str, Any] = {name: part.state_dict() for name, part in parts.items()}
        state |= {"step": self.step, "spent": self.spent, "config": asdict(self.net.config)}
        with whole_file(path) as draft:
            torch.save(state, draft)

    def resume(self, path: Path) -> None:
        if path.is_file():
            state = torch.load(path, map_location="cpu", weights_only=True)
            for name in ("net", "average", "optimiser"):
                getattr(self, name).load_state_dict(state[name])
            self.step, self.spent = int(state["step"]), float(state["spent"])

    @torch.no_grad()
    def blend(self, keep: float) -> None:
        """Move the average towards the network; at first faster, and whole numbers stay."""
        share = min(keep, (1 + self.step) / (10 + self.step))
        source, mine = self.net.state_dict(), self.average.state_dict()
        names = [name for name, value in mine.items() if value.is_floating_point()]
        torch._foreach_lerp_([mine[n] for n in names], [source[n] for n in names], 1 - share)


def train(
    targets: Targets, scale: Scale, net_config: PocketConfig, config: TrainConfig, out: Path
) -> PocketNet:
    """Train until the time is spent, going on where a killed run stopped; the averaged network."""
    torch.set_num_threads(config.threads)
    state = _start(net_config, config)
    out.mkdir(parents=True, exist_ok=True)
    state.resume(out / "last.pt")
    drawing = Drawing(targets, scale, batch=config.batch, seed=config.seed)
    sums: dict[str, float] = {}
    while (share := state.spent / (60 * config.minutes)) < 1.0:
        began = time.perf_counter()
        for name, value in _step(state, drawing, config, share).items():
            sums[name] = sums.get(name, 0.0) + value
        state.spent += time.perf_counter() - began
        if state.step % config.log == 0:
            _note(out, state, {name: value / config.log for name, value in sums.items()})
            sums = {}
        if state.step % config.check == 0:
            _note(out, state, _checked(state, targets, scale))
            state.save(out / "last.pt")
    _note(out, state, _checked(state, targets, scale))
    state.save(out / "last.pt")
    average: PocketNet = state.average.eval()
    return average


def _start(net_config: PocketConfig, config: TrainConfig) -> _State:
    torch.manual_seed(config.seed)
    net = PocketNet(net_config)
    average = PocketNet(net_config)
    average.load_state_dict(net.state_dict())
    matrices = [p for p in net.parameters() if p.ndim > 1]
    vectors = [p for p in net.parameters() if p.ndim <= 1]
    groups = [
        {"params": matrices, "weight_decay": config.decay},
        {"params": vectors, "weight_decay": 0.0},
    ]
    return _State(net, average, torch.optim.AdamW(groups, lr=config.rate))


def _step(state: _State, drawing: Drawing, config: TrainConfig, share: float) -> dict[str, float]:
    net = state.net.train()
    rate = config.rate * (0.02 + 0.98 * (0.5 + 0.5 * math.cos(math.pi * min(share, 1.0))))
    for group in state.optimiser.param_groups:
        group["lr"] = rate * min(1.0, (1 + state.step) / config.warm)
    batch = drawing.step(state.step)
    loss, parts = pocket_loss(net, batch, net.rows(batch.inputs))
    state.optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
    state.optimiser.step()
    state.step += 1
    state.blend(config.keep)
    return parts


def _checked(state: _State, targets: Targets, scale: Scale) -> dict[str, float]:
    told: Report = know(state.average.eval(), targets, scale)
    return {f"dev_{name}": value for name, value in told.figures().items()}


def _note(out: Path, state: _State, told: dict[str, float]) -> None:
    head = {"step": state.step, "minutes": round(state.spent / 60, 2)}
    line = {
        **head,
        **{name: round(value, 4) for name, value in told.items() if not math.isnan(value)},
    }
    with (out / "curves.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
    print(json.dumps(line), flush=True)
