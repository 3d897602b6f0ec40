"""From captioned photos and animals with keypoints to the file that tells looks.

    python -m deixis.training.recipes.looks --photos SHARDS --animals FOLDER --out RUN

SHARDS are folders with an ``index.jsonl`` that has captions; FOLDER holds ``keypoints.json`` and
``images`` in the form of the Animal-Pose data set. Rows of numbers are kept in RUN, so that a
second run only trains. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

from deixis.training.recipes.looks.fit import LooksConfig, fit, report, save, unseen, usual
from deixis.training.recipes.looks.material import Material, gather, stacked

__all__ = ["main"]

_TOLD_EVERY = 500
_LINE = "{of:7} {look:9} {yes:5} auc {auc:.3f} out {out_yes:.3f} of {out_no:.3f}"


def main(arguments: list[str] | None = None) -> None:
    """Gather, train on all but a fifth five times to report, then on all; see the module."""
    options = _parser().parse_args(arguments)
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    material = _material(options.photos, options.animals, out / "material.npz")
    config = replace(LooksConfig(), seed=options.seed, epochs=options.epochs)
    lines = report(material, unseen(material, config))
    for line in lines:
        print(
            "{of:7} {look:9} {yes:5} auc {auc:.3f} out {out_yes:.3f} of {out_no:.3f}".format(**line)
        )
    save(fit(material, np.arange(len(material.rows)), config), usual(material), out / "looks.npz")
    print(
        json.dumps({"rows": len(material.rows), "looks": lines, "weights": str(out / "looks.npz")})
    )


def _material(photos: list[Path], animals: Path | None, path: Path) -> Material:
    if not path.is_file():
        rows = []
        for number, row in enumerate(gather(photos, animals), 1):
            rows.append(row)
            if number % _TOLD_EVERY == 0:
                print(f"{number} rows", file=sys.stderr)
        made = stacked(iter(rows))
        np.savez(path, **{name: getattr(made, name) for name in Material.__slots__})
    with np.load(path, allow_pickle=False) as table:
        return Material(**{name: table[name] for name in Material.__slots__})


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m deixis.training.recipes.looks")
    parser.add_argument("--photos", type=Path, nargs="+", required=True, help="shard folders")
    parser.add_argument("--animals", type=Path, help="folder with keypoints.json and images")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=LooksConfig().epochs)
    parser.add_argument("--seed", type=int, default=LooksConfig().seed)
    return parser


if __name__ == "__main__":
    main()
