"""What differs from the ground of a picture: the pixels of all figures on it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.perception.proposals.flat.ground import Float32Array, fit_ground
from deixis.perception.proposals.flat.shapes import BoolArray

__all__ = ["Figures", "figures"]

_LEAST = 7.0  # CIELAB units from the ground that can be seen at a glance
_NOISES = 4.5  # spreads of the ground that no figure stays within
_FAINT = 0.42  # of the contrast beside it: what an edge blurs or JPEG rings
_RINGING = 0.01  # share of pixels a little off the ground from which on a picture is lossy
_SPECK = 120  # pixels
_PEELS = 3  # pixels by which blurred edges are drawn in

Figures = tuple[BoolArray, float, bool]


def figures(lab: Float32Array, domain: BoolArray | None = None) -> Figures:
    """(H, W) of what is no ground, the noise of the ground, and whether JPEG rings in it.

    Args:
        lab: CIELAB, float (H, W, 3).
        domain: Where to look, (H, W); all over when left out.
    """
    import cv2

    ground = fit_ground(lab, domain)
    apart = ground.distance(lab)
    unlike = apart > max(_LEAST, _NOISES * ground.noise)
    if domain is not None:
        unlike &= domain
    strongest = cv2.dilate(apart, np.ones((7, 7), np.uint8))
    faint = apart < _FAINT * strongest
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
    for _ in range(_PEELS):
        beside = cv2.dilate((~unlike).astype(np.uint8), cross).astype(bool)
        unlike &= ~(beside & faint)
    rings = float(((apart > 1.0 + 3 * ground.noise) & (apart < _LEAST)).mean()) > _RINGING
    return _without_specks(unlike, apart), ground.noise, rings


def _without_specks(figure: BoolArray, apart: Float32Array) -> BoolArray:
    """The figures without what JPEG leaves beside strong edges: few pixels, of little contrast."""
    import cv2

    labels, stats = pieces(figure)
    small = stats[:, 4] < _SPECK
    if not small.any():
        return figure
    spots = np.flatnonzero(small[labels.ravel()])
    names = labels.ravel()[spots]
    strongest = cv2.dilate(apart, np.ones((31, 31), np.uint8)).ravel()[spots]
    beside = np.bincount(names, strongest, len(stats)) / np.maximum(stats[:, 4], 1)
    top = np.zeros(len(stats))
    np.maximum.at(top, names, apart.ravel()[spots])
    gone = small & (top < 0.5 * beside)
    gone[0] = True
    return np.asarray(~gone[labels])


def pieces(
    mask: BoolArray, *, corners: bool = True
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """Numbers of connected pieces (H, W), 0 outside, and x, y, width, height, area of each."""
    import cv2

    _, labels, stats, _ = cv2.connectedComponentsWithStats(
        mask.astype(np.uint8), connectivity=8 if corners else 4
    )
    return labels, stats
