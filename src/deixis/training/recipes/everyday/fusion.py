"""One list of soft labels a photo, from what several teachers and people said about it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.training.recipes.everyday.cache import Entry

__all__ = ["CLASS", "CROWD", "SURE", "fuse", "overlaps", "soft_labels", "trust"]

FloatArray = npt.NDArray[np.float64]

CLASS, SURE, CROWD = 0, 1, 6
"""Columns of a soft label: class, probability, x1, y1, x2, y2 (shares of the photo), crowd."""


_LEAST = 0.04  # a rarer guess is no reason to spare a region
_FAINT = 0.1  # scores below are noise, and there are many of them
_DOUBTED = 0.1
_PERSON = COCO_CATEGORIES.index("person")
_PLACES = frozenset({"bathroom", "bedroom", "kitchen", "living room"})


def overlaps(a: FloatArray, b: FloatArray) -> FloatArray:
    """IoU of each pair of rows x1 y1 x2 y2, (len(a), len(b))."""
    low = np.maximum(a[:, None, :2], b[None, :, :2])
    shared = np.clip(np.minimum(a[:, None, 2:], b[None, :, 2:]) - low, 0, None).prod(2)
    area_a, area_b = (a[:, 2:] - a[:, :2]).prod(1), (b[:, 2:] - b[:, :2]).prod(1)
    return np.asarray(shared / np.maximum(area_a[:, None] + area_b[None] - shared, 1e-12))


def fuse(lists: Sequence[FloatArray], weights: Sequence[float], *, iou: float = 0.55) -> FloatArray:
    """Weighted box fusion (R. Solovyev et al., 2019, arXiv 1910.13302).

    Boxes of one class that overlap become one box, the mean of them weighted by score; its score
    is the weighted sum over the teachers, so a box that only one of them saw loses some.
    Deviation: each teacher counts once in a cluster, with its best score.

    Args:
        lists: One a teacher, rows of (class, score, x1, y1, x2, y2).
        weights: One a teacher.
        iou: Overlap from which boxes are one thing.

    Returns:
        Rows of the same form, best first.
    """
    rows = [np.c_[np.asarray(r, float).reshape(-1, 6), np.full(len(r), i)] for i, r in _each(lists)]
    every = np.concatenate(rows)
    every = every[np.argsort(-every[:, 1], kind="stable")]
    clusters: list[list[FloatArray]] = []
    centres = np.zeros((0, 5))
    for row in every:
        match = _cluster_of(row, centres, iou)
        if match is None:
            clusters.append([row])
            centres = np.concatenate([centres, [[row[0], *row[2:6]]]])
        else:
            clusters[match].append(row)
            centres[match, 1:] = _mean_box(clusters[match])
    total = float(sum(weights))
    fused = [
        [c[0], _score(members, weights) / total, *c[1:]]
        for c, members in zip(centres, clusters, strict=True)
    ]
    array = np.array(fused).reshape(-1, 6)
    return np.asarray(array[np.argsort(-array[:, 1], kind="stable")])


def soft_labels(
    entry: Entry, weights: Sequence[float], scale: tuple[FloatArray, FloatArray] | None = None
) -> FloatArray:
    """Rows of (class, probability, x1, y1, x2, y2, crowd): people's boxes, then teachers'.

    Where people marked everything, teachers add nothing; elsewhere a teacher's box that
    repeats a person's box goes. On photos labelled as something outside the 80 categories (a
    tulip) teachers are believed about persons only: they call it a cup.

    Args:
        entry: One cached photo.
        weights: One a teacher.
        scale: Scores and the probabilities they stand for, see :func:`trust`.
    """
    truth = np.asarray(entry.truth, float).reshape(-1, 6)  # class, box, crowd
    mine = np.c_[truth[:, 0], np.ones(len(truth)), truth[:, 1:5], truth[:, 5]]
    if entry.complete:
        return np.asarray(mine)
    fused = fuse([_plain(rows) for rows in entry.seen], weights)
    if scale is not None:
        fused[:, 1] = np.interp(fused[:, 1], *scale)
    if _of_something_else(entry):
        strange = fused[:, 0] != _PERSON
        fused[strange, 1] = np.minimum(fused[strange, 1], _DOUBTED)
    if len(mine) and len(fused):
        same = fused[:, :1] == mine[None, :, 0]
        repeats = ((overlaps(fused[:, 2:6], mine[:, 2:6]) > 0.5) & same).any(1)
        fused = fused[~repeats]
    fused = fused[fused[:, SURE] >= _LEAST]
    return np.concatenate([mine, np.c_[fused, np.zeros(len(fused))]])


def trust(entries: Sequence[Entry], weights: Sequence[float]) -> tuple[FloatArray, FloatArray]:
    """How often a fused box of some score is right, by pool-adjacent-violators.

    Counted on photos where people marked everything (IoU >= 0.5, same class).

    Returns:
        Scores and probabilities, both rising, for ``np.interp``.
    """
    scores: list[float] = []
    right: list[float] = []
    for entry in entries:
        truth = np.asarray(entry.truth, float).reshape(-1, 6)
        fused = fuse([np.asarray(rows, float) for rows in entry.seen], weights)
        hit = overlaps(fused[:, 2:6], truth[:, 1:5]) * (fused[:, :1] == truth[None, :, 0])
        taken = np.zeros(len(truth), bool)
        for row, score in zip(hit, fused[:, 1], strict=True):
            best = int(np.argmax(row * ~taken)) if len(row) else 0
            good = bool(len(row)) and row[best] >= 0.5 and not taken[best]
            taken[best : best + 1] |= good
            scores.append(float(score))
            right.append(float(good))
    return isotonic(np.array(scores), np.array(right))


def isotonic(scores: FloatArray, right: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Least-squares rising fit (pool adjacent violators), first grouped by twenty."""
    order = np.argsort(scores, kind="stable")
    groups = max(len(order) // 20, 1)
    pools: list[list[float]] = []  # mean score, share right, count
    for part in np.array_split(order, groups):
        if len(part):
            pools.append([float(scores[part].mean()), float(right[part].mean()), len(part)])
        while len(pools) > 1 and pools[-2][1] >= pools[-1][1]:
            (s1, r1, n1), (s2, r2, n2) = pools[-2:]
            n = n1 + n2
            pools[-2:] = [[(s1 * n1 + s2 * n2) / n, (r1 * n1 + r2 * n2) / n, n]]
    table = np.array([[0.0, 0.0, 0.0], *pools]) if pools else np.array([[0.0, 0, 0], [1, 1, 0]])
    return table[:, 0], table[:, 1]


def _plain(rows: list[list[float]]) -> FloatArray:
    table = np.asarray(rows, float).reshape(-1, 6)
    return np.asarray(table[table[:, SURE] >= _FAINT])


def _of_something_else(entry: Entry) -> bool:
    """Whether the photo shows a thing outside the 80 categories, which teachers force into one."""
    names = set(entry.named) - _PLACES
    return bool(names) and not names & set(COCO_CATEGORIES)


def _each(lists: Sequence[FloatArray]) -> list[tuple[int, FloatArray]]:
    return list(enumerate(lists))


def _cluster_of(row: FloatArray, centres: FloatArray, iou: float) -> int | None:
    if not len(centres):
        return None
    share = overlaps(row[None, 2:6], centres[:, 1:])[0] * (centres[:, 0] == row[0])
    best = int(np.argmax(share))
    return best if share[best] > iou else None


def _mean_box(members: list[FloatArray]) -> FloatArray:
    table = np.array(members)
    return np.asarray((table[:, 2:6] * table[:, 1:2]).sum(0) / table[:, 1].sum())


def _score(members: list[FloatArray], weights: Sequence[float]) -> float:
    best: dict[int, float] = {}
    for row in members:
        best[int(row[6])] = max(best.get(int(row[6]), 0.0), float(row[1]))
    return sum(weights[teacher] * score for teacher, score in best.items())
