"""Rows of two or more captions with their values: "Customer  Vera Holm   Tariff  Fixed Saver".

A table has such rows too. Here every other cell names the next one, and pages set the names unlike
the values: in grey, in bold, on a fill of their own. Where names look like names and values like
values all along a row, it is no row of a table, whose cells after the first look alike.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import ImageArray, TextLine
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.records.model import levelled

__all__ = ["gridded"]

_MOST = 4  # pairs of a row
_UNLIKE = 36.0  # levels by which the ink or ground of names and values differ
_LIKE = 24.0  # and by which those of names among themselves may

Pair = tuple[TextLine, TextLine]


def gridded(lines: Sequence[TextLine], image: ImageArray) -> list[Pair]:
    """(name, value) of every row in which names and values alternate and look unlike.

    Args:
        lines: What was read, in lines without wide gaps.
        image: RGB uint8 (H, W, 3), in which it was read.
    """
    found: list[Pair] = []
    for row in levelled(lines):
        pairs = list(zip(row[::2], row[1::2], strict=False))
        if len(row) % 2 == 0 and 2 <= len(pairs) <= _MOST and _alternate(pairs, image):
            found += pairs
    return found


def _alternate(pairs: Sequence[Pair], image: ImageArray) -> bool:
    looks = np.array([[_look(line, image) for line in pair] for pair in pairs])  # (N, 2, 6)
    names, values = looks[:, 0], looks[:, 1]
    unlike = np.abs(names - values).max(axis=1).min() > _UNLIKE
    return bool(unlike and _spread(names) < _LIKE and _spread(values) < _LIKE)


def _spread(looks: FloatArray) -> float:
    return float(np.ptp(looks, axis=0).max())


def _look(line: TextLine, image: ImageArray) -> list[float]:
    """Colour of the ink and of the ground of a line."""
    x1, y1, x2, y2 = (round(edge) for edge in line.box.xyxy)
    pixels = image[max(y1, 0) : y2, max(x1, 0) : x2].reshape(-1, 3).astype(np.float64)
    if not len(pixels):
        return [0.0] * 6
    ground = np.median(pixels, axis=0)
    away = np.abs(pixels - ground).sum(axis=1)
    ink = pixels[away >= 0.7 * float(away.max())].mean(axis=0)
    return [*ink.tolist(), *ground.tolist()]
