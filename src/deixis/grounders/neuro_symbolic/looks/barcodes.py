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
"""Barcodes: many upright bars side by side, the same from top to bottom.

They are sought only when asked for. Upright edges that run on for some pixels are joined sideways;
what they cover is a barcode if a line through its upper part meets the same bars as one through its
lower part, and many of them.
"""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ImageArray, Region
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["barcodes", "is_barcode"]

_NAMED = re.compile(r"^(?:bar|stripe[sd]?) ?codes?$", re.IGNORECASE)
_EDGE = 50  # levels of 255 between a bar and its ground
_UPRIGHT = 15  # pixels of height that an edge of a bar has at least
_JOIN = 25  # pixels between the edges of neighbouring bars at most
_BARS = 24  # edges of the shortest barcode
_WIDEST_STEP = 0.1  # of the width: bars stand close together
_ALIKE = 0.85  # share of pixels in which two lines through the bars agree
_LEVELS = (0.25, 0.5, 0.75)  # of the height: where the lines run


def is_barcode(noun: str) -> bool:
    """Whether a noun names a barcode."""
    return bool(_NAMED.match(noun))


def barcodes(scene: Scene) -> list[Region]:
    """The barcodes of a page, from the top."""
    boxes = [box for box in _striped(scene.image) if _has_bars(scene.image, box)]
    found = sorted(boxes, key=lambda box: (box.y1, box.x1))
    return [Region(box, 0.9, "image", source="elements") for box in found]


def _striped(image: ImageArray) -> list[Box]:
    """Places covered by long upright edges."""
    import cv2

    grey = image.mean(axis=2).astype(np.int16)
    edges = np.zeros(grey.shape, np.uint8)
    edges[:, 1:] = np.abs(np.diff(grey, axis=1)) > _EDGE
    upright = cv2.morphologyEx(edges, cv2.MORPH_OPEN, np.ones((_UPRIGHT, 1), np.uint8))
    joined = cv2.morphologyEx(upright, cv2.MORPH_CLOSE, np.ones((1, _JOIN), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=4)
    wide = [s for s in stats[1:].tolist() if s[2] > 2 * _BARS and s[2] > s[3]]
    return [Box(x - 1, y, x + width, y + height) for x, y, width, height, _ in wide]


def _has_bars(image: ImageArray, box: Box) -> bool:
    left, right = max(int(box.x1), 0), int(box.x2)
    rows = [int(box.y1 + share * box.height) for share in _LEVELS]
    lines = [_dark(image[row, left:right]) for row in rows]
    edges = np.flatnonzero(np.diff(lines[1].astype(np.int8)))
    steps = np.diff(edges)
    close = bool(len(steps)) and int(steps.max()) < _WIDEST_STEP * box.width
    alike = all(float((line == lines[1]).mean()) >= _ALIKE for line in lines)
    return len(edges) >= _BARS and close and alike


def _dark(line: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    grey = line.mean(axis=1)
    return np.asarray(grey < (grey.min() + grey.max()) / 2)
