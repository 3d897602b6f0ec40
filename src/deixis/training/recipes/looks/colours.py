"""From persons and things whose colours somebody described to the network that tells them.

    python -m deixis.training.recipes.looks.colours --photos SHARDS --seen MORE --out RUN

SHARDS and MORE are folders with an ``index.jsonl``; the boxes are those of ``seen_by_eye.csv.gz``.
It trains on all but a fifth to report, then on all. Both go on where they were stopped. The last
line is JSON.
"""

from __future__ import annotations

import argparse
import copy
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from deixis.core import ConfigError, ModelError
from deixis.core.whole_files import whole_file, write_whole
from deixis.nets.colours import ColourConfig, ColourNet
from deixis.perception.looks.colours import COLOURS, CROP, PATTERNS, PLACES, TOLD
from deixis.perception.packed import open_packed
from deixis.training.recipes.everyday.export import set_facts, store_half, traced
from deixis.training.recipes.looks.coloured import UNTOLD, Coloured, gather
from deixis.training.recipes.looks.fit import auc

__all__ = ["ColoursConfig", "export", "fit", "main", "report", "usual", "varied"]

_SMOOTH = 0.02  # share of each target that is spread: descriptions err
_WIDE, _HIGH = CROP
_MOVED, _GROWN, _SMALLER = (0.1, 0.08), 0.15, 0.12  # of a crop's sides
_THINNED, _THIN = 0.5, (0.2, 0.8)  # share of the batches shown coarser, and how much
_LIGHT, _TINT, _GAMMA = (0.85, 1.15), (0.96, 1.04), (0.85, 1.18)
_FEWEST = 3  # boxes with a colour from which a figure is worth printing
_TAUGHT = 10  # boxes with a colour from which on it counts as taught
_FOLD = 0  # left out to report
_TOLERANCE = 0.05  # logits that the file may be off, for its weights have 16 bits


@dataclass(frozen=True, slots=True)
class ColoursConfig:
    """How it is trained: AdamW, one cycle of the rate (L. Smith, 2018, arXiv 1803.09820)."""

    epochs: int = 48
    batch: int = 64
    rate: float = 3e-3
    decay: float = 0.02
    seed: int = 0
    threads: int = 2

    def __post_init__(self) -> None:
        if min(self.epochs, self.batch, self.threads) < 1:
            raise ConfigError(f"epochs, batch and threads must be at least 1, got {self}")


def main(arguments: list[str] | None = None) -> None:
    """Gather, train on all but a fifth to report, then on all, and write the file."""
    options = _parser().parse_args(arguments)
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    material = _kept(out / "crops.npz", [*options.photos, *options.seen])
    config = ColoursConfig(epochs=options.epochs, seed=options.seed, threads=options.threads)
    unseen = np.flatnonzero(material.fold == _FOLD)
    lines: list[dict[str, Any]] = []
    if not options.no_report and len(unseen):
        rest = np.flatnonzero(material.fold != _FOLD)
        net = fit(material, rest, config, out / "unseen.pt")
        lines = report(material.answers[unseen], logits(net, material.crops[unseen]))
        for line in lines:
            print("{place:6} {told:9} {yes:4} auc {auc:.3f}".format(**line))
    net = fit(material, np.arange(len(material.crops)), config, out / "all.pt")
    path = out / "colours.onnx"
    facts = {"seed": config.seed, "epochs": config.epochs, "torch": metadata.version("torch")}
    off = export(net, usual(material.answers), path, facts)
    about = {"boxes": len(material.crops), "off": round(off, 4), "weights": str(path)}
    print(json.dumps({**about, "colours": lines}))


