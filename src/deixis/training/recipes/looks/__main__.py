"""From captioned photos and animals with keypoints to the file that tells looks.

    python -m deixis.training.recipes.looks --photos SHARDS --seen MORE --animals FOLDER --out RUN

SHARDS are folders with an ``index.jsonl`` that has captions; FOLDER holds ``keypoints.json`` and
``images`` in the form of the Animal-Pose data set. What ``seen_by_eye.csv.gz`` describes is read
from SHARDS and from MORE, whose captions do not count. Rows of numbers are kept in RUN, so that a
second run only trains. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from deixis.core import DatasetError
from deixis.perception.detectors import EverydayDetector
from deixis.training.recipes.looks.fit import LooksConfig, fit, report, save, unseen, usual
from deixis.training.recipes.looks.material import Material, gather, joined, stacked
from deixis.training.recipes.looks.mosaics import Row
from deixis.training.recipes.looks.said import LOOKS
from deixis.training.recipes.looks.seen import of_descriptions

__all__ = ["main"]

_TOLD_EVERY = 500
_OF_CAPTIONS = 0.2  # what captions and paws count by what somebody saw in the box itself
_LINE = "{of:7} {look:9} {yes:5} auc {auc:.3f} out {out_yes:.3f} of {out_no:.3f}"


def main(arguments: list[str] | None = None) -> None:
    """Gather, train on all but a fifth five times to report, then on all; see the module."""
    options = _parser().parse_args(arguments)
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    told = kept(out / "material.npz", lambda: gather(options.photos, options.animals))
    seen = kept(out / "seen.npz", lambda: _described([*options.photos, *options.seen]))
    if not len(told.rows) and not len(seen.rows):
        raise DatasetError("no photo of these folders tells a look", path=str(options.photos[0]))
    material = joined(replace(told, weights=told.weights * np.float32(_OF_CAPTIONS)), seen)
    config = replace(LooksConfig(), seed=options.seed, epochs=options.epochs)
    lines = report(material, unseen(material, config))
    for line in lines:
        print(_LINE.format(**line))
    save(fit(material, np.arange(len(material.rows)), config), usual(material), out / "looks.npz")
    print(
        json.dumps({"rows": len(material.rows), "looks": lines, "weights": str(out / "looks.npz")})
    )


def kept(path: Path, rows: Callable[[], Iterator[Row]]) -> Material:
    """What a file holds; it is made first where it is not there or knows other looks."""
    if path.is_file():
        with np.load(path, allow_pickle=False) as table:
            if table["answers"].shape[1] == len(LOOKS):
                return Material(**{name: table[name] for name in Material.__slots__})
    made = stacked(_counted(rows()))
    np.savez(path, **{name: getattr(made, name) for name in Material.__slots__})
    return made


def _counted(rows: Iterator[Row]) -> Iterator[Row]:
    for number, row in enumerate(rows, 1):
        yield row
        if number % _TOLD_EVERY == 0:
            print(f"{number} rows", file=sys.stderr)


def _described(folders: list[Path]) -> Iterator[Row]:
    return of_descriptions(folders, EverydayDetector())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m deixis.training.recipes.looks")
    parser.add_argument("--photos", type=Path, nargs="+", required=True, help="shard folders")
    parser.add_argument("--seen", type=Path, nargs="*", default=[], help="more shard folders")
    parser.add_argument("--animals", type=Path, help="folder with keypoints.json and images")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=LooksConfig().epochs)
    parser.add_argument("--seed", type=int, default=LooksConfig().seed)
    return parser


if __name__ == "__main__":
    main()
