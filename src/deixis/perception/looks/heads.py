"""Heads of persons cut out and put side by side, so that a detector looks at them closely.

A hat or glasses are a few pixels of a whole photo. Cut out, the heads of nine persons fill one more
picture, as the zoomed regions of Y. Lu et al., "AZ-Net", 2016, arXiv 1512.07711 (deviation: many
regions share one picture, and where a head is is read off its person's box alone).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes
from deixis.core.checks import require_image
from deixis.core.protocols import ImageArray
from deixis.perception.looks.cutting import FILL, THINNEST, cut

__all__ = ["FROM_HEADS", "GRID_SIDE", "HEADS", "head_squares", "in_grid", "side_by_side"]

HEADS = ("hat", "helmet", "glasses")
"""Looks that the network behind heads was taught."""

FROM_HEADS = frozenset({"hat", "helmet"})
"""Looks that are told from heads; glasses are told better from whole persons."""

FloatArray = npt.NDArray[np.float64]

GRID_SIDE = 416
"""Pixels a side of a picture that holds heads."""

_FEW, _MANY = 2, 3  # cells a side
_WIDE, _LEAST, _MOST = 0.9, 0.3, 0.55  # side of the square by the box's width, and by its height
_ABOVE = 0.08  # how far the square begins above the box, by its side


def head_squares(boxes: npt.ArrayLike) -> FloatArray:
    """Squares around the heads of persons, (N, 4) x1 y1 x2 y2; they may reach over the photo.

    Args:
        boxes: (N, 4) of whole persons, or of what is seen of them.
    """
    edges = np.asarray(boxes, np.float64).reshape(-1, 4)
    width, height = edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1]
    side = np.minimum(np.maximum(_WIDE * width, _LEAST * height), _MOST * height)
    side = np.maximum(side, THINNEST)
    left, top = (edges[:, 0] + edges[:, 2] - side) / 2, edges[:, 1] - _ABOVE * side
    return np.stack([left, top, left + side, top + side], axis=1)


def side_by_side(image: ImageArray, squares: npt.ArrayLike) -> Iterator[tuple[ImageArray, Boxes]]:
    """Pictures of 416 x 416 pixels with up to nine squares each, and where these are in it.

    Args:
        image: RGB uint8 (H, W, 3).
        squares: (N, 4) x1 y1 x2 y2 in pixels of the image; what lies outside of it is grey.
    """
    require_image(image)
    edges = np.asarray(squares, np.float64).reshape(-1, 4)
    for start in range(0, len(edges), _MANY**2):
        some = edges[start : start + _MANY**2]
        cells = _FEW if len(some) <= _FEW**2 else _MANY
        yield in_grid([cut(image, square, GRID_SIDE // cells) for square in some], cells)


def in_grid(pictures: Sequence[ImageArray], cells: int) -> tuple[ImageArray, Boxes]:
    """One picture of 416 x 416 pixels with square ones in its cells, and where these are.

    Args:
        pictures: At most ``cells`` x ``cells`` of 416 // ``cells`` pixels a side.
        cells: Cells a side.
    """
    side, canvas = GRID_SIDE // cells, np.full((GRID_SIDE, GRID_SIDE, 3), FILL, np.uint8)
    places = []
    for number, picture in enumerate(pictures):
        top, left = (place * side for place in divmod(number, cells))
        canvas[top : top + side, left : left + side] = picture
        places.append((left, top, left + side, top + side))
    return canvas, Boxes(np.array(places, np.float64))
