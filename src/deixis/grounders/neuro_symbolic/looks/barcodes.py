"""Bar codes: many upright bars side by side, the same in every row of pixels."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ImageArray

__all__ = ["find_barcodes"]

_STEP = 60  # levels between a bar and the space beside it
_GAP = 13  # pixels of the widest space
_SHORTEST = 14  # pixels that the bars are high
_EDGES = 24  # steps from light to dark or back in a row
_ALIKE = 0.9  # share of the pixels of a row that are as in the middle row
_ROWS = 0.8  # share of the rows that are so

BoolArray = npt.NDArray[np.bool_]


def find_barcodes(image: ImageArray) -> list[Box]:
    """The bar codes of a page, the largest first, in pixels of the image.

    Args:
        image: RGB uint8 (H, W, 3).
    """
    import cv2

    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.int16)
    steep = np.zeros(grey.shape, np.uint8)
    steep[1:, 1:] = (np.abs(np.diff(grey, axis=1))[1:] > _STEP) & (
        np.abs(np.diff(grey, axis=0))[:, 1:] <= _STEP
    )
    upright = cv2.morphologyEx(steep, cv2.MORPH_OPEN, np.ones((_SHORTEST, 1), np.uint8))
    joined = cv2.morphologyEx(upright, cv2.MORPH_CLOSE, np.ones((1, _GAP), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=4)
    places = [Box.from_xywh(stat[:4]) for stat in stats[1:].tolist()]
    codes = [box for box in places if _is_code(grey, box)]
    return sorted(codes, key=lambda box: -box.area)


def _is_code(grey: npt.NDArray[np.int16], box: Box) -> bool:
    if box.width < 2 * _EDGES or box.height < _SHORTEST:
        return False
    crop = grey[int(box.y1) : int(box.y2), int(box.x1) : int(box.x2)]
    dark: BoolArray = crop < (int(crop.min()) + int(crop.max())) / 2
    middle = dark[len(dark) // 2]
    edges = int(np.count_nonzero(middle[1:] != middle[:-1]))
    alike = (dark == middle).mean(axis=1) > _ALIKE
    return edges >= _EDGES and float(alike.mean()) > _ROWS
