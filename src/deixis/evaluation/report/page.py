"""The page: everything of an evaluation in one HTML file that needs nothing else."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from deixis.core import ConfigError, DatasetError
from deixis.core.whole_files import write_whole
from deixis.evaluation.audit import Audit
from deixis.evaluation.report.audit_section import audit_section
from deixis.evaluation.report.curves import curve_section
from deixis.evaluation.report.error_section import error_section
from deixis.evaluation.report.markup import Html, element, join
from deixis.evaluation.report.pictures import Pictures
from deixis.evaluation.report.style import STYLE
from deixis.evaluation.report.tables import (
    comparison_section,
    figure_table,
    legend,
    slice_section,
)
from deixis.evaluation.results import Evaluation

__all__ = ["build_report", "write_report"]

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""A browser that obeys it loads nothing and runs nothing, whatever a phrase may hold."""


def build_report(
    evaluation: Evaluation,
    *,
    audits: Sequence[Audit] = (),
    data: str | os.PathLike[str] | None = None,
    worst: int = 6,
    pictures: bool = True,
    title: str | None = None,
) -> str:
    """The report as HTML.

    Args:
        evaluation: What `evaluate` gave, or `Evaluation.load` read.
        audits: Of the same data, shown in a section of their own.
        data: Folder with the pictures; where the evaluation found them when None.
        worst: Errors shown of each kind and model.
        pictures: Whether to show pictures of errors; they make the file large.
        title: Heading.

    Raises:
        ConfigError: ``worst`` is below 0.
    """
    if worst < 0:
        raise ConfigError(f"worst must be at least 0, got {worst}")
    shown = Pictures(_root(evaluation, data) if pictures else None)
    models = evaluation.models
    names = [model.model for model in models]
    sections = [
        ("figures", "Figures", join(_reading(), figure_table(models))),
        ("comparisons", "Comparison", comparison_section(evaluation.comparisons)),
        ("curves", "Curves", join(legend(names), curve_section(models))),
        ("slices", "Slices", join(legend(names), slice_section(models))),
        ("audit", "Bias audit", join(*[audit_section(item) for item in audits])),
        ("errors", "Errors", error_section(models, shown, most=worst)),
        ("notes", "Notes", _notes(evaluation)),
    ]
    kept = [section for section in sections if section[2]]
    heading = title or f"Evaluation of {' and '.join(names)}"
    links = [element("li", element("a", name, href=f"#{key}")) for key, name, _ in kept]
    body = [
        _header(evaluation, heading),
        element("nav", element("ul", *links)),
        *[element("section", element("h2", name), part, id=key) for key, name, part in kept],
    ]
    return _document(heading, body)


def write_report(
    evaluation: Evaluation,
    path: str | os.PathLike[str],
    *,
    audits: Sequence[Audit] = (),
    data: str | os.PathLike[str] | None = None,
    worst: int = 6,
    pictures: bool = True,
    title: str | None = None,
) -> Path:
    """Write `build_report` to a file, whole or not at all, and give its path."""
    page = build_report(
        evaluation, audits=audits, data=data, worst=worst, pictures=pictures, title=title
    )
    return write_whole(path, page)


def _root(evaluation: Evaluation, data: str | os.PathLike[str] | None) -> Path | None:
    if data is not None:
        path = Path(data)
        if not path.exists():
            raise DatasetError("no such folder; the pictures are looked for in it", path=str(path))
    else:
        path = Path(evaluation.pictures or evaluation.data)
        if not path.exists():
            return None
    return path if path.is_dir() else path.parent


def _header(evaluation: Evaluation, heading: str) -> Html:
    expressions = max((len(model.records) for model in evaluation.models), default=0)
    told = [f"{evaluation.data}: {evaluation.images} pictures"]
    if expressions:
        told.append(f"{expressions} expressions")
    made = [part for part in (evaluation.created, f"deixis {evaluation.version}") if part]
    return element(
        "header",
        element("h1", heading),
        element("p", ", ".join(told)),
        element("p", " · ".join([*made, evaluation.machine])),
    )


def _reading() -> Html:
    return element(
        "p",
        "n is the number of expressions that a figure is taken over; the small range is the 95 % "
        "Wilson interval of a share. right@0.5 is the main figure.",
        class_="note",
    )


def _notes(evaluation: Evaluation) -> Html:
    notes = [
        element("li", f"{model.model}: {note}")
        for model in evaluation.models
        for note in model.notes
    ]
    return element("ul", *notes) if notes else Html()


def _document(heading: str, body: Sequence[Html]) -> str:
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        element("title", heading),
        element("style", STYLE),
    )
    return "<!doctype html>\n" + element("html", head, element("body", *body), lang="en") + "\n"
