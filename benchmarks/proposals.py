"""Recall of the class-agnostic proposals on photos with complete boxes.

python benchmarks/proposals.py [DATA] [--split val|train] [--photos N] [--fit]

DATA is a folder with ``index.jsonl`` (one line a photo: key, shard, split, boxes, boxes_complete)
and tar shards of WebP photos. ``--fit`` fits the ranking on the train split and prints the
constants of `deixis.perception.proposals.objectness`. The last line is JSON.
"""

from __future__ import annotations

import argparse
import io
import json
import tarfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image

from deixis.core import Boxes, Size, iou_matrix, nms
from deixis.core.boxes import FloatArray
from deixis.core.protocols import ImageArray
from deixis.perception.proposals import SelectiveSearch, objectness
from deixis.perception.proposals.candidates import gather, shrink

BUDGETS = (10, 30, 60, 100)
SIZES = {"small": (0.0, 0.02), "medium": (0.02, 0.1), "large": (0.1, 1.01)}
DEFAULT = Path("../shared/data/photos")


class Photo(NamedTuple):
    """A photo with its labelled boxes."""

    image: ImageArray
    truth: Boxes


def photos(folder: Path, split: str, limit: int | None) -> Iterator[Photo]:
    """Photos of a split in which every object of the 80 categories has its box."""
    rows = [json.loads(line) for line in (folder / "index.jsonl").read_text().splitlines()]
    rows = [row for row in rows if row["boxes_complete"] and row["split"] == split]
    for row in sorted(rows, key=lambda row: str(row["key"]))[:limit]:
        boxes = [box["xyxy"] for box in row["boxes"] if not box.get("crowd")]
        if boxes:
            with tarfile.open(folder / row["shard"]) as shard:
                data = shard.extractfile(row["key"] + ".webp")
                assert data is not None
                image = np.asarray(Image.open(io.BytesIO(data.read())).convert("RGB"))
            yield Photo(image, Boxes(boxes))


def by_search(image: ImageArray) -> Boxes:
    """What is measured."""
    return Boxes.of([region.box for region in SelectiveSearch(limit=100).propose(image)])


def by_grid(image: ImageArray) -> Boxes:
    """The baseline: the same boxes on every photo, large and central first."""
    rows = []
    for share in (0.9, 0.6, 0.4, 0.25):
        steps = np.linspace(share / 2, 1 - share / 2, round(1.5 / share))
        near = sorted(((x - 0.5) ** 2 + (y - 0.5) ** 2, x, y) for x in steps for y in steps)
        rows += [(x, y, share, share) for _, x, y in near]
    return Boxes.from_cxcywh_norm(rows[:100], Size(image.shape[1], image.shape[0]))


def evaluate(data: list[Photo], propose: Callable[[ImageArray], Boxes]) -> dict[str, object]:
    """Recall at IoU 0.5 by budget and by size (at 60), average best overlap, and time."""
    best: dict[int, list[float]] = {budget: [] for budget in BUDGETS}
    shares: list[float] = []
    seconds = []
    for image, truth in data:
        start = time.perf_counter()
        boxes = propose(image)
        seconds.append(time.perf_counter() - start)
        overlap = iou_matrix(boxes, truth)
        for budget in BUDGETS:
            best[budget] += overlap[:budget].max(axis=0, initial=0.0).tolist()
        shares += (truth.areas / (image.shape[0] * image.shape[1])).tolist()
    at60, share = np.array(best[60]), np.array(shares)
    sizes = {
        name: round(float((at60[(share >= low) & (share < high)] >= 0.5).mean()), 3)
        for name, (low, high) in SIZES.items()
    }
    return {
        "recall": {n: round(float((np.array(best[n]) >= 0.5).mean()), 3) for n in BUDGETS},
        "recall_at_60_by_size": sizes,
        "average_best_overlap_at_60": round(float(at60.mean()), 3),
        "seconds_median": round(float(np.median(seconds)), 3),
        "seconds_most": round(float(np.max(seconds)), 3),
    }


class Sample(NamedTuple):
    """Candidates of a photo, their cues, and their overlap with the truth."""

    boxes: FloatArray
    rows: FloatArray
    overlap: FloatArray


