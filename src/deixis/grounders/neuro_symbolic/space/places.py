"""Absolute positions: "on the left", "in the top right corner"."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import FAILED, Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import lanes
from deixis.grounders.neuro_symbolic.space.outermost import outermost
from deixis.language.forms import Position
from deixis.perception.attributes import position_scores as absolute

__all__ = ["on_the_other_side", "position_scores"]

_ALIKE = 0.6  # of the best score; less likely ones are no rivals for the middle
_FEWEST_RIVALS = 3
_LEVEL = 0.5  # share of a side by which rivals on a page must differ to be told apart by it
_PLAINLY = 0.3  # of the best score, from which on others of a kind tell where the one left stands
_PLACED = 0.6  # what one of them must have of the place, or nobody knows what is meant
_NEVER_OUT = FAILED + 0.01  # on photos a place ranks and rules nothing out: rivals may be unseen


def position_scores(item: Position, candidates: Candidates, scene: Scene) -> FloatArray:
    """Half where a candidate lies in the image, half where it lies among its rivals.

    "The left cup" of two cups that both stand right of the middle is still the left one.
    """
    count = len(candidates)
    if not count:
        return np.zeros(0)
    parts: dict[str, Any] = {
        "horizontal": item.horizontal,
        "vertical": item.vertical,
        "depth": item.depth,
        "edge": item.edge,
    }
    if scene.is_page and item.horizontal and item.vertical:
        del parts["edge"]  # "the top right corner" of a page is where nothing lies farther out
    scores = np.ones(count)
    for name, place in parts.items():
        if place is not None:
            in_image = absolute(candidates.boxes, scene.size, **{name: place})
            among = _among_rivals(place, candidates, page=scene.is_page)
            if scene.is_page and place in ("centre", "middle"):
                among = _midmost(candidates)
            scores = scores * _blend(in_image, among)
    if scene.is_page:
        return scores * outermost(item, candidates, scores)
    return np.maximum(scores, _NEVER_OUT)


def on_the_other_side(
    item: Position, candidates: Candidates, kind: Candidates, scene: Scene
) -> npt.NDArray[np.bool_]:
    """Whether the only one left on a photo stands where the phrase does not say, (N,).

    Of two dogs, "the black dog on the right" is not the one on the left, though no other is black:
    among all of its ``kind`` it has nothing of that place, and another one has.
    """
    nowhere = np.zeros(len(candidates), dtype=bool)
    plain = kind.leading(_PLAINLY)
    if int(candidates.viable.sum()) != 1:
        return nowhere
    among = position_scores(item, Candidates.of(plain.regions), scene)
    only = candidates.regions[int(np.flatnonzero(candidates.viable)[0])]
    if only not in plain.regions or among.max() < _PLACED:
        return nowhere
    out = among[plain.regions.index(only)] <= _NEVER_OUT
    return np.array([out and region is only for region in candidates.regions])


def _blend(in_image: FloatArray, among: FloatArray | None) -> FloatArray:
    return in_image if among is None else np.maximum(0.5 * (in_image + among), 0.75 * among)


def _among_rivals(place: str, candidates: Candidates, *, page: bool) -> FloatArray | None:
    """Where each lies between the outermost survivors, 1 at the named end; None without rivals.

    Words of one line differ by a pixel in height: none of them is the top one.
    """
    alive = candidates.apart()
    if len(alive) < 2 or place not in _KEYS:
        return None
    column, sign = _KEYS[place]
    values = sign * candidates.boxes.centers[:, column]
    rivals = sign * alive.boxes.centers[:, column]
    low, high = rivals.min(), rivals.max()
    sides = alive.boxes.widths if column == 0 else alive.boxes.heights
    if high - low < (_LEVEL * float(np.median(sides)) if page else 1e-6):
        return None
    result: FloatArray = np.clip((values - low) / (high - low), 0.0, 1.0)
    return result


def _midmost(candidates: Candidates) -> FloatArray | None:
    """1 for the middle one of three or more in a line, 0.2 for the others; None without a line."""
    alive = candidates.leading(_ALIKE).apart()
    lines = [lanes(alive.boxes, axis=axis) for axis in (1, 0)]
    line = next((groups[0] for groups in lines if len(groups) == 1), None)
    if line is None or len(line) < _FEWEST_RIVALS:
        return None
    half = (len(line) - 1) / 2
    middle = {alive.regions[line[place]] for place in {int(half), int(half + 0.5)}}
    return np.array([1.0 if region in middle else 0.2 for region in candidates.regions])


_KEYS: dict[str, tuple[int, float]] = {
    "left": (0, -1.0),
    "right": (0, 1.0),
    "top": (1, -1.0),
    "bottom": (1, 1.0),
}
