"""``deixis export``: the ONNX files of a tuned model."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from deixis.cli.jsonlines import say_json
from deixis.cli.terminal import safe, say
from deixis.cli.waiting import Waiting

__all__ = ["export"]


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="What deixis train wrote.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
) -> None:
    """Write a tuned model as ONNX files and check that they say the same as torch."""
    with Waiting("writing and comparing the files"):
        from deixis.perception.hub.packages import need

        for package in ("torch", "safetensors", "onnx"):
            need(package, purpose="exporting", extra="train")
        from deixis.training.recipes.region_phrase import export as run

        worst = run(folder)
    files = sorted(path.name for path in folder.glob("*.onnx"))
    if as_json:
        say_json({"folder": str(folder), "files": files, "difference": worst})
    else:
        say(safe(f"written: {', '.join(files)} in {folder}"))
        say(f"largest difference to torch: {worst:.1e}")
