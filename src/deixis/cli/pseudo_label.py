"""``deixis pseudo-label``: what a model is sure of becomes training data for a detector."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deixis.cli.count_progress import CountProgress
from deixis.cli.dataset.options import AsJson
from deixis.cli.jsonlines import say_json
from deixis.cli.model_options import Calibration, Device, Weights, model_choices
from deixis.cli.terminal import inform, safe, say
from deixis.cli.weights import weights_told
from deixis.cli.writing import to_folder
from deixis.core import InputError

if TYPE_CHECKING:
    from deixis.datasets.pseudo_labels import PseudoLabels

__all__ = ["pseudo_label"]

_SHOWN = 5  # failures told one by one


def pseudo_label(
    images: Annotated[Path, typer.Argument(metavar="IMAGES", help="Folder of pictures.")],
    out: Annotated[
        Path,
        typer.Option("--out", "-o", help="Folder for answers and data set.", callback=to_folder),
    ],
    phrase: Annotated[
        list[str] | None,
        typer.Option("--phrase", "-p", metavar="LABEL=PHRASE", help="Or PHRASE; repeatable."),
    ] = None,
    phrases: Annotated[
        Path | None, typer.Option("--phrases", metavar="FILE", help="One a line; # comments.")
    ] = None,
    to: Annotated[str, typer.Option("--to", "-t", help="coco, yolo, voc or deixis.")] = "coco",
    model: Annotated[str, typer.Option("--model", "-m", help="See deixis models.")] = (
        "neuro-symbolic"
    ),
    weights: Weights = None,
    device: Device = "cpu",
    calibration: Calibration = None,
    min_confidence: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="Less sure answers are left out.")
    ] = 0.8,
    ambiguous: Annotated[
        bool, typer.Option("--ambiguous", help="Take all regions of ambiguous answers too.")
    ] = False,
    keep_empty: Annotated[
        bool, typer.Option("--keep-empty", help="Also write pictures where nothing was sure.")
    ] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the answers in --out.")] = (
        False
    ),
    link: Annotated[bool, typer.Option("--link", help="Hard links instead of copies.")] = False,
    as_json: AsJson = False,
) -> None:
    """Ask a model for phrases on every picture; its confident answers become labelled boxes."""
    from deixis.datasets.pseudo_labels import Wanted  # keeps --help quick
    from deixis.datasets.pseudo_labels import pseudo_label as run

    wanted = [Wanted.parse(text) for text in (*(phrase or ()), *_lines(phrases))]
    if not wanted:
        raise InputError('give --phrase "all dogs" or --phrases FILE')
    (chosen,) = model_choices([model], weights, device, calibration)
    with weights_told(weights):
        grounder = chosen.load()
    try:
        with CountProgress() as progress:
            done = run(
                grounder,
                images,
                wanted,
                out,
                to=to,
                min_confidence=min_confidence,
                ambiguous=ambiguous,
                keep_empty=keep_empty,
                resume=resume,
                link=link,
                facts=chosen.facts(grounder),
                progress=progress,
            )
    except KeyboardInterrupt:
        inform(f"interrupted; the same command with --resume goes on from {out}")
        raise
    _tell(done, as_json=as_json)
    if done.failed:
        raise typer.Exit(1)


def _lines(file: Path | None) -> Iterator[str]:
    if file is None:
        return
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"--phrases must be a text file in UTF-8: {error}") from None
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def _tell(done: PseudoLabels, *, as_json: bool) -> None:
    if as_json:
        say_json({name: getattr(done, name) for name in done.__slots__} | {"path": str(done.path)})
        return
    say(safe(f"{done.path}: {done.written} of {done.pictures} pictures have labels"))
    for label, count in done.boxes.items():
        say(safe(f"  {label:<30}{count:>8}"))
    if done.unsure:
        inform(f"note: {done.unsure} answers were below --min-confidence")
    if done.without_confidence:
        inform(f"note: {done.without_confidence} answers had no confidence and were left out")
    for name, reason in list(done.failed.items())[:_SHOWN]:
        inform(f"failed: {name}: {reason}")
    if len(done.failed) > _SHOWN:
        inform(f"failed: {len(done.failed) - _SHOWN} more")
