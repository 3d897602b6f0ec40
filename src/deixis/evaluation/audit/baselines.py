"""Blind baselines: what a model scores that does not read the phrase, or not even the picture."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from deixis.core import Box, Grounding, ImageArray, Region, Size, Status
from deixis.evaluation.metrics import paired_bootstrap, wilson_interval
from deixis.evaluation.records import Record, record_answer, record_failure

__all__ = [
    "Baseline",
    "centre_box",
    "compare_blind",
    "fold_of",
    "largest_proposal",
    "mean_boxes",
    "pseudo_records",
]

_FOLDS = 5
_WHOLE = 0.95  # of the picture; a proposal that holds everything proposes nothing


@dataclass(frozen=True, slots=True)
class Baseline:
    """A way of answering that is blind, on the expressions with one true box.

    Attributes:
        name: "centre box", "mean box", "largest proposal" or "phrase ignored".
        words: What it does.
        count: Expressions.
        right: Share with IoU of at least 0.5 (Acc@0.5).
        low: Lower end of its 95 % Wilson interval.
        high: Upper end.
        ahead: How much better the model is on the same expressions.
        ahead_low: Lower end of the 95 % interval by the paired bootstrap over pictures.
        ahead_high: Upper end.
    """

    name: str
    words: str
    count: int
    right: float
    low: float
    high: float
    ahead: float
    ahead_low: float
    ahead_high: float

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Baseline:
        """Inverse of :meth:`to_dict`."""
        return cls(**{key: data[key] for key in cls.__slots__})


def centre_box(size: Size) -> Box:
    """The middle of the picture, half as wide and half as high.

    Example:
        >>> centre_box(Size(100, 80))
        Box(x1=25.0, y1=20.0, x2=75.0, y2=60.0)
    """
    return Box.from_cxcywh_norm((0.5, 0.5, 0.5, 0.5), size)


def fold_of(image: str) -> int:
    """Which of five parts a picture is in; it follows from its name alone.

    Example:
        >>> fold_of("a.png") == fold_of("a.png"), 0 <= fold_of("b.png") < 5
        (True, True)
    """
    return zlib.crc32(image.encode("utf-8", "surrogatepass")) % _FOLDS


def mean_boxes(records: Sequence[Record]) -> dict[int, tuple[float, float, float, float]]:
    """For each fold the mean true box of all *other* folds, as centre and extent in 0..1.

    So no expression helps to answer itself. A fold that holds everything has no mean box.
    """
    known = [
        (fold_of(record.place.image), record.expression.boxes[0].cxcywh_norm(record.place.size))
        for record in records
        if record.expression.mode == "single"
        and record.place.size is not None
        and min(record.place.size) > 0
    ]
    means = {}
    for fold in range(_FOLDS):
        others = [box for part, box in known if part != fold]
        if others:
            sums = [sum(values) / len(others) for values in zip(*others, strict=True)]
            means[fold] = (sums[0], sums[1], sums[2], sums[3])
    return means


def largest_proposal(image: ImageArray) -> Box | None:
    """The largest region of selective search that is not the whole picture."""
    from deixis.perception.proposals import SelectiveSearch  # noqa: PLC0415 - opencv

    height, width = image.shape[:2]
    boxes = [region.box for region in SelectiveSearch().propose(image)]
    fitting = [box for box in boxes if box.area <= _WHOLE * width * height]
    return max(fitting, key=lambda box: box.area, default=None)


def pseudo_records(
    name: str, records: Sequence[Record], point: Callable[[Record], Box | None]
) -> list[Record]:
    """Records of a grounder that points where ``point`` says, through the evaluator's own marks."""
    out = []
    for record in records:
        box, size = point(record), record.place.size
        if box is None or size is None:
            out.append(
                record_failure(record.place, record.expression, "no box to point at", model=name)
            )
            continue
        answer = Grounding(
            record.expression.phrase,
            Status.FOUND,
            (Region(box.clip(size), 1.0, source=name),),
            image_size=size,
            model=name,
        )
        out.append(record_answer(replace(record.place), record.expression, answer))
    return out


def compare_blind(
    name: str,
    words: str,
    model: Sequence[Record],
    blind: Sequence[Record],
    *,
    seed: int = 0,
) -> Baseline | None:
    """Score a baseline and say how far the model is ahead; None without an expression."""
    single = [index for index, r in enumerate(model) if r.expression.mode == "single"]
    ours = [float(model[index].marks.iou >= 0.5) for index in single]
    theirs = [float(blind[index].marks.iou >= 0.5) for index in single]
    ahead = paired_bootstrap(
        ours, theirs, groups=[model[index].place.image for index in single], seed=seed
    )
    if ahead is None:
        return None
    right = int(sum(theirs))
    low, high = wilson_interval(right, len(single)) or (0.0, 1.0)
    return Baseline(
        name, words, len(single), right / len(single), low, high, ahead.value, ahead.low, ahead.high
    )
