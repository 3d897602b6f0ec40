"""Masks as tints with contours, heatmaps as colours over the picture."""

from __future__ import annotations

import numpy as np

from deixis.core import ImageArray, Mask
from deixis.core.results import Heatmap
from deixis.drawing.palette import BLACK, WHITE, Colour
from deixis.drawing.pens import Pen

__all__ = ["draw_heatmap", "draw_mask"]

_TINT = 0.4  # how much of a mask's colour goes over the picture
_HEAT = 0.65  # the same for the hottest place of a heatmap


def draw_mask(image: ImageArray, mask: Mask, colour: Colour, pen: Pen) -> None:
    """Tint the pixels of ``mask`` and draw its contour; a mask of another size is stretched."""
    import cv2

    height, width = image.shape[:2]
    inside = cv2.resize(
        mask.to_array().astype(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST
    )
    chosen = inside.astype(bool)
    tinted = image[chosen] * (1 - _TINT) + np.array(colour) * _TINT
    image[chosen] = np.round(tinted).astype(np.uint8)
    contours, _ = cv2.findContours(inside, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    layers = ((WHITE, pen.line + 4 * pen.edge), (BLACK, pen.line + 2 * pen.edge))
    for shade, thickness in (*layers, (colour, pen.line)):
        cv2.drawContours(image, contours, -1, shade, thickness, cv2.LINE_AA)


def draw_heatmap(image: ImageArray, heatmap: Heatmap, colour: Colour | None = None) -> None:
    """Blend ``heatmap``, of any size, over the picture; cold places stay as they are.

    With a ``colour``, heat is more of that colour, so that several maps can be told apart.
    """
    import cv2

    height, width = image.shape[:2]
    clean = np.nan_to_num(np.clip(heatmap, 0.0, 1.0)).astype(np.float32)
    if clean.size == 0:
        return
    heat = cv2.resize(clean, (width, height), interpolation=cv2.INTER_LINEAR)
    if colour is None:
        levels = np.round(heat * 255).astype(np.uint8)
        colours = cv2.cvtColor(cv2.applyColorMap(levels, cv2.COLORMAP_INFERNO), cv2.COLOR_BGR2RGB)
    else:
        colours = np.broadcast_to(np.array(colour, dtype=np.uint8), image.shape)
    share = (heat * _HEAT)[..., None]
    image[:] = np.round(image * (1 - share) + colours * share).astype(np.uint8)
