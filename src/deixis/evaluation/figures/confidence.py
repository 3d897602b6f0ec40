"""Figures of confidence: telling present from absent and right from wrong, and calibration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deixis.evaluation.figures.figure import Figure, share, value
from deixis.evaluation.metrics import (
    auroc,
    brier_score,
    calibration_error,
    coverage_at_risk,
    reliability_bins,
    risk_coverage,
)
from deixis.evaluation.records import Record

__all__ = ["UNKNOWN", "confidence_figures", "confidences_of", "presence_score"]

UNKNOWN = 0.5
"""What an answer without a confidence counts as, in figures "with unknown": it could be either."""


def confidences_of(
    records: Sequence[Record], *, with_unknown: bool = False
) -> tuple[list[float], list[bool]]:
    """(confidences, whether right) of the answers that state one, or of all answers."""
    known = [r for r in records if with_unknown or r.answer.confidence is not None]
    stated = [r.answer.confidence for r in known]
    return [UNKNOWN if c is None else c for c in stated], [r.marks.right for r in known]


def presence_score(record: Record) -> float | None:
    """How much the answer says that the thing is there, in 0..1; None without a confidence.

    The confidence of an answer is that of being right: for one that points at something it speaks
    for presence, for one that says there is nothing it speaks against it.
    """
    confidence = record.answer.confidence
    if confidence is None:
        return None
    return confidence if record.marks.pointed else 1.0 - confidence


def confidence_figures(records: Sequence[Record]) -> Iterator[Figure]:
    """Nothing where no answer states a confidence."""
    confidences, right = confidences_of(records)
    if not confidences:
        return
    count = len(confidences)
    yield share(
        "abstention", "with a confidence", [r.answer.confidence is not None for r in records]
    )
    yield from _abstention(records, confidences, right)
    for name, number in _calibration(confidences, right):
        yield value("calibration", name, number, count, lower_is_better=True)
    yield value("calibration", "mean confidence", sum(confidences) / count, count)
    if count < len(records):
        everything = confidences_of(records, with_unknown=True)
        for name, number in _calibration(*everything):
            named = f"{name}, unknown as {UNKNOWN}"
            yield value("calibration", named, number, len(records), lower_is_better=True)


def _abstention(
    records: Sequence[Record], confidences: list[float], right: list[bool]
) -> Iterator[Figure]:
    family, count = "abstention", len(confidences)
    scored = [(presence_score(r), bool(r.expression.boxes)) for r in records]
    known = [(score, there) for score, there in scored if score is not None]
    presence = auroc([score for score, _ in known], [there for _, there in known])
    yield value(family, "AUROC present/absent", presence, len(known))
    yield value(family, "AUROC right/wrong", auroc(confidences, right), count)
    curve = risk_coverage(confidences, right)
    yield value(family, "AURC", curve.area, count, lower_is_better=True)
    yield value(family, "E-AURC", curve.excess, count, lower_is_better=True)
    for risk in (0.1, 0.05):
        yield value(family, f"coverage at risk {risk:g}", coverage_at_risk(curve, risk), count)


def _calibration(confidences: list[float], right: list[bool]) -> Iterator[tuple[str, float | None]]:
    yield "ECE, equal width", calibration_error(reliability_bins(confidences, right))
    equal = reliability_bins(confidences, right, scheme="mass")
    yield "ECE, equal mass", calibration_error(equal)
    yield "Brier", brier_score(confidences, right)
