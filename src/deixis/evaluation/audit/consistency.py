"""Whether a model answers alike when it is asked the same thing in another way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from deixis.core import Grounding
from deixis.evaluation.metrics import paired_bootstrap, wilson_interval
from deixis.evaluation.records import Record

__all__ = ["AGREE_AT", "Consistency", "agreement", "consistency"]

AGREE_AT = 0.5
"""Least IoU of two best boxes that count as one place."""


@dataclass(frozen=True, slots=True)
class Consistency:
    """The same expressions asked twice.

    Attributes:
        name: "mirrored", "reworded: synonym", ...
        count: Expressions asked both ways.
        images: On so many pictures.
        same: Alike: both answers point at one place (IoU at least 0.5), or neither points.
        low: Lower end of the 95 % Wilson interval of the share of alike answers.
        high: Upper end.
        mean_iou: Of the two best boxes; 1 where neither points, 0 where only one does.
        iou_low: Lower end of its 95 % interval by the bootstrap over pictures.
        iou_high: Upper end.
        right_before: Share of right answers as asked first.
        right_after: Share of right answers as asked again.
        change: After minus before.
        change_low: Lower end of its 95 % interval by the paired bootstrap over pictures.
        change_high: Upper end.
        example: One pair of phrases.
    """

    name: str
    count: int
    images: int
    same: int
    low: float
    high: float
    mean_iou: float
    iou_low: float
    iou_high: float
    right_before: float
    right_after: float
    change: float
    change_low: float
    change_high: float
    example: tuple[str, str]

    @property
    def share(self) -> float:
        """Of alike answers, in 0..1."""
        return self.same / self.count

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {**asdict(self), "example": list(self.example), "share": self.share}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Consistency:
        """Inverse of :meth:`to_dict`."""
        kept = {key: data[key] for key in cls.__slots__}
        return cls(**{**kept, "example": tuple(data["example"])})


def agreement(first: Grounding, second: Grounding) -> float:
    """IoU of the two best boxes; 1 when neither points at anything, 0 when only one does."""
    if first.best is None or second.best is None:
        return float(first.best is None and second.best is None)
    return first.best.box.iou(second.best.box)


def consistency(
    name: str, pairs: Sequence[tuple[Record, Record]], *, seed: int = 0
) -> Consistency | None:
    """Compare records as asked first and as asked again.

    Args:
        name: Of the way of asking.
        pairs: Boxes of the second in the frame of the first (mirrored back).
        seed: Of the bootstraps.

    Returns:
        None of nothing.
    """
    overlaps = [agreement(a.answer, b.answer) for a, b in pairs]
    same = sum(overlap >= AGREE_AT for overlap in overlaps)
    before = [float(a.marks.right) for a, _ in pairs]
    after = [float(b.marks.right) for _, b in pairs]
    groups = [a.place.image for a, _ in pairs]
    spread = paired_bootstrap(overlaps, np.zeros(len(pairs)), groups=groups, seed=seed)
    moved = paired_bootstrap(after, before, groups=groups, seed=seed)
    if spread is None or moved is None:
        return None
    low, high = wilson_interval(same, len(pairs)) or (0.0, 1.0)
    return Consistency(
        name=name,
        count=len(pairs),
        images=len(set(groups)),
        same=same,
        low=low,
        high=high,
        mean_iou=spread.value,
        iou_low=spread.low,
        iou_high=spread.high,
        right_before=float(np.mean(before)),
        right_after=float(np.mean(after)),
        change=moved.value,
        change_low=moved.low,
        change_high=moved.high,
        example=(pairs[0][0].expression.phrase, pairs[0][1].expression.phrase),
    )
