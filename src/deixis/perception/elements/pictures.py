"""Pictures: icons and images among the blobs that are no text and no toggle."""

from __future__ import annotations

from deixis.core import Box, Size
from deixis.perception.elements.blobs import Blob
from deixis.perception.elements.controls import Guess
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.threedots import is_three_dots

__all__ = ["icon_box", "name_picture"]

_DRAWING, _CROSS = 1.15, 1.4  # sides of the square over those of the ink


def name_picture(scene: Scene, blob: Blob) -> list[Guess]:
    """Icon or image by size and fullness, best first."""
    size, box = scene.size, blob.box
    short, long = min(box.width, box.height), max(box.width, box.height)
    if long < 0.6 * size or short < 0.12 * size or (short < 0.3 * size and long < size):
        return []
    if long <= 3.4 * size and long < 5 * short:
        sure = short > 0.55 * size or is_three_dots(scene, box)
        return [Guess("icon", 0.65 if sure else 0.35)]
    if short > 2.2 * size and blob.fill > 0.12:
        large = min(short / (6 * size), 1.0)
        return [Guess("image", 0.35 + 0.45 * large * min(blob.fill / 0.5, 1.0)), Guess("icon", 0.2)]
    return []


def icon_box(box: Box, page: Size, *, cross: bool = False) -> Box:
    """The square that an icon's drawing stands in: a little larger than its ink.

    Icon sets draw on a square of 24 units and keep 2 to 3 of them free on each side, around a
    cross 5 or 6.
    """
    side = (_CROSS if cross else _DRAWING) * max(box.width, box.height)
    cx, cy = box.center
    return Box(cx - side / 2, cy - side / 2, cx + side / 2, cy + side / 2).clip(page)
