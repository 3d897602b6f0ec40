"""``deixis ground``: point at what phrases mean."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from deixis.cli.answers import tell_answer, tell_steps
from deixis.cli.batch import refuse_missing, run_batch
from deixis.cli.inputs import MaxPixels, Source, expand, split_arguments, taken_as_phrases
from deixis.cli.jsonlines import say_json
from deixis.cli.model_names import check_masks, check_model
from deixis.cli.saving import plan_saves
from deixis.cli.terminal import inform, safe, say
from deixis.cli.waiting import Waiting
from deixis.cli.weights import read_weights, weights_told
from deixis.cli.writing import NotWritten, writes
from deixis.core import Grounding, ImageArray

__all__ = ["ground"]


@dataclass(frozen=True, slots=True)
class _Output:
    as_json: bool
    show_all: bool
    explain: bool
    name_images: bool


def ground(
    arguments: Annotated[
        list[str] | None,
        typer.Argument(metavar="IMAGE PHRASE...", help="A picture (- is stdin), then phrases."),
    ] = None,
    image: Annotated[
        list[str] | None,
        typer.Option("--image", "-i", help="A further picture or quoted pattern; repeatable."),
    ] = None,
    phrase: Annotated[
        list[str] | None,
        typer.Option("--phrase", "-p", help="A further phrase; repeatable."),
    ] = None,
    model: Annotated[
        str, typer.Option("--model", "-m", help="See deixis models; or a folder of deixis train.")
    ] = "neuro-symbolic",
    weights: Annotated[
        list[str] | None,
        typer.Option(
            "--weights", metavar="PATH|PART=PATH", help="Local weights of the model; repeatable."
        ),
    ] = None,
    masks: Annotated[
        str | None,
        typer.Option("--masks", help="Add a mask to each region: grabcut, sam, sam2, slimsam, ..."),
    ] = None,
    device: Annotated[
        str, typer.Option("--device", help="cpu, auto, or a torch device, for models of the hub.")
    ] = "cpu",
    calibration: Annotated[
        str | None,
        typer.Option(
            "--calibration", metavar="FILE|stored", help="Of deixis calibrate: abstain when unsure."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document an answer.")] = False,
    save: Annotated[
        str | None,
        typer.Option("--save", "-o", help="Annotated picture; a folder for several images."),
    ] = None,
    show_all: Annotated[
        bool, typer.Option("--all", help="List every region, and what was considered last.")
    ] = False,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="List each step; with --save also draw each step."),
    ] = False,
    page: Annotated[int | None, typer.Option(min=1, help="Page of a PDF or TIFF, from 1.")] = None,
    allow_urls: Annotated[
        bool, typer.Option("--allow-urls", help="Let IMAGE be an http(s) address.")
    ] = False,
    max_pixels: MaxPixels = None,
) -> None:
    """Point at what phrases mean in pictures.

    IMAGE is a file, a quoted pattern ('shots/*.png'), a data: URL, or - for stdin. Arguments after
    it that name existing picture files are pictures too; all others are phrases. With -i the first
    argument may be a phrase as well.
    """
    import deixis  # keeps --help quick

    given = arguments or []
    names, phrases = split_arguments(given, images=image or (), phrases=phrase or ())
    for line in taken_as_phrases([word for word in phrases if word in given]):
        inform(line)
    sources = expand(names)
    paths = plan_saves(save, sources) if save is not None else None
    output = _Output(as_json, show_all, explain, name_images=len(sources) > 1)
    check_model(model)
    check_masks(masks)
    refuse_missing(sources)
    with weights_told(weights), Waiting(f"loading {model}"):
        told = read_weights(weights or ())
        grounder = deixis.load(model, weights=told, device=device, masks=masks)
    if calibration is not None:
        from deixis.grounders.calibration import calibrated

        grounder = calibrated(grounder, calibration)

    limits = {} if max_pixels is None else {"max_pixels": max_pixels}

    def work(index: int, source: Source, picture: ImageArray) -> None:
        with Waiting(f"looking at {source.name}") if len(sources) == 1 else nullcontext():
            answers = grounder.ground(picture, phrases, **limits)
        lost = None
        if paths is not None:
            lost = _draw(picture, answers, paths[index], explain=explain)
        _tell(source, answers, output, saved=paths[index] if paths and lost is None else None)
        if lost is not None:
            raise lost

    run_batch(sources, work, page=page, allow_urls=allow_urls, max_pixels=max_pixels)
    if explain and not save and not as_json:
        inform("add --save out.png to see each step drawn")


def _tell(
    source: Source, answers: Sequence[Grounding], output: _Output, *, saved: Path | None
) -> None:
    if output.as_json:
        extra = {} if saved is None else {"saved": str(saved)}
        for answer in answers:
            say_json({"image": source.name, **answer.to_dict(), **extra})
        return
    if output.name_images:
        say(f"== {safe(source.name)}")
    for answer in answers:
        for line in tell_answer(answer, show_all=output.show_all):
            say(line)
        if output.explain:
            say("  steps:")
            for line in tell_steps(answer.trace.steps):
                say(line)
    if saved is not None:
        inform(f"drawn: {saved}")


def _draw(
    picture: ImageArray, answers: Sequence[Grounding], path: Path, *, explain: bool
) -> NotWritten | None:
    """Give the error rather than raise it: the answers are worth telling all the same."""
    from deixis.drawing import draw_trace, save_annotated, save_image

    try:
        with writes("--save", path):
            save_annotated(picture, answers, path)
            for number, answer in enumerate(answers if explain else (), start=1):
                steps = path.with_name(f"{path.stem}-why{number}.png")
                save_image(draw_trace(picture, answer), steps)
    except NotWritten as error:
        return error
    return None
