"""Templates of shapes in a normal form: area centred, second moments 1 in every direction.

Any affine image of a shape has the same normal form up to a rotation (or reflection), since
whitening by the covariance takes the rest away; J. Flusser and T. Suk, "Pattern recognition by
affine moment invariants", Pattern Recognition 26(1), 1993, rest on the same normalisation. Here
the normal forms are compared as pixels, at all rotations, in place of invariants.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import FloatArray

__all__ = ["SIDE", "TEMPLATES", "Bank", "bank", "normal_form"]

SIDE = 48
_REACH = 3.3  # spreads from the centre to the edge of the normal form
_STEP = 5  # degrees between rotations


def _star(points: int, inner: float) -> FloatArray:
    turn = -math.pi / 2 + np.pi * np.arange(2 * points) / points
    radius = np.where(np.arange(2 * points) % 2 == 0, 1.0, inner)
    return np.stack([radius * np.cos(turn), radius * np.sin(turn)], axis=1)


def _regular(corners: int) -> FloatArray:
    turn = -math.pi / 2 + 2 * np.pi * np.arange(corners) / corners
    return np.stack([np.cos(turn), np.sin(turn)], axis=1)


def _cross(arm: float) -> FloatArray:
    k = arm
    quarter = np.array([(-k, -1), (k, -1), (k, -k)])
    turns = [np.array([[c, -s], [s, c]]) for c, s in ((1, 0), (0, 1), (-1, 0), (0, -1))]
    return np.concatenate([quarter @ turn.T for turn in turns])


def _arrow(shaft: float, head: float) -> FloatArray:
    """A block arrow: half width of the shaft, and where its head begins."""
    k, h = shaft, head
    return np.array([(-1, -k), (h, -k), (h, -0.6), (1, 0), (h, 0.6), (h, k), (-1, k)])


def _heart() -> FloatArray:
    t = np.linspace(0, 2 * np.pi, 80, endpoint=False)
    x = 16 * np.sin(t) ** 3
    y = -(13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t))
    return np.stack([x, y], axis=1)


def _lobed_heart() -> FloatArray:
    """Two half discs on a point, as pens draw it."""
    t = np.linspace(np.pi, 2 * np.pi, 20)
    left = np.stack([-0.5 + 0.5 * np.cos(t), 0.5 * np.sin(t)], axis=1)
    right = left + np.array([1.0, 0.0])
    return np.concatenate([left, right, [(0.0, 1.15)]])


def _arc(start: float, end: float, count: int = 40) -> FloatArray:
    t = np.radians(np.linspace(start, end, count))
    return np.stack([np.cos(t), np.sin(t)], axis=1)


def _crescent(bite: float) -> FloatArray:
    """A disc less a disc of the same size that is moved aside."""
    half = math.degrees(math.acos(bite / 2))
    outer = _arc(half, 360 - half)
    # The near arc of the other disc, from the lower tip to the upper one.
    t = np.radians(np.linspace(180 + half, 180 - half, 30))
    inner = np.stack([bite + np.cos(t), np.sin(t)], axis=1)
    return np.concatenate([outer, inner])


def _trapezoid(top: float) -> FloatArray:
    return np.array([(-top, -1), (top, -1), (1, 1), (-1, 1)])


def _rounded(radius: float) -> FloatArray:
    corners = []
    for number, (x, y) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
        arc = _arc(90.0 * number, 90.0 * number + 90.0, 10) * radius
        corners.append(arc + np.array([x, y]) * (1 - radius))
    turned = np.concatenate(corners) @ np.array([[1, 1], [-1, 1]])  # a corner on top
    return np.asarray(turned / math.sqrt(2))


TEMPLATES: dict[str, tuple[FloatArray, ...]] = {
    "round": (_regular(120),),
    "four-sided": (_regular(4), _rounded(0.3)),
    "triangle": (_regular(3),),
    "pentagon": (_regular(5),),
    "hexagon": (_regular(6),),
    "octagon": (_regular(8),),
    "star": (
        _star(5, 0.38),
        _star(5, 0.5),
        _star(5, 0.6),
        _star(6, 0.55),
        _star(4, 0.35),
        _star(4, 0.5),
        _star(8, 0.55),
    ),
    "cross": (_cross(0.12), _cross(0.2), _cross(0.28), _cross(0.36), _cross(0.44)),
    "heart": (_heart(), _lobed_heart()),
    "arrow": tuple(
        _arrow(shaft, head) for shaft in (0.08, 0.16, 0.24, 0.34) for head in (-0.2, 0.15, 0.4)
    ),
    "crescent": (_crescent(0.35), _crescent(0.6), _crescent(0.9)),
    "half circle": (_arc(0, 180),),
    "trapezoid": (_trapezoid(0.5), _trapezoid(0.65)),
}
"""Families of outlines, with forms that no stretch or turn makes into one another."""


Bank = tuple[tuple[str, ...], npt.NDArray[np.float32], FloatArray]


@lru_cache(maxsize=1)
def bank() -> Bank:
    """Family of each template, their pixels at all rotations (T, SIDE^2), and the turn (T,)."""
    names, forms, turns = [], [], []
    for name, shapes in TEMPLATES.items():
        for shape in shapes:
            mask = _drawn(shape)
            repeat = 5 if name == "round" else 360
            for turn in range(0, repeat, _STEP):
                names.append(name)
                turns.append(math.radians(turn))
                forms.append(normal_form(mask, math.radians(turn))[0].ravel())
    return tuple(names), np.array(forms, dtype=np.float32), np.array(turns)


def _drawn(points: FloatArray) -> npt.NDArray[np.bool_]:
    import cv2

    low, high = points.min(axis=0), points.max(axis=0)
    scaled = (points - low) / float((high - low).max()) * 150 + 5
    canvas = np.zeros((161, 161), np.uint8)
    cv2.fillPoly(canvas, [np.round(scaled * 16).astype(np.int32)], 1, shift=4)
    return canvas.astype(bool)


def normal_form(
    mask: npt.NDArray[np.bool_], turn: float = 0.0
) -> tuple[npt.NDArray[np.float32], FloatArray, FloatArray]:
    """A mask in normal form, (SIDE, SIDE) in 0..1, rotated by ``turn``.

    Returns:
        The form, the matrix (2, 2) from the normal form (in spreads) back to pixels of the mask,
        and the centre (2,) as (x, y) in those pixels.
    """
    import cv2

    y, x = np.nonzero(mask)
    centre = np.array([x.mean(), y.mean()])
    spread = np.cov(np.stack([x, y])) + np.eye(2) / 12  # of a pixel itself
    values, vectors = np.linalg.eigh(np.atleast_2d(spread))
    back = vectors @ np.diag(np.sqrt(np.maximum(values, 1e-3))) @ vectors.T
    c, s = math.cos(turn), math.sin(turn)
    back = back @ np.array([[c, -s], [s, c]])
    step = 2 * _REACH / SIDE
    warp = np.zeros((2, 3))
    warp[:, :2] = back * step
    warp[:, 2] = centre - back @ np.full(2, _REACH - step / 2)
    form = cv2.warpAffine(
        _smooth(mask, back * step),
        warp,
        (SIDE, SIDE),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
    )
    return np.asarray(form, dtype=np.float32), back, centre


def _smooth(mask: npt.NDArray[np.bool_], step: FloatArray) -> npt.NDArray[np.float32]:
    """The mask, blurred as far as one step of the normal form jumps over its pixels."""
    import cv2

    level = mask.astype(np.float32)
    jump = float(np.sqrt(abs(np.linalg.det(step))))
    return np.asarray(cv2.GaussianBlur(level, (0, 0), 0.4 * jump)) if jump > 1.2 else level
