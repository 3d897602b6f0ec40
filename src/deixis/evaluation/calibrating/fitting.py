"""Fits each kind of curve to stated confidences and whether the answers were right."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from deixis.core import InputError
from deixis.evaluation.metrics._arrays import Bools, Floats, flags, probabilities, same_length
from deixis.grounders.calibration import Curve, Isotonic, Platt, Temperature
from deixis.grounders.calibration.curves import logit

__all__ = ["CURVES", "fit_isotonic", "fit_platt", "fit_temperature"]

_STEPS, _SMALL = 60, 1e-9
_TEMPERATURES = (0.05, 20.0)


def fit_temperature(confidences: npt.ArrayLike, correct: npt.ArrayLike) -> Temperature:
    """The temperature of least log-loss against smoothed targets; see `Temperature`.

    The log-loss is convex in 1 / T, so that a golden-section search finds its least point within
    0.05..20.

    Deviation: the paper fits to 0 and 1, and a few answers that are all right (or told apart
    without a mistake) then are 100 % sure; the targets are Platt's, as in `fit_platt`.
    """
    values, right = _checked(confidences, correct)
    logits, targets = _logits(values), _smoothed(right)

    def loss(beta: float) -> float:
        return _mean_loss(beta * logits, targets)

    low, high = 1.0 / _TEMPERATURES[1], 1.0 / _TEMPERATURES[0]
    ratio = (np.sqrt(5.0) - 1.0) / 2.0
    for _ in range(_STEPS):
        left, later = high - ratio * (high - low), low + ratio * (high - low)
        if loss(left) <= loss(later):
            high = later
        else:
            low = left
    return Temperature(float(2.0 / (low + high)))


def fit_platt(confidences: npt.ArrayLike, correct: npt.ArrayLike) -> Platt:
    """Slope and offset of least log-loss against Platt's smoothed targets.

    J. Platt, 1999: targets ``(N+ + 1) / (N+ + 2)`` for right and ``1 / (N- + 2)`` for wrong answers
    keep the fit finite where the two do not overlap. Newton's method with halved steps (H. Lin,
    C. Lin, R. Weng, 2007). A slope below 0 is set to 0: the curve must not turn answers round.
    """
    values, right = _checked(confidences, correct)
    targets = _smoothed(right)
    design = np.stack([_logits(values), np.ones(len(values))], axis=1)  # (N, 2)
    weights = _newton(design, targets)
    if weights[0] < 0.0:
        weights = np.array([0.0, _newton(design[:, 1:], targets)[0]])
    return Platt(float(weights[0]), float(weights[1]))


def fit_isotonic(confidences: npt.ArrayLike, correct: npt.ArrayLike) -> Isotonic:
    """The never-falling curve of least squares, by pool-adjacent-violators.

    M. Ayer et al., Annals of Mathematical Statistics 1955; for calibration B. Zadrozny, C. Elkan,
    KDD 2002: go through the answers by confidence, and pool neighbouring blocks into their mean as
    long as the earlier has the larger share. Equal confidences are one block from the start.

    Deviations: each pooled block is one knot at its mean confidence, with straight lines between
    knots; shares are cut to ``1 / (N + 2) .. (N + 1) / (N + 2)``, since no finite sample proves 0
    or 1.
    """
    values, right = _checked(confidences, correct)
    levels, group, counts = np.unique(values, return_inverse=True, return_counts=True)
    hits = np.bincount(group.reshape(-1), weights=right.astype(np.float64))
    blocks: list[tuple[float, float, float]] = []  # (hits, count, sum of confidences)
    for level, hit, count in zip(levels.tolist(), hits.tolist(), counts.tolist(), strict=True):
        block = (hit, float(count), level * count)
        while blocks and blocks[-1][0] * block[1] >= block[0] * blocks[-1][1]:
            before = blocks.pop()
            block = (before[0] + block[0], before[1] + block[1], before[2] + block[2])
        blocks.append(block)
    edge = 1.0 / (len(values) + 2.0)
    shares = [min(max(hit / count, edge), 1.0 - edge) for hit, count, _ in blocks]
    return Isotonic(tuple(total / count for _, count, total in blocks), tuple(shares))


CURVES: dict[str, Callable[[npt.ArrayLike, npt.ArrayLike], Curve]] = {
    "temperature": fit_temperature,
    "platt": fit_platt,
    "isotonic": fit_isotonic,
}
"""Simplest first."""


def _checked(confidences: npt.ArrayLike, correct: npt.ArrayLike) -> tuple[Floats, Bools]:
    values, right = probabilities(confidences, "confidences"), flags(correct, "correct")
    same_length(confidences=values, correct=right)
    if not values.size:
        raise InputError("a curve needs answers with a confidence, got none")
    return values, right


def _smoothed(right: Bools) -> Floats:
    """Platt's targets: what one right and one wrong answer more would leave of 1 and of 0."""
    good, bad = int(right.sum()), int((~right).sum())
    return np.where(right, (good + 1.0) / (good + 2.0), 1.0 / (bad + 2.0))


def _logits(values: Floats) -> Floats:
    return np.array([logit(value) for value in values.tolist()])


def _mean_loss(scores: Floats, targets: Floats) -> float:
    """Mean cross-entropy of ``logistic(scores)``; stable for large scores."""
    return float(np.mean(np.logaddexp(0.0, scores) - targets * scores))


def _newton(design: Floats, targets: Floats) -> Floats:
    weights = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        chance = 1.0 / (1.0 + np.exp(-np.clip(design @ weights, -60.0, 60.0)))
        gradient = design.T @ (chance - targets)
        curvature = (design.T * (chance * (1.0 - chance))) @ design
        step = np.linalg.solve(curvature + _SMALL * np.eye(len(weights)), gradient)
        before, size = _mean_loss(design @ weights, targets), 1.0
        while size > _SMALL and _mean_loss(design @ (weights - size * step), targets) > before:
            size /= 2.0
        weights = weights - size * step
        if float(np.abs(size * step).max()) < _SMALL:
            break
    return weights