def fit(
    material: Coloured, rows: npt.NDArray[np.intp], config: ColoursConfig, path: Path | None = None
) -> ColourNet:
    """Train on some rows, or go on from ``path``, which is written after each epoch."""
    torch.manual_seed(config.seed)
    torch.set_num_threads(config.threads)
    net = ColourNet(ColourConfig(len(PLACES), len(COLOURS), len(PATTERNS)))
    net.to(memory_format=torch.channels_last)
    batch = min(config.batch, len(rows))
    steps = len(rows) // batch
    learner = torch.optim.AdamW(net.parameters(), config.rate, weight_decay=config.decay)
    rate = torch.optim.lr_scheduler.OneCycleLR(
        learner, config.rate, total_steps=config.epochs * steps, pct_start=0.15
    )
    parts = {"net": net, "learner": learner, "rate": rate}
    done, about = 0, {**asdict(config), "rows": len(rows)}
    if path is not None and path.is_file():
        done = _resumed(path, parts, about)
    for epoch in range(done, config.epochs):
        began, total = time.monotonic(), 0.0
        rng = np.random.default_rng([config.seed, epoch])
        torch.manual_seed(config.seed * 1000 + epoch)
        net.train()
        order = rng.permutation(rows)[: steps * batch].reshape(steps, batch)
        for some in order:
            loss = _loss(net, material, some, rng)
            learner.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            learner.step()
            rate.step()
            total += loss.item()
        spent = time.monotonic() - began
        line = f"epoch {epoch + 1} of {config.epochs}: loss {total / steps:.4f}, {spent:.0f} s"
        print(line, file=sys.stderr, flush=True)
        if path is not None:
            with whole_file(path) as draft:
                states = {name: part.state_dict() for name, part in parts.items()}
                torch.save({**states, "epoch": epoch + 1, "about": about}, draft)
    net.eval()
    return net


def _resumed(path: Path, parts: dict[str, Any], about: dict[str, Any]) -> int:
    state = torch.load(path, weights_only=True)
    if state["about"] != about:
        raise ConfigError(f"{path} is of another run: expected {about}, got {state['about']}")
    for name, part in parts.items():
        part.load_state_dict(state[name])
    return int(state["epoch"])


def _loss(
    net: ColourNet, material: Coloured, some: npt.NDArray[np.intp], rng: np.random.Generator
) -> Tensor:
    """Of what is told alone: who describes a shirt says nothing of shoes."""
    shown = varied(material.crops[some], rng).to(memory_format=torch.channels_last)
    told = torch.from_numpy(material.answers[some])
    with torch.autocast("cpu", torch.bfloat16):
        given = net(shown)
    counts = (told != UNTOLD).float()
    wanted = told.clamp_min(0).float() * (1 - 2 * _SMOOTH) + _SMOOTH
    loss = F.binary_cross_entropy_with_logits(given.float(), wanted, reduction="none")
    return (loss * counts).sum() / counts.sum().clamp_min(1.0)


def varied(pictures: npt.NDArray[np.uint8], rng: np.random.Generator) -> Tensor:
    """Crops (N, 3, 112, 80) in 0..1: moved, mirrored, coarser and in another light."""
    shown, count = _as_tensor(pictures), len(pictures)

    def any_of(low: float, high: float, *shape: int) -> Tensor:
        return torch.from_numpy(rng.uniform(low, high, (count, *shape)).astype(np.float32))

    turn = torch.zeros(count, 2, 3)
    mirrored = torch.where(any_of(0, 1) < 0.5, -1.0, 1.0)
    turn[:, 0, 0] = mirrored / (1 + any_of(-_SMALLER, _GROWN))
    turn[:, 1, 1] = 1 / (1 + any_of(-_SMALLER, _GROWN))
    for row, most in enumerate(_MOVED):
        turn[:, row, 2] = any_of(-most, most)
    where = F.affine_grid(turn, list(shown.shape), align_corners=False)
    shown = F.grid_sample(shown, where, padding_mode="border", align_corners=False)
    if rng.random() < _THINNED:
        share = rng.uniform(*_THIN)
        small = F.interpolate(shown, size=(round(_HIGH * share), round(_WIDE * share)), mode="area")
        shown = F.interpolate(small, size=(_HIGH, _WIDE), mode="bilinear", align_corners=False)
    light = any_of(*_LIGHT, 1, 1, 1) * any_of(*_TINT, 3, 1, 1)
    return (shown.clamp(1e-4, 1) ** any_of(*_GAMMA, 1, 1, 1) * light).clamp(0, 1)


def _as_tensor(pictures: npt.NDArray[np.uint8]) -> Tensor:
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 255


