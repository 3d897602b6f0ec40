"""Empty fields: nothing stands in them, or no more than a faint hint of what belongs there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Box, ImageArray, Region, Size
from deixis.core.boxes import FloatArray

__all__ = ["hollow_scores"]

_FAINT = 0.72  # of the contrast of the usual line of the page: hints are set paler than words
_EDGE = 0.15  # of the shorter side of a cell, in which its lines may lie
_INK = (40.0, 0.01)  # levels off the ground, and share of a cell that is so far off
_EMPTY, _HINTED, _FILLED = 0.9, 0.8, 0.1


def hollow_scores(image: ImageArray, regions: Sequence[Region], lines: Sequence[Box]) -> FloatArray:
    """How empty each field is, (N,).

    Args:
        image: RGB uint8 (H, W, 3).
        regions: Fields, with what was read in them as their text.
        lines: Boxes of the lines of the page, in which the usual contrast is seen.
    """
    usual = float(np.median([_contrast(image, box) for box in lines])) if lines else 0.0
    return np.array([_score(image, region, lines, usual) for region in regions])


def _score(image: ImageArray, region: Region, lines: Sequence[Box], usual: float) -> float:
    if not region.text:
        drawn = region.label == "cell" and _holds_ink(image, region.box)
        return _FILLED if drawn else _EMPTY
    if region.label != "textbox" or "•" in region.text:
        return _FILLED
    inside = [box for box in lines if region.box.contains(*box.center)]
    if not inside:
        return _FILLED
    hinted = max(_contrast(image, box) for box in inside) < _FAINT * usual
    return _HINTED if hinted else _FILLED


def _holds_ink(image: ImageArray, box: Box) -> bool:
    """Whether something that nobody read stands in a cell, away from its edges: a badge, a tick."""
    inner = box.pad(-_EDGE * min(box.width, box.height))
    rows, columns = inner.pixels(Size(int(image.shape[1]), int(image.shape[0])))
    inside = image[rows, columns].reshape(-1, 3).astype(np.float64)
    if not len(inside):
        return False
    away = np.abs(inside - np.median(inside, axis=0)).max(axis=1)
    return bool((away > _INK[0]).mean() > _INK[1])


def _contrast(image: ImageArray, box: Box) -> float:
    """Levels between the ground of a line and its strongest ink."""
    rows, columns = box.pixels(Size(int(image.shape[1]), int(image.shape[0])))
    grey = image[rows, columns].mean(axis=2)
    if not grey.size:
        return 0.0
    ground = float(np.median(grey))
    return float(np.percentile(np.abs(grey - ground), 96))
