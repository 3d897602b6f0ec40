"""Turns what a caller passes into arrays of the right shape, or says what is wrong with it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import InputError

__all__ = ["Bools", "Floats", "boxes_of", "flags", "numbers", "probabilities", "same_length"]

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


def numbers(values: npt.ArrayLike, what: str) -> Floats:
    """(N,) float64 without NaN."""
    try:
        array = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError):
        raise InputError(f"{what} must be numbers, got {values!r:.80}") from None
    if array.ndim != 1:
        raise InputError(f"{what} must have the shape (N,), got {array.shape}")
    if np.isnan(array).any():
        raise InputError(f"{what} must be numbers, got NaN")
    return array


def probabilities(values: npt.ArrayLike, what: str) -> Floats:
    """(N,) float64 in 0..1."""
    array = numbers(values, what)
    if array.size and not (array.min() >= 0.0 and array.max() <= 1.0):
        raise InputError(f"{what} must be in 0..1, got {array.min()} to {array.max()}")
    return array


def flags(values: npt.ArrayLike, what: str) -> Bools:
    """(N,) bool of zeros and ones."""
    array = numbers(values, what)
    if not np.isin(array, (0.0, 1.0)).all():
        raise InputError(f"{what} must be true or false, got {values!r:.80}")
    return np.asarray(array == 1.0, dtype=np.bool_)


def boxes_of(values: npt.ArrayLike, what: str) -> Floats:
    """(N, 4) float64: x1, y1, x2, y2 in pixels; an empty list is (0, 4)."""
    try:
        array = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError):
        raise InputError(f"{what} must be rows of four numbers, got {values!r:.80}") from None
    array = array.reshape(0, 4) if array.size == 0 else array
    if array.ndim != 2 or array.shape[1] != 4:
        raise InputError(f"{what} must have the shape (N, 4), got {array.shape}")
    if not np.isfinite(array).all() or (array[:, 2:] < array[:, :2]).any():
        raise InputError(f"{what} must be finite with x1 <= x2 and y1 <= y2")
    return array


def same_length(**arrays: npt.NDArray[np.generic]) -> None:
    """Check that all arrays have equally many entries; the names are used in the message."""
    lengths = {name: len(array) for name, array in arrays.items()}
    if len(set(lengths.values())) > 1:
        told = " and ".join(f"{length} {name}" for name, length in lengths.items())
        raise InputError(f"lengths must agree, got {told}")