def sample(photo: Photo) -> Sample:
    """Candidates of one photo with their cues and their overlap with the truth."""
    small = shrink(photo.image)
    pool = gather(small)
    scale = np.array(
        [small.shape[1] / photo.image.shape[1], small.shape[0] / photo.image.shape[0]] * 2
    )
    overlap = iou_matrix(Boxes(pool.boxes), Boxes(photo.truth.xyxy * scale))
    return Sample(pool.boxes, objectness.features(pool, small), overlap)


def weights_of(item: Sample) -> FloatArray:
    """A candidate that fits an object counts 1 / sqrt(how many fit it): else large ones rule."""
    fits = item.overlap >= 0.5
    many = np.maximum(fits.sum(axis=0), 1) ** -0.5
    return np.where(fits.any(axis=1), many[item.overlap.argmax(axis=1)], 1.0)


def logistic(x: FloatArray, y: FloatArray, weights: FloatArray) -> FloatArray:
    """Weighted logistic regression with an L2 penalty of 1, by Newton's method."""
    beta = np.zeros(x.shape[1])
    for _ in range(15):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        slope = x.T @ (weights * (p - y)) + beta
        bend = (x * (weights * p * (1 - p))[:, None]).T @ x + np.eye(len(beta))
        beta -= np.linalg.solve(bend, slope)
    return beta


def fit(data: list[Photo]) -> None:
    """Print the constants of the ranking."""
    samples = [sample(photo) for photo in data]
    rows = np.concatenate([item.rows for item in samples])
    fits = np.concatenate([(item.overlap >= 0.5).any(axis=1) for item in samples])
    weights = np.concatenate([weights_of(item) for item in samples])
    weights[fits] *= 0.1 * (~fits).sum() / weights[fits].sum()
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    x = np.concatenate([(rows - mean) / spread, np.ones((len(rows), 1))], axis=1)
    beta = logistic(x, fits.astype(float), weights)
    plain = beta[:-1] / spread
    bias = float(beta[-1] - (plain * mean).sum())
    print("WEIGHTS = {")
    for name, value in zip(objectness.FEATURES, plain, strict=True):
        print(f'    "{name}": {value:.4f},')
    print(f"}}\nBIAS = {bias:.4f}\nCALIBRATION = {calibration(samples, plain, bias)}")


def calibration(samples: list[Sample], plain: FloatArray, bias: float) -> tuple[float, float]:
    """Platt's slope and shift on what the suppression keeps."""
    odds, right = [], []
    for item in samples:
        logit = item.rows @ plain + bias
        order = np.argsort(-logit)[:900]
        kept = order[nms(Boxes(item.boxes[order]), logit[order], iou=0.5)][:60]
        odds.append(logit[kept])
        right.append((item.overlap[kept] >= 0.5).any(axis=1))
    x = np.concatenate(odds)
    x = np.stack([x, np.ones(len(x))], axis=1)
    slope, shift = logistic(x, np.concatenate(right).astype(float), np.ones(len(x)))
    return round(float(slope), 3), round(float(shift), 3)


def main() -> None:
    """Read the arguments, print the figures."""
    parser = argparse.ArgumentParser(description="Recall of class-agnostic proposals.")
    parser.add_argument("data", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--split", choices=("train", "val"), default="val")
    parser.add_argument("--photos", type=int, help="only the first so many")
    parser.add_argument("--fit", action="store_true", help="fit the ranking on the train split")
    options = parser.parse_args()
    if not (options.data / "index.jsonl").is_file():
        raise SystemExit(f"no index.jsonl in {options.data}: give the folder of the photos")
    split = "train" if options.fit else options.split
    data = list(photos(options.data, split, options.photos))
    if options.fit:
        fit(data)
        return
    report: dict[str, object] = {"benchmark": "proposals", "split": split, "photos": len(data)}
    report["objects"] = sum(len(photo.truth) for photo in data)
    for name, propose in (("selective_search", by_search), ("grid", by_grid)):
        report[name] = evaluate(data, propose)
        print(name, report[name])
    print(json.dumps(report))


if __name__ == "__main__":
    main()
