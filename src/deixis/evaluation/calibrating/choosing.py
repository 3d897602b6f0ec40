"""Chooses the curve that predicts answers it was not fitted on best."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import InputError
from deixis.evaluation.calibrating.fitting import CURVES
from deixis.evaluation.metrics._arrays import Floats, flags, probabilities, same_length
from deixis.grounders.calibration import Curve

__all__ = ["Choice", "choose_curve", "log_loss"]

_EDGE = 1e-6


@dataclass(frozen=True, slots=True)
class Choice:
    """A fitted curve and how it was chosen.

    Attributes:
        kind: "temperature", "platt" or "isotonic".
        curve: Fitted on all answers.
        losses: Log-loss of each kind on the folds it was not fitted on; of "stated", the
            confidences as they came.
        held_out: (N,) what curves of the chosen kind said of answers they were not fitted on.
    """

    kind: str
    curve: Curve
    losses: dict[str, float]
    held_out: Floats


def log_loss(confidences: npt.ArrayLike, correct: npt.ArrayLike) -> float:
    """``-mean(log p_i)`` of the probability given to what happened; 0.69 is a coin.

    Confidences are kept within 1e-6 of the ends, so that one sure mistake is not infinite.

    Example:
        >>> round(log_loss([0.5, 0.5], [True, False]), 4)
        0.6931
    """
    values, right = probabilities(confidences, "confidences"), flags(correct, "correct")
    same_length(confidences=values, correct=right)
    if not values.size:
        raise InputError("log-loss needs answers, got none")
    kept = np.clip(values, _EDGE, 1.0 - _EDGE)
    return float(-np.mean(np.log(np.where(right, kept, 1.0 - kept))))


def choose_curve(
    confidences: npt.ArrayLike,
    correct: npt.ArrayLike,
    *,
    groups: Sequence[Hashable] | None = None,
    folds: int = 5,
    seed: int = 0,
) -> Choice:
    """Fit every kind of curve and keep the one of least cross-validated log-loss.

    Args:
        confidences: (N,) stated, in 0..1.
        correct: (N,) whether right.
        groups: (N,) a name an answer, usually its image: a group never stands on both sides.
        folds: Parts; fewer where there are fewer groups.
        seed: Of the parts.

    Returns:
        Of equals the simplest: temperature before Platt before isotonic.

    Raises:
        InputError: Fewer than two answers or groups, or lengths differ.
    """
    values, right = probabilities(confidences, "confidences"), flags(correct, "correct")
    same_length(confidences=values, correct=right)
    parts = _parts(len(values) if groups is None else list(groups), folds, seed)
    if len(parts) != len(values):
        raise InputError(f"got {len(parts)} groups for {len(values)} answers")
    if len(set(parts.tolist())) < 2:
        raise InputError("choosing a curve needs answers on at least two pictures")
    told = {name: _held_out(name, values, right, parts) for name in CURVES}
    losses = {name: log_loss(told[name], right) for name in CURVES}
    best = min(CURVES, key=lambda name: losses[name])  # min keeps the first of equals
    losses["stated"] = log_loss(values, right)
    return Choice(best, CURVES[best](values, right), losses, told[best])


def _held_out(
    name: str, values: Floats, right: npt.NDArray[np.bool_], parts: npt.NDArray[np.intp]
) -> Floats:
    said = np.empty(len(values))
    for part in np.unique(parts):
        inside = parts == part
        curve = CURVES[name](values[~inside], right[~inside])
        said[inside] = [curve(value) for value in values[inside].tolist()]
    return said


def _parts(groups: int | list[Hashable], folds: int, seed: int) -> npt.NDArray[np.intp]:
    """(N,) the fold of each answer; whole groups, shuffled by the seed."""
    names = list(range(groups)) if isinstance(groups, int) else groups
    number: dict[Hashable, int] = {}
    slots = np.array([number.setdefault(name, len(number)) for name in names], dtype=np.intp)
    order = np.random.default_rng(seed).permutation(len(number))
    return np.asarray(order[slots] % max(folds, 2), dtype=np.intp)
