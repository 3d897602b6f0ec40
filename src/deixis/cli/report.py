"""``deixis report``: an evaluation as one HTML file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from deixis.cli.terminal import inform, safe, say
from deixis.cli.waiting import Waiting
from deixis.cli.writing import to_document

__all__ = ["report"]


def report(
    run: Annotated[
        Path,
        typer.Argument(metavar="RUN", help="Folder of deixis evaluate --out, or evaluation.json."),
    ],
    audit: Annotated[
        list[Path] | None,
        typer.Option("--audit", "-a", help="Folder of deixis audit --out; repeatable."),
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option("--data", "-d", help="Where the pictures are, if not where they were."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            help="The page (.html); report.html in RUN otherwise.",
            callback=to_document(".html", ".htm"),
        ),
    ] = None,
    worst: Annotated[
        int, typer.Option("--worst", min=0, help="Errors shown of each kind and model.")
    ] = 6,
    no_pictures: Annotated[bool, typer.Option("--no-pictures", help="Leave pictures out.")] = False,
    title: Annotated[str | None, typer.Option("--title", help="Heading of the page.")] = None,
) -> None:
    """Write an evaluation as one HTML file that needs nothing else."""
    from deixis.evaluation import Evaluation
    from deixis.evaluation.audit import Audit
    from deixis.evaluation.report import write_report

    file = run / "evaluation.json" if run.is_dir() else run
    done = Evaluation.load(file)
    audits = [Audit.load(path / "audit.json" if path.is_dir() else path) for path in audit or ()]
    with Waiting("drawing the errors"):
        path = write_report(
            done,
            out or file.with_name("report.html"),
            audits=audits,
            data=data,
            worst=worst,
            pictures=not no_pictures,
            title=title,
        )
    say(safe(str(path)))
    inform(f"written: {path.stat().st_size / 1e6:.1f} MB")
