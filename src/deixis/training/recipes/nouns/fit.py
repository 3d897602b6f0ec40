"""Training, and how good it is on photos it has not seen."""

from __future__ import annotations

import sys
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from deixis.training.recipes.looks.fit import auc
from deixis.training.recipes.nouns.net import NounNet, Sample, Scales, loss_of, places_near, pooled
from deixis.training.recipes.nouns.pictures import Picture, Pictures
from deixis.training.recipes.nouns.told import Spots, answers

__all__ = [
    "Fitted",
    "NounConfig",
    "Samples",
    "Unseen",
    "calibrate",
    "fit",
    "report",
    "save",
    "unseen",
]

_SPREAD = 0.05  # added to each deviation, so that what hardly varies is not blown up
_LOOKED_THROUGH = 300  # pictures from which means and deviations are taken
_RAREST = 5.0  # what a picture with the rarest noun counts at most
_USUAL = 0.1  # share of the photos from which on a noun is not rare
_TOLD_EVERY = 100
_FEWEST = 3  # pictures with a noun from which on a figure is worth printing
_ROUNDS = 30

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class NounConfig:
    """How it is trained: AdamW, one cycle of the rate (L. Smith, 2018, arXiv 1803.09820)."""

    hidden: int = 128
    epochs: int = 5
    batch: int = 16
    rate: float = 2e-3
    decay: float = 0.02
    dropped: float = 0.3
    dropped_inside: float = 0.2
    sharpness: float = 3.0
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Fitted:
    """The network, what its inputs are scaled by, and what each noun's pictures counted."""

    net: NounNet
    scales: Scales
    rarity: Floats


@dataclass(frozen=True, slots=True)
class Unseen:
    """Pooled logits of photos that were left out, (N, nouns), with what was told of them."""

    logits: Floats
    yes: Floats
    counts: Floats


class Samples:
    """Pictures as they are taught, made when asked for.

    Args:
        pictures: Their maps.
        told: Photo -> what it shows.
        nouns: Those that are taught.
        partly: Photos of which nothing but a name was told. Of what else they show only that it is
            no other noun that photos are named by is known.
    """

    def __init__(
        self,
        pictures: Pictures,
        told: Mapping[str, Spots],
        nouns: Sequence[str],
        partly: Collection[str] = (),
    ) -> None:
        self._pictures, self._told, self._partly = pictures, told, frozenset(partly)
        self._names = {noun for key in self._partly for noun in told[key]}
        self.nouns, self._at = nouns, {noun: place for place, noun in enumerate(nouns)}

    def __call__(self, item: Picture) -> Sample:
        near, deep = self._pictures.maps(item)
        shown = [self._told[key] for key in item.keys]
        partly = not self._partly.isdisjoint(item.keys)
        yes, counts = answers(shown, self.nouns, self._names if partly else None)
        spots = []
        for told, part in zip(shown, item.parts, strict=True):
            for noun, (across, down) in told.items():
                if noun in self._at:
                    spot = (1 - across if item.mirrored else across), down
                    places = places_near(spot, part, item.near[:2], item.inner)
                    if places:
                        spots.append((self._at[noun], places))
        return Sample(near, deep, item.inner, yes, counts, spots)


