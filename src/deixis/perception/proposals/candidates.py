"""The pool: every group of several hierarchies over two over-segmentations of one small image."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import FloatArray
from deixis.core.protocols import ImageArray
from deixis.perception.attributes.oklab import Float32Array
from deixis.perception.proposals.grouping import Hierarchy, Mix, group
from deixis.perception.proposals.region_features import histograms, region_features
from deixis.perception.proposals.superpixels import Labels, gradient, superpixels

__all__ = ["PLAN", "Pool", "gather", "shrink"]

PLAN: tuple[tuple[int, tuple[Mix, ...]], ...] = (
    (10, (Mix("lab", 1.0, 0.3, 8.0), Mix("lab", 1.0, 0.0, 1.0))),
    (18, (Mix("hsv", 1.0, 0.5, 2.0), Mix("lab", 0.3, 1.0, 2.0))),
)
"""Side of the cells of each over-segmentation in pixels, and the mixes that group it."""

_LONG_SIDE, _MOST_PIXELS = 320, 320 * 240
_SMALLEST = 5  # pixels of the small image: a shorter side is noise


@dataclass(frozen=True, slots=True)
class Pool:
    """Candidates in pixels of the small image.

    Attributes:
        boxes: (M, 4).
        sizes: Pixels that belong to each, (M,).
        cues: See `grouping.CUES`, (M, len(CUES)).
        source: Which hierarchy, and which group in it, (M, 2).
        hierarchies: Each run with the labels of its superpixels.
        slope: Gradient of the small image, (h, w).
    """

    boxes: FloatArray
    sizes: FloatArray
    cues: FloatArray
    source: npt.NDArray[np.intp]
    hierarchies: tuple[tuple[Labels, Hierarchy], ...]
    slope: Float32Array

    def mask(self, index: int) -> npt.NDArray[np.bool_]:
        """The pixels of a candidate in the small image, (h, w)."""
        run, node = self.source[index].tolist()
        labels, hierarchy = self.hierarchies[run]
        return np.isin(labels, hierarchy.members(node))


def shrink(image: ImageArray) -> ImageArray:
    """The image with a long side of at most 320 and at most 76,800 pixels, never enlarged."""
    import cv2

    # Skipping pixels first keeps huge images fast; the average after it sees enough of them.
    skip = max(1, max(image.shape[:2]) // (4 * _LONG_SIDE))
    coarse = np.ascontiguousarray(image[::skip, ::skip])
    height, width = coarse.shape[:2]
    scale = min(1.0, _LONG_SIDE / max(height, width), (_MOST_PIXELS / (height * width)) ** 0.5)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(coarse, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def gather(small: ImageArray) -> Pool:
    """Group a small image in every way of the plan."""
    slope = gradient(small)
    runs: list[tuple[Labels, Hierarchy]] = []
    for cell, mixes in PLAN:
        labels = superpixels(small, cell=cell)
        regions = region_features(labels, slope)
        for mix in mixes:
            colour, texture = histograms(small, labels, mix.space)
            runs.append((labels, group(regions, colour, texture, mix=mix)))
    trees = [hierarchy for _, hierarchy in runs]
    source = [
        np.stack([np.full(len(tree.sizes), run), np.arange(len(tree.sizes))], axis=1)
        for run, tree in enumerate(trees)
    ]
    boxes, sizes, cues = (
        np.concatenate([getattr(tree, name) for tree in trees])
        for name in ("boxes", "sizes", "cues")
    )
    large = np.flatnonzero((boxes[:, 2:] - boxes[:, :2]).min(axis=1) >= _SMALLEST)
    return Pool(
        boxes[large], sizes[large], cues[large], np.concatenate(source)[large], tuple(runs), slope
    )
