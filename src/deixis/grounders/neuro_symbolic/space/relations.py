"""Spatial relations between boxes, as soft scores.

To add a relation: write a function here, list it in `RELATIONS`, and give its words in
`deixis.language.lexicon`. A test holds both tables together.

Each function takes the candidates' boxes ``a`` (N) and the targets' boxes ``b`` (M) and returns
(N, M) scores in 0..1. All are scale-free: distances count in units of the boxes' own extents, so
a picture twice as large gives the same scores.

Sources. Projective relations (left of, above, ...) are fuzzy sets over the direction from target
to candidate with the membership cos^2 of the angle to the ideal direction: K. Miyajima and
A. Ralescu, "Spatial organization in 2D segmented images", Fuzzy Sets and Systems 65, 1994;
I. Bloch, "Fuzzy relative position between objects in image processing", IEEE PAMI 21(7), 1999. The
direction is taken between the nearest points of the two boxes mixed with the centres, since a
reference with a large extent spreads its region of acceptance (G. Logan and D. Sadler, "A
computational analysis of the apprehension of spatial relations", 1996). Topological relations
(inside, on, against) follow RCC-8: D. Randell, Z. Cui and A. Cohn, "A spatial logic based on
regions and connection", KR 1992, softened to shares of area. Deviations: boxes stand in for
regions, and depth (behind, in front of) is read from where things meet the ground.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, containment_matrix
from deixis.core.boxes import FloatArray

__all__ = ["RELATIONS", "SpatialRelation", "between", "closeness", "gaps"]

SpatialRelation = Callable[[Boxes, Boxes], FloatArray]

_TINY = 1e-9


def _extent(a: Boxes, b: Boxes) -> FloatArray:
    """Mean of the two boxes' geometric sizes, the unit of distance, (N, M)."""
    size_a = np.sqrt(np.maximum(a.areas, _TINY))
    size_b = np.sqrt(np.maximum(b.areas, _TINY))
    result: FloatArray = np.maximum((size_a[:, None] + size_b[None, :]) / 2, _TINY)
    return result


def gaps(a: Boxes, b: Boxes) -> tuple[FloatArray, FloatArray]:
    """Signed free space (right of b, below b) between nearest edges, each (N, M), in pixels.

    Positive when ``a`` lies right of (below) ``b``, negative when left of (above) it, 0 where
    their projections overlap.
    """
    after = a.xyxy[:, None, :2] - b.xyxy[None, :, 2:]  # (N, M, 2): a starts behind b's end
    before = b.xyxy[None, :, :2] - a.xyxy[:, None, 2:]
    signed = np.where(after > 0, after, np.where(before > 0, -before, 0.0))
    return signed[..., 0], signed[..., 1]


def _offsets(a: Boxes, b: Boxes) -> tuple[FloatArray, FloatArray]:
    """Direction from b to a: nearest edges, plus a little of the centres' offset, (N, M) each."""
    gap_x, gap_y = gaps(a, b)
    centers = a.centers[:, None, :] - b.centers[None, :, :]
    apart_x, apart_y = 1.0 - _overlap(a, b, 0), 1.0 - _overlap(a, b, 1)
    return gap_x + 0.2 * apart_x * centers[..., 0], gap_y + 0.2 * apart_y * centers[..., 1]


def _overlap(a: Boxes, b: Boxes, axis: int) -> FloatArray:
    """Shared extent along an axis as a share of the smaller one, (N, M)."""
    low = np.maximum(a.xyxy[:, None, axis], b.xyxy[None, :, axis])
    high = np.minimum(a.xyxy[:, None, axis + 2], b.xyxy[None, :, axis + 2])
    extents = (boxes.xyxy[:, axis + 2] - boxes.xyxy[:, axis] for boxes in (a, b))
    width_a, width_b = extents
    smaller = np.maximum(np.minimum(width_a[:, None], width_b[None, :]), _TINY)
    result: FloatArray = np.clip((high - low) / smaller, 0.0, 1.0)
    return result


def _projective(a: Boxes, b: Boxes, *, dx: float, dy: float) -> FloatArray:
    """cos^2 membership of the direction b -> a to the unit vector (dx, dy), (N, M)."""
    off_x, off_y = _offsets(a, b)
    along = off_x * dx + off_y * dy
    length = np.hypot(off_x, off_y)
    cosine = np.divide(along, length, out=np.zeros_like(along), where=length > _TINY)
    member = np.clip(cosine, 0.0, 1.0) ** 2
    # Overlap along the axis makes it doubtful: the middle of a must have left b's middle clearly.
    extent = np.abs(dx) * (a.widths[:, None] + b.widths[None, :]) + np.abs(dy) * (
        a.heights[:, None] + b.heights[None, :]
    )
    centers = a.centers[:, None, :] - b.centers[None, :, :]
    shift = (centers[..., 0] * dx + centers[..., 1] * dy) / np.maximum(extent / 2, _TINY)
    result: FloatArray = member * np.clip(shift / 0.5, 0.0, 1.0)
    return result


