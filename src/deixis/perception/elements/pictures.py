"""Pictures: icons and images among the blobs that are no text and no toggle."""

from __future__ import annotations

from deixis.perception.elements.blobs import Blob
from deixis.perception.elements.controls import Guess
from deixis.perception.elements.scene import Scene

__all__ = ["name_picture"]


def name_picture(scene: Scene, blob: Blob) -> list[Guess]:
    """Icon or image by size and fullness, best first."""
    size, box = scene.size, blob.box
    short, long = min(box.width, box.height), max(box.width, box.height)
    if long < 0.6 * size or short < 0.25 * size:
        return []
    if long <= 3.2 * size and long < 4 * short:
        sure = 0.6 if short > 0.55 * size else 0.3
        return [Guess("icon", sure)]
    if short > 2.2 * size and blob.fill > 0.12:
        large = min(short / (6 * size), 1.0)
        return [Guess("image", 0.35 + 0.45 * large * min(blob.fill / 0.5, 1.0)), Guess("icon", 0.2)]
    return []
