"""What the network sees of a region: a tight and a wide crop, and where the box lies."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, ImageArray, Size
from deixis.core.boxes import FloatArray

__all__ = ["box_geometry", "region_views"]

_TIGHT, _WIDE = 1.1, 2.0  # sides of the square crops as shares of the longer side of the box


def region_views(
    image: ImageArray,
    boxes: Boxes,
    *,
    side: int,
    turns: npt.ArrayLike = 0.0,
    zooms: npt.ArrayLike = 1.0,
) -> npt.NDArray[np.uint8]:
    """(N, 6, side, side) uint8: RGB of the tight crop, then of the wide one.

    Crops are squares round the middle of the box, so that shapes keep their aspect; what lies
    outside of the image is grey.

    Args:
        image: RGB uint8 (H, W, 3).
        boxes: In its pixels.
        side: Of a crop, in pixels.
        turns: Degrees by which each crop is turned, one or (N,); other than 0 in training only.
        zooms: By how much each is enlarged, one or (N,); likewise.
    """
    views = np.empty((len(boxes), 6, side, side), np.uint8)
    every = np.broadcast_to(np.deg2rad(turns), len(boxes)), np.broadcast_to(zooms, len(boxes))
    rows = zip(boxes.xyxy.tolist(), *(values.tolist() for values in every), strict=True)
    for row, ((x1, y1, x2, y2), turn, zoom) in enumerate(rows):
        longer = max(x2 - x1, y2 - y1, 1.0)
        middle = np.array([(x1 + x2 - 1) / 2, (y1 + y2 - 1) / 2])
        for start, share in ((0, _TIGHT), (3, _WIDE)):
            scale = zoom * side / (longer * share)
            cos, sin = scale * np.cos(turn), scale * np.sin(turn)
            linear = np.array([[cos, -sin], [sin, cos]])
            matrix = np.column_stack([linear, (side - 1) / 2 - linear @ middle])
            views[row, start : start + 3] = _warp(image, matrix, side, scale).transpose(2, 0, 1)
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
