"""Epochs: learn, validate, keep the best, stop early; a checkpoint after each."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import torch  # noqa: TID253 - this recipe is torch's own

from deixis.core import ModelError
from deixis.grounders.tuned.places import Eyes
from deixis.training.recipes.region_phrase.batches import Batch, epoch_batches
from deixis.training.recipes.region_phrase.checkpoint import RunState, save_best
from deixis.training.recipes.region_phrase.material import Material
from deixis.training.recipes.region_phrase.settings import TuneSettings
from deixis.training.recipes.region_phrase.trainee import Trainee
from deixis.training.recipes.region_phrase.validation import Verdict

__all__ = ["fit", "make_optimiser"]

Report = Callable[[dict[str, Any]], None]

_WARM = 0.08  # share of the steps over which the rate rises
_KEEP = 0.98  # of the average a step, once it is warm
_CLIP = 1.0
_MOST = 1e6  # of a weight; no network that learns has such


def fit(
    trainee: Trainee,
    material: Material,
    eyes: Eyes,
    settings: TuneSettings,
    *,
    folder: Path,
    report: Report,
) -> RunState:
    """Train until nothing gets better; ``folder`` holds the checkpoints.

    What the weights are worth before anything is learned counts as epoch 0: a later epoch is kept
    only where it is better.

    A run that was killed goes on after its last whole epoch and ends with the same weights, byte
    for byte, as one that was not.
    """
    torch.set_num_threads(settings.threads)
    torch.manual_seed(settings.seed + 10)
    optimiser = make_optimiser(trainee, settings)
    state = RunState()
    state.load(folder, trainee, optimiser)
    if trainee.knows and state.best is None:
        _start(state, trainee.judge(material.val, eyes), folder, trainee, optimiser)
    for line in (*([] if state.start is None else [state.start]), *state.history):
        report(line)
    while state.epoch < settings.epochs and not _tired(state, settings):
        start = time.monotonic()
        loss = _epoch(trainee, material, settings, optimiser, state.epoch)
        _check_finite(trainee, settings)
        verdict = trainee.judge(material.val, eyes)
        state.epoch += 1
        _keep(state, verdict, folder, trainee)
        state.history.append(_line(state, loss, verdict, optimiser, time.monotonic() - start))
        state.save(folder, trainee, optimiser)
        report(state.history[-1])
    return state


def make_optimiser(trainee: Trainee, settings: TuneSettings) -> Any:
    """AdamW without decay on norms, biases and the table of words."""
    learning = [(n, p) for n, p in trainee.net.named_parameters() if p.requires_grad]
    matrices = [p for n, p in learning if p.ndim > 1 and "table" not in n]
    others = [p for n, p in learning if p.ndim <= 1 or "table" in n]
    groups = [
        {"params": matrices, "weight_decay": settings.decay},
        {"params": others, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=settings.rate)


def _tired(state: RunState, settings: TuneSettings) -> bool:
    return state.epoch - state.best_epoch >= settings.patience and state.best is not None


def _epoch(
    trainee: Trainee, material: Material, settings: TuneSettings, optimiser: Any, epoch: int
) -> float:
    """Mean loss of one pass over the training images."""
    trainee.net.train()
    losses = []
    steps = math.ceil(len(material.train) / settings.images)
    for number, batch in enumerate(epoch_batches(material, settings, epoch)):
        step = epoch * steps + number
        _set_rate(optimiser, settings, step / (steps * settings.epochs))
        losses.append(_step(trainee, batch, settings, optimiser))
        trainee.blend(min(_KEEP, (1 + step) / (10 + step)))
    return sum(losses) / len(losses)


def _step(trainee: Trainee, batch: Batch, settings: TuneSettings, optimiser: Any) -> float:
    with _precision(settings):
        loss = trainee.loss(batch)
    value = float(loss.detach())
    if not math.isfinite(value):
        raise ModelError(
            f"training diverged: the loss became {value}; try a lower --rate than {settings.rate:g}"
        )
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(trainee.net.parameters(), _CLIP)
    optimiser.step()
    return value


def _check_finite(trainee: Trainee, settings: TuneSettings) -> None:
    """A step may spoil the weights though its loss was finite; nothing of it is kept then.

    Weights beyond `_MOST` are still finite, but the rows made of them are not.
    """
    every = (*trainee.net.parameters(), *trainee.average.parameters())
    if not all(bool((weight.abs() < _MOST).all()) for weight in every):  # NaN is not below
        raise ModelError(
            f"training diverged: the weights must stay below {_MOST:g}; try a lower --rate than "
            f"{settings.rate:g}"
        )


def _precision(settings: TuneSettings) -> AbstractContextManager[Any]:
    """bf16 where the device multiplies it in hardware, or where it was asked for."""
    kind = settings.device.partition(":")[0]
    quick = kind == "cuda" and torch.cuda.is_bf16_supported()
    if settings.precision == "bf16" or (settings.precision == "auto" and quick):
        return torch.autocast(kind, dtype=torch.bfloat16)  # type: ignore[no-any-return, unused-ignore]
    return nullcontext()


def _set_rate(optimiser: Any, settings: TuneSettings, done: float) -> None:
    """Up over the first steps, then down along half a cosine."""
    up = min((done + 1e-3) / _WARM, 1.0)
    down = 0.5 * (1 + math.cos(math.pi * max(done - _WARM, 0.0) / (1 - _WARM)))
    for group in optimiser.param_groups:
        group["lr"] = settings.rate * max(up * down, 0.01)


def _keep(state: RunState, verdict: Verdict, folder: Path, trainee: Trainee) -> None:
    if state.best is None or verdict.rank > state.best.rank:
        state.best, state.best_epoch = verdict, state.epoch
        save_best(folder, trainee)


def _start(
    state: RunState, verdict: Verdict, folder: Path, trainee: Trainee, optimiser: Any
) -> None:
    _keep(state, verdict, folder, trainee)
    state.start = {"epoch": 0, **_figures(verdict), "best": True}
    state.save(folder, trainee, optimiser)


def _figures(verdict: Verdict) -> dict[str, float]:
    return {
        "accuracy": verdict.accuracy,
        "likelihood": verdict.likelihood,
        "base_weight": verdict.fusion.base,
        "scale": verdict.fusion.scale,
    }


def _line(
    state: RunState, loss: float, verdict: Verdict, optimiser: Any, seconds: float
) -> dict[str, Any]:
    return {
        "epoch": state.epoch,
        "loss": loss,
        **_figures(verdict),
        "rate": optimiser.param_groups[0]["lr"],
        "best": state.best_epoch == state.epoch,
        "seconds": round(seconds, 3),
    }
