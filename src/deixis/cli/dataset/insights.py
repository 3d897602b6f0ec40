"""``deixis dataset insights``: what a data set holds, for people or as a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deixis.cli.count_progress import CountProgress
from deixis.cli.dataset.options import AsJson, Data, Format, Images
from deixis.cli.jsonlines import say_json
from deixis.cli.terminal import inform, safe, say
from deixis.cli.writing import spare_pictures, to_file
from deixis.core import InputError

if TYPE_CHECKING:
    from deixis.datasets.insights import Insights

__all__ = ["insights"]

_SHOWN = 12
_SHADES = " .:-=+*#%@"


def insights(
    data: Data,
    save: Annotated[
        list[Path] | None,
        typer.Option(
            "--save",
            "-s",
            help="A page (.html) or the heat map (.png); repeatable.",
            callback=to_file,
        ),
    ] = None,
    format_name: Format = None,
    images: Images = None,
    as_json: AsJson = False,
) -> None:
    """Count: expressions, words, what they ask for, terms that differ, where boxes lie."""
    from deixis.datasets import read_dataset  # keeps --help quick
    from deixis.datasets.insights import heat_picture, survey, write_page

    for path in save or ():
        if path.suffix.lower() not in (".html", ".png"):
            raise InputError(f"--save must end in .html or .png, got {path.name!r}")
        if path.exists():
            every = read_dataset(data, format_name, images=images, masks=False)
            spare_pictures("--save", path, every)
    with CountProgress() as progress:
        found = survey(
            read_dataset(data, format_name, images=images, masks=False), progress=progress
        )
    if as_json:
        say_json(found.to_dict())
    else:
        for line in _lines(found, str(data)):
            say(safe(line))
    for path in save or ():
        if path.suffix.lower() == ".html":
            write_page(found, path, title=f"{data.name}: what it holds")
        else:
            from deixis.drawing import save_image

            save_image(heat_picture(found.heat), path)
        inform(f"written: {path}")


def _lines(found: Insights, name: str) -> Iterator[str]:
    counts = f"{found.images} images, {found.expressions} expressions, {found.pairs} with a box"
    yield f"{name}: {counts}"
    for target, missing in found.missing.items():
        yield f"  {target:>5} pairs: {'reached' if not missing else f'{missing} to go'}"
    yield from _counts("expressions", found.modes)
    if any(found.splits):
        yield from _counts("splits", {key or "(none)": n for key, n in found.splits.items()})
    yield from _counts("categories", found.categories)
    mean, most = found.length
    yield f"words: {found.words} different, {mean:.1f} a phrase, {most} at most"
    yield from _counts("heads", found.heads)
    yield from _counts("not known to the parser", found.unknown_words)
    yield f"what phrases ask for, of {found.parsed}"
    for key, share in found.asked.items():
        yield f"  {key:<20}{100 * share:6.1f} %"
    yield f"inconsistent terms: {len(found.clusters)}"
    for cluster in found.clusters[:_SHOWN]:
        words = ", ".join(f"{word} {n}" for word, n in cluster.words)
        yield f"  {cluster.category or '(no category)'}: {words} ({cluster.why})"
    yield from _places(found)


def _counts(title: str, counts: dict[str, int]) -> Iterator[str]:
    if counts:
        shown = ", ".join(f"{key} {n}" for key, n in list(counts.items())[:_SHOWN])
        more = len(counts) - _SHOWN
        yield f"{title}: {shown}{f' and {more} more' if more > 0 else ''}"


def _places(found: Insights) -> Iterator[str]:
    if found.bias is None or found.blind is None:
        return
    sizes = ", ".join(f"{n} {name}" for name, n in found.sizes.items())
    yield f"boxes: {found.boxes}: {sizes}; the middle one takes {100 * found.areas['p50']:.1f} %"
    yield (
        f"position bias {found.bias:.2f} (0 even, 1 all in one place); one fixed box would be "
        f"right in {100 * found.blind:.1f} %"
    )
    top = float(found.heat.max()) or 1.0
    for row in found.heat.reshape(16, 2, 32).mean(axis=1):
        yield f"  |{''.join(_SHADES[min(int(10 * value / top), 9)] for value in row)}|"
