"""Turn a cache into what the loop learns from: soft labels, draw weights, the dev part."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.training.recipes.everyday.cache import Cache, Entry
from deixis.training.recipes.everyday.fusion import CLASS, SURE, soft_labels, trust
from deixis.training.recipes.everyday.loop import Material

__all__ = ["TEACHER_WEIGHTS", "gather"]

FloatArray = npt.NDArray[np.float64]

TEACHER_WEIGHTS = (2.0, 1.0)
"""NanoDet-Plus, YOLOX-nano."""


def gather(folder: Path, *, dev_share: float = 1 / 3, truth_times: float = 4.0) -> Material:
    """Labels and weights of a cache.

    Photos of the "val" split are never drawn, nor is the dev part: a third of the train photos
    with complete boxes, chosen by a checksum of their key so that it never changes.

    Args:
        folder: A cache.
        dev_share: Share of the photos with complete boxes that is kept for tuning.
        truth_times: How much oftener a photo with complete boxes is drawn.
    """
    cache = Cache(folder)
    complete = [i for i, e in enumerate(cache.entries) if e.complete and e.split == "train"]
    dev = [i for i in complete if _chance(cache.entries[i].key) < dev_share]
    teach = [cache.entries[i] for i in complete if i not in set(dev)]
    scale = trust(teach, TEACHER_WEIGHTS)
    labels = [soft_labels(entry, TEACHER_WEIGHTS, scale) for entry in cache.entries]
    weights = _weights(cache.entries, labels, truth_times)
    weights[dev] = 0.0
    return Material(folder, labels, weights, dev)


def _chance(key: str) -> float:
    return zlib.crc32(key.encode()) / 2**32


def _weights(
    entries: Sequence[Entry], labels: Sequence[FloatArray], truth_times: float
) -> FloatArray:
    """Rarer classes oftener: repeat factors of A. Gupta et al., 2019, arXiv 1908.03195."""
    kinds = [{int(c) for c in rows[rows[:, SURE] > 0.4, CLASS]} for rows in labels]
    share = Counter(kind for some in kinds for kind in some)
    weights = np.zeros(len(entries))
    for index, (entry, some) in enumerate(zip(entries, kinds, strict=True)):
        if entry.split == "train":
            rarest = min((share[k] for k in some), default=0) / len(entries)
            often = min(max((0.02 / rarest) ** 0.5, 1.0), 5.0) if some else 0.4
            weights[index] = often * (truth_times if entry.complete else 1.0)
    return weights
