"""The main figures: right answers of all kinds of expressions, as docs/scoring.md has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deixis.core import Status
from deixis.evaluation.figures.figure import Figure, share
from deixis.evaluation.records import Record

__all__ = ["answer_figures"]

FAMILY = "answers"


def answer_figures(records: Sequence[Record]) -> Iterator[Figure]:
    """Right at IoU 0.5 and 0.7 over everything, by what is asked for, and the strict variants."""
    yield share(FAMILY, "right@0.5", [record.marks.right for record in records])
    yield share(FAMILY, "right@0.7", [record.marks.close for record in records])
    for mode in ("single", "plural", "ambiguous", "absent"):
        asked = [record for record in records if record.expression.mode == mode]
        if asked:
            yield share(FAMILY, f"{mode} right@0.5", [record.marks.right for record in asked])
    yield from _strict(records)
    failed = sum(record.error is not None for record in records)
    if failed:
        hits = [record.error is not None for record in records]
        yield share(FAMILY, "failed", hits, lower_is_better=True)


def _strict(records: Sequence[Record]) -> Iterator[Figure]:
    single = [record for record in records if record.expression.mode == "single"]
    absent = [record for record in records if record.expression.mode == "absent"]
    present = [record for record in records if record.expression.mode != "absent"]
    if single:
        hits = [r.marks.right and r.answer.status is Status.FOUND for r in single]
        yield share(FAMILY, "single, FOUND", hits)
    if absent:
        hits = [r.marks.right and r.answer.status is Status.ABSENT for r in absent]
        yield share(FAMILY, "absent, ABSENT", hits)
    if present:
        hits = [record.answer.status is Status.ABSENT for record in present]
        yield share(FAMILY, "present, said ABSENT", hits, lower_is_better=True)
