"""Over-segmentations at several scales, and scores of their regions as one map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from deixis.core.errors import ConfigError, InputError
from deixis.core.protocols import ImageArray
from deixis.perception.proposals.slic import slic
from deixis.perception.proposals.superpixels import Labels, superpixels

__all__ = ["Segmentation", "averaged", "check_segmentations", "min_max", "segmentations", "spread"]

Segmentation = Literal["slic", "watershed"]
ScoreMap = npt.NDArray[np.float32]

_FLAT = 1e-6  # a map whose values differ by less says nothing about places


def segmentations(
    small: ImageArray, *, scales: Sequence[int], methods: Sequence[Segmentation] = ("slic",)
) -> list[Labels]:
    """One over-segmentation a method and scale, each (H, W) with labels from 0.

    Args:
        small: RGB uint8 (H, W, 3), already small.
        scales: About how many regions each has.
        methods: "slic" (compact regions) and "watershed" (regions along contours).

    Raises:
        ConfigError: There is no scale, a scale below 1, or an unknown method.
    """
    check_segmentations(scales, methods)
    return [_segment(small, method, scale) for method in methods for scale in scales]


def check_segmentations(scales: Sequence[int], methods: Sequence[str]) -> None:
    """Settings of `segmentations`.

    Raises:
        ConfigError: There is no scale, a scale below 1, or an unknown method.
    """
    if not scales or min(scales) < 1:
        raise ConfigError(f"scales must be numbers of regions of 1 or more, got {list(scales)}")
    if not methods or any(method not in ("slic", "watershed") for method in methods):
        raise ConfigError(f"a segmentation must be slic or watershed, got {list(methods)}")


def _segment(small: ImageArray, method: Segmentation, regions: int) -> Labels:
    if method == "slic":
        return slic(small, regions=regions)
    height, width = small.shape[:2]
    return superpixels(small, cell=max(2, round((height * width / regions) ** 0.5)))


def spread(labels: Labels, scores: npt.ArrayLike) -> ScoreMap:
    """Each pixel gets the score of its region: (H, W) labels, (..., K) scores -> (..., H, W).

    Raises:
        InputError: There are fewer scores than labels.
    """
    values = np.asarray(scores, dtype=np.float32)
    if labels.size and int(labels.max()) >= values.shape[-1]:
        raise InputError(f"{int(labels.max()) + 1} regions need a score each, got {values.shape}")
    return np.asarray(values[..., labels])


def averaged(maps: Sequence[ScoreMap]) -> ScoreMap:
    """Mean over scales of maps of one shape.

    Raises:
        InputError: There is no map.
    """
    if not maps:
        raise InputError("averaging needs one map or more, got none")
    return np.asarray(np.mean(np.stack(maps), axis=0, dtype=np.float32))


def min_max(scores: npt.NDArray[np.floating]) -> ScoreMap:
    """Values of one map stretched to 0..1; a constant map becomes 0 everywhere, never NaN."""
    clean = np.nan_to_num(np.asarray(scores, dtype=np.float64))
    if clean.size == 0 or float(np.ptp(clean)) < _FLAT:
        return np.zeros(clean.shape, dtype=np.float32)
    return np.asarray((clean - clean.min()) / np.ptp(clean), dtype=np.float32)
