"""``deixis generate``: makes data whose right answers are known."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from deixis.cli.count_progress import CountProgress
from deixis.cli.terminal import safe, say
from deixis.cli.writing import to_folder

__all__ = ["generate_app"]

generate_app = typer.Typer(
    help="Make data whose right answers are known.", no_args_is_help=True, rich_markup_mode=None
)


@generate_app.callback()
def _group() -> None:
    """Make data whose right answers are known."""


@generate_app.command("screens")
def screens(
    out: Annotated[
        Path,
        typer.Option(help="Folder to write images and expressions.jsonl to.", callback=to_folder),
    ],
    pages: Annotated[int, typer.Option(min=1, max=100_000, help="How many pages.")] = 20,
    seed: Annotated[int, typer.Option(help="The same seed makes the same pages.")] = 0,
) -> None:
    """Render web pages in a local headless Chromium, with true boxes and expressions."""
    from deixis.datasets.screens import generate  # keeps --help quick

    with CountProgress() as progress:
        generate(
            out, pages=pages, seed=seed, progress=lambda done, total: progress("pages", done, total)
        )
    say(safe(f"{pages} pages written to {out}"))


@generate_app.command("workshop")
def workshop(
    out: Annotated[
        Path,
        typer.Option(help="Folder to write images and expressions.jsonl to.", callback=to_folder),
    ],
    images: Annotated[int, typer.Option(min=1, max=100_000, help="How many pictures.")] = 20,
    phrases: Annotated[int, typer.Option(min=1, max=7, help="Phrases a picture, at most.")] = 5,
    seed: Annotated[int, typer.Option(min=0, help="The same seed makes the same pictures.")] = 0,
) -> None:
    """Draw parts on shelves with invented names that no model knows; for trying out training."""
    from deixis.datasets.workshop import generate_workshop  # keeps --help quick

    generate_workshop(out, images=images, phrases=phrases, seed=seed)
    say(safe(f"{images} pictures written to {out}"))
