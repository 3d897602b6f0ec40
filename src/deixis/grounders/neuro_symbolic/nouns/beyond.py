"""Nouns that are no category of a detector: whether a photo shows them, and what is near them."""

from __future__ import annotations

import numpy as np

from deixis.core import Boxes
from deixis.core.boxes import FloatArray
from deixis.core.results import Heatmap
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Constraint, Head, Relation
from deixis.perception.nouns import Sight

__all__ = ["beyond_scores", "chance_missed", "not_shown", "place_of", "tells_where"]

_HEAD = 3.0
"""Odds, by those of any photo, below which a photo does not show what is asked for: people ask for
absent things where these could be, so that odds of 2 come of the surroundings alone. Of photos that
show a noun a sixth lie below (of rare ones a third), which is less than is overlooked of some
categories that are called absent all the same (`doubts`)."""

_AMONG_SIMILAR, _TAPERED = 0.4, 0.65
"""That a photo shows a noun by that only similar photos do, for odds of 1, and how that grows with
the odds: between 0.05 and 3 the shares of 10,967 and 18,679 such pairs are 0.1 to 0.7."""

_ASKED = 1 / 3  # 18 of 23 phrases of development that ask for such things ask in vain

_LANDMARK = 0.05
"""The same of what others are placed by, which is seldom not there."""

_SHOWN = 0.5  # chance from which on it is worth saying where a noun is

_FAR, _FAINT = -2.4, -3.9  # logits by the highest on the photo, and at all, of what is not near
_MISSING = 0.2  # what is left of a relation to what is not there
_LEAST = 0.65  # score of what is farthest from where the noun is: that only ranks
_ABSTRACT = frozenset({"picture", "photo", "photograph", "frame", "image"})
"""Who walks out of the picture is on no picture."""
_BEARING = frozenset({"with", "of", "without"})
"""What somebody has or is a part of is too small to be missed."""


def not_shown(head: Head, scene: Scene) -> bool:
    """Whether a photo most likely shows nothing of what a head names."""
    sight = _sight(head, scene)
    return sight is not None and sight.odds < _HEAD


def chance_missed(head: Head, scene: Scene) -> float | None:
    """Probability that what is not shown is there all the same; None where it may well be shown.

    By the odds of nouns that photos show and of those that only similar photos show, and by how
    seldom people ask for what is there when no detector has a category for it.
    """
    sight = _sight(head, scene)
    if sight is None or sight.odds >= _HEAD:
        return None
    there = float(_ASKED * _AMONG_SIMILAR * sight.odds**_TAPERED)
    return there / (1 + there)


def beyond_scores(item: Relation, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """How well each candidate stands in a relation to what is no category, (N,) in 0..1.

    None where nobody can tell. It rules out where the noun is plainly not there, or not near.
    """
    if len(item.targets) != 1 or not len(candidates):
        return None
    sight = _sight(item.targets[0].head, scene)
    if sight is None:
        return None
    sure = item.kind not in _BEARING
    if sure and sight.odds < _LANDMARK:
        return np.full(len(candidates), _MISSING)
    logits = sight.within(_reach(item.kind, candidates.boxes))
    ranked = _LEAST + (1 - _LEAST) * 2 / (1 + np.exp(logits.max() - logits))
    away = (logits - sight.logits.max() < _FAR) & (logits < _FAINT)
    return np.where(away & sure, _MISSING, ranked)


def place_of(head: Head, scene: Scene) -> tuple[Heatmap, str] | None:
    """Where a noun most likely is, as (H, W) in 0..1, and a sentence about it; None if nowhere."""
    sight = _sight(head, scene)
    if sight is None or sight.chance < _SHOWN:
        return None
    note = f"the photo shows “{head.text}” with a chance of {sight.chance:.0%}, where its heatmap "
    return sight.heatmap(scene.size), note + "is bright, but no detector tells its outline"


def tells_where(item: Constraint, scene: Scene) -> bool:
    """Whether a relation is to a noun of which `beyond_scores` tells what is nearest.

    Who is "not behind the trees" is not told by that: somebody is always the farthest from them.
    """
    if not isinstance(item, Relation) or len(item.targets) != 1:
        return False
    return _sight(item.targets[0].head, scene) is not None


def _sight(head: Head, scene: Scene) -> Sight | None:
    known = not scene.eyes.categories.isdisjoint(head.categories)
    if scene.is_page or scene.exact or known or head.lemma in _ABSTRACT:
        return None
    return scene.sight(head.lemma)


_CLOSE, _LOOSE = 0.15, 0.5  # how far around a box a noun may be, by its sides
_TOUCHING = frozenset(
    {"on", "in", "inside", "of", "sitting_on", "standing_on", "lying_on", "acting_on", "eating"}
)


def _reach(kind: str, boxes: Boxes) -> Boxes:
    """Where what a relation names would be, seen from each box."""
    x1, y1, x2, y2 = boxes.xyxy.T
    wide, high = x2 - x1, y2 - y1
    if kind == "above":
        return _boxes(x1 - 0.2 * wide, y1 + 0.5 * high, x2 + 0.2 * wide, y2 + high)
    if kind in ("below", "under"):
        return _boxes(x1 - 0.2 * wide, y1 - high, x2 + 0.2 * wide, y1 + 0.5 * high)
    if kind == "left_of":
        return _boxes(x2 - 0.2 * wide, y1 - 0.2 * high, x2 + 3 * wide, y2 + 0.2 * high)
    if kind == "right_of":
        return _boxes(x1 - 3 * wide, y1 - 0.2 * high, x1 + 0.2 * wide, y2 + 0.2 * high)
    by = _CLOSE if kind in _TOUCHING else _LOOSE
    return _boxes(x1 - by * wide, y1 - by * high, x2 + by * wide, y2 + by * high)


def _boxes(*edges: FloatArray) -> Boxes:
    return Boxes(np.stack(edges, axis=1))
