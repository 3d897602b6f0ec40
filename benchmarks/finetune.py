"""How much a base gains from 100 pairs over 20 images of a trade that it does not know.

python benchmarks/finetune.py [DATA] [--out DIR] [--seed N] [--images N] [--test N] [--keep]

Without DATA, pictures of the generated workshop are drawn: 20 for training (5 phrases each), 40 of
another seed for the test. DATA is a folder of the usual format whose images of the split "test"
are left for the test. The commands are those of a user: `deixis train`, then the evaluator on the
folder that it wrote. The bar: 15 points more Acc@0.5 than the base, and than pointing without
reading the phrase, in less than 15 minutes on 2 cores. JSON on the last line.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from deixis.cli import main as deixis
from deixis.core import Grounding, ImageArray, Size, Status
from deixis.datasets import read_dataset
from deixis.datasets.workshop import generate_workshop
from deixis.evaluation import evaluate
from deixis.evaluation.results import ModelResult
from deixis.grounders import ImageGrounder
from deixis.perception.proposals import SelectiveSearch

BAR_POINTS, BAR_S = 15.0, 900.0
BASE = "neuro-symbolic"


class Blind(ImageGrounder):
    """The region that looks most like a whole thing, whatever was asked."""

    name = "phrase ignored"

    def ground_array(self, image: ImageArray, phrases: Sequence[str]) -> list[Grounding]:
        best = SelectiveSearch().propose(image)[:1]
        size = Size(image.shape[1], image.shape[0])
        status = Status.FOUND if best else Status.ABSENT
        return [Grounding(text, status, tuple(best), image_size=size) for text in phrases]


def figure(result: ModelResult, name: str) -> dict[str, float | None]:
    found = result.figure(name)
    if found is None:
        return {"value": None}
    return {"value": found.value, "low": found.low, "high": found.high}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", nargs="?", type=Path)
    parser.add_argument("--out", type=Path, default=Path("out/finetune"))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--images", type=int, default=20)
    parser.add_argument("--test", type=int, default=40)
    parser.add_argument("--keep", action="store_true", help="measure the model that is there")
    options = parser.parse_args()
    out: Path = options.out
    if not options.keep:
        shutil.rmtree(out / "model", ignore_errors=True)
    if options.data is None:
        train_data, test_data = out / "train", out / "test"
        for drawn in (train_data, test_data):
            shutil.rmtree(drawn, ignore_errors=True)
        generate_workshop(train_data, images=options.images, seed=2 * options.seed)
        generate_workshop(test_data, images=options.test, seed=2 * options.seed + 1)
        test = list(read_dataset(test_data))
    else:
        train_data = options.data
        test = [sample for sample in read_dataset(train_data) if sample.split == "test"]
        if not test:
            parser.error(f"{train_data} has no images of the split test")
    start = time.monotonic()
    code = 0 if options.keep else deixis(
        ["train", "--data", str(train_data), "--out", str(out / "model"),
         "--base", BASE, "--seed", str(options.seed)]
    )  # fmt: skip
    seconds = time.monotonic() - start
    if code:
        return code
    done = evaluate(test, [BASE, Blind(), str(out / "model")])
    before, blind, after = done.models
    shares = [figure(item, "Acc@0.5")["value"] or 0.0 for item in done.models]
    gain = 100 * (shares[2] - max(shares[:2]))  # a base that says nothing is too easy to beat
    for item in done.models:
        print(item.model, figure(item, "Acc@0.5"), "right", figure(item, "right@0.5"))
        for part in item.slices:
            if part.dimension == "skill":
                print("   ", part.name, part.right, "of", part.total)
    took = "no training" if options.keep else f"{seconds:.0f} s on {os.cpu_count()} cores"
    print(f"{gain:+.1f} points, {took}")
    passed = gain >= BAR_POINTS and seconds <= BAR_S
    print(
        json.dumps(
            {
                "base": figure(before, "Acc@0.5"),
                "phrase_ignored": figure(blind, "Acc@0.5"),
                "tuned": figure(after, "Acc@0.5"),
                "points": round(gain, 1),
                "train_s": None if options.keep else round(seconds, 1),
                "test_phrases": len(before.records),
                "passed": passed,
            }
        )
    )
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
