"""Signs on small buttons: the plus and minus of a stepper, too small to be seen as icons."""

from __future__ import annotations

import numpy as np

from deixis.core import Size
from deixis.perception.elements.scene import Panel, Scene

__all__ = ["has_sign"]

_INK = 45.0  # levels by which a sign differs from its button
_RIM = 0.18  # of the shorter side: the border, and what is drawn over it
_OFF = 0.16  # of a side, by which a sign may be off the middle
_LEAST, _MOST = 0.12, 0.72  # of a side, how wide a sign is


def has_sign(scene: Scene, panel: Panel) -> bool:
    """Whether just a small sign stands in the middle of a panel without words."""
    pixels = scene.canvas.pixels
    inner = panel.box.pad(-_RIM * min(panel.box.width, panel.box.height))
    rows, columns = inner.pixels(Size(pixels.shape[1], pixels.shape[0]))
    window = pixels[rows, columns].astype(np.int16)
    if min(window.shape[:2]) < 6:
        return False
    ground = np.median(window.reshape(-1, 3), axis=0)
    ys, xs = np.nonzero(np.abs(window - ground).max(axis=2) > _INK)
    if not len(xs):
        return False
    high, wide = window.shape[:2]
    middle = abs((xs.min() + xs.max() + 1) / 2 - wide / 2) < _OFF * wide
    level = abs((ys.min() + ys.max() + 1) / 2 - high / 2) < _OFF * high
    share = (xs.max() + 1 - xs.min()) / panel.box.width
    return bool(middle and level and _LEAST < share < _MOST)
