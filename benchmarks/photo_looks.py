"""How well looks are told of persons and animals on photos that nobody taught them on.

    python benchmarks/photo_looks.py [PACK] [--weights FILE]

``data/photos/described.csv`` has 607 true boxes of the open phrases' photos, with what a
vision-language model saw in each. Prints for each look how many show it, the chance that one of
them has higher odds than one that does not (AUC), and which shares of both the default grounder
rules out; the last line is JSON.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import Boxes
from deixis.perception.detectors import EverydayDetector
from deixis.perception.looks import ANIMALS, LooksTeller
from deixis.training.recipes.everyday.photos import decode, read_photos
from deixis.training.recipes.looks.fit import OUT, auc
from deixis.training.recipes.looks.seen import answers_in
from photo_expressions import PACK
from photos import machine

DESCRIBED = Path(__file__).parent / "data" / "photos" / "described.csv"
FEWEST = 4
"""Boxes with a look, and without it, from which a figure is worth printing."""


def described_boxes() -> Iterator[tuple[str, list[float], str, list[str]]]:
    """Photo, box (x1 y1 x2 y2 in its pixels), category and words of each that is described."""
    for line in DESCRIBED.read_text("utf-8").splitlines():
        key, x1, y1, x2, y2, label, words = line.split(",")
        yield key, [float(x1), float(y1), float(x2), float(y2)], label, words.split()


def told(pack: Path, weights: Path | None) -> dict[bool, list[tuple[dict[str, bool], Any]]]:
    """What is so and the odds of every look, for each box; of persons, and of animals (True)."""
    boxes = defaultdict(list)
    for key, edges, label, words in described_boxes():
        if answers := answers_in(words, label=label):
            boxes[key].append((edges, label, answers))
    detector, teller = EverydayDetector(), LooksTeller(weights)
    every: dict[bool, list[tuple[dict[str, bool], Any]]] = {False: [], True: []}
    for photo in read_photos([pack]):
        if some := boxes.get(photo.key):
            every_edge, labels, answers = zip(*some, strict=True)
            rows = detector.pooled(decode(photo.data), Boxes(np.array(every_edge)))
            for label, so, odds in zip(labels, answers, teller.odds(rows, labels), strict=True):
                every[label in ANIMALS].append((so, odds))
    return every


def figures(boxes: list[tuple[dict[str, bool], Any]], looks: tuple[str, ...]) -> dict[str, Any]:
    """Look -> yes, auc, and the shares of yes and of the rest that are ruled out."""
    lines: dict[str, Any] = {}
    for number, look in enumerate(looks):
        pairs = [(odds[number], so[look]) for so, odds in boxes if look in so]
        odds, yes = np.array([p[0] for p in pairs]), np.array([p[1] for p in pairs], bool)
        if min(yes.sum(), (~yes).sum()) >= FEWEST and not np.isnan(odds).any():
            low = [float((odds[some] < OUT).mean()) for some in (yes, ~yes)]
            about = {"auc": auc(odds, yes), "out_yes": low[0], "out_no": low[1]}
            lines[look] = {"yes": int(yes.sum()), **about}
    return lines


def main() -> None:
    """Print a line a look, means, and JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", nargs="?", type=Path, default=PACK)
    parser.add_argument("--weights", type=Path, help="looks.npz; the shipped one by default")
    options = parser.parse_args()
    every, result = told(options.data, options.weights), {}
    for animal, name in ((False, "person"), (True, "animal")):
        lines = figures(every[animal], LooksTeller(options.weights).looks)
        for look, line in sorted(lines.items(), key=lambda pair: -pair[1]["auc"]):
            numbers = "{yes:4} auc {auc:.2f} out {out_yes:.2f} of {out_no:.2f}".format(**line)
            print(f"{name} {look:18}{numbers}")
        means = {key: np.mean([line[key] for line in lines.values()]) for key in _MEANS}
        result[name] = {"looks": len(lines), **{key: round(means[key], 4) for key in _MEANS}}
    print(json.dumps({"bench": "photo-looks", "machine": machine(), **result}))


_MEANS = ("auc", "out_yes", "out_no")

if __name__ == "__main__":
    main()
