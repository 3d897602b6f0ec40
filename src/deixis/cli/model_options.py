"""Options that say with what models are loaded, and where pictures of a data set lie."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deixis.cli.model_names import check_model
from deixis.cli.weights import read_weights
from deixis.core import InputError

if TYPE_CHECKING:
    from deixis.evaluation import ModelChoice

__all__ = ["Calibration", "DataFormat", "Device", "ImagesIn", "Weights", "model_choices"]

Weights = Annotated[
    list[str] | None,
    typer.Option(
        "--weights",
        metavar="PATH|PART=PATH",
        help="Local weights of the model; MODEL= before it where there are several; repeatable.",
    ),
]
Device = Annotated[
    str, typer.Option("--device", help="cpu, auto, or a torch device, for models of the hub.")
]
Calibration = Annotated[
    str | None,
    typer.Option(
        "--calibration", metavar="FILE|stored", help="Of deixis calibrate: abstain when unsure."
    ),
]
ImagesIn = Annotated[
    Path | None,
    typer.Option("--images-in", help="Folder of the pictures, where they are not beside the data."),
]
DataFormat = Annotated[
    str | None, typer.Option("--format", help="Of the data, where it cannot be told.")
]


def model_choices(
    models: Sequence[str],
    weights: Sequence[str] | None,
    device: str,
    calibration: str | None = None,
) -> list[ModelChoice]:
    """The models, each with what is meant for it; nothing is loaded yet.

    Raises:
        InputError: No such model, weights without a model, or one file of a calibration, which
            belongs to one model, for several.
    """
    from deixis.evaluation import ModelChoice

    for name in models:
        check_model(name)
    if calibration not in (None, "stored") and len(models) > 1:
        raise InputError(
            "a file of --calibration is of one model, got "
            f"{len(models)}; give one --model, or --calibration stored"
        )
    own = _sorted_out(models, weights or ())
    return [ModelChoice(name, read_weights(own[name]), device, calibration) for name in models]


def _sorted_out(models: Sequence[str], weights: Sequence[str]) -> dict[str, list[str]]:
    """The values of ``--weights`` that each model has, without its name."""
    own: dict[str, list[str]] = {name: [] for name in models}
    for value in weights:
        name = next((name for name in own if value.startswith(f"{name}=")), None)
        if name is not None:
            own[name].append(value[len(name) + 1 :])
        elif len(own) == 1:
            own[models[0]].append(value)
        else:
            which = f"one of {', '.join(own)}" if own else "none: give --model"
            raise InputError(f"--weights must begin with MODEL=, {which}, got {value!r}")
    return own
