"""Three dots in a line: the icon of a menu of further actions."""

from __future__ import annotations

import numpy as np

from deixis.core import Box
from deixis.perception.elements.scene import Scene

__all__ = ["is_three_dots"]

_LONG = (2.2, 6.5)  # times as long as wide
_EVEN = 2.0  # pixels by which dots and gaps may differ, or
_SHARE = 0.35  # this share of a dot
_THIN = 0.5  # font sizes of a dot at most: three letters stand as evenly, but are larger


def is_three_dots(scene: Scene, box: Box) -> bool:
    """Whether three like dots, one over or beside the other, are all that stands in a box."""
    long, short = max(box.width, box.height), max(min(box.width, box.height), 1.0)
    if not _LONG[0] <= long / short <= _LONG[1] or short > _THIN * scene.size:
        return False
    rows, columns = box.pad(1).clip(scene.canvas.size).pixels(scene.canvas.size)
    pixels = scene.canvas.pixels[rows, columns].astype(np.int16)
    away = np.abs(pixels - pixels[0, 0]).max(axis=2)
    ink = (away > 0.5 * away.max()).any(axis=1 if box.height > box.width else 0)
    bounds = np.flatnonzero(np.diff(np.pad(ink.astype(int), 1)))
    starts, stops = bounds[::2], bounds[1::2]
    if len(starts) != 3 or away.max() < 30:
        return False
    dots, gaps = stops - starts, starts[1:] - stops[:-1]
    slack = max(_EVEN, _SHARE * float(dots.mean()))
    round_ones = 0.6 * short <= float(dots.mean()) <= 1.5 * short
    return round_ones and float(np.ptp(dots)) <= slack and float(np.ptp(gaps)) <= slack
