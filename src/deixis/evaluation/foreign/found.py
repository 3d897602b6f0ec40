"""Found: what a file of predictions says of one expression, whichever its format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Grounding, Region, Size, Status, Step, Trace

__all__ = ["Found", "grounding_of"]

_KEPT = 100  # runners-up of one answer


@dataclass(frozen=True, slots=True)
class Found:
    """One answer with everything that may say which expression it is for.

    Attributes:
        answer: The answer; its phrase is "" where the format has none.
        id: Name of the expression, or None.
        image: Name of the picture, or None.
        number: Position of the expression among those of its image, or None.
    """

    answer: Grounding
    id: str | None = None
    image: str | None = None
    number: int | None = None


def grounding_of(
    regions: Sequence[Region],
    *,
    scored: bool,
    phrase: str = "",
    min_score: float = 0.0,
    size: Size = Size(0, 0),  # noqa: B008 - a NamedTuple, immutable
    model: str = "",
) -> Grounding:
    """An answer made of scored boxes: those with ``min_score`` are meant, the others considered.

    The best score stands for the confidence, since these formats have no other.
    """
    ranked = sorted(regions, key=lambda region: -region.score)
    meant = tuple(region for region in ranked if region.score >= min_score)
    step = Step("candidates", "by score", len(meant), survivors=tuple(ranked[:_KEPT]))
    return Grounding(
        phrase,
        Status.FOUND if meant else Status.ABSENT,
        meant,
        confidence=meant[0].score if meant and scored else None,
        image_size=size,
        trace=Trace((step,)) if ranked else Trace(),
        model=model,
    )
