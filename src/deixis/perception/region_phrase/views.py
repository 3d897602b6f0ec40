"""What the network sees of a region: a tight and a wide crop, and where the box lies."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, ImageArray, Size
from deixis.core.boxes import FloatArray

__all__ = ["GEOMETRY", "box_geometry", "region_views"]

GEOMETRY = 8
_TIGHT, _WIDE = 1.1, 2.0  # sides of the square crops as shares of the longer side of the box


def region_views(image: ImageArray, boxes: Boxes, *, side: int) -> npt.NDArray[np.uint8]:
    """(N, 6, side, side) uint8: RGB of the tight crop, then of the wide one.

    Crops are squares round the middle of the box, so that shapes keep their aspect; what lies
    outside of the image is grey.
    """
    views = np.empty((len(boxes), 6, side, side), np.uint8)
    for row, (x1, y1, x2, y2) in enumerate(boxes.xyxy.tolist()):
        longer = max(x2 - x1, y2 - y1, 1.0)
        for start, share in ((0, _TIGHT), (3, _WIDE)):
            scale = side / (longer * share)
            shift = (side - 1) / 2
            matrix = np.array(
                [
                    [scale, 0, shift - scale * ((x1 + x2 - 1) / 2)],
                    [0, scale, shift - scale * ((y1 + y2 - 1) / 2)],
                ]
            )
            crop = _warp(image, matrix, side, scale)
            views[row, start : start + 3] = crop.transpose(2, 0, 1)
    return views


def _warp(image: ImageArray, matrix: FloatArray, side: int, scale: float) -> npt.NDArray[np.uint8]:
    """The crop; large ones are averaged first, or fine patterns would turn into noise."""
    import cv2

    fine = max(1, min(4, int(1.0 / scale)))
    big = matrix * fine
    big[:, 2] += (fine - 1) / 2
    size = (side * fine, side * fine)
    crop = cv2.warpAffine(
        image, big, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT,
        borderValue=(127, 127, 127),
    )  # fmt: skip
    if fine > 1:
        crop = cv2.resize(crop, (side, side), interpolation=cv2.INTER_AREA)
    return np.asarray(crop, np.uint8)


def box_geometry(boxes: Boxes, size: Size) -> npt.NDArray[np.float32]:
    """(N, 8): edges, middle and sides as shares of the image in -1..1; shape as log aspect."""
    scale = np.array([size.width, size.height] * 2, np.float64)
    edges = boxes.xyxy / np.maximum(scale, 1.0)  # (N, 4)
    wide, high = edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1]
    aspect = np.log((boxes.widths + 1.0) / (boxes.heights + 1.0)) / 2
    area = np.sqrt(np.maximum(wide * high, 0.0))
    table = np.column_stack(
        [edges[:, ::2].mean(1) * 2 - 1, edges[:, 1::2].mean(1) * 2 - 1, wide, high,
         aspect, area, edges[:, 0] * 2 - 1, edges[:, 3] * 2 - 1]
    )  # fmt: skip
    return np.asarray(table, np.float32)
