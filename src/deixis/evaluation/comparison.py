"""Comparison: whether one model is better than another on the same expressions."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from deixis.evaluation.metrics import mcnemar, paired_bootstrap
from deixis.evaluation.records import Record

__all__ = ["Comparison", "Difference", "compare"]


@dataclass(frozen=True, slots=True)
class Difference:
    """First model minus second, with the 95 % interval of the paired bootstrap over images.

    Attributes:
        name: "right@0.5", "Acc@0.5", ...
        value: Of means over the same expressions; above 0 the first model is better.
        low: Lower end.
        high: Upper end.
        count: Expressions.
    """

    name: str
    value: float
    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models on the expressions that both were asked.

    Attributes:
        first: Name of a model.
        second: Name of the other.
        count: Expressions that both answered.
        differences: First minus second.
        only_first: Right (at IoU 0.5) by the first alone.
        only_second: Right by the second alone.
        p_value: McNemar's exact test of these two numbers, two-sided.
    """

    first: str
    second: str
    count: int
    differences: tuple[Difference, ...]
    only_first: int
    only_second: int
    p_value: float

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {**asdict(self), "differences": [asdict(item) for item in self.differences]}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Comparison:
        """Inverse of :meth:`to_dict`."""
        items = tuple(Difference(**item) for item in data["differences"])
        return cls(**{**data, "differences": items})


_ALL, _SINGLE, _PLAIN = "all", "single", "not ambiguous"

_SCORES: tuple[tuple[str, str, Callable[[Record], float]], ...] = (
    ("right@0.5", _ALL, lambda record: float(record.marks.right)),
    ("right@0.7", _ALL, lambda record: float(record.marks.close)),
    ("Acc@0.5", _SINGLE, lambda record: float(record.marks.iou >= 0.5)),
    ("mean IoU", _SINGLE, lambda record: record.marks.iou),
    ("Pr@(F1=1)", _PLAIN, lambda record: float(record.marks.f1 >= 1.0)),
)


def compare(
    first: Sequence[Record],
    second: Sequence[Record],
    *,
    names: tuple[str, str],
    seed: int = 0,
    resamples: int = 2000,
) -> Comparison:
    """Compare two models over the expressions that both have a record of.

    Args:
        first: Records of one model.
        second: Of the other, on the same data.
        names: Of the models.
        seed: Of the bootstrap.
        resamples: Of the bootstrap.
    """
    pairs = _paired(first, second)
    test = mcnemar([a.marks.right for a, _ in pairs], [b.marks.right for _, b in pairs])
    differences = []
    for name, scope, score in _SCORES:
        inside = [(a, b) for a, b in pairs if _belongs(a, scope)]
        interval = paired_bootstrap(
            [score(a) for a, _ in inside],
            [score(b) for _, b in inside],
            groups=[a.place.image for a, _ in inside],
            seed=seed,
            resamples=resamples,
        )
        if interval is not None:
            found = Difference(name, interval.value, interval.low, interval.high, len(inside))
            differences.append(found)
    return Comparison(
        first=names[0],
        second=names[1],
        count=len(pairs),
        differences=tuple(differences),
        only_first=test.only_first,
        only_second=test.only_second,
        p_value=test.p_value,
    )


def _paired(first: Sequence[Record], second: Sequence[Record]) -> list[tuple[Record, Record]]:
    """Records of the same expression; a repeated one pairs off in the order of the data."""
    others: dict[tuple[str, int, str], deque[Record]] = {}
    for record in second:
        others.setdefault(record.key, deque()).append(record)
    return [(record, others[record.key].popleft()) for record in first if others.get(record.key)]


def _belongs(record: Record, scope: str) -> bool:
    mode = record.expression.mode
    return scope == _ALL or (mode == "single" if scope == _SINGLE else mode != "ambiguous")
