"""Cards with a picture over their words: both are one card.

A card of a shop or of the news often begins with a picture from edge to edge, so that its ground
only shows below. What is as broad as the picture and touches it goes on with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Region

__all__ = ["with_pictures"]

_EDGE = 3.0  # pixels by which edges of one card may differ
_SURE = 0.4  # score of a card, and of a picture, that are taken for such
_LEAST = 40.0  # pixels of the shorter side of a picture
_SHAPES = 0.25, 4.0  # heights of what is below, in heights of the picture
_BROAD = 0.7  # of the page: what is broader is the head of the page and no card


def with_pictures(regions: Sequence[Region], broad: float) -> list[Region]:
    """The regions, with cards that reach over the picture right on top of them.

    Args:
        regions: What was found on a page.
        broad: How wide the page is, in pixels.
    """
    pictures = [item for item in regions if item.label == "image" and _is_large(item, broad)]
    return [_whole(item, pictures) if item.label == "card" else item for item in regions]


def _is_large(picture: Region, broad: float) -> bool:
    box = picture.box
    tall = min(box.width, box.height) >= _LEAST
    return picture.score >= _SURE and tall and box.width < _BROAD * broad


def _whole(card: Region, pictures: Sequence[Region]) -> Region:
    over = next((picture for picture in pictures if _continues(card, picture)), None)
    return card if over is None else replace(card, box=card.box.union(over.box))


def _continues(card: Region, picture: Region) -> bool:
    box, above = card.box, picture.box
    flush = abs(box.x1 - above.x1) < _EDGE and abs(box.x2 - above.x2) < _EDGE
    touching = abs(box.y1 - above.y2) < _EDGE
    low, high = _SHAPES
    shaped = low < box.height / max(above.height, 1.0) < high
    return card.score >= _SURE and bool(card.text) and flush and touching and shaped
