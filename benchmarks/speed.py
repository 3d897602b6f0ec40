"""How much quicker one-stage models answer than plain transformers code, as ratios in one run.

python benchmarks/speed.py [--models clip owlvit owlv2 grounding-dino] [--runs 3] [--threads 2]
                           [--clock cpu] [--no-export]

Networks have the published sizes and random weights, on noise: time does not depend on them, and
nothing is fetched. Plain is the whole call as transformers' pages have it, processor included. The
best of ``--runs`` is taken on each side. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from deixis.grounders.one_stage.grounding_dino import GroundingDino
from deixis.grounders.one_stage.owl import Owl
from deixis.grounders.one_stage.owlv2 import Owlv2
from deixis.grounders.one_stage.owlvit import OwlVit
from deixis.perception.hub.exports import open_export, save_export

FORMS = ("the {} {}", "{} {}", "the {} {} on the left", "a {} {} in the back")
PHRASES = [form.format(colour, thing)
           for form, colour in zip(FORMS, ("red", "blue", "green", "old"), strict=True)
           for thing in ("mug", "dog", "car", "chair", "lamp", "book", "hat", "door")]  # fmt: skip
CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,'-"
Row = tuple[str, float, str]


CLOCKS = {"wall": time.perf_counter, "cpu": time.process_time}
clock = CLOCKS["wall"]


def best(run: Callable[[], Any], runs: int) -> float:
    """Seconds of the quickest of ``runs``."""
    times = []
    for _ in range(runs):
        start = clock()
        run()
        times.append(clock() - start)
    return min(times)


def noise(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (600, 800, 3), dtype=np.uint8)


def save_owl(folder: Path, version: int) -> Path:
    """OWL-ViT base-32 or OWLv2 base with random weights."""
    import torch
    import transformers

    torch.manual_seed(0)
    side, patch = {1: (768, 32), 2: (960, 16)}[version]
    family = {1: "OwlViT", 2: "Owlv2"}[version]
    vision = {"image_size": side, "patch_size": patch}
    config = getattr(transformers, f"{family}Config")(vision_config=vision)
    getattr(transformers, f"{family}ForObjectDetection")(config).save_pretrained(folder)
    merges = _merges(sorted({word for phrase in PHRASES for word in phrase.split()} | {"thing"}))
    pieces = ["!", *CHARACTERS, *(char + "</w>" for char in CHARACTERS)]
    pieces += [first + second for first, second in merges]
    pieces += ["<|startoftext|>", "<|endoftext|>"]
    vocabulary = {piece: number for number, piece in enumerate(pieces)}
    transformers.CLIPTokenizer(
        vocab=vocabulary, merges=merges, pad_token=pieces[0]
    ).save_pretrained(folder)
    processor = getattr(transformers, f"{family}ImageProcessorPil")
    processor(size={"height": side, "width": side}).save_pretrained(folder)
    return folder


def _merges(words: list[str]) -> list[tuple[str, str]]:
    """Byte pairs that make each word one token, as the published vocabulary has these words."""
    pairs: dict[tuple[str, str], None] = {}
    for word in words:
        whole = word[0]
        for char in [*word[1:-1], word[-1] + "</w>"] if len(word) > 1 else []:
            pairs[whole, char] = None
            whole += char
    return list(pairs)


def plain_owl(folder: Path, version: int) -> Callable[[np.ndarray, list[str]], Any]:
    """The call of transformers' own page."""
    import torch
    import transformers

    family = {1: "OwlViT", 2: "Owlv2"}[version]
    model = getattr(transformers, f"{family}ForObjectDetection").from_pretrained(folder).eval()
    images = getattr(transformers, f"{family}ImageProcessorPil").from_pretrained(folder)
    tokenizer = transformers.CLIPTokenizer.from_pretrained(folder)

    def call(image: np.ndarray, phrases: list[str]) -> Any:
        how = {"padding": "max_length", "max_length": 16, "truncation": True}
        text = tokenizer(phrases, return_tensors="pt", **how)
        pixels = images([image], return_tensors="pt", input_data_format="channels_last")
        with torch.inference_mode():
            told = model(
                pixel_values=pixels["pixel_values"],
                input_ids=text["input_ids"],
                attention_mask=text["attention_mask"],
            )
        return images.post_process_object_detection(
            told, threshold=0.1, target_sizes=torch.tensor([image.shape[:2]])
        )

    return call


def owl(version: int, work: Path, runs: int, *, export: bool) -> Iterator[Row]:
    """Many phrases, a later phrase, and the exported image part."""
    name = {1: "OWL-ViT base-32", 2: "OWLv2 base"}[version]
    folder = save_owl(work / f"owl{version}", version)
    call = plain_owl(folder, version)
    single = best(lambda: call(noise(0), PHRASES[:1]), runs)
    kind: type[Owl] = {1: OwlVit, 2: Owlv2}[version]  # type: ignore[assignment]
    ours = kind(folder, name=name, runtime="torch")
    seeds = iter(range(1, 1000))

    def many() -> None:
        ours._texts = type(ours._texts)(4096)  # phrases new to the model, as for plain
        ours.ground(noise(next(seeds)), PHRASES)

    words = iter(range(1000))
    seen = noise(0)
    ours.ground(seen, PHRASES)
    many_s = best(many, runs)
    yield f"{name}: 32 phrases on a new image against 32 calls", 32 * single / many_s, ""
    later_s = best(lambda: ours.ground(seen, f"the thing {next(words)}"), 5 * runs)
    told = f"{later_s * 1000:.1f} ms"
    yield f"{name}: a new phrase on a seen image against a call", single / later_s, told
    pixels = ours.pixels([seen])
    if export:
        yield from exported(f"{name}: image part", _features(ours._model), pixels, work, runs)


