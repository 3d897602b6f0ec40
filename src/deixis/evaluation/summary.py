"""Summary: many outcomes in a handful of figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from deixis.core import Status
from deixis.evaluation.calibration import expected_calibration_error
from deixis.evaluation.scoring import Outcome

__all__ = ["Rate", "Summary", "percentile", "summarise"]


@dataclass(frozen=True, slots=True)
class Rate:
    """So many right of so many.

    Example:
        >>> str(Rate(3, 4))
        '75.0 % (3 of 4)'
    """

    right: int
    total: int

    @property
    def share(self) -> float | None:
        """In 0..1, or None of nothing."""
        return self.right / self.total if self.total else None

    def __str__(self) -> str:
        share = self.share
        text = "-" if share is None else f"{100 * share:.1f} %"
        return f"{text} ({self.right} of {self.total})"


@dataclass(frozen=True, slots=True)
class Summary:
    """Figures over many expressions.

    Attributes:
        accuracy: Over all expressions: the main figure.
        modes: By what is asked for: single, plural, absent, ambiguous.
        found_only: Single ones that are right and FOUND, not AMBIGUOUS.
        absent_only: Absent ones answered ABSENT, not UNSUPPORTED.
        wrongly_absent: Present ones that were called ABSENT.
        skills: By skill; an expression counts under each of its skills.
        groups: By sort of image.
        ece: Expected calibration error over answers with a confidence; None without any.
        mean_confidence: None without any.
    """

    accuracy: Rate
    modes: dict[str, Rate] = field(default_factory=dict)
    found_only: Rate = Rate(0, 0)
    absent_only: Rate = Rate(0, 0)
    wrongly_absent: Rate = Rate(0, 0)
    skills: dict[str, Rate] = field(default_factory=dict)
    groups: dict[str, Rate] = field(default_factory=dict)
    ece: float | None = None
    mean_confidence: float | None = None


def summarise(outcomes: Iterable[Outcome]) -> Summary:
    """Count up outcomes.

    Example:
        >>> right = Outcome(True, "single", Status.FOUND, 0.9, confidence=0.9)
        >>> wrong = Outcome(False, "single", Status.ABSENT, 0.0, confidence=0.3)
        >>> str(summarise([right, wrong]).accuracy)
        '50.0 % (1 of 2)'
    """
    items = list(outcomes)
    single = [item for item in items if item.mode == "single"]
    absent = [item for item in items if item.mode == "absent"]
    present = [item for item in items if item.mode != "absent"]
    sure = [(item.confidence, item.correct) for item in items if item.confidence is not None]
    confidences = [confidence for confidence, _ in sure]
    return Summary(
        accuracy=_rate(items),
        modes=_by(items, lambda item: (item.mode,)),
        found_only=_count(single, [i.correct and i.status is Status.FOUND for i in single]),
        absent_only=_count(absent, [i.status is Status.ABSENT for i in absent]),
        wrongly_absent=_count(present, [i.status is Status.ABSENT for i in present]),
        skills=_by(items, lambda item: item.skills),
        groups=_by(items, lambda item: (item.group,) if item.group else ()),
        ece=expected_calibration_error(confidences, [right for _, right in sure]) if sure else None,
        mean_confidence=sum(confidences) / len(sure) if sure else None,
    )


def percentile(values: Sequence[float], share: float) -> float | None:
    """The value below which ``share`` (0..1) of them lie, by nearest rank; None of nothing.

    Example:
        >>> percentile([5.0, 1.0, 3.0], 0.5)
        3.0
    """
    if not values:
        return None
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, max(0, -int(-share * len(ranked) // 1) - 1))]


def _rate(items: Sequence[Outcome]) -> Rate:
    return _count(items, [item.correct for item in items])


def _count(items: Sequence[Outcome], hits: Sequence[bool]) -> Rate:
    return Rate(sum(hits), len(items))


def _by(items: Sequence[Outcome], names: Callable[[Outcome], tuple[str, ...]]) -> dict[str, Rate]:
    keys = sorted({name for item in items for name in names(item)})
    return {key: _rate([item for item in items if key in names(item)]) for key in keys}
