"""The table of commands. A new command is a function in a file of its own and a line here."""

from __future__ import annotations

from typing import Annotated

import typer

from deixis.cli.audit import audit
from deixis.cli.calibrate import calibrate
from deixis.cli.dataset import dataset_app
from deixis.cli.evaluate import evaluate
from deixis.cli.export import export
from deixis.cli.generate import generate_app
from deixis.cli.ground import ground
from deixis.cli.load import load
from deixis.cli.models import models
from deixis.cli.optimize import optimize
from deixis.cli.parse import parse
from deixis.cli.pseudo_label import pseudo_label
from deixis.cli.read import read
from deixis.cli.regions import regions
from deixis.cli.report import report
from deixis.cli.train import train
from deixis.cli.version import print_version, version

__all__ = ["app"]

app = typer.Typer(
    name="deixis",
    help="Point at things in images with words. Offline, with reasons.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help: quick, and nothing a phrase could inject into
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _options(
    version_wanted: Annotated[
        bool,
        typer.Option("--version", callback=print_version, is_eager=True, help="Print the version."),
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an unexpected error.")
    ] = False,
) -> None:
    """Point at things in images with words. Offline, with reasons."""


app.command("ground")(ground)
app.command("parse")(parse)
app.command("read")(read)
app.command("regions")(regions)
app.command("models")(models)
app.command("load")(load)
app.command("optimize")(optimize)
app.command("evaluate")(evaluate)
app.command("train")(train)
app.command("export")(export)
app.command("audit")(audit)
app.command("report")(report)
app.command("calibrate")(calibrate)
app.command("pseudo-label")(pseudo_label)
app.command("version")(version)
app.add_typer(generate_app, name="generate")
app.add_typer(dataset_app, name="dataset")
