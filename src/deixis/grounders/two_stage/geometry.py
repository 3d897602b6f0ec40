"""Factors in 0..1 that geometry gives each region, from the chances of what it relates to.

ReCLIP (arXiv 2204.05991), section 3.3: pi'_N(i) is proportional to

    pi_N(i) * sum_j r(i, j) pi_N'(j)

where r(i, j) says how well i stands in the relation to j, and N' is the thing it relates to. The
r here are the soft relations of `neuro_symbolic.relations` in place of the paper's seven of 0 or 1.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Boxes, iou_matrix, nms
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.space.directions import between
from deixis.grounders.neuro_symbolic.space.distances import gaps
from deixis.grounders.neuro_symbolic.space.extremes import MEASURES
from deixis.grounders.neuro_symbolic.space.orders import lanes, order_along, pick_rank
from deixis.grounders.neuro_symbolic.space.relations import RELATIONS
from deixis.grounders.two_stage.chances import Chances
from deixis.grounders.two_stage.views import ImageViews
from deixis.language.forms import Ordinal, Position, Superlative
from deixis.perception.attributes import position_scores

__all__ = ["except_factors", "extreme", "ordinal_factors", "position_factors", "relation_factors",
           "superlative_factors"]  # fmt: skip

_SAME = 0.8  # IoU from which two regions are one thing, which has no relation to itself
_UNKNOWN = 0.5  # what a relation to something that is not seen says of every region
_TIE = 0.02  # of the range of a measure; closer values beat nobody


def relation_factors(kind: str, boxes: Boxes, targets: Sequence[Chances]) -> FloatArray:
    """(N,) sum_j r(i, j) pi(j) over what may be the target; over pairs for "between".

    So far as the target is not in the image, the relation says nothing and the factor is a half:
    detectors do not see every kind of thing.
    """
    first, second = targets[0], targets[-1]
    if kind == "between":
        pairs = first.among[:, None] * second.among[None, :]
        if len(targets) == 1:  # "between the two chairs": a pair of different ones
            pairs = np.where(iou_matrix(boxes, boxes) > _SAME, 0.0, pairs)
        pairs = pairs / max(float(pairs.sum()), 1e-12)
        told = (between(boxes, boxes, boxes) * pairs[None]).sum(axis=(1, 2))  # (N, N, N)
        seen = (1.0 - first.nothing) * (1.0 - second.nothing)
    else:
        scores = np.where(iou_matrix(boxes, boxes) > _SAME, 0.0, RELATIONS[kind](boxes, boxes))
        told = (scores * first.among[None, :]).sum(axis=1)
        seen = 1.0 - first.nothing
    result: FloatArray = seen * told + (1.0 - seen) * _UNKNOWN
    return np.clip(result, 0.0, 1.0)


def extreme(values: FloatArray, chances: Chances) -> FloatArray:
    """(N,) chance that no other region that may be meant has a greater value.

    The paper takes a superlative for a relation to the same predicate and sums over all others;
    here it must hold for all: prod_j (1 - fit(j) [value_j > value_i]). A sum over ten dogs would
    hardly tell the first from the second.
    """
    unit = max(float(np.ptp(values)), 1e-9) if len(values) else 1.0
    beaten = values[None, :] > values[:, None] + _TIE * unit  # (N, N): j beats i
    result: FloatArray = np.where(beaten, 1.0 - chances.relative[None, :], 1.0).prod(axis=1)
    return result


def superlative_factors(
    item: Superlative, views: ImageViews, chances: Chances, target: Chances | None
) -> FloatArray:
    """(N,) for "largest", "leftmost", "closest to the door"."""
    boxes = views.boxes
    if item.measure == "distance":
        values = _distances(boxes, target)
    else:
        values = MEASURES[item.measure](boxes, views.image)
    return extreme(values if item.most else -values, chances)


def _distances(boxes: Boxes, target: Chances | None) -> FloatArray:
    """Pixels to the target, averaged over what it may be; to the camera without one."""
    if target is None:
        return -boxes.xyxy[:, 3] - 0.5 * boxes.heights
    space = np.hypot(*gaps(boxes, boxes))
    middle = np.linalg.norm(boxes.centers[:, None] - boxes.centers[None], axis=-1)
    far = space + 0.1 * middle
    own = iou_matrix(boxes, boxes) > _SAME
    weights = np.where(own, 0.0, target.among[None, :])
    total = weights.sum(axis=1)
    mean = (far * weights).sum(axis=1) / np.maximum(total, 1e-12)
    # What can only be the target itself is as far from it as can be.
    result: FloatArray = np.where(total > 1e-6, mean, far.max(initial=0.0))
    return result


def position_factors(
    item: Position, views: ImageViews, chances: Chances, *, plural: bool
) -> FloatArray:
    """(N,) for "on the left": half the place in the image, half the place among its rivals."""
    absolute = position_scores(
        views.boxes,
        views.size,
        horizontal=item.horizontal,
        vertical=item.vertical,
        depth=item.depth,
        edge=item.edge,
    )
    keys = [_KEYS[place] for place in (item.horizontal, item.vertical) if place in _KEYS]
    if plural or not keys:
        return absolute
    centers = views.boxes.centers
    among = np.prod([extreme(sign * centers[:, axis], chances) for axis, sign in keys], axis=0)
    result: FloatArray = 0.5 * (absolute + among)
    return result


_KEYS: dict[str | None, tuple[int, float]] = {
    "left": (0, -1.0),
    "right": (0, 1.0),
    "top": (1, -1.0),
    "bottom": (1, 1.0),
}


def ordinal_factors(item: Ordinal, boxes: Boxes, chances: Chances) -> FloatArray:
    """(N,) 1 for what stands at the rank among the plausible regions, else 0."""
    factors = np.zeros(len(boxes))
    rows = chances.plausible()
    if not len(rows):
        return factors
    alive = Boxes(boxes.xyxy[rows])
    apart = nms(alive, chances.regions[rows], iou=0.5)
    rows, alive = rows[apart], Boxes(alive.xyxy[apart])
    if item.unit is None:
        order = order_along(alive, item.direction)
        place = pick_rank(len(order), item.rank)
        chosen = [] if place is None else [int(order[place])]
    else:
        groups = lanes(alive, axis=1 if item.unit == "row" else 0)
        backwards = item.direction in ("bottom", "right")
        place = pick_rank(len(groups), -item.rank if backwards else item.rank)
        chosen = [] if place is None else groups[place].tolist()
    factors[rows[chosen]] = 1.0
    return factors


def except_factors(excluded: Chances) -> FloatArray:
    """(N,) small for what is excluded."""
    result: FloatArray = 1.0 - (1.0 - excluded.nothing) * excluded.relative
    return result
