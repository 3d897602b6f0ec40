"""The network behind looks, and how good it is on photos it has not seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from deixis.perception.looks.teller import CAP, FLAG
from deixis.perception.looks.words import ANIMALS_ONLY, PERSONS_ONLY
from deixis.training.recipes.looks.material import FOLDS, Material
from deixis.training.recipes.looks.said import LOOKS

__all__ = ["OUT", "Looks", "LooksConfig", "auc", "fit", "report", "save", "unseen", "usual"]

_SPREAD = 0.05  # added to each deviation, so that what hardly varies is not blown up
_FEW, _MOST = 0.02, 0.9  # bounds of the usual share of a look
_ENOUGH = 20  # answers of each kind from which a figure is worth printing
OUT = 0.59
"""Odds below which the default grounder rules out: those whose score in
`deixis.grounders.neuro_symbolic.looks.told`, odds / (odds + 1.1), is `FAILED`, 0.35."""


@dataclass(frozen=True, slots=True)
class LooksConfig:
    """How it is trained: AdamW, one cycle of the rate (L. Smith, 2018, arXiv 1803.09820)."""

    hidden: int = 128
    epochs: int = 8
    batch: int = 256
    rate: float = 5e-4
    decay: float = 1.0
    dropped: float = 0.7
    dropped_inside: float = 0.3
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Looks:
    """A network with what its inputs are brought to mean 0 and deviation 1 by."""

    net: nn.Sequential
    mean: npt.NDArray[np.float32]
    scale: npt.NDArray[np.float32]

    def logits(self, material: Material, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.float32]:
        """(N, looks) for some rows."""
        with torch.no_grad():
            given = torch.from_numpy(_inputs(material, rows, self.mean, self.scale))
            return np.asarray(self.net(given).numpy())


def fit(material: Material, rows: npt.NDArray[np.intp], config: LooksConfig) -> Looks:
    """Train on some rows."""
    torch.manual_seed(config.seed)
    numbers = material.rows[rows].astype(np.float32)
    mean, scale = numbers.mean(0), numbers.std(0) + _SPREAD
    given = torch.from_numpy(_inputs(material, rows, mean, scale))
    answers = torch.from_numpy(material.answers[rows])
    weights = torch.from_numpy(material.weights[rows])
    net = nn.Sequential(
        nn.Dropout(config.dropped),
        nn.Linear(given.shape[1], config.hidden),
        nn.ReLU(),
        nn.Dropout(config.dropped_inside),
        nn.Linear(config.hidden, answers.shape[1]),
    )
    optimizer = torch.optim.AdamW(net.parameters(), config.rate, weight_decay=config.decay)
    batch = min(config.batch, len(rows))
    steps = config.epochs * (len(rows) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, config.rate, total_steps=steps)
    loss_of = nn.BCEWithLogitsLoss(reduction="none")
    for _ in range(config.epochs):
        for part in torch.randperm(len(rows))[: len(rows) // batch * batch].view(-1, batch):
            loss = (loss_of(net(given[part]), answers[part]) * weights[part]).sum(1).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return Looks(net.eval(), mean, scale)


def _inputs(
    material: Material,
    rows: npt.NDArray[np.intp],
    mean: npt.NDArray[np.float32],
    scale: npt.NDArray[np.float32],
) -> npt.NDArray[np.float32]:
    numbers = np.clip((material.rows[rows].astype(np.float32) - mean) / scale, -CAP, CAP)
    flags = np.where(material.animal[rows], FLAG, 0.0)[:, None].astype(np.float32)
    return np.concatenate([numbers, flags], axis=1)


def unseen(material: Material, config: LooksConfig) -> npt.NDArray[np.float32]:
    """Logits of every row by a network that has not seen its photo, (N, looks)."""
    out = np.zeros(material.answers.shape, np.float32)
    for fold in range(FOLDS):
        left_out = np.flatnonzero(material.fold == fold)
        if len(left_out):
            looks = fit(material, np.flatnonzero(material.fold != fold), config)
            out[left_out] = looks.logits(material, left_out)
    return out


def usual(material: Material, looks: Sequence[str] = LOOKS) -> npt.NDArray[np.float32]:
    """Share of persons and of animals with each look, (2, looks); NaN where it is not told."""
    told = np.full((2, len(looks)), np.nan, np.float32)
    for kind, without in ((0, ANIMALS_ONLY), (1, PERSONS_ONLY)):
        rows = material.animal == bool(kind)
        for number, look in enumerate(looks):
            weights = material.weights[rows, number]
            if look not in without and weights.sum() > 0:
                share = np.average(material.answers[rows, number], weights=weights)
                told[kind, number] = np.clip(share, _FEW, _MOST)
    return told


def report(
    material: Material, logits: npt.NDArray[np.float32], looks: Sequence[str] = LOOKS
) -> list[dict[str, Any]]:
    """Figures by look, for persons and animals: see docs/models/looks.md."""
    shares, lines = usual(material, looks), []
    for kind, name in enumerate(("person", "animal")):
        for number, look in enumerate(looks):
            asked = (material.animal == bool(kind)) & (material.weights[:, number] > 0)
            yes = material.answers[asked, number] > 0
            if np.isnan(shares[kind, number]) or min(yes.sum(), (~yes).sum()) < _ENOUGH:
                continue
            told, share = logits[asked, number], float(shares[kind, number])
            odds = np.exp(told.astype(np.float64)) * (1 - share) / share
            out = odds < OUT
            line = {"of": name, "look": look, "yes": int(yes.sum()) // 4, "auc": auc(told, yes)}
            line |= {"out_yes": float(out[yes].mean()), "out_no": float(out[~yes].mean())}
            lines.append(line)
    return lines


def auc(scores: npt.NDArray[np.float32], yes: npt.NDArray[np.bool_]) -> float:
    """Chance that one of ``yes`` scores above one that is not; ties count half."""
    values, places = np.unique(scores, return_inverse=True)
    counts = np.bincount(places, minlength=len(values))
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]
    positive, negative = int(yes.sum()), int((~yes).sum())
    return float((ranks[yes].sum() - positive * (positive + 1) / 2) / (positive * negative))


def save(
    looks: Looks, shares: npt.NDArray[np.float32], path: Path, names: Sequence[str] = LOOKS
) -> None:
    """Write what `deixis.perception.looks.LooksTeller` reads, numbers of inputs in 16 bits."""
    first, last = looks.net[1], looks.net[4]
    np.savez(
        path,
        mean=looks.mean.astype(np.float16),
        scale=looks.scale.astype(np.float16),
        into=first.weight.detach().numpy().T.astype(np.float16),
        inner=first.bias.detach().numpy(),
        out=last.weight.detach().numpy().T.astype(np.float16),
        outer=last.bias.detach().numpy(),
        base=shares,
        names=np.array(names),
    )
