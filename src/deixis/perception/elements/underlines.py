"""Underlined fields: a rule with room to write above it, as Material Design draws text fields."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Box
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene

__all__ = ["find_underlined"]

_HEIGHT = 2.4  # font sizes: usual height of such a field


def find_underlined(scene: Scene, rules: Sequence[Box]) -> list[tuple[Box, Piece | None, float]]:
    """Box, words and score of each rule that is the lower edge of a field.

    Args:
        scene: The page.
        rules: Rules that belong to nothing else.
    """
    found = []
    for rule in rules:
        if not 5 * scene.size < rule.width < 50 * scene.size or rule.height > 4:
            continue
        box = Box(rule.x1, max(rule.y2 - _HEIGHT * scene.size, 0.0), rule.x2, rule.y2)
        above = [p for p in scene.pieces if box.contains(*p.ink.center)]
        if _is_free(scene, box, above) and not _is_alone(scene, rule):
            words = above[0] if above else None
            found.append((box, words, 0.6 if words else 0.65))
    return found


def _is_free(scene: Scene, box: Box, above: Sequence[Piece]) -> bool:
    """Whether nothing but one plain text at the left stands above the rule."""
    if len(above) > 1 or any(p.bold or p.size > 1.3 * scene.size for p in above):
        return False
    if any(p.ink.x1 - box.x1 > 3 * scene.size or p.ink.x1 < box.x1 - 3 for p in above):
        return False
    inner = box.pad(-3)
    return not any(
        inner.contains(*blob.box.center) for blob in scene.blobs if blob.box.x2 < box.x2 - 40
    )


def _is_alone(scene: Scene, rule: Box) -> bool:
    """Whether a rule parts what is around it: it is as wide as its panel or most of the page."""
    if rule.width > 0.75 * scene.canvas.width:
        return True
    around = [p.box for p in scene.panels if p.box.pad(2).contains(*rule.center)]
    holder = min(around, key=lambda box: box.area, default=None)
    return holder is not None and rule.width > 0.97 * holder.width
