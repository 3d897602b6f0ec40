"""Pagers: the little square buttons "1 2 3" that stand level with a button of words.

A lone digit on a square may not be read, and then looks like a tick in its box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Region

__all__ = ["without_boxes_in_pagers"]

_LEVEL = 1.6  # pixels by which upper and lower edges may be apart
_GAP = 0.6  # of its height, to what stands next
_BUTTON = 0.6  # score from which a button with words is sure


def without_boxes_in_pagers(regions: Sequence[Region]) -> list[Region]:
    """The regions, where boxes to tick right beside a button, and as high, are buttons.

    Args:
        regions: All elements of a page.
    """
    sure = [r for r in regions if r.label == "button" and r.text and r.score > _BUTTON]
    boxes = [r for r in regions if r.label in ("checkbox", "radio")]
    found: list[Region] = []
    while more := [box for box in boxes if _is_beside_any(box, [*sure, *found])]:
        found += more
        boxes = [box for box in boxes if box not in more]
    return [replace(r, label="button") if r in found else r for r in regions]


def _is_beside_any(region: Region, others: Sequence[Region]) -> bool:
    return any(_is_beside(region, other) for other in others)


def _is_beside(region: Region, other: Region) -> bool:
    a, b = region.box, other.box
    level = abs(a.y1 - b.y1) < _LEVEL and abs(a.y2 - b.y2) < _LEVEL
    return level and 0 <= max(a.x1 - b.x2, b.x1 - a.x2) < _GAP * a.height