def fit(items: Sequence[Picture], samples: Samples, config: NounConfig) -> Fitted:
    """Train on some pictures."""
    torch.manual_seed(config.seed)
    rng = np.random.default_rng(config.seed)
    drawn = rng.permutation(len(items))[:_LOOKED_THROUGH]
    scales = _scales([samples(items[place]) for place in drawn])
    rarity = _rarity([samples(item).yes for item in items if item.whole])
    widths = len(scales.near_mean), len(scales.deep_mean), len(samples.nouns)
    net = NounNet(*widths, config.hidden, config.dropped, config.dropped_inside)
    optimizer = torch.optim.AdamW(net.parameters(), config.rate, weight_decay=config.decay)
    batch = min(config.batch, len(items))
    steps = config.epochs * (len(items) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, config.rate, total_steps=steps)
    weights, begin, running = torch.from_numpy(rarity).float(), time.monotonic(), float("nan")
    for step in range(steps):
        if step % (steps // config.epochs) == 0:
            order = rng.permutation(len(items))
        start = step % (steps // config.epochs) * batch
        some = [samples(items[place]) for place in order[start : start + batch]]
        loss = loss_of(net(some, scales), some, weights, config.sharpness)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        now = float(loss.detach())
        running = now if np.isnan(running) else 0.98 * running + 0.02 * now
        if (step + 1) % _TOLD_EVERY == 0 or step + 1 == steps:
            left = (time.monotonic() - begin) / (step + 1) * (steps - step - 1)
            print(f"step {step + 1} of {steps}, loss {running:.2f}, {left:.0f} s", file=sys.stderr)
    return Fitted(net.eval(), scales, rarity)


def unseen(
    fitted: Fitted, items: Sequence[Picture], samples: Samples, config: NounConfig
) -> Unseen:
    """What it says of photos that it was not trained on."""
    logits, yes, counts = [], [], []
    with torch.no_grad():
        for start in range(0, len(items), config.batch):
            some = [samples(item) for item in items[start : start + config.batch]]
            rows = fitted.net(some, fitted.scales)
            logits += [pooled(row, config.sharpness).numpy() for row in rows]
            yes += [item.yes for item in some]
            counts += [item.counts for item in some]
    return Unseen(*(np.array(part, np.float64) for part in (logits, yes, counts)))


def calibrate(told: Unseen, rarity: Floats) -> tuple[float, Floats]:
    """Slope and shift (nouns,) that turn pooled logits into those of probabilities.

    J. Platt's scaling (1999), one slope for all nouns; the shift knows what each one's pictures
    counted, as few nouns are frequent enough for one of their own. By Newton's method.
    """
    heavy = np.broadcast_to(np.log(rarity), told.logits.shape)
    asked = told.counts > 0
    rows = np.stack([told.logits[asked], np.ones(asked.sum()), heavy[asked]], axis=1)
    yes, slopes = told.yes[asked], np.array([1.0, 0.0, -1.0])
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ slopes))
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + 1e-6 * np.eye(3)
        step = np.linalg.solve(curve, rows.T @ (yes - chance))
        slopes = slopes + np.clip(step, -1, 1)
    return float(slopes[0]), slopes[1] + slopes[2] * np.log(rarity)


def report(told: Unseen, nouns: Sequence[str]) -> list[dict[str, Any]]:
    """For each noun on how many of the photos left out it is, and how well that is told."""
    lines = []
    for place, noun in enumerate(nouns):
        asked = told.counts[:, place] > 0
        yes = told.yes[asked, place] > 0
        if yes.sum() >= _FEWEST and (~yes).sum() >= _FEWEST:
            area = auc(told.logits[asked, place].astype(np.float32), yes)
            lines.append({"noun": noun, "photos": int(yes.sum()), "auc": area})
    return lines


def save(
    fitted: Fitted,
    calibration: tuple[float, Floats],
    usual: Floats,
    nouns: Sequence[str],
    places: Sequence[int],
    config: NounConfig,
    path: Path,
) -> None:
    """Write what `deixis.perception.nouns.NounTeller` reads.

    Args:
        fitted: The network.
        calibration: See `calibrate`.
        usual: (nouns,) share of photos that show each.
        nouns: All that were taught.
        places: Those of the nouns that are written.
        config: How it was trained.
        path: The file.
    """
    net, scales = fitted.net, fitted.scales

    def half(tensor: torch.Tensor) -> npt.NDArray[np.float16]:
        return np.asarray(tensor.detach().numpy(), np.float16)

    some = list(places)
    np.savez(
        path,
        near_mean=half(scales.near_mean),
        near_scale=half(scales.near_scale),
        deep_mean=half(scales.deep_mean),
        deep_scale=half(scales.deep_scale),
        near=half(net.near.weight.T),
        inner=net.near.bias.detach().numpy(),
        deep=half(net.deep.weight.T),
        over_all=half(net.over_all.weight.T),
        place=half(net.place.weight.T),
        out=half(net.out.weight.T[:, some]),
        outer=net.out.bias.detach().numpy()[some],
        sharpness=np.float32(config.sharpness),
        slope=np.float32(calibration[0]),
        shift=calibration[1][some].astype(np.float32),
        usual=usual[some].astype(np.float32),
        names=np.array([nouns[place] for place in some]),
    )


def _scales(samples: Sequence[Sample]) -> Scales:
    tensors = []
    for fields in ([item.near for item in samples], [item.deep for item in samples]):
        rows = np.concatenate([field.reshape(-1, field.shape[2]) for field in fields])
        tensors += [torch.from_numpy(rows.mean(0)), torch.from_numpy(rows.std(0) + _SPREAD)]
    return Scales(*tensors)


def _rarity(told: Sequence[npt.NDArray[np.float32]]) -> Floats:
    share = np.maximum(np.mean(told, axis=0), 1 / max(len(told), 1))
    return np.asarray(np.clip(np.sqrt(_USUAL / share), 1.0, _RAREST), np.float64)