def clip(work: Path, runs: int) -> list[Row]:
    """The image tower of CLIP ViT-B/32 on 8 crops."""
    import torch
    import transformers

    torch.manual_seed(0)
    config = transformers.CLIPVisionConfig(projection_dim=512)
    model = transformers.CLIPVisionModelWithProjection(config).eval()
    pixels = torch.rand(8, 3, 224, 224)

    class Tower(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, given: Any) -> Any:
            return self.model(given).image_embeds

    return exported("CLIP ViT-B/32: image tower, 8 crops", Tower().eval(), pixels, work, runs)


def grounding_dino(work: Path, runs: int) -> list[Row]:
    """Grounding DINO tiny: joined captions and the kept backbone; its export is not done."""
    import torch
    import transformers

    torch.manual_seed(0)
    folder = work / "dino"
    config = transformers.GroundingDinoConfig(
        backbone_config=transformers.SwinConfig(
            image_size=224, embed_dim=96, depths=[2, 2, 6, 2], num_heads=[3, 6, 12, 24],
            window_size=7, out_indices=[2, 3, 4],
        ),
        text_config=transformers.BertConfig(),
    )  # fmt: skip
    transformers.GroundingDinoForObjectDetection(config).save_pretrained(folder)
    fixed = {0: "[PAD]", 100: "[UNK]", 101: "[CLS]", 102: "[SEP]", 103: "[MASK]", 1012: "."}
    words = sorted({word for phrase in PHRASES for word in phrase.split()})
    fixed |= {2000 + number: word for number, word in enumerate(words)}
    vocabulary = {fixed.get(number, f"[unused{number}]"): number for number in range(2100)}
    transformers.BertTokenizer(vocab=vocabulary).save_pretrained(folder)
    transformers.GroundingDinoImageProcessorPil().save_pretrained(folder)
    model = transformers.GroundingDinoForObjectDetection.from_pretrained(folder).eval()
    processor = transformers.GroundingDinoProcessor(
        transformers.GroundingDinoImageProcessorPil(),
        transformers.BertTokenizer.from_pretrained(folder),
    )

    def call() -> Any:
        given = processor(images=noise(0), text="the red mug .", return_tensors="pt")
        with torch.inference_mode():
            return model(**given)

    single = best(call, runs)
    seeds = iter(range(1, 1000))
    joined = GroundingDino(folder, together=True)
    many_s = best(lambda: joined.ground(noise(next(seeds)), PHRASES), runs)
    later_s = best(lambda: joined.ground(noise(1), "the old lamp"), runs)
    name = "Grounding DINO tiny"
    return [
        (f"{name}: 32 phrases together on a new image against 32 calls", 32 * single / many_s, ""),
        (f"{name}: a new phrase on a seen image against a call", single / later_s, ""),
    ]


def _features(model: Any) -> Any:
    import torch

    class Tower(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, given: Any) -> Any:
            return self.model.image_embedder(given)[0]

    return Tower().eval()


def exported(name: str, module: Any, pixels: Any, work: Path, runs: int) -> list[Row]:
    """The exported form against the module itself, with the agreement beside it."""
    import torch

    with torch.inference_mode():
        plain = module(pixels).numpy().ravel().astype(np.float64)
        plain_s = best(lambda: module(pixels), runs)
    (work / "config.json").write_text(name)
    path = save_export(module, pixels, work, "bench")
    given, rows = pixels.numpy(), []
    for precision in ("f32", "bf16"):
        run = open_export(path, precision=precision)  # type: ignore[arg-type]
        made = run(given).ravel().astype(np.float64)
        cosine = plain @ made / np.sqrt((plain @ plain) * (made @ made))
        seconds = best(lambda run=run: run(given), runs)
        rows.append((f"{name}, OpenVINO {precision}", plain_s / seconds, f"cosine {cosine:.6f}"))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", nargs="+", default=["clip", "owlvit", "owlv2"],
                        choices=["clip", "owlvit", "owlv2", "grounding-dino"])  # fmt: skip
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--clock",
        choices=CLOCKS,
        default="wall",
        help="cpu: seconds of work, for a busy machine; take --threads 1",
    )
    parser.add_argument("--export", action=argparse.BooleanOptionalAction, default=True)
    args = parser.parse_args()
    import torch

    global clock  # noqa: PLW0603 - one clock a run
    clock = CLOCKS[args.clock]
    torch.set_num_threads(args.threads)
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        os.environ["DEIXIS_CACHE"] = folder
        measures: dict[str, Callable[[], Iterable[Row]]] = {
            "clip": lambda: clip(work, args.runs),
            "owlvit": lambda: owl(1, work, args.runs, export=args.export),
            "owlv2": lambda: owl(2, work, args.runs, export=args.export),
            "grounding-dino": lambda: grounding_dino(work, args.runs),
        }
        for model in args.models:
            for row in measures[model]():
                rows.append(row)
                print(f"{row[0]:66} {row[1]:8.1f} x  {row[2]}", flush=True)
    print(json.dumps({name: round(ratio, 2) for name, ratio, _ in rows}))


if __name__ == "__main__":
    main()
