"""``deixis version`` and ``deixis --version``."""

from __future__ import annotations

import typer

from deixis import __version__
from deixis.cli.terminal import say

__all__ = ["print_version", "version"]


def version() -> None:
    """Print the version."""
    say(f"deixis {__version__}")


def print_version(wanted: bool) -> None:
    """The callback of ``--version``: print and stop."""
    if wanted:
        version()
        raise typer.Exit
