"""Colours of things whose own pixels are known, such as drawn shapes: no ground has to be told off.

`colour` judges boxes in photos; here every pixel counts alike, and no light is undone.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.core.protocols import ImageArray
from deixis.perception.attributes import colour_model as model

__all__ = ["paint_scores"]

_HALF_SHARE = 0.2  # as for boxes: a fifth of the thing in a colour makes the word half right


def paint_scores(
    paints: Sequence[ImageArray], name: str, *, modifier: str | None = None
) -> FloatArray | None:
    """How well a colour word fits each thing, (N,) in 0..1; None for a word that is no colour.

    Args:
        paints: Pixels of each thing, RGB uint8 (K, 3), K at least 1.
        name: A colour word, see `known_colours`.
        modifier: "dark", "light", "bright", "pale", ... or None.

    Example:
        >>> paint_scores([np.array([[200, 30, 30]], np.uint8)], "red").round(1).tolist()
        [1.0]
    """
    if model.known(name) is None:
        return None
    fits = model.table(name, modifier, photo=False)
    shares = np.array([float(fits[model.cells(pixels)].mean()) for pixels in paints])
    result: FloatArray = shares * (1 + _HALF_SHARE) / (shares + _HALF_SHARE)
    return result
