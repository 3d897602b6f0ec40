"""Everything that a run needs to go on after a kill as if nothing had happened."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch  # noqa: TID253 - this recipe is torch's own

from deixis.core import ConfigError
from deixis.core.whole_files import whole_file, write_whole
from deixis.training.recipes.region_phrase.settings import TuneSettings
from deixis.training.recipes.region_phrase.trainee import Trainee
from deixis.training.recipes.region_phrase.validation import Verdict
from deixis.training.recipes.region_phrase.weights import read_weights, write_weights

__all__ = [
    "BEST_FILE",
    "SIGHTS_FILE",
    "RunState",
    "check_settings",
    "epochs_done",
    "load_best",
    "save_best",
]

BEST_FILE = "best.safetensors"
SIGHTS_FILE = "sights.jsonl"
"""What was seen on each picture, before anything is learned."""

_STATE, _SETTINGS = "last.pt", "settings.json"


@dataclass
class RunState:
    """How far a run is.

    Attributes:
        epoch: Epochs done.
        history: A line an epoch: loss, accuracy, rate, seconds.
        start: The line of epoch 0, before anything was learned; None where that knows nothing.
        best: The best validation, and its epoch.
        best_epoch: 0 until an epoch was kept that is better than the start.
    """

    epoch: int = 0
    history: list[dict[str, Any]] = field(default_factory=list)
    start: dict[str, Any] | None = None
    best: Verdict | None = None
    best_epoch: int = 0

    def save(self, folder: Path, trainee: Trainee, optimiser: Any) -> None:
        """Write beside and rename, so that a kill leaves the old file whole."""
        state = {
            "net": trainee.net.state_dict(),
            "average": trainee.average.state_dict(),
            "optimiser": optimiser.state_dict(),
            "random": torch.get_rng_state(),
            "facts": json.dumps(self._facts()),
        }
        if torch.cuda.is_available():
            state["random_cuda"] = torch.cuda.get_rng_state()
        with whole_file(folder / _STATE, durable=True) as draft:
            torch.save(state, draft)

    def load(self, folder: Path, trainee: Trainee, optimiser: Any) -> bool:
        """Take up the last state, random numbers included; False when there is none."""
        path = folder / _STATE
        if not path.is_file():
            return False
        state = torch.load(path, map_location=trainee.device, weights_only=True)
        trainee.net.load_state_dict(state["net"])
        trainee.average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        torch.set_rng_state(state["random"].cpu())
        if "random_cuda" in state and torch.cuda.is_available():
            torch.cuda.set_rng_state(state["random_cuda"].cpu())
        facts = json.loads(state["facts"])
        self.epoch, self.history = facts["epoch"], facts["history"]
        self.start = facts["start"]
        self.best = None if facts["best"] is None else Verdict.from_dict(facts["best"])
        self.best_epoch = facts["best_epoch"]
        return True

    def _facts(self) -> dict[str, Any]:
        return {
            "epoch": self.epoch,
            "history": self.history,
            "start": self.start,
            "best": None if self.best is None else self.best.to_dict(),
            "best_epoch": self.best_epoch,
        }


def epochs_done(folder: Path) -> int:
    """Epochs that the checkpoint in a folder has behind it; -1 without one."""
    path = folder / _STATE
    if not path.is_file():
        return -1
    state = torch.load(path, map_location="cpu", weights_only=True)
    return int(json.loads(state["facts"])["epoch"])


def save_best(folder: Path, trainee: Trainee) -> None:
    """The average's weights as safetensors."""
    write_weights(folder / BEST_FILE, trainee.average, {})


def load_best(folder: Path, trainee: Trainee) -> None:
    """Inverse of `save_best`."""
    trainee.average.load_state_dict(read_weights(folder / BEST_FILE)[0])


def check_settings(
    folder: Path, base: str, settings: TuneSettings, *, data: str, resume: bool
) -> None:
    """Note the settings of a new run; refuse to go on with others, or over an earlier run.

    A folder in which nothing was seen and learned yet holds no run: what failed at once blocks
    nothing. Until the first epoch is done, the settings may change.

    Args:
        folder: Of the run.
        base: Name of the base.
        settings: As wanted now.
        data: Fingerprint of the data.
        resume: Go on with the run that the folder holds.

    Raises:
        ConfigError: The folder holds a run and ``resume`` is false, or its settings or data differ.
    """
    path = folder / _SETTINGS
    wanted = {"base": base, "data": data, **settings.to_dict()}
    learned, log = (folder / _STATE).is_file(), folder / SIGHTS_FILE
    if not path.is_file() or not (learned or (log.is_file() and log.stat().st_size)):
        write_whole(path, json.dumps(wanted, indent=1))
        return
    if not resume:
        raise ConfigError(
            f"{folder.parent} holds an earlier run; go on with it by --resume, or choose another "
            "--out"
        )
    earlier = json.loads(path.read_text("utf-8"))
    earlier.setdefault("data", data)  # runs of earlier versions do not say it
    fixed = wanted if learned else {"base": base, "data": data}
    other = sorted(name for name in fixed if wanted[name] != earlier.get(name))
    if "data" in other:
        raise ConfigError(
            f"the run in {folder.parent} was started with other data (pictures, phrases, boxes or "
            "splits differ); give the same data with --resume, or choose another --out"
        )
    if other:
        name = other[0]
        raise ConfigError(
            f"the run in {folder.parent} was started with {name} {earlier.get(name)!r}, got "
            f"{wanted[name]!r}; --resume goes on with the same command: the same settings "
            f"(--{name.replace('_', '-')} {earlier.get(name)}) and data"
        )
    write_whole(path, json.dumps(wanted, indent=1))
