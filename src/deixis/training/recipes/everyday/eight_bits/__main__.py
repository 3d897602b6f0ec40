"""From an exported detector and photo shards to the same detector in 8 bits, in one command.

    python -m deixis.training.recipes.everyday.eight_bits --photos shards/ \
        --float everyday-float.onnx --out run/

It takes minutes, and photos need no labels for it. Scores become probabilities anew, on the photos
with complete boxes that are not of the val split.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from deixis.core.protocols import ImageArray
from deixis.core.whole_files import write_whole
from deixis.training.recipes.everyday.__main__ import describe
from deixis.training.recipes.everyday.cache import Entry, true_boxes
from deixis.training.recipes.everyday.eight_bits.canvases import gather
from deixis.training.recipes.everyday.eight_bits.fitting import fit_weights
from deixis.training.recipes.everyday.eight_bits.graph import Graph, read_graph
from deixis.training.recipes.everyday.eight_bits.nearness import check_nearness, nearness
from deixis.training.recipes.everyday.eight_bits.network import Runner
from deixis.training.recipes.everyday.eight_bits.ranges import equalised, find_ranges
from deixis.training.recipes.everyday.eight_bits.writing import in_8_bits
from deixis.training.recipes.everyday.export import export, read_back, set_facts
from deixis.training.recipes.everyday.photos import decode, read_photos

__all__ = ["main", "prepare"]

_MEASURED = 24
"""Photos on which ranges are measured."""


def main(arguments: list[str] | None = None) -> None:
    """Run the stages; see the module."""
    import onnx

    options = _parser().parse_args(arguments)
    torch.set_num_threads(options.threads)
    out: Path = options.out
    facts = _facts(options.float)
    side = int(facts["side"])
    canvases = gather(options.photos, out / "canvases.npy", count=options.count, side=side)
    plain = out / "float.onnx"
    export(read_back(options.float), plain, facts, half=False)
    model = onnx.load(str(plain))
    runner = prepare(read_graph(model), canvases[:, : options.size, : options.size])
    eight = in_8_bits(model, runner)
    facts = {**facts, "bits": 8}
    set_facts(eight, facts)
    path = out / "everyday.onnx"
    write_whole(path, eight.SerializeToString())
    entries, images = _judged(options.photos)
    shares = nearness(path, plain, images, side=side)
    check_nearness(shares)
    describe(path, facts, entries, images)
    print(json.dumps({**shares, "bytes": path.stat().st_size, "weights": str(path)}))


def prepare(graph: Graph, canvases: npt.NDArray[np.uint8]) -> Runner:
    """The network in 8 bits.

    Args:
        graph: In 32 bits.
        canvases: (N, H, W, 3) photos; weights are fitted on all, ranges on some.
    """
    some = canvases[:_MEASURED]
    even = equalised(graph, some)
    runner = Runner(even, find_ranges(even, some))
    fit_weights(runner, canvases)
    return runner


def _facts(path: Path) -> dict[str, Any]:
    """What the float file says of itself, less what is found anew."""
    import onnx

    table = {item.key: item.value for item in onnx.load(str(path)).metadata_props}
    facts = dict(json.loads(table["deixis"]))
    return {name: value for name, value in facts.items() if name not in ("calibration", "worth")}


def _judged(folders: Sequence[Path]) -> tuple[list[Entry], list[ImageArray]]:
    """Photos with complete boxes that are not of the val split."""
    entries, images = [], []
    for photo in read_photos(folders):
        if photo.complete and photo.split != "val":
            image = decode(photo.data)
            height, width = image.shape[:2]
            truth = true_boxes(photo, width, height)
            about = (photo.key, photo.source, photo.split, True)
            entries.append(Entry(*about, height, width, 0, truth, []))
            images.append(image)
    return entries, images


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m deixis.training.recipes.everyday.eight_bits")
    parser.add_argument("--photos", type=Path, nargs="+", required=True, help="shard folders")
    parser.add_argument("--float", type=Path, required=True, help="exported detector")
    parser.add_argument("--out", type=Path, required=True, help="canvases and weights go here")
    parser.add_argument("--count", type=int, default=128, help="photos that weights are fitted on")
    parser.add_argument("--size", type=int, default=320, help="side of the part that is looked at")
    parser.add_argument("--threads", type=int, default=1, help="CPU threads")
    return parser


if __name__ == "__main__":
    main()
