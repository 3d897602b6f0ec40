"""How much quicker hub models answer than plain transformers code, as ratios in one run.

python benchmarks/speed.py [--models clip owlvit owlv2 grounding-dino int8] [--runs 3]
                           [--threads 2] [--quick]

Networks have the published sizes and random weights, on noise: time does not depend on them, and
nothing is fetched. Plain is the whole call as transformers' pages have it, processor included.
Both sides run in turn, and the best of ``--runs`` is taken on each: seconds on the clock, and
seconds of work (all threads), which other programs on the machine disturb less. The last line is
JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from deixis.grounders.one_stage.grounding_dino import GroundingDino
from deixis.grounders.one_stage.owl import Owl
from deixis.grounders.one_stage.owlv2 import Owlv2
from deixis.grounders.one_stage.owlvit import OwlVit
from deixis.perception.encoders.clip import ClipEncoder
from deixis.perception.hub.towers import cosine
from speed_models import PHRASES, noise, plain_dino, plain_owl, save_clip, save_dino, save_owl

Call = Callable[[], Any]
PRECISIONS = ("f32", "bf16")


@dataclass(frozen=True)
class Row:
    """One ratio.

    Attributes:
        name: What is compared.
        bar: The ratio that is wanted, or None.
        wall: Ratio of seconds on the clock.
        cpu: Ratio of seconds of work.
        ms: What ours takes on the clock.
        note: Agreement, memory.
    """

    name: str
    bar: float | None
    wall: float
    cpu: float
    ms: float
    note: str = ""

    def __str__(self) -> str:
        bar = "" if self.bar is None else f">= {self.bar:g}"
        told = f"{self.name:66} {bar:>8} {self.wall:8.1f} {self.cpu:8.1f} {self.ms:9.1f}"
        return f"{told}  {self.note}"


def race(
    name: str, plain: Call, ours: Call, runs: int, *, bar: float | None = None, times: float = 1,
    note: str = "",
) -> Row:  # fmt: skip
    """Both in turn; ``times`` is how many plain calls stand against one of ours."""
    wall: tuple[list[float], list[float]] = ([], [])
    cpu: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs):
        for side, run in enumerate((plain, ours)):
            began, worked = time.perf_counter(), time.process_time()
            run()
            wall[side].append(time.perf_counter() - began)
            cpu[side].append(time.process_time() - worked)
    on_clock, of_work = (times * min(each[0]) / min(each[1]) for each in (wall, cpu))
    return Row(name, bar, on_clock, of_work, 1000 * min(wall[1]), note)


def agreement(one: Any, other: Any) -> str:
    return f"cosine {cosine(one, other):.6f}"


def peak_mb() -> float:
    """The most memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def clip(work: Path, runs: int) -> Iterator[Row]:
    """The image tower of CLIP ViT-B/32, as encoders run it."""
    folder = save_clip(work / "clip")
    crops = [noise(seed)[:224, :224] for seed in range(16)]
    plain = ClipEncoder(folder, runtime="torch")
    tower, pixels = plain._towers["image"], plain._pixels(crops[:8])
    ClipEncoder(folder).optimize()
    for precision in PRECISIONS:
        ours = ClipEncoder(folder, precision=precision)._towers["image"]  # type: ignore[arg-type]
        note = agreement(tower(pixels)[0], ours(pixels)[0])
        yield race(
            f"CLIP ViT-B/32: image tower, 8 crops, {precision}",
            lambda: tower(pixels),
            lambda ours=ours: ours(pixels),
            runs, bar=4, note=note,
        )  # fmt: skip
    many = ClipEncoder(folder, batch=16)
    single = ClipEncoder(folder, batch=1)
    for encoder in (many, single):
        encoder.encode_images(crops)
    yield race(
        "CLIP ViT-B/32: 16 crops in a batch against one by one, f32",
        lambda: single.encode_images(crops), lambda: many.encode_images(crops), runs, bar=1,
    )  # fmt: skip


