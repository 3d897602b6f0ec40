"""Blobs: what stands on the large flat areas, as icons, boxes to tick, letters and pictures do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from deixis.core import Box, Boxes
from deixis.perception.elements.canvas import BoolArray, FloatArray

__all__ = ["Blob", "find_blobs", "join_blobs"]

_MOST = 1500
_WHOLE = 0.9  # font sizes of a mark that is no part of an icon


@dataclass(frozen=True)
class Blob:
    """Pixels that touch each other and do not belong to a large flat area.

    Attributes:
        box: In canvas pixels.
        fill: Share of the box that the pixels cover, in 0..1.
    """

    box: Box
    fill: float


def find_blobs(ground: BoolArray) -> list[Blob]:
    """Group the pixels outside ``ground``.

    Args:
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
        blobs.append(Blob(Box.from_xywh((x, y, width, height)), area / (width * height)))
    return blobs


def join_blobs(blobs: Sequence[Blob], size: float) -> list[Blob]:
    """Put the parts of one icon together: small blobs with hardly any space between them.

    Args:
        blobs: All of them.
        size: The usual font size in pixels; what is joined stays below 3.4 times it.
    """
    small = [blob for blob in blobs if max(blob.box.width, blob.box.height) < 3.2 * size]
    joined = [blob for blob in blobs if max(blob.box.width, blob.box.height) >= 3.2 * size]
    return [*joined, *(_union(group) for group in _clusters(small, size))]


def _clusters(blobs: Sequence[Blob], size: float) -> list[list[Blob]]:
    """Groups of blobs whose boxes, grown a little, overlap."""
    if not blobs:
        return []
    boxes = Boxes.of([blob.box for blob in blobs]).xyxy
    gap = max(2.0, 0.25 * size)
    gaps = np.maximum(
        boxes[:, None, :2] - boxes[None, :, 2:], boxes[None, :, :2] - boxes[:, None, 2:]
    )
    near = (gaps.max(axis=2) <= gap) & ~_twins(boxes, size)  # (N, N)
    groups: list[list[Blob]] = []
    left = np.ones(len(blobs), dtype=bool)
    for start in range(len(blobs)):
        if not left[start]:
            continue
        members = _reach(near, start) & left
        left &= ~members
        group = [blobs[i] for i in np.flatnonzero(members).tolist()]
        whole = _union(group).box
        fits = max(whole.width, whole.height) < 3.4 * size
        groups.extend([group] if fits else [[blob] for blob in group])
    return groups


def _twins(boxes: FloatArray, size: float) -> BoolArray:
    """Which pairs are two marks of one shape, each as large as an icon: two circles to choose."""
    sides = boxes[:, 2:] - boxes[:, :2]
    short, long = sides.min(axis=1), sides.max(axis=1)
    whole = (short >= _WHOLE * size) & (long <= 1.18 * short)
    alike = np.abs(sides[:, None] - sides[None]).max(axis=2) <= 1
    apart = ~np.eye(len(boxes), dtype=bool)
    pairs: BoolArray = alike & whole[:, None] & whole[None] & apart
    return pairs


def _reach(near: BoolArray, start: int) -> BoolArray:
    """Everything that is connected to ``start``."""
    members: BoolArray = near[start].copy()
    while True:
        grown: BoolArray = np.asarray(near[members].any(axis=0))
        if (grown == members).all():
            return members
        members = grown


def _union(group: Sequence[Blob]) -> Blob:
    box = group[0].box
    for blob in group[1:]:
        box = box.union(blob.box)
    ink = sum(blob.fill * blob.box.area for blob in group)
    return Blob(box, min(ink / max(box.area, 1.0), 1.0))
