"""One pass over the samples that counts everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from deixis.core import InputError, Size
from deixis.datasets.formats._sizes import header_size
from deixis.datasets.insights.asked import Phrases
from deixis.datasets.insights.places import Places
from deixis.datasets.insights.results import Insights
from deixis.datasets.insights.terms import Terms
from deixis.datasets.samples import Sample

__all__ = ["survey"]

_TOP = 40  # words that are listed


def survey(
    samples: Iterable[Sample], *, progress: Callable[[str, int, int | None], None] | None = None
) -> Insights:
    """Count what a data set holds; samples are read once and not kept.

    Args:
        samples: Where a sample has no size, it is read from the header of its picture.
        progress: Called with ("images", done, None).

    Example:
        >>> from deixis.datasets import read_dataset
        >>> survey(read_dataset("tests/data/screens")).expressions
        64
    """
    modes: Counter[str] = Counter()
    splits: Counter[str] = Counter()
    categories: Counter[str] = Counter()
    phrases, places, terms = Phrases(), Places(), Terms()
    images = 0
    for images, sample in enumerate(samples, start=1):
        splits[sample.split or ""] += 1
        categories.update(thing.category for thing in sample.objects)
        terms.add(sample)
        for item in sample.expressions:
            modes[item.mode] += 1
            phrases.add(item.phrase)
            if item.category is not None:
                categories[item.category] += 1
        _place(sample, places)
        if progress is not None:
            progress("images", images, None)
    expressions = modes.total()
    words = phrases.lengths.total()
    return Insights(
        images=images,
        expressions=expressions,
        pairs=expressions - modes["absent"],
        modes=dict(modes.most_common()),
        splits=dict(splits.most_common()),
        categories=dict(categories.most_common()),
        words=len(phrases.words),
        top_words=dict(phrases.words.most_common(_TOP)),
        heads=dict(phrases.heads.most_common(_TOP)),
        unknown_words=dict(phrases.unknown.most_common(_TOP)),
        phrases=phrases.different,
        length=(
            sum(n * count for n, count in phrases.lengths.items()) / words if words else 0.0,
            max(phrases.lengths, default=0),
        ),
        parsed=phrases.parsed,
        asked={key: n / phrases.parsed for key, n in phrases.asked.most_common()},
        clusters=tuple(terms.clusters()),
        boxes=places.boxes,
        sizes=dict(places.sized),
        areas=places.areas,
        heat=places.heat,
        bias=places.bias,
        blind=places.blind,
    )


def _place(sample: Sample, places: Places) -> None:
    boxes = [box for item in sample.expressions for box in item.boxes]
    boxes = boxes or [thing.box for thing in sample.objects]
    if not boxes:
        return
    size = sample.size or _header(sample)
    for box in boxes if size is not None and min(size) > 0 else ():
        places.add(box, size or Size(1, 1))


def _header(sample: Sample) -> Size | None:
    try:
        return header_size(sample.image)
    except InputError:
        return None  # validation tells of missing pictures; here they only do not count
