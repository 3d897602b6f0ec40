"""From photo shards and a teacher to a calibrated ONNX file, by imitation, in one command.

    python -m deixis.training.recipes.everyday.imitation --photos shards/ --teachers teachers/ \
        --out run/ --parts-minutes 180 --workers 2

It goes on where a stopped or killed run was; larger minutes go on after a finished one. The cache
is that of the recipe (``--out/cache``), and may be a link to one that is there already.
"""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from deixis.nets.everyday import EverydayConfig
from deixis.training.recipes.everyday.__main__ import finish
from deixis.training.recipes.everyday.cache import Cache, build_cache
from deixis.training.recipes.everyday.imitation.loop import ImitationConfig, imitate
from deixis.training.recipes.everyday.imitation.teacher import MapTeacher
from deixis.training.recipes.everyday.material import gather

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> None:
    """Run the stages; see the module."""
    options = _parser().parse_args(arguments)
    out: Path = options.out
    config = ImitationConfig(
        parts_minutes=options.parts_minutes,
        chain_minutes=options.chain_minutes,
        decay_minutes=options.decay_minutes,
        settle_minutes=options.settle_minutes,
        sizes=tuple(options.sizes),
        batch=options.batch,
        workers=options.workers,
        loaders=options.loaders,
        seed=options.seed,
        side=options.side,
    )
    build_cache(options.photos, options.teachers, out / "cache", workers=options.cores)
    material = gather(out / "cache")
    teacher = partial(MapTeacher, options.teachers)
    net = imitate(material, teacher, EverydayConfig(), config, out / "run")
    entries = enumerate(Cache(material.folder).entries)
    labelled = [n for n, entry in entries if entry.complete and entry.split == "train"]
    finish(
        net, material, out, side=config.side, judged_on=labelled
    )  # it has learned no box of them


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m deixis.training.recipes.everyday.imitation")
    parser.add_argument("--photos", type=Path, nargs="+", required=True, help="shard folders")
    parser.add_argument("--teachers", type=Path, required=True, help="folder of the two networks")
    parser.add_argument("--out", type=Path, required=True, help="cache, run and weights go here")
    parser.add_argument("--parts-minutes", type=float, default=180.0, help="each part alone")
    parser.add_argument("--chain-minutes", type=float, default=0.0, help="the whole network")
    parser.add_argument("--decay-minutes", type=float, default=15.0, help="the rate falls at last")
    parser.add_argument("--settle-minutes", type=float, default=15.0, help="statistics of batches")
    parser.add_argument("--workers", type=int, default=1, help="processes that learn at once")
    parser.add_argument("--loaders", type=int, default=1, help="processes with pictures, a worker")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[256, 320, 384], help="sides of pictures"
    )
    parser.add_argument("--side", type=int, default=416, help="side of photos when it is used")
    parser.add_argument("--batch", type=int, default=32, help="pictures a step")
    parser.add_argument("--cores", type=int, default=2, help="processes that label photos")
    parser.add_argument("--seed", type=int, default=0)
    return parser


if __name__ == "__main__":
    main()
