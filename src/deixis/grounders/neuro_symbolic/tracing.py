"""What runs of operators need besides scores: places, ranks and the steps of the trace."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Region, Step, containment_matrix, iou_matrix
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.space.orders import lanes, order_along, pick_rank
from deixis.language.forms import Ordinal, Span

__all__ = ["by_rank", "same_places", "trace_step"]

_LESS_PLAINLY = 0.4  # share of the best score
_SHOWN = 30  # survivors kept in a step


def same_places(candidates: Candidates, others: Candidates) -> npt.NDArray[np.bool_]:
    """Which candidates are, or closely frame, one of the others."""
    alike = iou_matrix(candidates.boxes, others.boxes) > 0.5
    framed = containment_matrix(others.boxes, candidates.boxes).T > 0.8
    roomy = candidates.boxes.areas[:, None] > 12 * others.boxes.areas[None, :]
    return np.asarray((alike | (framed & ~roomy)).any(axis=1))


def by_rank(item: Ordinal, candidates: Candidates) -> Candidates:
    """Only the n-th candidate from an end, or those in the n-th row or column, keep their score.

    Those that plainly fit count; where these are too few, those that fit less plainly, too.
    """
    alive = candidates.leading().apart()
    if item.unit is None and len(alive) < abs(item.rank):
        alive = candidates.leading(_LESS_PLAINLY).apart()
    if item.unit is not None:
        axis = 1 if item.unit == "row" else 0
        groups = lanes(alive.boxes, axis=axis)
        backwards = item.direction in ("bottom", "right", "front")  # the front row is the lowest
        place = pick_rank(len(groups), -item.rank if backwards else item.rank)
        chosen = groups[place].tolist() if place is not None else []
    else:
        order = order_along(alive.boxes, item.direction)
        place = pick_rank(len(order), item.rank)
        chosen = [int(order[place])] if place is not None else []
    boxes = {alive.regions[index] for index in chosen}
    return candidates.times([1.0 if region in boxes else 0.0 for region in candidates.regions])


def trace_step(
    operation: str,
    words: str,
    candidates: Candidates,
    span: Span,
    *,
    understood: bool = True,
    parts: tuple[Step, ...] = (),
) -> Step:
    """A step of the trace with the best of what is left after it."""
    alive = candidates.apart()
    shown: tuple[Region, ...] = alive.scored_regions(_SHOWN)
    place = (span.start, span.end)
    return Step(operation, words, len(alive), place, shown, understood, parts)
