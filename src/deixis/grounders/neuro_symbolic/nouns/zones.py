"""Parts of a page that have no outline of their own: header, footer, sidebar, main part.

A relation to one of them ("the third link in the footer") is a matter of where on the page a
thing stands; a bar or panel that the element finder saw there sharpens it.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from deixis.core import Boxes
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.nouns.boards import column_scores
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.strips import STRIPS, strip_scores
from deixis.language.forms import Constraint, Relation

__all__ = ["ZONES", "names_zone", "zone_scores"]

_FOOTERS = frozenset({"footer", "page footer"})
_SEEN = 0.5
_ACROSS = 0.9  # of the page's width that a footer's bar crosses at least
_LOW = 0.3  # of the page's height that it has at most
_ROOM_UNDER = 0.08  # of the page's height that may be bare under it
_JOINED = 4.0  # pixels between two bars of one footer
_WITHIN = frozenset({"in", "of", "on", "at", "inside", "with"})


def _header(x: FloatArray, y: FloatArray) -> FloatArray:
    return np.clip((0.16 - y) / 0.06, 0.0, 1.0)


def _footer(x: FloatArray, y: FloatArray) -> FloatArray:
    """The lowest things on the page: pages may end long before the picture does."""
    lowest = y.max(initial=0.0)
    result: FloatArray = np.clip(1.0 - (lowest - y - 0.1) / 0.08, 0.0, 1.0) * (y > 0.3)
    return result


def _sidebar(x: FloatArray, y: FloatArray) -> FloatArray:
    inward = np.minimum(x, 1.0 - x)
    body = np.clip((y - 0.04) / 0.03, 0.0, 1.0)
    result: FloatArray = np.clip((0.21 - inward) / 0.06, 0.0, 1.0) * body
    return result


ZONES: dict[str, Callable[[FloatArray, FloatArray], FloatArray]] = {
    "header": _header,
    "top bar": _header,
    "navigation bar": _header,
    "navbar": _header,
    "nav bar": _header,
    "page header": _header,
    "footer": _footer,
    "page footer": _footer,
    "bottom bar": _footer,
    "toolbar": _header,
    "tool bar": _header,
    "sidebar": _sidebar,
    "side bar": _sidebar,
    "side panel": _sidebar,
    "side menu": _sidebar,
}
"""Name of a zone -> its scores from the middles (x, y) of things, in 0..1 of the page."""


def zone_scores(item: Relation, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """How well each candidate stands in the zone that the relation names, (N,); None if none."""
    if len(item.targets) != 1 or not scene.is_page:
        return None
    if (column := column_scores(item, candidates, scene)) is not None:
        return column
    if item.kind not in _WITHIN:
        return None
    name = item.targets[0].head.lemma
    strip = strip_scores(name, candidates, scene)
    if strip is not None:
        return strip
    zone = ZONES.get(name)
    if zone is None:
        return None
    scores = _scores(zone, candidates.boxes, scene)
    if name in _FOOTERS and len(scores) and (top := _bar_top(scene)) is not None:
        scores = scores * (candidates.boxes.centers[:, 1] > top)
    return scores


def _bar_top(scene: Scene) -> float | None:
    """Where the bars begin that cross the page at its foot; None where no bar was seen there."""
    width, height = scene.size
    bars = [
        item.box
        for item in scene.elements
        if item.label in ("navigation", "card")
        and item.score >= _SEEN
        and item.box.width > _ACROSS * width
        and item.box.height < _LOW * height
        and item.box.y1 > height / 2
    ]
    lowest = max(bars, key=lambda box: box.y2, default=None)
    if lowest is None or lowest.y2 < (1 - _ROOM_UNDER) * height:
        return None
    top = lowest.y1
    for box in sorted(bars, key=lambda box: -box.y2):
        if abs(box.y2 - top) < _JOINED:
            top = box.y1
    return top


def names_zone(item: Constraint) -> bool:
    """Whether a constraint places the thing in a zone."""
    if not isinstance(item, Relation):
        return False
    return any(t.head.lemma in ZONES or t.head.lemma in STRIPS for t in item.targets)


def _scores(
    zone: Callable[[FloatArray, FloatArray], FloatArray], boxes: Boxes, scene: Scene
) -> FloatArray:
    if not len(boxes):
        return np.zeros(0)
    middles = boxes.centers / np.array([max(scene.size[0], 1), max(scene.size[1], 1)])
    scores: FloatArray = zone(middles[:, 0], middles[:, 1])
    return scores