def owl(version: int, work: Path, runs: int, *, quick: bool) -> Iterator[Row]:
    """The exported image part; many phrases, a later phrase, and batches unless ``quick``."""
    name = {1: "OWL-ViT base-32", 2: "OWLv2 base"}[version]
    later_bar, image_bar = {1: (50, 3), 2: (400, 3.5)}[version]
    folder = save_owl(work / f"owl{version}", version)
    kind: type[Owl] = {1: OwlVit, 2: Owlv2}[version]  # type: ignore[assignment]
    plain = kind(folder, name=name, runtime="torch")
    pixels = plain.pixels([noise(0)])
    ours = kind(folder, name=name)
    ours.optimize()
    for precision in PRECISIONS:
        made = kind(folder, name=name, precision=precision)._tower  # type: ignore[arg-type]
        note = agreement(plain._tower(pixels)[0], made(pixels)[0])
        yield race(
            f"{name}: image part, {precision}",
            lambda: plain._tower(pixels), lambda made=made: made(pixels),
            runs, bar=image_bar, note=note,
        )  # fmt: skip
    if not quick:
        yield from phrases(ours, plain_owl(folder, version), runs, later_bar)


def phrases(ours: Owl, call: Callable[..., Any], runs: int, later_bar: float) -> Iterator[Row]:
    """Many phrases, a later phrase, and batches."""
    seeds, words = iter(range(1, 1000)), iter(range(1000))
    name, seen = ours.name, noise(0)

    def many() -> None:
        ours._texts = type(ours._texts)(4096)  # phrases new to the model, as for plain
        ours.ground(noise(next(seeds)), PHRASES)

    def single() -> None:
        call(noise(0), PHRASES[:1])

    yield race(
        f"{name}: 32 phrases on a new image against 32 calls",
        single, many, runs, bar=20, times=32,
    )  # fmt: skip
    ours.ground(seen, PHRASES)
    later = lambda: [ours.ground(seen, f"the thing {next(words)}") for _ in range(5)]  # noqa: E731
    yield race(
        f"{name}: a new phrase on a seen image against a call, 5 each",
        single, later, runs, bar=later_bar, times=5,
    )  # fmt: skip
    yield batches(name, ours, seeds, runs)


def batches(name: str, ours: Owl, seeds: Iterator[int], runs: int) -> Row:
    """Several images at a time against one by one, with what further images add to the memory."""
    count = ours.settings.batch
    fresh = lambda: [noise(next(seeds)) for _ in range(count)]  # noqa: E731
    row = race(
        f"{name}: {count} images in a batch against one by one",
        lambda: [ours.ground(image, "the red mug") for image in fresh()],
        lambda: ours.ground_batch(fresh(), ["the red mug"]),
        runs, bar=1,
    )  # fmt: skip
    before = peak_mb()
    ours.ground_batch([*fresh(), *fresh()], ["the red mug"])
    note = f"{2 * count} further images add {peak_mb() - before:.0f} MB"
    return Row(row.name, row.bar, row.wall, row.cpu, row.ms, note)


def grounding_dino(work: Path, runs: int, *, quick: bool) -> Iterator[Row]:
    """Grounding DINO tiny: a whole call in its exported forms, and the kept backbone."""
    folder, name = save_dino(work / "dino"), "Grounding DINO tiny"
    call, seeds = plain_dino(folder), iter(range(1, 1000))
    plain = GroundingDino(folder, runtime="torch")
    GroundingDino(folder).optimize()
    for precision in PRECISIONS:
        ours = GroundingDino(folder, precision=precision)  # type: ignore[arg-type]
        note = same_starts(plain, ours)
        ours.ground(noise(0), "the red mug")  # sets things up
        yield race(
            f"{name}: one phrase on a new image, {precision}",
            lambda: call(noise(0), "the red mug"),
            lambda ours=ours: ours.ground(noise(next(seeds)), "the red mug"),
            runs, bar=2 if precision == "f32" else None, note=note,
        )  # fmt: skip
    if quick:
        return
    ours = GroundingDino(folder, together=True)
    yield race(
        f"{name}: 32 phrases together on a new image against 32 calls, f32",
        lambda: call(noise(0), "the red mug"),
        lambda: ours.ground(noise(next(seeds)), PHRASES),
        runs, bar=20, times=32,
    )  # fmt: skip


