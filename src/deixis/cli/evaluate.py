"""``deixis evaluate``: how good models are on a data set, and which is better."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deixis.cli.interrupted import tells_what_is_kept
from deixis.cli.jsonlines import say_json
from deixis.cli.model_options import (
    Calibration,
    DataFormat,
    Device,
    ImagesIn,
    Weights,
    model_choices,
)
from deixis.cli.run_progress import RunProgress
from deixis.cli.terminal import inform, say
from deixis.cli.weights import weights_told
from deixis.cli.writing import to_folder
from deixis.core import InputError

if TYPE_CHECKING:
    from deixis.evaluation import Evaluation

__all__ = ["BoxFormat", "evaluate"]


class BoxFormat(str, Enum):
    """What the four numbers of a box in a foreign file are."""

    XYXY = "xyxy"
    XYWH = "xywh"


def evaluate(
    data: Annotated[Path, typer.Option("--data", "-d", help="Data set in any format.")],
    model: Annotated[
        list[str] | None,
        typer.Option(
            "--model", "-m", help="See deixis models, or a folder of deixis train; repeatable."
        ),
    ] = None,
    predictions: Annotated[
        list[str] | None,
        typer.Option(
            "--predictions",
            "-p",
            metavar="FILE",
            help="Predictions made elsewhere (RefCOCO, COCO, Vi, ours), or NAME=FILE; repeatable.",
        ),
    ] = None,
    weights: Weights = None,
    device: Device = "cpu",
    calibration: Calibration = None,
    format_name: DataFormat = None,
    images: ImagesIn = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            help="Folder for predictions, as they come, and results.",
            callback=to_folder,
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the predictions in --out.")
    ] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first N images.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
    show_all: Annotated[bool, typer.Option("--all", help="List every slice.")] = False,
    box_format: Annotated[
        BoxFormat | None,
        typer.Option(help="Of boxes in JSON predictions; box is xyxy and bbox is xywh otherwise."),
    ] = None,
    min_score: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="Boxes below it are not meant as answers.")
    ] = 0.0,
    seed: Annotated[int, typer.Option(min=0, help="Of the bootstrap.")] = 0,
) -> None:
    """Score models, or predictions made elsewhere, on a data set, and compare them."""
    from deixis.evaluation import evaluate as run  # keeps --help quick
    from deixis.evaluation import read_predictions

    _check_used(model, predictions, device, calibration, box_format, min_score)
    models = model_choices(model or (), weights, device, calibration)
    shape = None if box_format is None else box_format.value
    files = [
        read_predictions(path, name=name, box_format=shape, min_score=min_score)
        for name, path in map(_named, predictions or ())
    ]
    with tells_what_is_kept(out), weights_told(weights), RunProgress() as progress:
        done = run(
            data,
            models,
            predictions=files,
            format=format_name,
            images=images,
            out=out,
            resume=resume,
            limit=limit,
            progress=progress,
            seed=seed,
        )
    _tell(done, as_json=as_json, show_all=show_all, out=out)


def _check_used(
    model: list[str] | None,
    predictions: list[str] | None,
    device: str,
    calibration: str | None,
    box_format: BoxFormat | None,
    min_score: float,
) -> None:
    """An option that nothing would read is refused, not ignored."""
    if not model and (calibration is not None or device != "cpu"):
        name = "--calibration" if calibration is not None else "--device"
        raise InputError(f"{name} goes with --model; predictions are scored as they are")
    if not predictions and (box_format is not None or min_score > 0):
        name = "--box-format" if box_format is not None else "--min-score"
        raise InputError(f"{name} goes with --predictions; models say what their boxes are")


def _named(text: str) -> tuple[str | None, str]:
    """(name or None, file) of FILE or NAME=FILE; a file that has the very name wins."""
    name, sign, path = text.partition("=")
    return (name, path) if sign and name and not Path(text).exists() else (None, text)


def _tell(done: Evaluation, *, as_json: bool, show_all: bool, out: Path | None) -> None:
    from deixis.cli.figure_table import tell_evaluation

    if as_json:
        say_json(done.to_dict(records=False))
    else:
        for line in tell_evaluation(done, show_all=show_all):
            say(line)
    for result in done.models:
        for note in result.notes:
            inform(f"note: {result.model}: {note}")
    if out is not None:
        inform(f"written: {out}")
    if any(record.error is not None for result in done.models for record in result.records):
        raise typer.Exit(1)
