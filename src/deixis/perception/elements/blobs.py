"""Blobs: what stands on the large flat areas, as icons, boxes to tick, letters and pictures do."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from deixis.core import Box
from deixis.perception.elements.canvas import BoolArray, Canvas

__all__ = ["Blob", "find_blobs"]

_MOST = 2500


@dataclass(frozen=True)
class Blob:
    """Pixels that touch each other and do not belong to a large flat area.

    Attributes:
        box: In canvas pixels.
        fill: Share of the box that the pixels cover, in 0..1.
        label: Its number in the labelling that `find_blobs` returned.
    """

    box: Box
    fill: float
    label: int


def find_blobs(canvas: Canvas, ground: BoolArray) -> list[Blob]:
    """Group the pixels outside ``ground``.

    Args:
        canvas: The page.
        ground: (H, W) bool, true on what blobs stand on: large flat areas, rules and frames.
    """
    import cv2

    mask = (~ground).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    stats[0, 4] = 0
    order = np.argsort(-stats[:, 4], kind="stable")[:_MOST]
    blobs = []
    for label in order[stats[order, 4] >= 4].tolist():
        x, y, width, height, area = stats[label].tolist()
        blobs.append(Blob(Box.from_xywh((x, y, width, height)), area / (width * height), label))
    return blobs
