"""From photo shards and two teachers to a calibrated ONNX file, in one command.

    python -m deixis.training.recipes.everyday --photos shards/ --teachers teachers/ --out run/

Every stage goes on where a killed one stopped. A later run with a larger ``--hold`` starts from
``before-decay.pt`` (copy it to ``last.pt``) and learns on at the full rate. ``--start`` begins with
the averaged network of another run: one that has imitated a teacher, which learns far quicker
(:mod:`deixis.training.recipes.everyday.imitation`), and then learns targets as a second stage.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from deixis.core.protocols import ImageArray
from deixis.nets.everyday import EverydayConfig, EverydayNet
from deixis.perception.detectors import Closer, EverydayDetector
from deixis.training.recipes.everyday.cache import Cache, Entry, build_cache
from deixis.training.recipes.everyday.calibration import fit, judged
from deixis.training.recipes.everyday.checkpoint import load_average
from deixis.training.recipes.everyday.evaluation import average_precision
from deixis.training.recipes.everyday.export import check_export, export, write_facts
from deixis.training.recipes.everyday.figure import draw_curves
from deixis.training.recipes.everyday.loop import Material, train
from deixis.training.recipes.everyday.material import gather
from deixis.training.recipes.everyday.results import see_all
from deixis.training.recipes.everyday.schedule import TrainConfig
from deixis.training.recipes.everyday.teachers import Found
from deixis.training.recipes.everyday.worth import worth

__all__ = ["CONFIGS", "describe", "finish", "main"]

CONFIGS = {
    "trial": (EverydayConfig(), TrainConfig(hold=150, decay=50, check_every=100)),
    "small": (EverydayConfig(), TrainConfig(hold=60000, decay=15000, batch=16, rate=1.5e-3)),
    "base": (
        EverydayConfig(),
        TrainConfig(hold=90000, decay=30000, batch=64, loaders=8, sizes=(256, 320)),
    ),
}
"""Name -> network and schedule. "small" is for a CPU, "base" for a GPU; the network is the same,
so that what one run has learned begins any other."""


_CLOSER = 1.4
"""Side of the second look's pictures by that of the first's; of 416 px with 448 to 640 px, 576
gave the best AP50 together on photos that are not of val (0.438; one look 0.413)."""


def main(arguments: list[str] | None = None) -> None:
    """Run the stages; see the module."""
    options = _parser().parse_args(arguments)
    out: Path = options.out
    cache = out / "cache"
    build_cache(options.photos, options.teachers, cache, workers=options.cores)
    material = gather(cache)
    net_config, config = CONFIGS[options.config]
    config = replace(
        config,
        hold=config.hold if options.hold is None else options.hold,
        decay=config.decay if options.decay is None else options.decay,
        sizes=tuple(options.sizes or config.sizes),
        decay_sizes=tuple(options.decay_sizes or config.decay_sizes),
        batch=options.batch or config.batch,
        loaders=config.loaders if options.loaders is None else options.loaders,
        threads=options.threads,
        workers=options.workers,
        seed=options.seed,
    )
    start = None if options.start is None else load_average(options.start)
    net = train(material, net_config, config, out / "run", device=options.device, start=start)
    finish(net, material, out, side=config.decay_sizes[-1])


def finish(
    net: EverydayNet,
    material: Material,
    out: Path,
    *,
    side: int,
    judged_on: Sequence[int] | None = None,
) -> None:
    """Export, check, calibrate and judge, score the val split, draw the curves.

    Args:
        net: With its averaged weights.
        material: What it was made from.
        out: Folder of the result.
        side: Pixels that the longer side of a photo is brought to.
        judged_on: Photos for calibration whose boxes the network has not learned; the dev part
            without.
    """
    path = out / "everyday.onnx"
    facts = {"name": "everyday", "side": side, "made": time.strftime("%Y-%m-%d", time.gmtime())}
    export(net, path, facts)
    difference = check_export(net, path)
    cache = Cache(material.folder)
    dev = material.dev if judged_on is None else judged_on
    describe(path, facts, [cache.entries[i] for i in dev], [cache.image(i) for i in dev])
    val = [i for i, e in enumerate(cache.entries) if e.split == "val" and e.complete]
    found = see_all(EverydayDetector(path, least=0.0), [cache.image(i) for i in val])
    result = average_precision([cache.entries[i] for i in val], found)
    draw_curves(out / "run" / "curves.jsonl", out / "curves.png")
    report = {"ap": result.ap, "ap50": result.ap50, "onnx_difference": difference}
    print(json.dumps({**report, "bytes": path.stat().st_size, "weights": str(path)}))


def describe(
    path: Path, facts: dict[str, Any], entries: Sequence[Entry], images: Sequence[ImageArray]
) -> None:
    """Write into the file how its scores become probabilities, and what each category is worth.

    Both are told of a single look, and of two looks together (`LooksCloser`).
    """
    closer: dict[str, Any] = {"side": round(_CLOSER * int(facts["side"]) / 32) * 32}
    facts = {**facts, "closer": closer}
    write_facts(path, facts)  # scores as they come
    eyes = EverydayDetector(path, least=0.0)
    facts |= {"calibration": fit(judged(entries, see_all(eyes, images)))}
    closer |= {"calibration": fit(judged(entries, see_all(Closer(eyes), images)))}
    write_facts(path, facts)
    eyes = EverydayDetector(path, least=0.0)
    facts |= {"worth": _worth(entries, see_all(eyes, images))}
    closer |= {"worth": _worth(entries, see_all(Closer(eyes), images))}
    write_facts(path, facts)


def _worth(entries: Sequence[Entry], seen: Sequence[Found]) -> dict[str, dict[str, float]]:
    return worth(entries, seen, average_precision(entries, seen).by_class)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m deixis.training.recipes.everyday")
    parser.add_argument("--photos", type=Path, nargs="+", required=True, help="shard folders")
    parser.add_argument("--teachers", type=Path, required=True, help="folder of the two networks")
    parser.add_argument("--out", type=Path, required=True, help="cache, run and weights go here")
    parser.add_argument("--config", choices=sorted(CONFIGS), default="small")
    parser.add_argument("--start", type=Path, help="checkpoint to begin with, of an imitation")
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--hold", type=int, help="batches at the full rate")
    parser.add_argument("--decay", type=int, help="batches over which the rate falls")
    parser.add_argument("--sizes", type=int, nargs="+", help="picture sides at the full rate")
    parser.add_argument("--decay-sizes", type=int, nargs="+", help="picture sides at the end")
    parser.add_argument("--batch", type=int, help="pictures a step")
    parser.add_argument("--loaders", type=int, help="processes that make batches, a worker")
    parser.add_argument("--threads", type=int, default=1, help="CPU threads of each worker")
    parser.add_argument("--workers", type=int, default=1, help="processes that learn at once")
    parser.add_argument("--cores", type=int, default=2, help="processes that teach")
    parser.add_argument("--seed", type=int, default=0)
    return parser


if __name__ == "__main__":
    main()
