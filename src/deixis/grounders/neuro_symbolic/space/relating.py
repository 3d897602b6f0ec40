"""Applies a relation to candidates and to what was found of its targets."""

from __future__ import annotations

from collections.abc import Sequence, Sized

import numpy as np
import numpy.typing as npt

from deixis.core import Region, containment_matrix, iou_matrix
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import FAILED, Candidates
from deixis.grounders.neuro_symbolic.scene import Drawing, Scene
from deixis.grounders.neuro_symbolic.space.belonging import belongs, beside, in_line
from deixis.grounders.neuro_symbolic.space.contacts import on
from deixis.grounders.neuro_symbolic.space.directions import between
from deixis.grounders.neuro_symbolic.space.distances import closeness
from deixis.grounders.neuro_symbolic.space.levels import between_levels
from deixis.grounders.neuro_symbolic.space.relations import RELATIONS
from deixis.grounders.neuro_symbolic.space.sequences import following
from deixis.language.forms import Relation

__all__ = ["relation_scores"]

_NEAREST_MEANT = frozenset(
    {"left_of", "right_of", "above", "below", "under", "on", "next_to", "near", "at", "with"}
)
_PARTS_OF_TABLE = frozenset({"row", "column", "cell"})  # there is no such part without a table
_MISSING_TARGET = 0.2  # a target that is not there rules its relation out
_UNSEEN_TARGET = 0.45  # on photos small anchors are often overlooked: doubt, but no verdict
_LOOSE = frozenset({"in_front_of", "behind", "next_to", "near", "at", "around", "across_from"}) | {
    "with", "looking_at", "looked_at_by", "facing", "against", "leaning_on", "acting_on", "using",
    "playing",
}  # fmt: skip
_AMONG = ("among", "amid")
_NEVER_OUT = FAILED + 0.01  # depth and nearness are read poorly off boxes: those only rank
_ASLANT = 0.55  # "left of" where it is farther up than left: among drawn shapes still true
_SELDOM_OVERLOOKED = frozenset(
    {"person", "bicycle", "car", "motorcycle", "airplane", "bus", "train", "truck", "boat"}
    | {"bird", "cat", "dog", "horse", "sheep", "cow", "elephant", "bear", "zebra", "giraffe"}
    | {"couch", "bed", "toilet", "refrigerator"}
)


def relation_scores(
    item: Relation, candidates: Candidates, targets: Sequence[Candidates], scene: Scene
) -> FloatArray:
    """How well each candidate stands in the relation to its best target, (N,) in 0..1."""
    count = len(candidates)
    if not count:
        return np.zeros(0)
    if not scene.exact and item.span.text.casefold().startswith(_AMONG):
        return np.ones(count)  # "the orange suitcase among the luggage" is itself of it
    if any(not len(target) for target in targets):
        kinds = {region.label for region in candidates.regions}
        of_table = kinds <= _PARTS_OF_TABLE and item.targets[0].head.category == "table"
        return np.full(count, 1.0 if of_table else _without_target(item, targets, scene))
    if item.kind == "between":
        within = _between(candidates, targets)
        if scene.is_page and not bool((within * candidates.viable >= FAILED).any()):
            return between_levels(candidates, targets)
        return within if scene.exact else np.maximum(within, _NEVER_OUT)
    target = targets[0]
    scores = _pairwise(item.kind, candidates, target, scene)
    itself = _same(candidates, target, scene)
    scores = np.where(itself, 0.0, scores)
    weights = target.scores / target.scores.max()
    if item.kind in _NEAREST_MEANT and not (scene.is_page and item.kind == "next_to"):
        pull = 0.8 if scene.is_page else 0.15
        fits = scores >= FAILED if scene.is_page else None
        near = closeness(candidates.boxes, target.boxes, among=fits)
        scores = scores * (1.0 - pull + pull * near)
    result: FloatArray = (scores * weights[None, :]).max(axis=1)
    loose = item.kind in _LOOSE and not scene.exact
    result = np.maximum(result, _NEVER_OUT) if loose else result
    alone = itself.all(axis=1)
    if not alone.any():
        return result
    # Nobody stands behind himself.
    return np.where(
        alone, np.minimum(result, _without_target(item, [()] * len(item.targets), scene)), result
    )


