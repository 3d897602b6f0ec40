"""``deixis dataset``: look at data, put it right, cut it up, and write more of it."""

from __future__ import annotations

import typer

from deixis.cli.dataset.convert import export_data, import_data
from deixis.cli.dataset.create import create
from deixis.cli.dataset.from_detections import from_detections
from deixis.cli.dataset.insights import insights
from deixis.cli.dataset.sample import sample
from deixis.cli.dataset.split import split
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


dataset_app.command("create")(create)
dataset_app.command("import")(import_data)
dataset_app.command("export")(export_data)
dataset_app.command("validate")(validate)
dataset_app.command("insights")(insights)
dataset_app.command("split")(split)
dataset_app.command("sample")(sample)
dataset_app.command("from-detections")(from_detections)
