"""Imitate: first every part alone from its teacher's inputs, then the parts as one chain.

The first mode is that of A. Koratana et al., "LIT", 2019, arXiv 1810.01937, section 3: each part of
the student takes what the teacher's part takes, so all parts learn at once and none waits for the
ones before it. Deviations: parts are small, a unit or two of the teacher's, and of another build;
neck and head are parts too, and the parts of the neck take the teacher's maps as well; parts that
see many points of a picture learn from a share of the batches only; the loss on outputs is on the
head's maps. The second mode (their fine-tuning) runs the whole student and keeps all hints.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np
import torch
from torch import Tensor, multiprocessing
from torch.utils.data import DataLoader

from deixis.core import ConfigError
from deixis.nets.everyday import PARTS, EverydayConfig, EverydayNet, Maps
from deixis.training.recipes.everyday.checkpoint import State
from deixis.training.recipes.everyday.imitation.losses import Worths, gaps
from deixis.training.recipes.everyday.imitation.pictures import Pictures
from deixis.training.recipes.everyday.imitation.teacher import Scales
from deixis.training.recipes.everyday.loop import Material
from deixis.training.recipes.everyday.running import count_up, dev_score, log, stop_signal
from deixis.training.recipes.everyday.schedule import TrainConfig
from deixis.training.soap import Soap

__all__ = ["ImitationConfig", "imitate", "rate_at"]

MakeTeacher = Callable[[], Any]
"""Gives an object whose ``look(images)`` gives :class:`deixis.nets.everyday.Maps`."""


@dataclass(frozen=True, slots=True)
class ImitationConfig:
    """The schedule, by the clock: how many steps fit into an hour differs widely.

    Attributes:
        parts_minutes: Every part from the teacher's inputs.
        chain_minutes: Then the whole student; a later run may raise both.
        decay_minutes: The rate falls over the last of these.
        settle_minutes: Parts learn with the statistics of each batch this long, then with those
            gathered by then (:meth:`deixis.nets.everyday.EverydayNet.settle`).
        rates: Learning rate of the two modes.
        warmup: Steps over which the rate rises.
        shares: Chance that each of :data:`deixis.nets.everyday.PARTS` learns from a batch, in the
            first mode.
        sizes: Sides of pictures, multiples of 64.
        ema: Limit of the weight average's memory, a step.
        workers: Processes that learn at once on shared weights.
        measured: Batches that the teacher's scales are measured on.
        log_every: Steps of the first worker between lines of the log.
        side: Side of the dev photos when the run judges itself, a multiple of 32.
    """

    parts_minutes: float = 180.0
    chain_minutes: float = 0.0
    decay_minutes: float = 15.0
    settle_minutes: float = 15.0
    rates: tuple[float, float] = (2e-3, 2e-4)
    shares: tuple[float, float, float, float] = (0.4, 1.0, 0.5, 0.4)
    warmup: int = 60
    batch: int = 32
    sizes: tuple[int, ...] = (256, 320, 384)
    weight_decay: float = 0.01
    ema: float = 0.998
    workers: int = 1
    loaders: int = 1
    seed: int = 0
    measured: int = 12
    side: int = 416
    log_every: int = 50
    save_every_s: float = 180.0
    check_every_s: float = 1800.0
    worths: Worths = field(default_factory=Worths)

    def __post_init__(self) -> None:
        minutes = (self.parts_minutes, self.chain_minutes, self.decay_minutes, self.settle_minutes)
        if min(minutes) < 0 or self.seconds <= 0:
            raise ConfigError(f"minutes must not be negative nor all 0, got {minutes}")
        if not self.sizes or any(side < 64 or side % 64 for side in self.sizes):
            raise ConfigError(f"sizes must be multiples of 64, got {self.sizes}")
        if self.side < 64 or self.side % 32:
            raise ConfigError(f"side must be a multiple of 32, got {self.side}")
        if min(self.shares) < 0 or max(self.shares) < 1:
            raise ConfigError(f"shares must be at least 0 and one of them 1, got {self.shares}")
        if min(self.workers, self.batch, self.measured) < 1 or self.loaders < 0:
            raise ConfigError(f"workers, batch and measured must be at least 1, got {self}")

    @property
    def seconds(self) -> float:
        """Of both modes."""
        return 60 * (self.parts_minutes + self.chain_minutes)


@dataclass(frozen=True, slots=True)
class _Run:
    """What a worker is given; all see the batches taken (count) and the seconds learned."""

    material: Material
    teacher: MakeTeacher
    state: State
    config: ImitationConfig
    out: Path
    count: Any
    seconds: Any


def imitate(
    material: Material,
    teacher: MakeTeacher,
    net_config: EverydayConfig,
    config: ImitationConfig,
    out: Path,
    *,
    clock: Callable[[], float] = time.monotonic,
) -> EverydayNet:
    """Learn, or go on from ``out/last.pt``; returns the averaged network.

    Writes ``scales.pt``, ``curves.jsonl``, and ``last.pt`` every few minutes and when asked to
    stop. The checkpoint can begin a run that learns targets (``--start`` of the recipe).

    Args:
        material: Photos and their weights; its labels are not used.
        teacher: Makes the teacher, once a process; must be picklable.
        net_config: Sizes of the student; its outputs and neck have the teacher's widths.
        config: The schedule.
        out: Folder of the run.
        clock: Seconds that pass.

    Raises:
        SystemExit: 130, after saving, when the process was asked to stop.
    """
    out.mkdir(parents=True, exist_ok=True)
    state = State.start(net_config, _optimised(config), "cpu")
    state.optimiser = _optimiser(state, config)
    state.resume(out / "last.pt", "cpu")
    _measure(material, teacher, config, out / "scales.pt")
    if config.workers > 1:
        state.net.share_memory()
    context = multiprocessing.get_context("spawn")
    count, seconds = context.Value("l", state.step), context.Value("d", state.seconds)
    run = _Run(material, teacher, state, config, out, count, seconds)
    others = [context.Process(target=_help, args=(run, rank)) for rank in range(1, config.workers)]
    for process in others:
        process.start()
    try:
        with stop_signal() as stopped:
            try:
                _lead(run, stopped, clock)
            except RuntimeError:  # Ctrl-C ends the processes that make pictures, too
                if not stopped:
                    raise
                state.save(out / "last.pt")
                raise SystemExit(130) from None
    finally:
        run.seconds.value = math.inf  # tells the others to end
        for process in others:
            process.join()
    return state.average


def rate_at(step: int, seconds: float, config: ImitationConfig) -> float:
    """Learning rate: it rises, holds, and falls at the end (as in the recipe's schedule)."""
    rate = config.rates[0 if seconds < 60 * config.parts_minutes else 1]
    left = (config.seconds - seconds) / max(60 * config.decay_minutes, 1e-9)
    return rate * min(1.0, (step + 1) / config.warmup) * min(1.0, max(0.01, left))


def _lead(run: _Run, stopped: list[int], clock: Callable[[], float]) -> None:
    """Learn, average, log, check and save until the time is over."""
    state, config, out = run.state, run.config, run.out
    before = state.seconds
    learning = _learning(run, 0)
    began = saved = checked = clock()
    first, turns = state.step, 0
    sums: dict[str, list[float]] = {}
    for numbers in learning:
        for name, value in numbers.items():
            sums.setdefault(name, []).append(value)
        turns += 1
        last, state.step = state.step, count_up(run.count)
        keep = min(config.ema, (1 + state.step) / (10 + state.step))
        state.blend(keep ** (state.step - last))
        now = clock()
        state.seconds = run.seconds.value = before + now - began
        end = state.seconds >= config.seconds
        if turns >= config.log_every or end:
            pace = (state.step - first) * config.batch / max(now - began, 1e-9)
            means = {name: round(fmean(values), 4) for name, values in sums.items()}
            log(out, {"step": state.step, **means, "pace": round(pace, 1), **_mode(state, config)})
            sums, turns = {}, 0
        if now - checked > config.check_every_s or end:
            checked = now
            dev = dev_score(state.average, run.material.folder, run.material.dev, side=config.side)
            log(out, {"step": state.step, **dev})
        if now - saved > config.save_every_s or end or stopped:
            saved = now
            state.save(out / "last.pt")
        if stopped:
            raise SystemExit(130)
        if end:
            return


def _help(run: _Run, rank: int) -> None:
    """Learn on the shared weights without waiting for anyone, as in the recipe's loop."""
    torch.set_num_threads(1)
    parent, state = os.getppid(), run.state
    state.optimiser = _optimiser(state, run.config, state.optimiser)
    for _ in _learning(run, rank):
        state.step = count_up(run.count)
        state.seconds = run.seconds.value
        if state.seconds >= run.config.seconds or os.getppid() != parent:
            return


def _learning(run: _Run, rank: int) -> Iterator[dict[str, float]]:
    """The gaps of one batch after another, each learned from.

    The first batch is there when this returns, so that loading does not count as learning.
    """
    state, config = run.state, run.config
    if state.seconds >= config.seconds:
        return iter(())
    eyes, scales = run.teacher(), Scales.load(run.out / "scales.pt")
    batches = iter(_batches(run.material, config, state.step + rank))
    every = chain([next(batches)], batches)
    return (_learn(state, x, scales.apply(eyes.look(x)), config) for x in every)


def _learn(state: State, images: Tensor, given: Maps, config: ImitationConfig) -> dict[str, float]:
    net, optimiser = state.net, state.optimiser
    for group in optimiser.param_groups:
        group["lr"] = rate_at(state.step, state.seconds, config)
    x = images.permute(0, 3, 1, 2).float().div_(255)
    x = x.contiguous(memory_format=torch.channels_last)
    net.train()
    if state.seconds >= 60 * config.settle_minutes:
        net.settle()
    with torch.autocast("cpu", torch.bfloat16):
        if state.seconds < 60 * config.parts_minutes:
            mine = net.parts(x, given, _asked(state.step, config))
        else:
            mine = net.maps(x)
    found = gaps(mine, given, classes=net.config.classes)
    total = found.total(config.worths)
    optimiser.zero_grad(set_to_none=True)
    total.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
    optimiser.step()
    return {"loss": float(total.detach()), **found.numbers()}


def _asked(step: int, config: ImitationConfig) -> list[str]:
    draws = np.random.default_rng((config.seed, step)).random(len(PARTS))
    return [
        part for part, share, draw in zip(PARTS, config.shares, draws, strict=True) if draw < share
    ]


def _measure(material: Material, teacher: MakeTeacher, config: ImitationConfig, path: Path) -> None:
    """Scales of the teacher's maps, on pictures of a stream of their own; once a run."""
    if not path.is_file():
        pictures = _pictures(material, config, seed=config.seed + 77)
        eyes = teacher()
        Scales.measure(eyes.look(pictures[n]) for n in range(config.measured)).save(path)


def _batches(material: Material, config: ImitationConfig, first: int) -> DataLoader[Tensor]:
    pictures = _pictures(material, config, seed=config.seed)
    return DataLoader(
        pictures,
        batch_size=None,
        sampler=range(first, len(pictures), config.workers),
        num_workers=config.loaders,
        prefetch_factor=8 if config.loaders else None,
    )


def _pictures(material: Material, config: ImitationConfig, *, seed: int) -> Pictures:
    return Pictures(
        material.folder, material.weights, batch=config.batch, sizes=config.sizes, seed=seed
    )


def _optimised(config: ImitationConfig) -> TrainConfig:
    """What the checkpoint needs to know of the schedule."""
    return TrainConfig(rate=config.rates[0], seed=config.seed, threads=1)


def _optimiser(state: State, config: ImitationConfig, like: Any = None) -> Soap:
    """With the moments of ``like`` if given."""
    optimiser = Soap(state.net.parameters(), config.rates[0], weight_decay=config.weight_decay)
    if like is not None:
        optimiser.load_state_dict(like.state_dict())
    return optimiser


def _mode(state: State, config: ImitationConfig) -> dict[str, Any]:
    minutes = state.seconds / 60
    mode = "parts" if minutes < config.parts_minutes else "chain"
    rate = rate_at(state.step, state.seconds, config)
    return {"rate": round(rate, 6), "mode": mode, "minutes": round(minutes, 2)}
