"""Ordinals, rows and columns: which of several things a place in an order picks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.language.forms import Ordinal

__all__ = ["by_rank", "lanes", "nth", "order_along", "pick_rank", "reading_order"]

_SHARED, _LOOSE = 0.5, 0.33  # of the smaller of two extents: in one lane; and so if side by side
_LESS_PLAINLY = 0.4  # share of the best score
Rows = npt.NDArray[np.intp]
_T = TypeVar("_T")


def lanes(boxes: Boxes, *, axis: int) -> list[Rows]:
    """Groups boxes into rows (``axis=1``, top to bottom) or columns (``axis=0``, left to right).

    A box joins the lane whose extent it shares by at least half of the smaller one, or by a third
    where it is clear of all others in it, as buttons at the foot of unequal cards are. Within a
    lane boxes run along the other axis.
    """
    low, high = boxes.xyxy[:, axis], boxes.xyxy[:, axis + 2]
    groups: list[list[int]] = []
    spans: list[tuple[float, float]] = []
    for index in np.argsort((low + high) / 2, kind="stable").tolist():
        for number, (start, stop) in enumerate(spans):
            shared = min(high[index], stop) - max(low[index], start)
            share = shared / max(min(high[index] - low[index], stop - start), 1e-9)
            beside = share >= _LOOSE and _is_beside(index, groups[number], boxes, axis)
            if share >= _SHARED or beside:
                groups[number].append(index)
                break
        else:
            groups.append([index])
            spans.append((low[index], high[index]))
    other = boxes.centers[:, 1 - axis]
    return [
        np.array(sorted(group, key=lambda i: float(other[i])), dtype=np.intp) for group in groups
    ]


def _is_beside(index: int, group: list[int], boxes: Boxes, axis: int) -> bool:
    """Whether a box shares nothing of the other axis with any of a lane."""
    start, stop = boxes.xyxy[index, 1 - axis], boxes.xyxy[index, 3 - axis]
    others = boxes.xyxy[group]
    return bool(((others[:, 1 - axis] >= stop) | (others[:, 3 - axis] <= start)).all())


def reading_order(boxes: Boxes) -> Rows:
    """Indices from the top row to the bottom row, each from the left."""
    rows = lanes(boxes, axis=1)
    return np.concatenate(rows) if rows else np.zeros(0, dtype=np.intp)


def order_along(boxes: Boxes, direction: str | None) -> Rows:
    """Indices in counting order from the end that ``direction`` names.

    None is reading order when the things stand in several rows, else left to right (or top to
    bottom when they stand in one column). "front" counts from the camera, "back" from afar.
    """
    if direction is None:
        return reading_order(boxes)
    keys = {
        "left": boxes.centers[:, 0],
        "right": -boxes.centers[:, 0],
        "top": boxes.centers[:, 1],
        "bottom": -boxes.centers[:, 1],
        "front": -boxes.xyxy[:, 3],
        "back": boxes.xyxy[:, 3],
    }
    return np.argsort(keys[direction], kind="stable")


def pick_rank(count: int, rank: int) -> int | None:
    """Position of a rank in an order of ``count`` things, or None when there are too few.

    Example:
        >>> pick_rank(3, 1), pick_rank(3, -1), pick_rank(3, 4)
        (0, 2, None)
    """
    position = rank - 1 if rank > 0 else count + rank
    return position if 0 <= position < count else None


def nth(items: Sequence[_T], rank: int) -> list[_T]:
    """The one thing at a rank, or [] when there are too few.

    Example:
        >>> nth("abc", 2), nth("abc", -2), nth("a", -2)
        (['b'], ['b'], [])
    """
    place = pick_rank(len(items), rank)
    return [] if place is None else [items[place]]


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
