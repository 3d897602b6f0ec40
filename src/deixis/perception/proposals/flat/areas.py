"""The flat colours within figures: cores of even colour, one a shape that touches another."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.perception.proposals.flat.figures import pieces
from deixis.perception.proposals.flat.ground import Float32Array
from deixis.perception.proposals.flat.shapes import BoolArray

__all__ = ["Labels", "areas"]

Labels = npt.NDArray[np.int32]

_EVEN = 9.0  # CIELAB units across three pixels within a flat colour
_NOISES = 6.0
_ALIKE = 9.0  # CIELAB units between two areas that are one
_LEAST, _SHARE = 6, 0.02  # pixels, and of the figure, from which on an area counts
_MOST = 60  # areas of one figure from which on it is a texture


def areas(lab: Float32Array, figure: BoolArray, noise: float) -> Labels:
    """Numbers 1..K of the even areas of figures, (H, W), 0 where no colour is flat."""
    import cv2

    box = np.ones((3, 3), np.uint8)
    step = np.zeros(lab.shape[:2], np.float32)
    for channel in range(3):
        one = np.ascontiguousarray(lab[..., channel])
        step += (cv2.dilate(one, box) - cv2.erode(one, box)) ** 2
    limit = max(_EVEN, _NOISES * noise)
    labels, stats = pieces(figure & (step < limit**2), corners=False)
    owners, owner_stats = pieces(figure)
    sizes = stats[:, 4]
    first = _some_pixel(labels, len(stats))
    owner = owners.ravel()[first]
    kept = sizes >= np.maximum(_LEAST, _SHARE * owner_stats[owner, 4])
    kept[0] = False
    crowded = np.bincount(owner[kept], minlength=len(owner_stats)) > _MOST
    kept &= ~crowded[owner]
    numbers = np.where(kept, np.cumsum(kept), 0).astype(np.int32)
    return _joined(lab, numbers[labels], figure)


def _some_pixel(labels: Labels, count: int) -> npt.NDArray[np.intp]:
    """Where some pixel of each label lies in the ravelled image, (count,)."""
    result = np.zeros(count, dtype=np.intp)
    flat = labels.ravel()
    result[flat[::-1]] = np.arange(flat.size - 1, -1, -1)
    return result


def _joined(lab: Float32Array, labels: Labels, figure: BoolArray) -> Labels:
    """Areas of one colour with nothing of another colour between them are one."""
    count = int(labels.max(initial=0))
    if count < 2:
        return labels
    means = _means(lab, labels, count)
    near = nearest(labels)
    parents = list(range(count + 1))
    for a, b, colour in _borders(lab, near, figure):
        alike = np.linalg.norm(means[a] - means[b]) < _ALIKE
        through = max(np.linalg.norm(colour - means[a]), np.linalg.norm(colour - means[b]))
        if alike and through < _ALIKE:
            parents[_root(parents, b)] = _root(parents, a)
    roots = np.array([_root(parents, n) for n in range(count + 1)])
    _, numbers = np.unique(roots, return_inverse=True)
    return numbers.reshape(-1).astype(np.int32)[labels]


def nearest(labels: Labels) -> Labels:
    """The number of the nearest area of each pixel, (H, W); needs one area at least."""
    import cv2

    _, voronoi = cv2.distanceTransformWithLabels(
        (labels == 0).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    names = np.zeros(int(voronoi.max()) + 1, dtype=np.int32)
    inside = labels > 0
    names[voronoi[inside]] = labels[inside]
    return np.asarray(names[voronoi], dtype=np.int32)


def _means(lab: Float32Array, labels: Labels, count: int) -> npt.NDArray[np.float64]:
    flat = labels.ravel()
    sizes = np.maximum(np.bincount(flat, minlength=count + 1), 1)
    sums = [np.bincount(flat, lab[..., c].ravel(), minlength=count + 1) for c in range(3)]
    return np.stack(sums, axis=1) / sizes[:, None]


def _borders(
    lab: Float32Array, near: Labels, figure: BoolArray
) -> list[tuple[int, int, npt.NDArray[np.float64]]]:
    """Pairs of areas that meet within a figure, and the median colour where they meet."""
    found: dict[tuple[int, int], list[npt.NDArray[np.float32]]] = {}
    for one, two in (
        ((slice(None), slice(0, -1)), (slice(None), slice(1, None))),
        ((slice(0, -1), slice(None)), (slice(1, None), slice(None))),
    ):
        meets = (near[one] != near[two]) & figure[one] & figure[two]
        a, b, colour = near[one][meets], near[two][meets], lab[one][meets]
        low, high = np.minimum(a, b), np.maximum(a, b)
        for pair in set(zip(low.tolist(), high.tolist(), strict=True)):
            mine = (low == pair[0]) & (high == pair[1])
            found.setdefault(pair, []).append(colour[mine])
    return [(a, b, np.median(np.concatenate(colours), axis=0)) for (a, b), colours in found.items()]


def _root(parents: list[int], name: int) -> int:
    while parents[name] != name:
        name = parents[name]
    return name