@torch.no_grad()
def logits(net: ColourNet, pictures: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """(N, places, told) for crops."""
    told = [net(_as_tensor(pictures[i : i + 256])) for i in range(0, len(pictures), 256)]
    return np.asarray(torch.cat(told).numpy())


def usual(answers: npt.NDArray[np.int8]) -> npt.NDArray[np.float32]:
    """Logit of the share of boxes with each colour, (places, told), of those that are told.

    NaN where so few have it that the network cannot know it: a blond shirt.
    """
    yes, told = (answers == 1).sum(0), (answers != UNTOLD).sum(0)
    share = (yes + 1) / (told + 10)
    return np.where(yes < _TAUGHT, np.nan, np.log(share / (1 - share))).astype(np.float32)


def report(answers: npt.NDArray[np.int8], told: npt.NDArray[np.float32]) -> list[dict[str, Any]]:
    """AUC of each answer at each place, and of all together weighted by how many have it."""
    lines: list[dict[str, Any]] = []
    for row, place in enumerate(PLACES):
        mine: list[tuple[int, float]] = []
        for column, colour in enumerate(TOLD):
            asked = answers[:, row, column] != UNTOLD
            yes = answers[asked, row, column] == 1
            if min(yes.sum(), (~yes).sum()) >= _FEWEST:
                mine.append((int(yes.sum()), auc(told[asked, row, column], yes)))
                lines.append(_line(place, colour, *mine[-1]))
        if mine:
            counts, right = np.array(mine).T
            mean = float(np.average(right, weights=counts))
            lines.append(_line(place, "all", int(counts.sum()), mean))
    return lines


def _line(place: str, told: str, yes: int, right: float) -> dict[str, Any]:
    return {"place": place, "told": told, "yes": yes, "auc": right}


class _Deployed(nn.Module):
    """Crops as bytes to how much likelier each colour is than usual, as a logarithm."""

    def __init__(self, net: ColourNet, usual: npt.NDArray[np.float32]) -> None:
        super().__init__()
        self.net = net
        self.usual: Tensor
        self.register_buffer("usual", torch.from_numpy(usual))

    def forward(self, crops: Tensor) -> Tensor:
        given = self.net(crops.permute(0, 3, 1, 2).float() / 255)
        return cast("Tensor", given - self.usual)


def export(
    net: ColourNet, usual: npt.NDArray[np.float32], path: Path, facts: dict[str, Any]
) -> float:
    """Write ``crops (N, 112, 80, 3) uint8 -> logits (N, places, told)`` and compare.

    Returns:
        The largest difference of a logit from torch's.

    Raises:
        ModelError: It is too large.
    """
    whole = _Deployed(copy.deepcopy(net).float().eval(), usual).eval()
    shown = ("crops", torch.zeros(2, _HIGH, _WIDE, 3, dtype=torch.uint8))
    model = traced(whole, shown, ("logits",), {"crops": {0: "n"}, "logits": {0: "n"}})
    store_half(model)
    set_facts(model, {"places": [*PLACES], "told": [*TOLD], **facts})
    write_whole(path, model.SerializeToString())
    noise = np.random.default_rng(0).integers(0, 256, (5, _HIGH, _WIDE, 3), np.uint8)
    session = open_packed(path.name, recipe="deixis.training.recipes.looks.colours", path=path)
    with torch.no_grad():
        wanted = whole(torch.from_numpy(noise)).numpy()
    off = float(np.nanmax(np.abs(session.run(None, {"crops": noise})[0] - wanted)))
    if off > _TOLERANCE:
        raise ModelError(f"{path} differs from torch by {off} in logits")
    return off


def _kept(path: Path, folders: Sequence[Path]) -> Coloured:
    """What a file holds; it is made first where it is not there."""
    if path.is_file():
        with np.load(path, allow_pickle=False) as table:
            return Coloured(**{name: table[name] for name in Coloured.__slots__})
    made = gather(folders)
    with whole_file(path) as draft, draft.open("wb") as file:
        np.savez(file, **{name: getattr(made, name) for name in Coloured.__slots__})
    return made


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m deixis.training.recipes.looks.colours")
    parser.add_argument("--photos", type=Path, nargs="+", required=True, help="shard folders")
    parser.add_argument("--seen", type=Path, nargs="*", default=[], help="more shard folders")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=ColoursConfig().epochs)
    parser.add_argument("--threads", type=int, default=ColoursConfig().threads)
    parser.add_argument("--seed", type=int, default=ColoursConfig().seed)
    parser.add_argument("--no-report", action="store_true", help="train on all at once")
    return parser


if __name__ == "__main__":
    main()
