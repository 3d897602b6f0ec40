"""The training loop: resumable, pausable, seeded."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, multiprocessing
from torch.utils.data import DataLoader, Dataset

from deixis.nets.everyday import EverydayConfig, EverydayNet, points
from deixis.training.detection_loss import detection_loss
from deixis.training.recipes.everyday.augment import Source, make_batch
from deixis.training.recipes.everyday.cache import Cache
from deixis.training.recipes.everyday.checkpoint import State, make_optimiser
from deixis.training.recipes.everyday.running import count_up, dev_score, log, stop_signal
from deixis.training.recipes.everyday.schedule import TrainConfig, rate_of, side_of

__all__ = ["Material", "train"]

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Material:
    """What to learn from and what to watch.

    Attributes:
        folder: Cache of the pixels.
        labels: Soft labels of every cached photo.
        weights: Chance of each photo to be drawn, 0 for those not to be learned from.
        dev: Photos with complete boxes that are not learned from.
    """

    folder: Path
    labels: Sequence[FloatArray]
    weights: FloatArray
    dev: Sequence[int]


class _Stream(Dataset[tuple[Tensor, Tensor]]):
    def __init__(self, material: Material, config: TrainConfig) -> None:
        self.material, self.config = material, config
        self.source: Source | None = None

    def __len__(self) -> int:
        return 4 * self.config.steps

    def __getitem__(self, number: int) -> tuple[Tensor, Tensor]:
        import cv2

        if self.source is None:
            cv2.setNumThreads(1)
            material = self.material
            self.source = Source(Cache(material.folder), material.labels, material.weights)
        config = self.config
        batch = make_batch(
            self.source,
            number=number,
            seed=config.seed,
            count=config.batch,
            size=side_of(number, config),
            how=config.augmentation,
        )
        return torch.from_numpy(batch.images), torch.from_numpy(batch.labels)


def train(
    material: Material,
    net_config: EverydayConfig,
    config: TrainConfig,
    out: Path,
    *,
    device: str,
    start: EverydayNet | None = None,
) -> EverydayNet:
    """Train, or go on from ``out/last.pt``; returns the averaged network.

    Writes ``curves.jsonl``, ``last.pt`` every few minutes and ``before-decay.pt``.

    Args:
        material: What to learn from.
        net_config: Sizes of the network; those of ``start`` where it is given.
        config: The schedule.
        out: Folder of the run.
        device: "cpu" or "cuda".
        start: A network to begin with instead of random weights, such as one that has imitated a
            teacher (:mod:`deixis.training.recipes.everyday.imitation`).
    """
    out.mkdir(parents=True, exist_ok=True)
    state = State.start(net_config if start is None else start.config, config, device)
    if start is not None:
        state.net.load_state_dict(start.state_dict())
        state.average.load_state_dict(start.state_dict())
    state.resume(out / "last.pt", device)
    if config.workers > 1:
        state.net.share_memory()
    count = multiprocessing.get_context("spawn").Value("l", state.step)
    others = [
        multiprocessing.get_context("spawn").Process(
            target=_help, args=(material, state, config, rank, count)
        )
        for rank in range(1, config.workers)
    ]
    for process in others:
        process.start()
    try:
        with stop_signal() as stopped:
            _lead(material, state, config, out, count, stopped)
    finally:
        with count.get_lock():
            count.value = max(count.value, config.steps)  # tells the others to end
        for process in others:
            process.join()
    return state.average


def _lead(
    material: Material,
    state: State,
    config: TrainConfig,
    out: Path,
    count: Any,
    stopped: list[int],
) -> None:
    """Learn, average, log, check and save until the last step."""
    saved = began = time.monotonic()
    first = last = checked = state.step
    sums, turns, held = np.zeros(4), 0, state.step >= config.hold
    device = next(state.net.parameters()).device
    for images, labels in _batches(material, config, state.step, 0):
        sums += _learn(state, images.to(device), labels.to(device), config)
        turns += 1
        before, state.step = state.step, count_up(count)
        keep = min(config.ema, (1 + state.step) / (10 + state.step))
        state.blend(keep ** (state.step - before))
        if state.step - last >= 50:
            pace = (state.step - first) * config.batch / (time.monotonic() - began)
            names = ("loss", "score", "box", "edge")
            losses = dict(zip(names, (sums / turns).round(4).tolist(), strict=True))
            rate = rate_of(state.step, config)
            log(out, {"step": state.step, **losses, "rate": rate, "pace": round(pace, 1)})
            sums[:], turns, last = 0, 0, state.step
        if not held and state.step >= config.hold:
            held = True
            state.save(out / "before-decay.pt")
        end = state.step >= config.steps
        if state.step - checked >= config.check_every or end:
            checked = state.step
            side = config.decay_sizes[-1]
            score = dev_score(state.average, material.folder, material.dev, side=side)
            log(out, {"step": state.step, **score})
        if time.monotonic() - saved > config.save_every_s or end or stopped:
            state.save(out / "last.pt")
            saved = time.monotonic()
        if stopped:
            raise SystemExit(130)
        if end:
            return


def _help(material: Material, state: State, config: TrainConfig, rank: int, count: Any) -> None:
    """Learn on the shared weights without waiting for anyone.

    B. Recht et al., "Hogwild!", 2011, arXiv 1106.5730; on machines whose cores are busy with
    other work this loses no time at barriers. Deviation: updates are AdamW's, with moments of
    each worker's own. Runs with more than one worker are seeded but not repeatable to the bit.
    """
    torch.set_num_threads(config.threads)
    parent = os.getppid()
    state.optimiser = make_optimiser(state.net, config, state.optimiser)
    for images, labels in _batches(material, config, state.step, rank):
        _learn(state, images, labels, config)
        state.step = count_up(count)
        if state.step >= config.steps or os.getppid() != parent:
            return


def _batches(
    material: Material, config: TrainConfig, step: int, rank: int
) -> DataLoader[tuple[Tensor, Tensor]]:
    numbers = range(step + rank, 4 * config.steps, config.workers)
    return DataLoader(
        _Stream(material, config),
        batch_size=None,
        sampler=numbers,
        num_workers=config.loaders,
        prefetch_factor=8 if config.loaders else None,
    )


def _learn(state: State, images: Tensor, labels: Tensor, config: TrainConfig) -> FloatArray:
    net, optimiser = state.net, state.optimiser
    for group in optimiser.param_groups:
        group["lr"] = rate_of(state.step, config)
    x = images.permute(0, 3, 1, 2).float().div_(255)
    x = x.contiguous(memory_format=torch.channels_last)
    grid = points(x.shape[2], x.shape[3], net.config.STRIDES).to(x.device)
    net.train()
    with torch.autocast(x.device.type, torch.bfloat16):
        scores, edges = net(x)
    losses = detection_loss(scores, edges, labels, grid, config.loss)
    optimiser.zero_grad(set_to_none=True)
    losses.total.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 10.0)
    optimiser.step()
    parts = (losses.total, losses.score, losses.box, losses.edge)
    return np.array([float(part.detach()) for part in parts])
