"""``deixis read``: the text of a picture."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from deixis.cli.batch import run_batch
from deixis.cli.inputs import MaxPixels, Source, expand
from deixis.cli.jsonlines import say_json
from deixis.cli.saving import plan_saves
from deixis.cli.terminal import inform, safe, say
from deixis.cli.writing import writes
from deixis.core import ImageArray, ReadText

__all__ = ["read"]


def read(
    images: Annotated[list[str], typer.Argument(metavar="IMAGE...", help="Pictures to read.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document a picture.")] = False,
    save: Annotated[
        str | None, typer.Option("--save", "-o", help="Picture with the lines marked.")
    ] = None,
    page: Annotated[int | None, typer.Option(min=1, help="Page of a PDF or TIFF.")] = None,
    allow_urls: Annotated[bool, typer.Option("--allow-urls", help="Accept addresses.")] = False,
    max_pixels: MaxPixels = None,
) -> None:
    """Read the text of pictures, line by line in reading order."""
    from deixis.perception.readers import RapidReader  # keeps --help quick

    sources = expand(images)
    paths = plan_saves(save, sources) if save is not None else None
    reader = RapidReader()

    def work(index: int, source: Source, picture: ImageArray) -> None:
        text = reader.read(picture)
        _tell(source, picture, text, as_json=as_json, name_images=len(sources) > 1)
        if paths is not None:
            from deixis.drawing import draw_text, save_image

            with writes("--save", paths[index]):
                save_image(draw_text(picture, text), paths[index])
            inform(f"drawn: {paths[index]}")

    run_batch(sources, work, page=page, allow_urls=allow_urls, max_pixels=max_pixels)


def _tell(
    source: Source, picture: ImageArray, text: ReadText, *, as_json: bool, name_images: bool
) -> None:
    if as_json:
        size = [int(picture.shape[1]), int(picture.shape[0])]
        say_json({"image": source.name, "image_size": size, **_plain(text)})
        return
    if name_images:
        say(f"== {safe(source.name)}")
    for line in text.lines:
        say(safe(line.text))


def _plain(text: ReadText) -> dict[str, Any]:
    lines = [
        {
            "text": line.text,
            "box": list(line.box.xyxy),
            "score": line.score,
            "angle": line.angle,
            "words": [
                {"text": word.text, "box": list(word.box.xyxy), "score": word.score}
                for word in line.words
            ],
        }
        for line in text.lines
    ]
    return {"language": text.language, "lines": lines}
