"""What belongs together on a page: a value and its row, a price and its card."""

from __future__ import annotations

import numpy as np

from deixis.core import Boxes, Region, containment_matrix
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.relations import closeness
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.text_match import similarity

__all__ = ["belongs"]


def belongs(candidates: Candidates, targets: Candidates, scene: Scene) -> FloatArray:
    """How surely each candidate belongs to each target on a page, (N, M) in 0..1."""
    a, b = candidates.boxes, targets.boxes
    shared = np.maximum(
        0.95 * _share(a, b, _boxes(scene, "row")),
        np.maximum(
            0.95 * _share(a, b, _boxes(scene, "column")), 0.9 * _share_smallest(a, b, scene)
        ),
    )
    lined = np.maximum(_lined_up(a, b, axis=1), 0.95 * _lined_up(a, b, axis=0)) * closeness(a, b)
    return np.maximum(np.maximum(shared, 0.85 * lined), _named(candidates, targets, scene))


def _boxes(scene: Scene, label: str) -> Boxes:
    return Boxes.of(region.box for region in scene.elements if region.label == label)


def _share(a: Boxes, b: Boxes, holders: Boxes) -> FloatArray:
    """Whether some holder contains both, (N, M)."""
    if not len(holders):
        return np.zeros((len(a), len(b)))
    in_a, in_b = containment_matrix(a, holders) > 0.8, containment_matrix(b, holders) > 0.8
    return np.asarray((in_a[:, None, :] & in_b[None, :, :]).any(axis=2), dtype=np.float64)


def _share_smallest(a: Boxes, b: Boxes, scene: Scene) -> FloatArray:
    """1 when the smallest card round a target also holds the candidate, (N, M)."""
    cards = _boxes(scene, "card")
    if not len(cards):
        return np.zeros((len(a), len(b)))
    in_b = containment_matrix(b, cards) > 0.8
    areas = np.where(in_b, cards.areas[None, :], np.inf)
    smallest = areas.argmin(axis=1)  # (M,)
    exists = np.isfinite(areas.min(axis=1))
    in_a = containment_matrix(a, cards) > 0.8  # (N, C)
    return np.asarray(in_a[:, smallest] & exists[None, :], dtype=np.float64)


def _lined_up(a: Boxes, b: Boxes, *, axis: int) -> FloatArray:
    """Share of the smaller extent along ``axis`` that both have in common, (N, M)."""
    low = np.maximum(a.xyxy[:, None, axis], b.xyxy[None, :, axis])
    high = np.minimum(a.xyxy[:, None, axis + 2], b.xyxy[None, :, axis + 2])
    extent_a = a.xyxy[:, axis + 2] - a.xyxy[:, axis]
    extent_b = b.xyxy[:, axis + 2] - b.xyxy[:, axis]
    smaller = np.maximum(np.minimum(extent_a[:, None], extent_b[None, :]), 1e-9)
    result: FloatArray = np.clip((high - low) / smaller, 0.0, 1.0)
    return result


def _named(candidates: Candidates, targets: Candidates, scene: Scene) -> FloatArray:
    """Whether a target's words are the candidate's label, (N, M)."""
    return np.array(
        [
            [_label_match(region, target.text, scene) for target in targets.regions]
            for region in candidates.regions
        ]
    ).reshape(len(candidates), len(targets))


def _label_match(region: Region, words: str | None, scene: Scene) -> float:
    labels = scene.labels.get(region, ())
    return max((similarity(words, label) for label in labels), default=0.0) if words else 0.0
