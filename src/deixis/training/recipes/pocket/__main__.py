"""From photo shards and two teachers to one small file, in one command.

    python -m deixis.training.recipes.pocket --photos shards/ --teachers teachers/ --out run/

Every stage goes on where a killed one stopped. ``--cache`` takes the cache of the recipe
"everyday" where there is one, which saves decoding and teaching. The val part is only counted
with ``--report-val``.
"""

from __future__ import annotations

import argparse
import json
import math
from dataclasses import replace
from pathlib import Path

from deixis.nets.pocket import PocketConfig, PocketNet
from deixis.perception.encoders.pocket import FILE
from deixis.training.recipes.everyday.cache import Cache, build_cache
from deixis.training.recipes.pocket.batches import Scale
from deixis.training.recipes.pocket.calibrate import apply, fit
from deixis.training.recipes.pocket.export import check_export, export
from deixis.training.recipes.pocket.figure import draw_curves
from deixis.training.recipes.pocket.loop import TrainConfig, train
from deixis.training.recipes.pocket.names import read_shown
from deixis.training.recipes.pocket.regions import VAL, gather_regions
from deixis.training.recipes.pocket.report import Report, know
from deixis.training.recipes.pocket.targets import Targets, link

__all__ = ["main"]

_DEFAULT = TrainConfig()


def main(arguments: list[str] | None = None) -> None:
    """Run the stages; see the module."""
    options = _parser().parse_args(arguments)
    out: Path = options.out
    folder: Path = options.cache or out / "cache"
    if not (folder / "entries.jsonl").is_file():
        build_cache(options.photos, options.teachers, folder, workers=options.cores)
    targets = gather(folder, options.photos, out, cores=options.cores)
    scale = Scale.of(targets)
    config = replace(_DEFAULT, minutes=options.minutes, threads=options.threads, seed=options.seed)
    words = max(targets.phrases.vocabulary.values()) + 1
    sizes = PocketConfig(words=words, inputs=targets.regions.inputs.shape[1])
    net = train(targets, scale, sizes, config, out / "run")
    finish(net, targets, scale, out, val=options.report_val)


def gather(cache_folder: Path, photos: list[Path], out: Path, *, cores: int = 2) -> Targets:
    """Regions, phrases of the train part, and what they have to do with each other."""
    regions = gather_regions(cache_folder, out, cores=cores)
    keys = [entry.key for entry in Cache(cache_folder).entries]
    return link(regions, keys, read_shown(photos))


def finish(net: PocketNet, targets: Targets, scale: Scale, out: Path, *, val: bool) -> None:
    """Calibrate on the dev part, export, check, count, draw the curves."""
    platt = fit(net, targets, scale)
    apply(net, platt)
    path = out / FILE
    export(net, scale, path, targets.phrases.vocabulary)
    difference = check_export(net, scale, path, targets.phrases.vocabulary)
    told = {"dev": know(net, targets, scale)}
    if val:
        told["val"] = know(net, targets, scale, part=VAL)
    draw_curves(out / "run" / "curves.jsonl", out / "curves.png")
    figures = {
        name: {**_plain(report), "counts": report.counts, "aucs": report.aucs}
        for name, report in told.items()
    }
    facts = {"slope": platt.slope, "shift": platt.shift, "difference": difference}
    size = {"bytes": path.stat().st_size, "weights": str(path)}
    line = json.dumps({**figures, **facts, **size})
    (out / "report.json").write_text(line + "\n", encoding="utf-8")
    print(line)


def _plain(report: Report) -> dict[str, float | None]:
    """The figures as JSON has them; None where there was nothing to count."""
    figures = report.figures().items()
    return {name: None if math.isnan(value) else value for name, value in figures}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m deixis.training.recipes.pocket")
    parser.add_argument("--photos", type=Path, nargs="+", required=True, help="shard folders")
    parser.add_argument("--teachers", type=Path, help="folder of the two networks")
    parser.add_argument("--cache", type=Path, help="the cache of the recipe everyday")
    parser.add_argument("--out", type=Path, required=True, help="regions, run and weights go here")
    parser.add_argument("--minutes", type=float, default=_DEFAULT.minutes, help="of training")
    parser.add_argument("--threads", type=int, default=_DEFAULT.threads, help="CPU threads")
    parser.add_argument("--cores", type=int, default=2, help="processes that teach and look")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--report-val", action="store_true", help="count on the val part too")
    return parser


if __name__ == "__main__":
    main()