def same_starts(plain: GroundingDino, ours: GroundingDino) -> str:
    """The agreement of all boxes and logits, where both start from the same boxes.

    Scores of random weights lie so close that the last digit decides which boxes come first.
    """
    (one,), (other,) = (each.encode([noise(0)]) for each in (plain, ours))
    ids = plain._tokenizer("the red mug .", return_tensors="pt")["input_ids"]
    maps, own = ([each for each, _ in some.features] for some in (one, other))
    logits, boxes, picks = ours._parts.rest(*ours._parts.given(own, ids))
    given = plain._parts.given(maps, ids)
    wanted = plain._parts._rest(*given, chosen=picks)
    free = plain._parts._rest(*given)[2]
    alike = len(set(free.ravel().tolist()) & set(picks.ravel().tolist())) / picks.numel()
    told = f"boxes {cosine(wanted[1], boxes):.6f}, logits {cosine(wanted[0], logits):.6f}"
    return f"cosine of {told}; {alike:.1%} start from the same boxes"


def int8(work: Path, runs: int) -> Iterator[Row]:
    """CLIP's image tower with weights of 8 bits by onnxruntime's dynamic quantisation."""
    import onnxruntime
    import torch
    from onnxruntime.quantization import QuantType, quantize_dynamic

    encoder = ClipEncoder(save_clip(work / "clip8"), runtime="torch")
    pixels = encoder._pixels([noise(seed)[:224, :224] for seed in range(8)])
    tower = encoder._towers["image"]
    file, small = work / "clip.onnx", work / "clip8.onnx"
    with torch.inference_mode():
        torch.onnx.export(
            tower._module, (pixels,), str(file), dynamo=False, opset_version=18,
            input_names=["x"], output_names=["y"],
        )  # fmt: skip
        wanted = tower(pixels)[0].numpy()
    quantize_dynamic(file, small, weight_type=QuantType.QInt8)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    for kind, path in (("f32", file), ("int8", small)):
        session = onnxruntime.InferenceSession(str(path), options)
        made = session.run(None, {"x": pixels.numpy()})[0]
        rows = [each / np.linalg.norm(each, axis=1, keepdims=True) for each in (wanted, made)]
        note = f"least cosine of a row {(rows[0] * rows[1]).sum(axis=1).min():.6f}"
        yield race(
            f"CLIP ViT-B/32: image tower, 8 crops, onnxruntime {kind}",
            lambda: tower(pixels),
            lambda session=session: session.run(None, {"x": pixels.numpy()}),
            runs, note=note,
        )  # fmt: skip


MODELS: dict[str, Callable[[Path, int, bool], Iterator[Row]]] = {
    "clip": lambda work, runs, quick: clip(work, runs),
    "owlvit": lambda work, runs, quick: owl(1, work, runs, quick=quick),
    "owlv2": lambda work, runs, quick: owl(2, work, runs, quick=quick),
    "grounding-dino": lambda work, runs, quick: grounding_dino(work, runs, quick=quick),
    "int8": lambda work, runs, quick: int8(work, runs),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", nargs="+", default=list(MODELS), choices=list(MODELS))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--quick", action="store_true", help="leave out rows of many calls")
    args = parser.parse_args()
    import torch

    torch.set_num_threads(args.threads)
    rows: list[Row] = []
    print(f"{'plain / ours':66} {'bar':>8} {'clock':>8} {'work':>8} {'ours, ms':>9}")
    for model in args.models:
        with tempfile.TemporaryDirectory() as folder, torch.inference_mode():
            os.environ["DEIXIS_CACHE"] = folder
            for row in MODELS[model](Path(folder), args.runs, args.quick):
                rows.append(row)
                print(row, flush=True)
    print(json.dumps([asdict(row) for row in rows]))


if __name__ == "__main__":
    main()
