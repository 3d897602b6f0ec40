"""``deixis train``: tune a model on your own pairs."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from deixis.cli.jsonlines import say_json
from deixis.cli.model_options import ImagesIn
from deixis.cli.terminal import inform, safe, say
from deixis.cli.train_progress import TrainProgress
from deixis.cli.writing import to_folder

if TYPE_CHECKING:
    from deixis.training.recipes.region_phrase import Tuned

__all__ = ["train"]


class Precision(str, Enum):
    """Of the numbers while training."""

    AUTO = "auto"
    FP32 = "fp32"
    BF16 = "bf16"


class Freeze(str, Enum):
    """Which side of an encoder of the hub stays as it is."""

    NONE = "none"
    TEXT = "text"
    VISION = "vision"


def train(
    data: Annotated[Path, typer.Option("--data", "-d", help="Your pairs, in any known format.")],
    out: Annotated[
        Path, typer.Option("--out", "-o", help="Folder of the tuned model.", callback=to_folder)
    ] = Path("tuned"),
    base: Annotated[
        str, typer.Option("--base", "-b", help="What to start from; see docs/finetuning.md.")
    ] = "neuro-symbolic",
    weights: Annotated[
        Path | None, typer.Option(help="Local folder with the base's weights.")
    ] = None,
    format: Annotated[  # noqa: A002 - what everybody calls it
        str | None, typer.Option("--format", help="Of the data, where it cannot be told.")
    ] = None,
    images: ImagesIn = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the run in --out.")] = False,
    epochs: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    rate: Annotated[float | None, typer.Option(help="Highest learning rate.")] = None,
    patience: Annotated[
        int | None, typer.Option(min=1, help="Epochs without anything better before it stops.")
    ] = None,
    augment: Annotated[
        float | None, typer.Option(min=0.0, max=1.0, help="How much pictures are varied.")
    ] = None,
    held_out: Annotated[
        float | None, typer.Option(help="Share of images that choose the best epoch.")
    ] = None,
    freeze: Annotated[Freeze | None, typer.Option(help="Of an encoder of the hub.")] = None,
    lora: Annotated[
        int | None, typer.Option(min=0, help="Rank of LoRA; 0 tunes all weights.")
    ] = None,
    device: Annotated[str | None, typer.Option(help="cpu, or a torch device.")] = None,
    precision: Annotated[Precision | None, typer.Option(help="Of the numbers.")] = None,
    threads: Annotated[int | None, typer.Option(min=1, help="Of the processor.")] = None,
    seed: Annotated[int | None, typer.Option(min=0, help="The same seed, the same model.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
) -> None:
    """Tune a model on your own phrases and boxes; what is left out is chosen from the data."""
    from deixis.perception.hub.packages import need

    for package in ("torch", "safetensors", "onnx"):
        need(package, purpose="training", extra="train")
    from deixis.training.recipes.region_phrase import train as run

    wishes: dict[str, Any] = {
        "epochs": epochs, "rate": rate, "patience": patience, "augment": augment,
        "held_out": held_out, "lora": lora, "device": device, "threads": threads, "seed": seed,
        "freeze": None if freeze is None else freeze.value,
        "precision": None if precision is None else precision.value,
    }  # fmt: skip
    try:
        with TrainProgress() as progress:
            done = run(data, out, base=base, weights=weights, format=format,
                       images=images, resume=resume,
                       report=progress.epoch, progress=progress.looking, **wishes)  # fmt: skip
    except KeyboardInterrupt:
        inform(f"interrupted; the same command with --resume goes on from {out}")
        raise
    _tell(done, as_json=as_json)


def _tell(done: Tuned, *, as_json: bool) -> None:
    if as_json:
        say_json(done.to_dict())
        return
    for line in done.lines():
        say(safe(line))
    say(safe(f"use it: deixis ground IMAGE PHRASE --model {done.folder}"))
