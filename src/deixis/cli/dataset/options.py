"""Options that several dataset commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["AsJson", "Data", "Format", "Images", "Seed"]

Data = Annotated[Path, typer.Argument(metavar="DATA", help="File or folder, in any format.")]
Format = Annotated[
    str | None, typer.Option("--format", "-f", help="Of DATA; found out when not given.")
]
Images = Annotated[
    Path | None,
    typer.Option("--images-in", help="Folder of the pictures, where they are not beside the data."),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON instead of words.")]
Seed = Annotated[int, typer.Option(min=0, help="The same seed gives the same choice.")]
