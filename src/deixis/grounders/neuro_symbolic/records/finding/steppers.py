"""The steps of a form that is filled in several pages: "1 Dates  2 Guests  3 Payment" in a row.

Each is a number with words at its right, or a disc with a number that may have gone unread.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.nouns.standing_lines import steps_of as numbered_list
from deixis.grounders.neuro_symbolic.records.model import level
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["steps_of"]

_FEWEST = 3
_NUMBERED = re.compile(r"^(?:step )?(\d)\b[.):]? ?(?=\S)", re.I)
_DISCS = frozenset({"icon", "badge", "button", "radio"})
_ROUND = 0.15  # share of its height by which a disc is wider or narrower
_SIZES = 0.9, 4.0  # heights of the words that a disc has
_NEAR = 1.6  # heights of the words from the disc to them
_LETTERS = 32
_CHOICE = 0.6  # score from which on a disc is a radio button


def steps_of(scene: Scene) -> list[Region]:
    """The steps from the left, each with its disc and words; [] where there is no such row."""
    if row := _numbered(scene):
        return row
    # Where a list is numbered downwards, its entries are the steps and the discs are of buttons.
    return [] if numbered_list(scene) else _with_discs(scene)


def _numbered(scene: Scene) -> list[Region]:
    """Lines of one height that begin with 1, 2, 3."""
    found: dict[int, list[TextLine]] = {}
    for line in scene.text.lines:
        match = _NUMBERED.match(line.text)
        if match is not None and len(line.text) < _LETTERS and line.text[match.end()].isalpha():
            found.setdefault(int(match[1]), []).append(line)
    for first in found.get(1, []):
        run = [first]
        while (after := _next(run, found)) is not None:
            run.append(after)
        if len(run) >= _FEWEST:
            return [_region(line.box, line.text) for line in run]
    return []


def _next(run: Sequence[TextLine], found: dict[int, list[TextLine]]) -> TextLine | None:
    last = run[-1].box
    fits = (n for n in found.get(len(run) + 1, []) if n.box.x1 > last.x2 and level(n.box, last))
    return next(fits, None)


def _with_discs(scene: Scene) -> list[Region]:
    """Words beside discs of one size and height, three or more, and nothing else in the row."""
    pairs: list[tuple[Box, TextLine]] = []
    for item in scene.elements:
        box = item.box
        if item.label not in _DISCS or abs(box.width - box.height) > _ROUND * box.height:
            continue
        words = _beside(box, scene)
        if words is not None and all(box.iou(other) < 0.3 for other, _ in pairs):
            pairs.append((box, words))
    for box, _ in pairs:
        row = sorted((p for p in pairs if _alike(p[0], box)), key=lambda pair: pair[0].x1)
        if len(row) >= _FEWEST and _is_alone(row, scene):
            return [_region(disc.union(words.box), words.text) for disc, words in row]
    return []


def _beside(disc: Box, scene: Scene) -> TextLine | None:
    """The short words right of a disc."""
    pieces = scene.page.pieces or scene.text.lines
    near = [
        line
        for line in pieces
        if 0 <= line.box.x1 - disc.x2 + 2 < _NEAR * line.box.height
        and abs(line.box.center[1] - disc.center[1]) < 0.3 * disc.height
        and _SIZES[0] < disc.height / line.box.height < _SIZES[1]
        and len(line.text) < _LETTERS
        and line.text[:1].isalpha()
    ]
    return min(near, key=lambda line: line.box.x1, default=None)


def _alike(a: Box, b: Box) -> bool:
    return abs(a.center[1] - b.center[1]) < 3 and abs(a.height - b.height) < 0.2 * b.height


def _is_alone(row: Sequence[tuple[Box, TextLine]], scene: Scene) -> bool:
    """Whether the discs have numbers or ticks, which boxes to choose have not, and evenly few."""
    boxes = [disc for disc, _ in row]
    chosen = [i for i in scene.elements if i.label in ("radio", "checkbox") and i.score > _CHOICE]
    if any(disc.iou(item.box) > 0.5 for disc in boxes for item in chosen):
        return False
    return all(b.x1 > a.x2 for a, b in pairwise(boxes))


def _region(box: Box, text: str) -> Region:
    return Region(box, 0.85, "tab", text=text, source="records")
