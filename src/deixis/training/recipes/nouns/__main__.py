"""From photos whose nouns somebody has told to the file that tells where nouns are.

    python -m deixis.training.recipes.nouns --photos SHARDS --named FOLDER --out RUN

SHARDS are folders with an ``index.jsonl``, such as the photo pack; FOLDER has folders of photos
that are called after what they show, as Caltech-101. Maps are kept in RUN (10 GB), so
that a second run only trains. A fifth of the photos is left out; by these it is judged and its
odds are fitted. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np

from deixis.perception.detectors import EverydayDetector
from deixis.training.recipes.looks.material import fold_of
from deixis.training.recipes.nouns.fit import (
    NounConfig,
    Samples,
    calibrate,
    fit,
    report,
    save,
    unseen,
)
from deixis.training.recipes.nouns.named import read_named, spots_of
from deixis.training.recipes.nouns.pictures import Pictures, gather, gather_named
from deixis.training.recipes.nouns.told import BY_EYE, beyond, nouns_in, read_told

__all__ = ["main"]

_LEFT_OUT = 0  # the fold by which it is judged


def main(arguments: list[str] | None = None) -> None:
    """Gather, train on four fifths, report on the last one, write; see the module."""
    options = _parser().parse_args(arguments)
    told = read_told(options.told)
    detector = EverydayDetector()
    maps, beside = options.out / "maps", options.out / "named"
    gather(options.photos, list(told), detector, maps, options.seed)
    named = read_named(options.named) if options.named else {}
    if named:
        gather_named(named, options.photos, list(told), detector, beside, options.seed)
    pictures = Pictures(*([maps, beside] if named else [maps]))
    known = {key for item in pictures.items for key in item.keys}
    shown = {key: spots for key, spots in told.items() if key in known} | spots_of(named)
    nouns = nouns_in(shown.values(), options.least)
    config = replace(NounConfig(), seed=options.seed, epochs=options.epochs)
    samples = Samples(pictures, shown, nouns, named)
    left_out = [item for item in pictures.items if fold_of(item.keys[0]) == _LEFT_OUT]
    taught = [item for item in pictures.items if fold_of(item.keys[0]) != _LEFT_OUT]
    fitted = fit(taught, samples, config)
    judges = [item for item in left_out if item.whole and item.keys[0] in told]
    judged = unseen(fitted, judges, samples, config)
    lines = report(judged, nouns)
    for line in lines:
        print("{noun:16} {photos:4} auc {auc:.3f}".format(**line))
    usual = np.mean([[noun in spots for noun in nouns] for spots in shown.values()], axis=0)
    path = options.out / "nouns.npz"
    calibration = calibrate(judged, fitted.rarity)
    save(fitted, calibration, usual, nouns, beyond(nouns), config, path)
    mean = float(np.mean([line["auc"] for line in lines])) if lines else None
    print(
        json.dumps({"photos": len(shown), "nouns": len(nouns), "auc": mean, "weights": str(path)})
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m deixis.training.recipes.nouns")
    parser.add_argument("--photos", type=Path, nargs="+", required=True, help="shard folders")
    parser.add_argument("--named", type=Path, help="folders called after what their photos show")
    parser.add_argument("--told", type=Path, default=BY_EYE, help="what the photos show")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--least", type=int, default=12, help="photos that must show a noun")
    parser.add_argument("--epochs", type=int, default=NounConfig().epochs)
    parser.add_argument("--seed", type=int, default=NounConfig().seed)
    return parser


if __name__ == "__main__":
    main()
