"""``deixis calibrate``: what a model's confidence is worth, and when it had better be silent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deixis.cli.jsonlines import say_json
from deixis.cli.model_options import DataFormat, Device, ImagesIn, Weights, model_choices
from deixis.cli.run_progress import RunProgress
from deixis.cli.terminal import inform, safe, say
from deixis.cli.weights import weights_told
from deixis.cli.writing import to_file
from deixis.core import InputError

if TYPE_CHECKING:
    from deixis.evaluation import Evaluation, ModelChoice
    from deixis.evaluation.calibrating import FittedCalibration
    from deixis.evaluation.calibrating.records import Quality
    from deixis.grounders.calibration import Part

__all__ = ["calibrate"]


def calibrate(
    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            "-m",
            help="See deixis models; or a folder of deixis train. The only one of --run.",
        ),
    ] = None,
    data: Annotated[
        Path | None, typer.Option("--data", "-d", help="Data set in any format.")
    ] = None,
    run: Annotated[
        Path | None,
        typer.Option("--run", "-r", help="An --out folder of deixis evaluate, instead of --data."),
    ] = None,
    weights: Weights = None,
    device: Device = "cpu",
    format_name: DataFormat = None,
    images: ImagesIn = None,
    target: Annotated[
        float, typer.Option("--target-precision", help="Share of right answers to promise.")
    ] = 0.9,
    certainty: Annotated[float, typer.Option(help="Of the promise.")] = 0.95,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            help="File to write; the user's configuration otherwise.",
            callback=to_file,
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the answers of a run that was cut off.")
    ] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first N images.")] = None,
    one_per_image: Annotated[
        bool,
        typer.Option("--one-per-image", help="Promise from one random answer of each picture."),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
    seed: Annotated[int, typer.Option(min=0, help="Of the cross-validation and the draw.")] = 0,
) -> None:
    """Fit a calibration on labelled data, and a threshold that promises a precision."""
    from deixis.evaluation import Evaluation
    from deixis.evaluation.calibrating import answers_folder, grounder_name
    from deixis.evaluation.calibrating import calibrate as fit
    from deixis.grounders.calibration import stored_path

    _check(data, run, target=target, certainty=certainty)
    if run is not None:
        given = {"--limit": limit, "--resume": resume or None, "--weights": weights}
        unused = [name for name, value in given.items() if value is not None]
        if unused:
            raise InputError(f"{unused[0]} goes with --data; a run holds what it holds")
        done = Evaluation.load(run / "evaluation.json" if run.is_dir() else run)
        model = _only_model(done) if model is None else model
    elif model is None:
        raise InputError("give the model to calibrate (--model)")
    else:
        (chosen,) = model_choices([model], weights, device)
        folder = answers_folder(stored_path(Path(model).name) if out is None else out)
        done = _ask(chosen, data, folder, format=format_name, images=images, limit=limit,
                    resume=resume)  # fmt: skip
    name = grounder_name(done[model])
    fitted = fit(
        done[model].records,
        model=name,
        target=target,
        certainty=certainty,
        one_per_image=one_per_image,
        data=done.data,
        seed=seed,
    )
    path = fitted.calibration.save(stored_path(name) if out is None else out)
    _say(fitted, path, as_json=as_json)
    failed = [record for record in done[model].records if record.error is not None]
    if failed:
        inform(
            f"note: {len(failed)} expressions failed and took no part; the first: "
            f"{safe(f'{failed[0].place.image}: {failed[0].error}')}"
        )
    if run is None:
        inform(f"answers kept: {folder} (--run takes them, and no model runs)")
    if failed or not fitted.calibration.pointing.promise.kept:
        raise typer.Exit(1)


def _check(data: Path | None, run: Path | None, *, target: float, certainty: float) -> None:
    for name, value in (("--target-precision", target), ("--certainty", certainty)):
        if not 0.0 < value < 1.0:
            raise InputError(f"{name} must be between 0 and 1, got {value}")
    if (data is None) == (run is None):
        raise InputError(
            "give either --data, to run the model, or --run, a folder of an earlier run"
        )


def _only_model(done: Evaluation) -> str:
    names = [item.model for item in done.models]
    if len(names) != 1:
        raise InputError(f"the run holds {', '.join(names)}; say which one by --model")
    return names[0]


def _ask(
    chosen: ModelChoice,
    data: Path | None,
    folder: Path,
    *,
    format: str | None,  # noqa: A002 - what everybody calls it
    images: Path | None,
    limit: int | None,
    resume: bool,
) -> Evaluation:
    """Run the model; its answers are written into the folder as they come."""
    from deixis.evaluation import evaluate
    from deixis.evaluation.calibrating import clear_finished

    if not resume:
        clear_finished(folder, chosen.title)
    try:
        with weights_told(chosen.weights), RunProgress() as progress:
            return evaluate(
                str(data),
                [chosen],
                format=format,
                images=images,
                out=folder,
                resume=resume,
                limit=limit,
                progress=progress,
            )
    except KeyboardInterrupt:
        inform(f"interrupted; the same command with --resume goes on from {folder}")
        raise


def _say(fitted: FittedCalibration, path: Path, *, as_json: bool) -> None:
    if as_json:
        say_json({**fitted.to_dict(), "written": str(path)})
    else:
        for line in _tell(fitted):
            say(line)
    for note in fitted.notes:
        inform(f"note: {note}")
    inform(f"written: {path}")


def _tell(fitted: FittedCalibration) -> Iterator[str]:
    calibration = fitted.calibration
    yield safe(f"{calibration.model} on {calibration.data}")
    parts = (
        ("answers that point at something", calibration.pointing, fitted.pointing),
        ("answers that nothing is there", calibration.absent, fitted.absent),
    )
    for what, part, quality in parts:
        if part is None:
            yield f"{what}: none"
            continue
        yield f"{what}: {part.promise.total}"
        if quality is not None:
            yield from _tell_quality(quality)
        if part.unknown is not None:
            yield f"  without a confidence: {part.unknown:.0%} right"
        yield f"  {part.promise.words(what)}"
        yield from _tell_threshold(part)


def _tell_quality(quality: Quality) -> Iterator[str]:
    losses = ", ".join(f"{name} {loss:.3f}" for name, loss in quality.losses.items())
    yield f"  curve: {quality.kind} (cross-validated log-loss: {losses})"
    yield f"  {'':<24}{'as stated':>10}  cross-validated"
    yield f"  {'ECE, equal mass':<24}{quality.ece_stated:>10.3f}  {quality.ece_held_out:.3f}"
    yield f"  {'Brier':<24}{quality.brier_stated:>10.3f}  {quality.brier_held_out:.3f}"


def _tell_threshold(part: Part) -> Iterator[str]:
    promise = part.promise
    if not promise.kept:
        yield (
            f"  the most that is proven: {promise.lower:.0%}, with {promise.given} of "
            f"{promise.total} given, {promise.right} right; nothing is withheld"
        )
        return
    edge = "all are given" if promise.threshold is None else _edge(part, promise.threshold)
    share = promise.given / promise.total
    yield f"  threshold: {edge}; {promise.given} of {promise.total} given ({share:.0%})"
    yield f"  proven: at least {promise.lower:.1%} right ({promise.tried} thresholds tested)"


def _edge(part: Part, threshold: float) -> str:
    if threshold < 0:
        return "any stated confidence"
    worth = part.confidence(threshold)
    told = "" if worth is None else f", calibrated {worth:.2f}"
    return f"stated confidence above {threshold:.3f}{told}"
