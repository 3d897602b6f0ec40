"""How well things in photos are found: our detector beside its two teachers.

python benchmarks/photos.py [DATA] [--teachers DIR] [--weights ONNX] [--photos N] [--runtime R]

DATA is a folder of photo shards with ``index.jsonl``. Average precision by COCO's rules
(pycocotools) on the photos of the "val" split with complete boxes, none of which was learned from
or tuned on; what becomes of each true box; whether scores are probabilities; latency a photo, all
of it (scaling, network, suppression), on 1 and 2 threads. The teachers run on the same photos in
the same run where their files and the package ``ncnn`` are there. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import time
from collections import Counter
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core.protocols import ImageArray
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.perception.detectors import Closer, EverydayDetector
from deixis.training.recipes.everyday.cache import Entry
from deixis.training.recipes.everyday.calibration import expected_error, judged
from deixis.training.recipes.everyday.evaluation import Precision, average_precision
from deixis.training.recipes.everyday.fusion import overlaps
from deixis.training.recipes.everyday.photos import Photo, decode, read_photos
from deixis.training.recipes.everyday.results import see_all
from deixis.training.recipes.everyday.teachers import Found, nanodet, yolox

Looker = Callable[[ImageArray], Found]
FATES = ("right", "wrong class", "badly placed", "missed")
SHOWN = 0.3
"""Score from which a user sees a thing, for the table of errors."""


def main() -> None:
    """Measure and print."""
    options = _options()
    photos = [p for p in read_photos([options.data]) if p.split == "val" and p.complete]
    photos = sorted(photos, key=lambda photo: photo.key)[: options.photos]
    images = [decode(photo.data) for photo in photos]
    entries = [_entry(photo, image) for photo, image in zip(photos, images, strict=True)]
    report: dict[str, Any] = {"photos": len(photos), "boxes": sum(len(e.truth) for e in entries)}
    print(f"{len(photos)} photos, {report['boxes']} boxes; {machine()}")
    for name, make in _lookers(options).items():
        report[name] = _measure(name, make, entries, images)
    print(json.dumps({"bench": "photos", "machine": machine(), **report}))


def _measure(
    name: str,
    make: Callable[[int], Looker],
    entries: Sequence[Entry],
    images: Sequence[ImageArray],
) -> dict[str, Any]:
    look = make(2)
    found = [look(image) for image in images]
    result = average_precision(entries, found)
    rows = judged(entries, found)
    latency = {f"ms_{n}_threads": _latency(make(n), images) for n in (1, 2)}
    fates = _fates(entries, found)
    error = expected_error(rows[rows[:, 0] > 0.1, 0], rows[rows[:, 0] > 0.1, 1])
    _print(name, result, latency, fates, error)
    numbers = {k: round(getattr(result, k), 4) for k in ("ap", "ap50", "small", "medium", "large")}
    by_class = {k: round(v, 3) for k, v in result.by_class.items()}
    return {**numbers, **latency, "ece": round(error, 4), "fates": fates, "ap50_by_class": by_class}


def _print(
    name: str, result: Precision, latency: dict[str, float], fates: dict[str, float], error: float
) -> None:
    sizes = f"small {result.small:.3f} medium {result.medium:.3f} large {result.large:.3f}"
    print(f"\n{name}\n  AP {result.ap:.3f}  AP50 {result.ap50:.3f}  {sizes}")
    print("  true boxes: " + ", ".join(f"{k} {v:.2f}" for k, v in fates.items()))
    print(f"  calibration error {error:.3f}; " + ", ".join(f"{k} {v}" for k, v in latency.items()))


def _latency(look: Looker, images: Sequence[ImageArray]) -> float:
    """Median milliseconds a photo, warm."""
    for image in images[:5]:
        look(image)
    times = []
    for image in images[:40]:
        start = time.perf_counter()
        look(image)
        times.append(time.perf_counter() - start)
    return round(float(np.median(times)) * 1000, 1)


def _fates(entries: Sequence[Entry], found: Sequence[Found]) -> dict[str, float]:
    """What became of each true box, by the detections with a score of at least ``SHOWN``."""
    count: Counter[str] = Counter()
    for entry, seen in zip(entries, found, strict=True):
        shown = seen.scores >= SHOWN
        boxes, labels = np.asarray(seen.boxes[shown], float), seen.labels[shown]
        truth = np.array([row for row in entry.truth if not row[5]]).reshape(-1, 6)
        share = overlaps(truth[:, 1:5], boxes.reshape(-1, 4))
        for row, kind in zip(share, truth[:, 0], strict=True):
            count[_fate(row, labels == kind)] += 1
    total = max(count.total(), 1)
    return {fate: round(count[fate] / total, 4) for fate in FATES}


def _fate(share: np.ndarray, same: np.ndarray) -> str:
    if (share * same).max(initial=0) >= 0.5:
        return "right"
    if share.max(initial=0) >= 0.5:
        return "wrong class"
    return "badly placed" if (share * same).max(initial=0) >= 0.1 else "missed"


def _lookers(options: argparse.Namespace) -> dict[str, Callable[[int], Looker]]:
    """Name -> what makes the detector for a number of threads."""

    def eyes(threads: int) -> EverydayDetector:
        return EverydayDetector(
            options.weights, least=0.01, runtime=options.runtime, threads=threads
        )

    def everyday(threads: int) -> Looker:
        detector = eyes(threads)
        return lambda image: see_all(detector, [image])[0]

    def closer(threads: int) -> Looker:
        detector = Closer(eyes(threads))
        return lambda image: see_all(detector, [image])[0]

    lookers: dict[str, Callable[[int], Looker]] = {"everyday": everyday}
    if eyes(1).closer_side:
        lookers["everyday, with the closer look"] = closer
    folder: Path = options.teachers
    if not folder.is_dir() or not find_spec("ncnn"):
        print("the teachers are left out: their files or the package ncnn are not here")
        return lookers
    lookers["nanodet-plus-m 416"] = lambda n: nanodet(folder, size=416, least=0.01, threads=n)
    lookers["yolox-nano 416"] = lambda n: yolox(folder, least=0.01, threads=n)
    return lookers


def _entry(photo: Photo, image: ImageArray) -> Entry:
    height, width = image.shape[:2]
    size = np.array([width, height, width, height])
    truth = [
        [COCO_CATEGORIES.index(b.label), *(np.array(b.box.xyxy) / size).tolist(), float(b.crowd)]
        for b in photo.boxes
        if b.label in COCO_CATEGORIES
    ]
    return Entry(photo.key, photo.source, photo.split, True, height, width, 0, truth, [])


def machine() -> str:
    """What the figures were measured on."""
    load = f"load {os.getloadavg()[0]:.1f}"
    return (
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {load}"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data/photos"))
    parser.add_argument("--teachers", type=Path, default=Path("../shared/teachers"))
    parser.add_argument("--weights", type=Path, help="the ones of the package when left out")
    parser.add_argument("--photos", type=int, help="only so many, for a quick look")
    parser.add_argument("--runtime", default="onnxruntime")
    return parser.parse_args()


if __name__ == "__main__":
    main()
