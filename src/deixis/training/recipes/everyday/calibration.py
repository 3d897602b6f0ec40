"""Fit the slope and shift that turn the detector's scores into probabilities."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from deixis.training.recipes.everyday.cache import Entry
from deixis.training.recipes.everyday.fusion import overlaps
from deixis.training.recipes.everyday.teachers import Found

__all__ = ["expected_error", "fit", "judged"]

FloatArray = npt.NDArray[np.float64]


def judged(entries: Sequence[Entry], found: Sequence[Found]) -> FloatArray:
    """Rows of (score, right, person): whether each detection is right (IoU >= 0.5, once)."""
    rows = []
    for entry, seen in zip(entries, found, strict=True):
        truth = np.asarray(entry.truth, float).reshape(-1, 6)
        boxes = np.asarray(seen.boxes, float).reshape(-1, 4)
        hit = overlaps(boxes, truth[:, 1:5]) * (seen.labels[:, None] == truth[None, :, 0])
        taken = np.zeros(len(truth), bool)
        for row, score, label in zip(hit, seen.scores, seen.labels, strict=True):
            free = row * ~taken
            best = int(np.argmax(free)) if len(free) else -1
            right = best >= 0 and free[best] >= 0.5
            if right and not truth[best, 5]:
                taken[best] = True
            rows.append([float(score), float(right), float(label == 0)])
    return np.array(rows).reshape(-1, 3)


def fit(rows: FloatArray, *, pull: float = 1.0) -> dict[str, list[float]]:
    """Slope and shift for "person" and "other" by Newton's steps on the log-loss (Platt, 1999).

    Args:
        rows: See :func:`judged`.
        pull: Strength of a prior towards slope 1 and shift 0, in observations.
    """
    return {
        "person": _platt(rows[rows[:, 2] > 0.5], pull),
        "other": _platt(rows[rows[:, 2] < 0.5], pull),
    }


def expected_error(chance: FloatArray, right: FloatArray, *, bins: int = 10) -> float:
    """Expected calibration error: mean gap between score and share right, over equal bins."""
    place = np.minimum((chance * bins).astype(int), bins - 1)
    gaps = [
        abs(chance[place == b].mean() - right[place == b].mean()) * (place == b).mean()
        for b in range(bins)
        if (place == b).any()
    ]
    return float(sum(gaps))


def _platt(rows: FloatArray, pull: float) -> list[float]:
    score = np.clip(rows[:, 0], 1e-4, 1 - 1e-4)
    x = np.c_[np.log(score / (1 - score)), np.ones(len(score))]
    prior, value = np.array([1.0, 0.0]), np.array([1.0, 0.0])
    for _ in range(100):
        chance = 1 / (1 + np.exp(-(x @ value)))
        slope = x.T @ (chance - rows[:, 1]) + pull * (value - prior)
        curve = (x * (chance * (1 - chance))[:, None]).T @ x + pull * np.eye(2)
        step = np.linalg.solve(curve, slope)
        value = value - step * min(1.0, 0.5 / float(np.abs(step).max() + 1e-12))  # no long leaps
    return [round(max(float(value[0]), 0.05), 4), round(float(value[1]), 4)]
