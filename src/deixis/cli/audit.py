"""``deixis audit``: does a model look and read, or does it guess well?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from deixis.cli.terminal import inform, safe, say
from deixis.cli.weights import weights_told
from deixis.cli.writing import to_folder

if TYPE_CHECKING:
    from deixis.evaluation.audit import Audit, Baseline, Consistency, HeatMaps

__all__ = ["audit"]


def audit(
    data: Annotated[Path, typer.Option("--data", "-d", help="Data set in any format.")],
    model: Annotated[
        str, typer.Option("--model", "-m", help="See deixis models; or a folder of deixis train.")
    ] = "neuro-symbolic",
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
            help="Folder for predictions, audit.json and heatmaps.png.",
            callback=to_folder,
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the predictions in --out.")
    ] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first N images.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
    seed: Annotated[int, typer.Option(min=0, help="Of the bootstraps.")] = 0,
) -> None:
    """Ask a model the same in other words and in the mirror, and set blind baselines beside it."""
    from deixis.evaluation.audit import audit as run

    (chosen,) = model_choices([model], weights, device, calibration)
    with tells_what_is_kept(out), weights_told(weights), RunProgress() as progress:
        done = run(
            data,
            chosen,
            format=format_name,
            images=images,
            out=out,
            resume=resume,
            limit=limit,
            progress=progress,
            seed=seed,
        )
    if as_json:
        say_json(done.to_dict())
    else:
        for line in _tell(done):
            say(line)
    for note in done.notes:
        inform(f"note: {note}")
    if out is not None:
        inform(f"written: {out}")
    if done.failed:
        raise typer.Exit(1)


def _tell(done: Audit) -> Iterator[str]:
    yield safe(f"{done.model} on {done.data}: {done.images} images")
    for figure in done.figures:
        if figure.value is not None:
            yield _row(figure.name, figure.count, figure.value, figure.low, figure.high)
    yield "right@0.5 by place of the answer"
    for item in done.places:
        yield _row(f"  {item.name}", item.total, item.share, item.low, item.high)
    if done.heat is not None:
        yield from _heat(done.heat)
    yield from _baselines(done.baselines)
    yield from _consistencies("asked in the mirror", done.mirrored)
    yield from _consistencies("asked in other words", done.reworded)


def _heat(heat: HeatMaps) -> Iterator[str]:
    yield (
        f"where it points and where answers lie: Jensen-Shannon {heat.divergence:.3f} bits "
        f"({heat.low:.3f} to {heat.high:.3f}) over {heat.count} answers; "
        f"by chance below {heat.chance:.3f}"
    )


def _baselines(items: Sequence[Baseline]) -> Iterator[str]:
    if items:
        yield "Acc@0.5 of blind baselines, and how far the model is ahead (points)"
    for item in items:
        ahead = f"{_points(item.ahead)} ({_points(item.ahead_low)} to {_points(item.ahead_high)})"
        yield f"{_row(f'  {item.name}', item.count, item.right, item.low, item.high)}  {ahead}"


def _consistencies(title: str, items: Sequence[Consistency]) -> Iterator[str]:
    if not items:
        yield f"{title}: nothing could be asked"
        return
    yield f"{title}: alike answers, and the change of right ones (points)"
    for item in items:
        change = _points(item.change)
        told = f"{change} ({_points(item.change_low)} to {_points(item.change_high)})"
        row = _row(f"  {item.name}", item.count, item.share, item.low, item.high)
        yield f"{row}  {told}  mean IoU {item.mean_iou:.2f}"


def _row(name: str, count: int, value: float, low: float | None, high: float | None) -> str:
    told = "" if low is None or high is None else f" ({100 * low:.1f}-{100 * high:.1f})"
    return f"{safe(name):<36}{count:>6}  {f'{100 * value:5.1f} %{told}':<22}"


def _points(value: float) -> str:
    return f"{100 * value:+.1f}"
