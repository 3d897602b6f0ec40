"""The curves of a report: reliability, risk-coverage, precision-recall."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.evaluation.metrics import wilson_interval
from deixis.evaluation.records import Record
from deixis.evaluation.report.charts import Line, chart
from deixis.evaluation.report.markup import Html, element
from deixis.evaluation.results import ModelResult

__all__ = ["curve_section", "precision_recall"]

_POINTS = 200  # more cannot be seen


def curve_section(models: Sequence[ModelResult]) -> Html:
    """The three charts side by side; one that no model has anything for is left out."""
    reliable = [_reliability(model, series) for series, model in enumerate(models)]
    covered = [
        Line(model.curves.risk_coverage, model.model, series) for series, model in enumerate(models)
    ]
    ranked = [
        Line(precision_recall(model.records), model.model, series)
        for series, model in enumerate(models)
    ]
    charts = []
    if any(line.points for line in reliable):
        charts.append(
            chart("Reliability", "stated confidence", "share right", reliable, diagonal=True)
        )
    if any(line.points for line in covered):
        charts.append(chart("Risk and coverage", "share answered, surest first", "wrong", covered))
    if any(line.points for line in ranked):
        charts.append(chart("Precision and recall", "recall", "precision", ranked))
    if not charts:
        return element("p", "No answer states a confidence, so that there is nothing to plot.")
    return element("div", *charts, class_="charts")


def precision_recall(records: Sequence[Record]) -> list[tuple[float, float]]:
    """(recall, precision) of the k surest answers that point, for each k where confidence changes.

    Precision is the share of right ones among them; recall those right ones over all expressions
    with a target. Answers without a confidence cannot be ranked: they stay out of the ranking, and
    their expressions in the denominator of recall.
    """
    present = sum(bool(record.expression.boxes) for record in records)
    ranked = sorted(
        (record.answer.confidence, record.marks.right)
        for record in records
        if record.marks.pointed and record.answer.confidence is not None and record.error is None
    )[::-1]
    if not present or not ranked:
        return []
    points, right = [], 0
    for count, (confidence, good) in enumerate(ranked, start=1):
        right += good
        if count == len(ranked) or ranked[count][0] != confidence:  # equals come together
            points.append((right / present, right / count))
    step = max(1, -(-len(points) // _POINTS))
    return [*points[:-1:step], points[-1]]


def _reliability(model: ModelResult, series: int) -> Line:
    bins = model.curves.reliability_by_mass
    ranges = []
    for item in bins:
        interval = wilson_interval(round(item.accuracy * item.count), item.count)
        if interval is not None:
            ranges.append((item.confidence, *interval))
    titles = [
        f"{model.model}: {item.count} answers said {item.confidence:.2f}, {item.accuracy:.2f} right"
        for item in bins
    ]
    points = [(item.confidence, item.accuracy) for item in bins]
    return Line(points, model.model, series, ranges=ranges, dots=True, titles=titles)
