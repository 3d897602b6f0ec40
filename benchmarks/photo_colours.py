"""How well colours of clothes, hair and things are told on photos that nobody taught them on.

    python benchmarks/photo_colours.py [PACK] [--weights FILE]

``data/photos/described.csv`` has true boxes of the open phrases' photos, with what a
vision-language model saw in each. Prints for each place and colour how many boxes have it and the
chance that one of them scores above one that has another colour (AUC): by the pixels of the place
where it usually is, by the network, and by both as the default grounder takes them. The last line
is JSON.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, ImageArray, Region
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.looks.near_colours import photo_colours
from deixis.grounders.neuro_symbolic.looks.worn import part_scores
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.language import parse
from deixis.language.forms import Attribute
from deixis.perception.elements import ElementFinder
from deixis.perception.looks import PATTERNS, PLACES, TOLD, ColourTeller
from deixis.perception.proposals import SelectiveSearch
from deixis.perception.readers import RapidReader
from deixis.training.recipes.everyday.photos import decode, read_photos
from deixis.training.recipes.looks.coloured import UNTOLD, coloured
from deixis.training.recipes.looks.fit import auc
from photo_expressions import PACK
from photo_looks import described_boxes
from photos import machine

FloatArray = npt.NDArray[np.float64]
WORDS = ("shirt", "trousers", "hair", "hat", "shoes")
FEWEST = 4
"""Boxes with a colour, and without it, from which a figure is worth printing."""
WAYS = ("pixels", "network", "both")


class Photo(Scene):
    """A scene that is a photo, whatever it looks like."""

    is_page = False


def by_grounder(image: ImageArray, regions: Sequence[Region], eyes: Eyes) -> FloatArray:
    """Scores of everything at every place, (N, places, told); NaN where nobody asks."""
    scene, told = Photo(image, eyes), np.full((len(regions), len(PLACES), len(TOLD)), np.nan)
    persons = [number for number, region in enumerate(regions) if region.label == "person"]
    things = [number for number, region in enumerate(regions) if region.label != "person"]
    for column, name in enumerate(TOLD):
        if persons:
            worn = Candidates.of([regions[number] for number in persons])
            for row, word in enumerate(WORDS):
                part = parse(f"the {name} {word}").root
                if (scores := part_scores(part, worn, scene)) is not None:
                    told[persons, row, column] = scores
        if things and name not in PATTERNS:
            asked = parse(f"the {name} cup").root.constraints
            (item,) = (i for i in asked if isinstance(i, Attribute))
            boxes = Boxes.of(regions[number].box for number in things)
            labels = [regions[number].label for number in things]
            told[things, PLACES.index("itself"), column] = photo_colours(
                item, boxes, scene, labels=labels
            )
    return told


def main() -> None:
    """Print a line for each place and colour, means, and JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", nargs="?", type=Path, default=PACK)
    parser.add_argument("--weights", type=Path, help="colours.onnx; the shipped one by default")
    options = parser.parse_args()
    described = defaultdict(list)
    for key, edges, label, words in described_boxes():
        if (answers := coloured(words, label=label)) is not None:
            described[key].append((Region(Boxes(np.array([edges]))[0], 1.0, label), answers))
    reader, teller = RapidReader(), ColourTeller(options.weights)
    bare = Eyes(reader, ElementFinder(reader), SelectiveSearch())
    full = Eyes(reader, ElementFinder(reader), SelectiveSearch(), colours=teller)
    truth, found, spent = [], defaultdict(list), 0.0
    for photo in read_photos([options.data]):
        if not (some := described.pop(photo.key, None)):
            continue
        image, regions = decode(photo.data), [region for region, _ in some]
        truth += [answers for _, answers in some]
        start = time.perf_counter()
        found["network"].append(teller.odds(image, Boxes.of(r.box for r in regions)))
        spent += time.perf_counter() - start
        found["pixels"].append(by_grounder(image, regions, bare))
        found["both"].append(by_grounder(image, regions, full))
    tables = {way: np.concatenate(found[way]) for way in WAYS}
    result = figures(np.array(truth), tables)
    cost = round(1000 * spent / len(truth), 2)
    print(json.dumps({"bench": "photo-colours", "machine": machine(), "ms_box": cost, **result}))


def figures(truth: npt.NDArray[np.int8], tables: dict[str, FloatArray]) -> dict[str, object]:
    """Print every line; the means of each place, weighted by how many boxes have the colour."""
    means: dict[str, object] = {}
    for row, place in enumerate(PLACES):
        lines = []
        for column, name in enumerate(TOLD):
            asked = truth[:, row, column] != UNTOLD
            yes = truth[asked, row, column] == 1
            scores = [tables[way][asked, row, column].astype(np.float32) for way in WAYS]
            if min(yes.sum(), (~yes).sum()) < FEWEST:
                continue
            right = [np.nan if np.isnan(one).any() else auc(one, yes) for one in scores]
            told = "  ".join(f"{way} {one:.3f}" for way, one in zip(WAYS, right, strict=True))
            print(f"{place:6} {name:9} {int(yes.sum()):4}  {told}")
            if name not in PATTERNS:
                lines.append((int(yes.sum()), *right))
        if lines:
            counts, *right = np.array(lines).T
            each = [round(float(np.average(one, weights=counts)), 4) for one in right]
            means[place] = dict(zip(WAYS, each, strict=True)) | {"boxes": int(counts.sum())}
            print(f"{place:6} colours   {int(counts.sum()):4}  {means[place]}")
    return means


if __name__ == "__main__":
    main()
