"""How likely a candidate is a whole thing, whatever its kind.

Cues after B. Alexe, T. Deselaers and V. Ferrari, "Measuring the objectness of image windows",
IEEE TPAMI 34(11), 2012 (colour contrast, superpixels straddling, location and size) and
C. L. Zitnick and P. Dollar, "Edge boxes", ECCV 2014 (edges inside the box against edges that its
border cuts), joined with what the grouping knows of a region. Deviation: the cues go
through one logistic regression; `benchmarks/proposals.py --fit` prints its weights.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import FloatArray
from deixis.core.protocols import ImageArray
from deixis.perception.attributes.colour_model import cells, zones
from deixis.perception.proposals.candidates import Pool
from deixis.perception.proposals.superpixels import Labels

__all__ = ["FEATURES", "calibrated", "features", "score"]

FEATURES = (
    "edge",
    "contrast",
    "rim",
    "area",
    "aspect",
    "off_x",
    "off_y",
    "sides",
    "ring",
    "cut",
    "inner",
    "straddle",
)


def features(pool: Pool, small: ImageArray) -> FloatArray:
    """Cues of each candidate, (M, len(FEATURES)), one column a name."""
    height, width = small.shape[:2]
    box = pool.boxes / np.array([width, height, width, height])
    extent = box[:, 2:] - box[:, :2]
    edge = pool.cues[:, 0] / max(float(pool.slope.mean()), 0.5)
    off = np.abs((box[:, :2] + box[:, 2:]) / 2 - 0.5)
    sides = (box[:, :2] <= 0.005).sum(axis=1) + (box[:, 2:] >= 0.995).sum(axis=1)
    columns = [
        np.log1p(edge),
        *pool.cues[:, 1:].T,
        np.log(extent.prod(axis=1)),
        np.abs(
            np.log(pool.boxes[:, 2] - pool.boxes[:, 0])
            - np.log(pool.boxes[:, 3] - pool.boxes[:, 1])
        ),
        off[:, 0],
        off[:, 1],
        sides,
        _ring_contrast(pool.boxes, small),
        *_edges(pool),
        _straddle(pool),
    ]
    return np.stack([np.asarray(column, dtype=np.float64) for column in columns], axis=1)


def _integral(planes: npt.NDArray[np.float32]) -> FloatArray:
    """Summed-area tables of (C, h, w) planes, (C, h + 1, w + 1)."""
    import cv2

    return np.stack([cv2.integral(plane, sdepth=cv2.CV_64F) for plane in planes])


def _sums(table: FloatArray, boxes: FloatArray) -> FloatArray:
    """Sum of each plane in each box, (M, C); boxes are rounded and cut to the image."""
    limit = np.array([table.shape[2] - 1, table.shape[1] - 1] * 2)
    x1, y1, x2, y2 = np.clip(np.round(boxes), 0, limit).astype(np.intp).T
    total = table[:, y2, x2] - table[:, y1, x2] - table[:, y2, x1] + table[:, y1, x1]
    return np.asarray(total.T)


def _grown(boxes: FloatArray, share: float) -> FloatArray:
    extent = boxes[:, 2:] - boxes[:, :2]
    margin = np.maximum(extent * abs(share), 1.0) * np.sign(share)
    return np.concatenate([boxes[:, :2] - margin, boxes[:, 2:] + margin], axis=1)


def _ring_contrast(boxes: FloatArray, small: ImageArray) -> FloatArray:
    """How little the colours in the box have in common with those round it, in 0..1."""
    code = zones()[cells(small)]
    used = np.unique(code)
    table = _integral((code[None] == used[:, None, None]).astype(np.float32))
    inside = _sums(table, boxes)
    around = _sums(table, _grown(boxes, 0.25)) - inside
    shares = [part / np.maximum(part.sum(axis=1, keepdims=True), 1) for part in (inside, around)]
    apart = 1 - np.minimum(*shares).sum(axis=1)
    return np.where(around.sum(axis=1) > 0, apart, 0.0)


def _edges(pool: Pool) -> tuple[FloatArray, FloatArray]:
    """Edges just outside the box, which it cuts through; and edges just inside, its own outline."""
    slope = pool.slope / max(float(pool.slope.mean()), 0.5)
    table = _integral(np.stack([np.minimum(slope, 6.0), np.ones_like(slope)]))
    outer, own, core = (_sums(table, _grown(pool.boxes, share)) for share in (0.12, 0.02, -0.12))
    outside, inside = outer - own, own - core
    cut, inner = (band[:, 0] / np.maximum(band[:, 1], 1) for band in (outside, inside))
    return cut, inner


def _straddle(pool: Pool) -> FloatArray:
    """Superpixels straddling: 1 when the border of the box follows borders of superpixels."""
    labels = min((labels for labels, _ in pool.hierarchies), key=lambda each: int(each.max()))
    half: Labels = labels[::2, ::2]
    table = _integral(
        (half[None] == np.arange(int(labels.max()) + 1)[:, None, None]).astype(np.float32)
    )
    inside = _sums(table, pool.boxes / 2)
    outside = table[:, -1, -1][None] - inside
    crossed = np.minimum(inside, outside).sum(axis=1) / np.maximum(inside.sum(axis=1), 1)
    return np.asarray(1 - crossed, dtype=np.float64)


def score(rows: FloatArray) -> FloatArray:
    """Objectness in 0..1 for ranking, (M, len(FEATURES)) -> (M,)."""
    weight, bias = _linear()
    return np.asarray(1 / (1 + np.exp(-np.clip(rows @ weight + bias, -30, 30))))


def calibrated(scores: FloatArray) -> FloatArray:
    """Chance that a box kept with such a score has IoU >= 0.5 with a labelled object."""
    slope, shift = CALIBRATION
    odds = np.log(scores / np.maximum(1 - scores, 1e-12))
    return np.asarray(1 / (1 + np.exp(-np.clip(slope * odds + shift, -30, 30))))


def _linear() -> tuple[FloatArray, float]:
    return np.array([WEIGHTS[name] for name in FEATURES]), BIAS


WEIGHTS: dict[str, float] = {
    "edge": 1.3401,
    "contrast": 1.2430,
    "rim": 1.1275,
    "area": 0.7677,
    "aspect": -0.7820,
    "off_x": 0.2494,
    "off_y": -0.6637,
    "sides": -0.2502,
    "ring": 1.9132,
    "cut": -0.1430,
    "inner": 0.5570,
    "straddle": 0.2832,
}
"""Weight of each cue, fitted by `benchmarks/proposals.py --fit --photos 150`."""

BIAS = -2.0675
CALIBRATION = (0.848, -2.231)
