"""Figures of cost: time and memory a phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deixis.evaluation.figures.figure import Figure, value
from deixis.evaluation.records import Record
from deixis.evaluation.summary import percentile

__all__ = ["cost_figures"]


def cost_figures(records: Sequence[Record]) -> Iterator[Figure]:
    """Median, 95th percentile and mean time a phrase, and the largest memory of any call."""
    seconds = [record.seconds for record in records if record.seconds is not None]
    peaks = [record.peak_mb for record in records if record.peak_mb is not None]
    if seconds:
        count, mean = len(seconds), sum(seconds) / len(seconds)
        for name, number in (
            ("time a phrase, median", percentile(seconds, 0.5)),
            ("time a phrase, p95", percentile(seconds, 0.95)),
            ("time a phrase, mean", mean),
        ):
            yield value("cost", name, number, count, unit="s", lower_is_better=True)
    if peaks:
        yield value("cost", "peak memory", max(peaks), len(peaks), unit="MB", lower_is_better=True)
