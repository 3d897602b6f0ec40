"""What belongs together on a page: a value and its row, a price and its card."""

from __future__ import annotations

import numpy as np

from deixis.core import Boxes, Region, containment_matrix
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.distances import closeness, gaps, next_to
from deixis.grounders.neuro_symbolic.words.text_match import similarity

__all__ = ["belongs", "beside", "headed", "in_line"]

_HOLDERS = frozenset({"row", "column", "card", "table", "chart", "navigation"})


def belongs(candidates: Candidates, targets: Candidates, scene: Scene) -> FloatArray:
    """How surely each candidate belongs to each target on a page, (N, M) in 0..1."""
    a, b = candidates.boxes, targets.boxes
    shared = np.maximum(
        0.95 * _share(a, b, _boxes(scene, "row")) * (0.75 + 0.25 * closeness(a, b)),
        np.maximum(
            0.95 * _share(a, b, _boxes(scene, "column")), 0.9 * _share_smallest(a, b, scene)
        ),
    )
    lined = np.maximum(_lined_up(a, b, axis=1), 0.95 * _lined_up(a, b, axis=0)) * closeness(a, b)
    named = np.maximum(_named(candidates, targets, scene), _holding(candidates, b))
    # Where the words name a candidate outright, standing near them counts for little.
    settled = 0.6 if named.max(initial=0.0) > 0.85 else 1.0
    return np.maximum(settled * np.maximum(shared, 0.85 * lined), named)


def beside(candidates: Candidates, targets: Candidates) -> FloatArray:
    """How well each stands beside each target on a page, (N, M): in its line, however far off.

    Of those in the line the nearest is meant; things over or under it come second.
    """
    a, b = candidates.boxes, targets.boxes
    level = (_lined_up(a, b, axis=1) > 0.5) & (containment_matrix(a, b) < 0.8)
    space = np.abs(gaps(a, b)[0])
    nearest = np.where(level, space, np.inf).min(axis=0, initial=np.inf)
    lead = np.where(np.isfinite(nearest), nearest, 0.0)[None, :]
    unit = np.maximum(b.heights[None, :], 1.0)
    along = np.where(level, 1.0 / (1.0 + (space - lead) / (lead + 4 * unit)), 0.0)
    return np.maximum(along, 0.7 * next_to(a, b))


def in_line(a: Boxes, b: Boxes) -> FloatArray:
    """Share of the smaller height that both boxes have in common, (N, M) in 0..1."""
    return _lined_up(a, b, axis=1)


def headed(candidates: Candidates, targets: Candidates) -> FloatArray:
    """How well each stands right under each target on a page, (N, M), as a field its label."""
    a, b = candidates.boxes, targets.boxes
    space = a.xyxy[:, None, 1] - b.xyxy[None, :, 3]
    unit = np.maximum(b.heights[None, :], 1.0)
    close = (space > -0.3 * unit) & (space < 2.0 * unit)
    return np.where(close, _lined_up(a, b, axis=0) / (1.0 + np.maximum(space, 0.0) / unit), 0.0)


def _holding(candidates: Candidates, targets: Boxes) -> FloatArray:
    """Rows, cards and the like belong to what stands in them, (N, M)."""
    holders = np.array([region.label in _HOLDERS for region in candidates.regions])
    inside = containment_matrix(targets, candidates.boxes).T > 0.8
    return np.where(holders.reshape(-1, 1) & inside, 0.97, 0.0)


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
