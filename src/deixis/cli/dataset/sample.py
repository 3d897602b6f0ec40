"""``deixis dataset sample``: a contact sheet of a few images with boxes and phrases."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deixis.cli.dataset.options import AsJson, Data, Format, Images, Seed
from deixis.cli.jsonlines import say_json
from deixis.cli.terminal import complain, safe, say
from deixis.cli.writing import spare_pictures, to_file
from deixis.core import DatasetError, ImageError

if TYPE_CHECKING:
    from deixis.datasets import Sample
    from deixis.drawing import Said, Tile

__all__ = ["sample"]

_MOST_SAID = 6  # phrases drawn into one picture


def sample(
    data: Data,
    save: Annotated[
        Path,
        typer.Option(
            "--save", "-s", help="Picture to write: .png, .jpg or .webp.", callback=to_file
        ),
    ] = Path("sample.png"),
    count: Annotated[int, typer.Option("--count", "-n", min=1, max=400, help="Images.")] = 12,
    columns: Annotated[int, typer.Option(min=1, max=20, help="Side by side.")] = 3,
    width: Annotated[int, typer.Option(min=64, max=2000, help="Of an image, in pixels.")] = 560,
    category: Annotated[
        str | None, typer.Option(help="Only images with an expression or object of it.")
    ] = None,
    split: Annotated[str | None, typer.Option(help="Only images of it.")] = None,
    format_name: Format = None,
    images: Images = None,
    seed: Seed = 0,
    as_json: AsJson = False,
) -> None:
    """Draw a random choice of images with their boxes and phrases onto one page."""
    from deixis.datasets import pick_samples, read_dataset  # keeps --help quick
    from deixis.drawing import draw_sheet, save_image

    if save.exists():
        every = read_dataset(data, format_name, images=images, masks=False)
        spare_pictures("--save", save, every)
    samples = read_dataset(data, format_name, images=images, masks=False)
    picked = pick_samples(samples, count, seed=seed, wanted=_filter(category, split))
    tiles = list(_tiles(picked))
    if not tiles:
        raise DatasetError("no image fits that can be opened", path=str(data))
    save_image(draw_sheet(tiles, columns=columns, width=width), save)
    names = [item.image.as_posix() for item in picked]
    if as_json:
        say_json({"saved": str(save), "images": names})
    else:
        say(safe(f"{save}: {len(tiles)} images"))


def _filter(category: str | None, split: str | None) -> Callable[[Sample], bool]:
    def fits(item: Sample) -> bool:
        kinds = {e.category for e in item.expressions} | {o.category for o in item.objects}
        return (category is None or category in kinds) and (split is None or item.split == split)

    return fits


def _tiles(picked: Sequence[Sample]) -> Iterator[Tile]:
    from deixis.drawing import Tile
    from deixis.images import load_image

    for item in picked:
        try:
            image = load_image(item.image)
        except ImageError as error:
            complain(str(error))
            continue
        more = len(item.expressions) - _MOST_SAID
        title = item.image.name + (f" and {more} phrases more" if more > 0 else "")
        yield Tile(image, _said(item), title)


def _said(item: Sample) -> list[Said]:
    from deixis.drawing import Said

    if item.expressions:
        return [Said(e.phrase, e.boxes, e.plural) for e in item.expressions[:_MOST_SAID]]
    kinds = dict.fromkeys(thing.category for thing in item.objects)
    return [
        Said(kind, tuple(t.box for t in item.objects if t.category == kind), plural=True)
        for kind in kinds
    ]
