"""``deixis dataset``: look at data, put it right, cut it up, and write more of it."""

from __future__ import annotations

import typer

from deixis.cli.dataset.validate import validate

__all__ = ["dataset_app"]

dataset_app = typer.Typer(
    help="Make, convert, check, split and look at data sets.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@dataset_app.callback()
def _group() -> None:
    """Make, convert, check, split and look at data sets."""


dataset_app.command("validate")(validate)
