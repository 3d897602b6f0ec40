"""Joins records of the same picture that follow each other into one sample."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from deixis.datasets.samples import Expression, Sample, Span

__all__ = ["joined"]


def joined(samples: Iterable[Sample]) -> Iterator[Sample]:
    """One sample for each run of samples with the same image and split.

    Captions are kept once each, spans follow them. Only neighbours are joined, so that a
    stream stays a stream.
    """
    current: Sample | None = None
    for sample in samples:
        if current is None:
            current = sample
        elif (sample.image, sample.split) == (current.image, current.split):
            current = _join(current, sample)
        else:
            yield current
            current = sample
    if current is not None:
        yield current


def _join(first: Sample, second: Sample) -> Sample:
    captions = list(first.captions)
    places = []
    for caption in second.captions:
        if caption not in captions:
            captions.append(caption)
        places.append(captions.index(caption))
    moved = tuple(_moved(expression, places) for expression in second.expressions)
    return replace(
        first,
        captions=tuple(captions),
        expressions=first.expressions + moved,
        objects=first.objects + second.objects,
        size=first.size or second.size,
    )


def _moved(expression: Expression, places: list[int]) -> Expression:
    spans = tuple(Span(s.start, s.end, places[s.caption]) for s in expression.spans)
    return replace(expression, spans=spans)
