"""Open fields: text fields that are drawn as a rule to write on, or as two sides of a frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene

__all__ = ["OpenField", "find_inset", "find_underlined", "folds_out"]

_HEIGHT = 2.4  # font sizes: usual height of such a field
_INSIDE = 0.15  # share of its height from its edges from which on a line crosses it
_THROUGH = 0.6  # share of its width that such a line is long


@dataclass(frozen=True)
class OpenField:
    """A field over a rule: its box, the words in it, and whether it folds out a list."""

    box: Box
    words: Piece | None
    kind: str
    score: float


def find_underlined(scene: Scene, rules: Sequence[Box]) -> list[OpenField]:
    """Rules that are the lower edge of a field.

    Args:
        scene: The page.
        rules: Rules that belong to nothing else.
    """
    found = []
    for rule in rules:
        if not 5 * scene.size < rule.width < 80 * scene.size or rule.height > 4:
            continue
        box = Box(rule.x1, max(rule.y2 - _HEIGHT * scene.size, 0.0), rule.x2, rule.y2)
        above = [p for p in scene.pieces if box.contains(*p.ink.center)]
        inset = bool(above) and above[0].ink.x1 - rule.x1 > 0.3 * scene.size
        free = _is_free(scene, box, above) and not _is_crossed(scene, box)
        free = free and not _turns_down(scene, rule)
        if free and (inset or not _is_alone(scene, rule)):
            words = above[0] if above else None
            kind = "dropdown" if folds_out(scene, box) else "textbox"
            found.append(OpenField(box, words, kind, 0.6 if words else 0.65))
    return found


def find_inset(scene: Scene) -> list[OpenField]:
    """Fields of which only the dark upper and left side of a sunken border can be seen."""
    found = []
    size = scene.size
    known = [panel.box for panel in scene.panels]
    for x1, y1, x2, y2 in scene.strokes.across.tolist():
        for left, top, _, bottom in scene.strokes.down.tolist():
            corner = abs(left - x1) < 4 and abs(top - y1) < 6 + y2 - y1
            if not corner or not 1.2 < (bottom - y1) / size < 8 or x2 - x1 < 3 * size:
                continue
            box = Box(min(x1, left), y1, x2, bottom + 1)
            inside = [p for p in scene.pieces if box.contains(*p.ink.center)]
            alone = all(box.iou(other) < 0.6 for other in known)
            if len(inside) <= 1 and alone and not _is_crossed(scene, box):
                words = inside[0] if inside else None
                found.append(OpenField(box, words, "textbox", 0.55))
    return found


def _is_free(scene: Scene, box: Box, above: Sequence[Piece]) -> bool:
    """Whether nothing but one plain text at the left stands above the rule."""
    if len(above) > 1 or any(p.bold or p.size > 1.3 * scene.size for p in above):
        return False
    if any(p.ink.x1 - box.x1 > 3 * scene.size or p.ink.x1 < box.x1 - 3 for p in above):
        return False
    if any(_explains(p, scene) for p in above) or _holds_control(scene, box):
        return False
    inner = box.pad(-3)
    return not any(
        inner.contains(*blob.box.center) for blob in scene.blobs if blob.box.x2 < box.x2 - 40
    )


def _turns_down(scene: Scene, rule: Box) -> bool:
    """Whether a line runs down from an end of a rule: it is the top of a frame round a group."""
    return any(
        min(abs(x1 - rule.x1), abs(x1 - rule.x2)) < 5
        and abs(y1 - rule.y1) < 5
        and y2 - y1 > _HEIGHT * scene.size
        for x1, y1, _, y2 in scene.strokes.down.tolist()
    )


def _is_crossed(scene: Scene, box: Box) -> bool:
    """Whether a line or the edge of a panel runs through a box from side to side."""
    low, high = box.y1 + _INSIDE * box.height, box.y2 - _INSIDE * box.height
    lines = [(y1, x1, x2) for x1, y1, x2, _ in scene.strokes.across.tolist()]
    edges = [(y, p.box.x1, p.box.x2) for p in scene.panels for y in (p.box.y1, p.box.y2)]
    return any(
        low < y < high and min(x2, box.x2) - max(x1, box.x1) > _THROUGH * box.width
        for y, x1, x2 in (*lines, *edges)
    )


def _explains(words: Piece, scene: Scene) -> bool:
    """Whether words stand right under larger ones, as what explains a row of a list does.

    A name over what was filled in is the smaller of the two.
    """
    return any(
        words.size < 0.97 * other.size
        and abs(words.ink.x1 - other.ink.x1) < 0.4 * other.size
        and 0 < words.ink.center[1] - other.ink.center[1] < 1.8 * other.size
        for other in scene.pieces
    )


def _holds_control(scene: Scene, box: Box) -> bool:
    """Whether a button or switch stands over the rule: it parts the rows of a list."""
    return any(
        panel.framed or panel.contrast > 12
        for panel in scene.panels
        if box.contains(*panel.box.center)
        and panel.box.height > 0.5 * box.height
        and panel.box.width < 0.6 * box.width
    )


def folds_out(scene: Scene, box: Box) -> bool:
    """Whether a small mark stands at the right end."""
    marks = [blob.box for blob in scene.blobs] + [mark.box for mark in scene.marks]
    return any(
        box.contains(*m.center) and m.x1 > box.x2 - 3 * scene.size and m.width < 1.3 * scene.size
        for m in marks
    )


def _is_alone(scene: Scene, rule: Box) -> bool:
    """Whether a rule parts what is around it: it is as wide as its panel or most of the page."""
    if rule.width > 0.75 * scene.canvas.width:
        return True
    around = [p.box for p in scene.panels if p.box.pad(2).contains(*rule.center)]
    holder = min(around, key=lambda box: box.area, default=None)
    return holder is not None and rule.width > 0.97 * holder.width
