"""``deixis dataset validate``: one problem a line, and a table of what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from deixis.cli.count_progress import CountProgress
from deixis.cli.dataset.options import AsJson, Data, Format, Images
from deixis.cli.jsonlines import say_json
from deixis.cli.terminal import inform, safe, say

if TYPE_CHECKING:
    from deixis.datasets import Report
    from deixis.datasets.validation import Problem

__all__ = ["validate"]

_SHOWN = 20  # problems of one kind without --all


def validate(
    data: Data,
    format_name: Format = None,
    images: Images = None,
    look: Annotated[
        bool, typer.Option("--images", help="Open every picture: whole, right size, not twice.")
    ] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes for --images; default: cores.")
    ] = None,
    show_all: Annotated[bool, typer.Option("--all", help="Every problem, not 20 a kind.")] = False,
    as_json: AsJson = False,
) -> None:
    """Find what is wrong: file and line, what, and what to do. Exit code 1 if there are errors."""
    from deixis.datasets import validate_dataset  # keeps --help quick

    told: Counter[str] = Counter()

    def tell(problem: Problem) -> None:
        told[problem.kind] += 1
        if not show_all and told[problem.kind] > _SHOWN:
            return
        if as_json:
            say_json({"type": "problem", **problem.to_dict()})
        else:
            say(safe(str(problem)))

    with CountProgress() as progress:
        report = validate_dataset(
            data,
            format_name,
            images=images,
            look=look,
            workers=workers,
            tell=tell,
            progress=progress,
            keep=0,
        )
    if as_json:
        say_json({"type": "summary", **report.to_dict()})
    else:
        for line in _summary(report, show_all=show_all):
            say(safe(line))
    if report.unsized and not look:
        inform(
            f"note: {report.unsized} images say no size, so their boxes were not compared with "
            "the pictures; --images does"
        )
    if not report.ok:
        raise typer.Exit(1)


def _summary(report: Report, *, show_all: bool) -> Iterator[str]:
    from deixis.datasets.validation import KINDS

    if report.counts:
        yield ""
        yield f"{'kind':30}{'':9}{'count':>8}"
    for kind, count in sorted(
        report.counts.items(), key=lambda item: (KINDS[item[0]].severity, -item[1], item[0])
    ):
        more = "  (20 shown; --all shows each)" if count > _SHOWN and not show_all else ""
        yield f"{kind:30}{KINDS[kind].severity:9}{count:8}{more}"
    pictures = f", {report.pictures} pictures opened" if report.pictures else ""
    yield (
        f"{report.data} ({report.format}): {report.samples} images, {report.expressions} "
        f"expressions{pictures}: {report.errors} errors, {report.warnings} warnings "
        f"in {report.seconds:.1f} s"
    )