def _same(candidates: Candidates, target: Candidates, scene: Scene) -> npt.NDArray[np.bool_]:
    """Whether a candidate is the target itself, (N, M); words may be boxed twice on a page."""
    same = iou_matrix(candidates.boxes, target.boxes) > 0.8
    if not scene.is_page:
        return same
    lines = np.array([_is_written(region, scene) for region in candidates.regions]).reshape(-1, 1)
    return same | (lines & (containment_matrix(target.boxes, candidates.boxes).T > 0.8))


def _is_written(region: Region, scene: Scene) -> bool:
    return region.source == "ocr" or region in scene.writings


def _without_target(item: Relation, targets: Sequence[Sized], scene: Scene) -> float:
    """What is left of a relation to something that nobody saw."""
    missing = [phrase for phrase, seen in zip(item.targets, targets, strict=True) if not len(seen)]
    plain = any(_seldom_overlooked(phrase.head.categories[:1], scene) for phrase in missing)
    return _MISSING_TARGET if scene.exact or plain else _UNSEEN_TARGET


def _seldom_overlooked(names: Sequence[str], scene: Scene) -> bool:
    known = _SELDOM_OVERLOOKED.intersection(names)
    return bool(known) and scene.eyes.notices(known)


def _pairwise(kind: str, candidates: Candidates, target: Candidates, scene: Scene) -> FloatArray:
    geometry = RELATIONS[kind](candidates.boxes, target.boxes)
    if isinstance(scene, Drawing):
        return np.maximum(geometry, np.where(_past(kind, candidates, target), _ASLANT, 0.0))
    if scene.is_page and kind == "next_to":
        named = belongs(candidates, target, scene) > 0.95  # a label and its box, in any place
        return np.maximum(beside(candidates, target), np.where(named, 0.97, 0.0))
    if scene.is_page and kind in ("behind", "in_front_of"):  # "after Payment", "before Save"
        return following(candidates.boxes, target.boxes, before=kind == "in_front_of")
    if scene.is_page and kind in ("left_of", "right_of"):  # on pages, in the same line first
        return geometry * (0.6 + 0.4 * in_line(candidates.boxes, target.boxes))
    if scene.is_page and kind in ("of", "in", "with", "on", "at"):
        scores = np.maximum(geometry, belongs(candidates, target, scene))
        return np.where(_elsewhere(candidates, target), 0.0, scores)
    if kind == "under" and not scene.exact:  # the chair under the cat is what it sits on
        return np.maximum(geometry, on(target.boxes, candidates.boxes).T)
    return geometry


def _past(kind: str, candidates: Candidates, target: Candidates) -> npt.NDArray[np.bool_]:
    """Whether a candidate lies wholly on the named side, however far up or down, (N, M)."""
    one, two = candidates.boxes.xyxy[:, None, :], target.boxes.xyxy[None, :, :]
    sides = {
        "left_of": one[..., 2] <= two[..., 0],
        "right_of": one[..., 0] >= two[..., 2],
        "above": one[..., 3] <= two[..., 1],
        "below": one[..., 1] >= two[..., 3],
    }
    return np.asarray(sides.get(kind, np.zeros((len(candidates), len(target)), dtype=bool)))


def _elsewhere(candidates: Candidates, target: Candidates) -> npt.NDArray[np.bool_]:
    """Rows that are not on the level of a text, (N, M): to stand near is not to be its row."""
    y = target.boxes.centers[None, :, 1]
    edges = candidates.boxes.xyxy
    outside = (y < edges[:, None, 1]) | (y > edges[:, None, 3])
    rows = np.array([region.label == "row" for region in candidates.regions])[:, None]
    texts = np.array([bool(region.text) for region in target.regions])[None, :]
    lower = target.boxes.heights[None, :] < candidates.boxes.heights[:, None]
    result: npt.NDArray[np.bool_] = outside & rows & texts & lower
    return result


def _between(candidates: Candidates, targets: Sequence[Candidates]) -> FloatArray:
    first, second = targets[0], targets[-1]
    scores = between(candidates.boxes, first.boxes, second.boxes)  # (N, M, K)
    weights = first.scores[:, None] * second.scores[None, :]
    if len(targets) == 1:  # "between the two chairs": a pair of different ones
        weights = np.where(iou_matrix(first.boxes, second.boxes) > 0.8, 0.0, weights)
    weights = weights / max(float(weights.max()), 1e-9)
    result: FloatArray = (scores * weights[None]).max(axis=(1, 2))
    return result
