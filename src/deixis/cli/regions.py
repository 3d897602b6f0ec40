"""``deixis regions``: what can be seen in a picture before any words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Annotated

import typer

from deixis.cli.answers import describe_region
from deixis.cli.batch import run_batch
from deixis.cli.inputs import MaxPixels, Source, expand
from deixis.cli.jsonlines import say_json
from deixis.cli.saving import plan_saves
from deixis.cli.terminal import inform, safe, say
from deixis.cli.writing import writes
from deixis.core import ELEMENT_KINDS, ImageArray, InputError, Region

__all__ = ["regions"]

Look = Callable[[ImageArray], list[Region]]


class Finder(str, Enum):
    """Which part of the toolkit looks."""

    ELEMENTS = "elements"
    PROPOSALS = "proposals"


def regions(
    images: Annotated[list[str], typer.Argument(metavar="IMAGE...", help="Pictures.")],
    finder: Annotated[
        Finder, typer.Option(help="Parts of pages and interfaces, or things in photos.")
    ] = Finder.ELEMENTS,
    kind: Annotated[
        list[str] | None, typer.Option(help="Only this kind (button, table, ...); repeatable.")
    ] = None,
    top: Annotated[int | None, typer.Option(min=1, help="Only the first so many.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document a picture.")] = False,
    save: Annotated[
        str | None, typer.Option("--save", "-o", help="Picture with the regions marked.")
    ] = None,
    page: Annotated[int | None, typer.Option(min=1, help="Page of a PDF or TIFF.")] = None,
    allow_urls: Annotated[bool, typer.Option("--allow-urls", help="Accept addresses.")] = False,
    max_pixels: MaxPixels = None,
) -> None:
    """List the regions that can be seen, best first."""
    _check_kinds(kind or ())
    sources = expand(images)
    paths = plan_saves(save, sources) if save is not None else None
    look = _look(finder)

    def work(index: int, source: Source, picture: ImageArray) -> None:
        found = [r for r in look(picture) if not kind or r.label in kind][:top]
        _tell(source, picture, found, as_json=as_json, name_images=len(sources) > 1)
        if paths is not None:
            from deixis.drawing import draw_regions, save_image

            with writes("--save", paths[index]):
                save_image(draw_regions(picture, found), paths[index])
            inform(f"drawn: {paths[index]}")

    run_batch(sources, work, page=page, allow_urls=allow_urls, max_pixels=max_pixels)


def _look(finder: Finder) -> Look:
    if finder is Finder.ELEMENTS:
        from deixis.perception.elements import ElementFinder
        from deixis.perception.readers import RapidReader

        return ElementFinder(RapidReader()).detect
    from deixis.perception.proposals import SelectiveSearch

    return SelectiveSearch().propose


def _check_kinds(kinds: Sequence[str]) -> None:
    for kind in kinds:
        if kind not in ELEMENT_KINDS:
            raise InputError(f"--kind must be one of {', '.join(ELEMENT_KINDS)}, got {kind!r}")


def _tell(
    source: Source,
    picture: ImageArray,
    found: Sequence[Region],
    *,
    as_json: bool,
    name_images: bool,
) -> None:
    if as_json:
        size = [int(picture.shape[1]), int(picture.shape[0])]
        rows = [region.to_dict() for region in found]
        say_json({"image": source.name, "image_size": size, "regions": rows})
        return
    if name_images:
        say(f"== {safe(source.name)}")
    for region in found:
        say(describe_region(region))
