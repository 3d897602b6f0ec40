"""``deixis dataset create``: pictures and a table become a data set."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from deixis.cli.dataset.options import AsJson
from deixis.cli.jsonlines import say_json
from deixis.cli.terminal import inform, safe, say
from deixis.cli.writing import to_folder
from deixis.core import InputError

__all__ = ["Boxes", "create"]


class Boxes(str, Enum):
    """What the four numbers of a box are."""

    XYXY = "xyxy"
    XYWH = "xywh"
    XYXY_NORM = "xyxy-norm"
    CXCYWH_NORM = "cxcywh-norm"


def create(
    images: Annotated[Path, typer.Argument(metavar="IMAGES", help="Folder of pictures.")],
    table: Annotated[
        Path | None,
        typer.Option("--table", "-t", help="CSV or JSON: image, phrase, x1, y1, x2, y2, ..."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", help="Folder to write; IMAGES itself: no copies.", callback=to_folder
        ),
    ] = None,
    template: Annotated[
        Path | None, typer.Option(help="Write a CSV with a line for each picture, to fill in.")
    ] = None,
    boxes: Annotated[Boxes, typer.Option(help="Pixels, or 0 to 1 of the image.")] = Boxes.XYXY,
    resume: Annotated[bool, typer.Option("--resume", help="Write into a folder in use.")] = False,
    link: Annotated[bool, typer.Option("--link", help="Hard links instead of copies.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make a data set of a folder of pictures and a table of phrases and boxes."""
    from deixis.datasets import create_dataset, write_template  # keeps --help quick

    if template is not None:
        if table is not None or out is not None:
            raise InputError(
                "--template writes a table to fill in, and --table makes data of it: give one"
            )
        count = write_template(images, template)
        told = {"template": str(template), "pictures": count}
        line = f"{template}: {count} pictures; fill in phrases and boxes, then --table {template}"
    elif table is not None and out is not None:
        file = create_dataset(
            images,
            table,
            out,
            boxes=boxes.value,
            resume=resume,
            link=link,
            kept=lambda backup: inform(f"the file as it was: {backup}"),
        )
        told, line = {"path": str(file)}, f"{file}: written"
    else:
        raise InputError("give --table FILE and --out FOLDER, or --template FILE to begin with")
    if as_json:
        say_json(told)
    else:
        say(safe(line))