def left_of(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` lies to the left of b."""
    return _projective(a, b, dx=-1, dy=0)


def right_of(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` lies to the right of b."""
    return _projective(a, b, dx=1, dy=0)


def above(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` lies higher in the picture than b."""
    return _projective(a, b, dx=0, dy=-1)


def below(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` lies lower in the picture than b."""
    return _projective(a, b, dx=0, dy=1)


def inside(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` is a (proper) part of b: its share within b, 0 for a box as large as b."""
    share = containment_matrix(a, b)
    ratio = a.areas[:, None] / np.maximum(b.areas[None, :], _TINY)
    result: FloatArray = share * np.clip((1.0 - ratio) / 0.2, 0.0, 1.0)
    return result


def on(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` rests on b, or is drawn upon it.

    Support: a's foot lies within b's vertical extent (or just over its top) and most of its width
    over b; a thing wholly within a larger b ("the button on the card") is on it too.
    """
    width_shared = np.minimum(a.xyxy[:, None, 2], b.xyxy[None, :, 2]) - np.maximum(
        a.xyxy[:, None, 0], b.xyxy[None, :, 0]
    )
    narrower = np.minimum(a.widths[:, None], b.widths[None, :])
    over = np.clip(width_shared / np.maximum(narrower, _TINY), 0.0, 1.0)
    foot, top, bottom = a.xyxy[:, None, 3], b.xyxy[None, :, 1], b.xyxy[None, :, 3]
    above_top = np.clip((top - foot) / np.maximum(0.25 * _extent(a, b), _TINY), 0.0, 1.0)
    beyond = np.clip((foot - bottom) / np.maximum(0.25 * _extent(a, b), _TINY), 0.0, 1.0)
    starts_higher = np.clip(
        (b.centers[None, :, 1] - a.centers[:, None, 1]) / np.maximum(0.25 * _extent(a, b), _TINY)
        + 1.0,
        0.0,
        1.0,
    )
    support = over * (1.0 - above_top) * (1.0 - beyond) * starts_higher
    return np.maximum(support, inside(a, b))


def under(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` lies below b, or below its top and within its width (the dog under the table)."""
    sheltered = containment_matrix(a, b) * np.clip(
        (a.centers[:, None, 1] - b.centers[None, :, 1]) / np.maximum(b.heights[None, :] / 4, _TINY),
        0.0,
        1.0,
    )
    return np.maximum(below(a, b), sheltered)


def behind(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` meets the ground higher in the picture than b, near it: farther from the camera."""
    lift = (b.xyxy[None, :, 3] - a.xyxy[:, None, 3]) / _extent(a, b)
    return np.clip(lift / 0.3 + 0.3, 0.0, 1.0) * (0.4 + 0.6 * near(a, b))


def in_front_of(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` meets the ground lower in the picture than b, near it: nearer to the camera."""
    return np.asarray(behind(b, a).T, dtype=np.float64)


def _distance(a: Boxes, b: Boxes) -> FloatArray:
    """Free space between nearest edges in units of the boxes' extents, (N, M)."""
    result: FloatArray = np.hypot(*gaps(a, b)) / _extent(a, b)
    return result


def near(a: Boxes, b: Boxes) -> FloatArray:
    """Closer than about their own extents."""
    result: FloatArray = np.exp(-_distance(a, b) / 2.0)
    return result


def next_to(a: Boxes, b: Boxes) -> FloatArray:
    """Near, and beside rather than over each other; not one within the other."""
    gap_x, gap_y = gaps(a, b)
    sideways = np.where(np.abs(gap_x) >= np.abs(gap_y), 1.0, 0.75)
    within = np.maximum(containment_matrix(a, b), containment_matrix(b, a).T)
    result: FloatArray = near(a, b) * sideways * (1.0 - 0.8 * within)
    return result


def far_from(a: Boxes, b: Boxes) -> FloatArray:
    """The opposite of near."""
    result: FloatArray = 1.0 - near(a, b)
    return result


def touching(a: Boxes, b: Boxes) -> FloatArray:
    """Boxes that overlap or meet: held, worn, used, leaned on."""
    result: FloatArray = np.exp(-_distance(a, b) / 0.15)
    return result


def carrying(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` touches b, and b is not much larger than a: it is a who holds b."""
    ratio = b.areas[None, :] / np.maximum(a.areas[:, None], _TINY)
    result: FloatArray = touching(a, b) * np.clip(2.0 - ratio / 2.0, 0.3, 1.0)
    return result


def riding(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` touches b from above."""
    lift = (b.xyxy[None, :, 3] - a.xyxy[:, None, 3]) / np.maximum(b.heights[None, :], _TINY)
    higher = (b.centers[None, :, 1] - a.centers[:, None, 1]) / np.maximum(b.heights[None, :], _TINY)
    result: FloatArray = touching(a, b) * np.clip(0.6 + lift + higher, 0.0, 1.0)
    return result


def around(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` encloses b, or is close to it."""
    return np.maximum(np.asarray(inside(b, a).T), 0.8 * near(a, b))


def part_of(a: Boxes, b: Boxes) -> FloatArray:
    """``a`` belongs to b: within it, else close by."""
    return np.maximum(containment_matrix(a, b), 0.7 * near(a, b))


def having(a: Boxes, b: Boxes) -> FloatArray:
    """``b`` belongs to a."""
    return np.asarray(part_of(b, a).T, dtype=np.float64)


def across_from(a: Boxes, b: Boxes) -> FloatArray:
    """Opposite each other: apart, at about the same height or in line."""
    gap_x, gap_y = gaps(a, b)
    long, short = np.maximum(np.abs(gap_x), np.abs(gap_y)), np.minimum(np.abs(gap_x), np.abs(gap_y))
    straight = 1.0 - np.divide(short, long, out=np.zeros_like(long), where=long > _TINY)
    result: FloatArray = straight * np.exp(-_distance(a, b) / 4.0)
    return result


def _turned(relation: SpatialRelation) -> SpatialRelation:
    """The same relation seen from its target: what is held instead of who holds."""
    return lambda a, b: np.asarray(relation(b, a).T, dtype=np.float64)


RELATIONS: dict[str, SpatialRelation] = {
    "left_of": left_of,
    "right_of": right_of,
    "above": above,
    "below": below,
    "on": on,
    "in": inside,
    "under": under,
    "behind": behind,
    "in_front_of": in_front_of,
    "next_to": next_to,
    "near": near,
    "far_from": far_from,
    "around": around,
    "against": touching,
    "across_from": across_from,
    "at": near,
    "with": having,
    "of": part_of,
    "wearing": having,
    "holding": carrying,
    "carrying": carrying,
    "riding": riding,
    "sitting_on": on,
    "standing_on": on,
    "lying_on": on,
    "leaning_on": touching,
    "looking_at": near,
    "facing": near,
    "eating": carrying,
    "drinking": carrying,
    "using": touching,
    "playing": touching,
    "pulling": touching,
    "hanging_from": touching,
    "attached_to": touching,
    "covered_with": around,
    "made_of": part_of,
    "acting_on": touching,
    "acted_on_by": touching,
    "held_by": _turned(carrying),
    "worn_by": _turned(having),
    "ridden_by": _turned(riding),
    "sat_on_by": _turned(on),
    "used_by": touching,
}
"""Kind of relation -> its geometry. `between` has two targets and stands apart."""


def between(a: Boxes, first: Boxes, second: Boxes) -> FloatArray:
    """``a`` lies between a first and a second target, (N, M, K).

    The centre is projected onto the line between the two targets' centres: 1 in the middle
    third of the way, falling to 0 at the ends, times cos^2-like decay of the sideways offset in
    units of the way (I. Bloch et al., "On fuzzy spatial relation 'between'", 2006, reduced to
    centres).
    """
    start, end = first.centers[None, :, None, :], second.centers[None, None, :, :]
    way = end - start  # (1, M, K, 2)
    length = np.maximum(np.linalg.norm(way, axis=-1), _TINY)
    offset = a.centers[:, None, None, :] - start  # (N, M, 1, 2)
    along = (offset * way).sum(-1) / length**2
    across = np.abs(offset[..., 0] * way[..., 1] - offset[..., 1] * way[..., 0]) / length**2
    middle = np.clip(np.minimum(along, 1.0 - along) / 0.2, 0.0, 1.0)
    own = np.sqrt(np.maximum(a.areas, _TINY))[:, None, None] / length
    aside = np.clip(1.0 - np.maximum(across - own / 2, 0.0) / 0.4, 0.0, 1.0) ** 2
    result: FloatArray = middle * aside
    return result


def closeness(a: Boxes, b: Boxes, *, among: npt.NDArray[np.bool_] | None = None) -> FloatArray:
    """How near each candidate is compared with the nearest one, (N, M) in 0..1.

    A preference, not a test: of several links under a heading the first is meant. ``among`` (N, M)
    tells which pairs count for the nearest one: what is not right of a thing at all does not.
    """
    space = np.hypot(*gaps(a, b))
    if space.shape[0] == 0:
        return space
    rivals = space if among is None else np.where(among, space, np.inf)
    nearest = rivals.min(axis=0, keepdims=True)
    nearest = np.minimum(np.where(np.isfinite(nearest), nearest, 0.0), space.max(initial=0.0))
    unit = np.median(np.sqrt(np.maximum(a.areas, _TINY)))
    behind = np.maximum(space - nearest, 0.0)
    result: FloatArray = 1.0 / (1.0 + behind / (nearest + max(unit, _TINY)))
    return result
