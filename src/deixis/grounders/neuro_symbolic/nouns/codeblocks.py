"""Blocks of code: frames on a page whose lines are set in letters of one width."""

from __future__ import annotations

import numpy as np

from deixis.core import Boxes, Region, TextLine, containment_matrix
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["code_blocks_of"]

_FRAMES = frozenset({"card", "dropdown", "textbox", "button", "image", "table", "badge"})
_LETTERS = 3  # of a word whose breadth tells that of a letter
_EVEN = 0.045  # spread of the logarithm of that breadth in letters of one width; 0.1 in others
_SURE = 0.03  # of one line at least
_FEWEST = 2  # such words in a line
_APART = 0.7  # share of a frame that lies in another from which on both are one block
_WIDE = 12.0  # heights of a line: a word in a sentence may have a frame as well
_PAGE = 0.75  # of the page: no block


def code_blocks_of(scene: Scene) -> list[Region]:
    """The blocks of code of a page, from the top; [] where it shows none."""
    spreads = [(line.box, spread) for line in scene.text.lines if (spread := _spread(line)) >= 0]
    usual = float(np.median([line.box.height for line in scene.text.lines] or [12.0]))
    whole = scene.size[0] * scene.size[1]
    found = []
    for item in scene.elements:
        if item.label not in _FRAMES or not _WIDE * usual < item.box.width:
            continue
        if item.box.area > _PAGE * whole or item.box.height < 1.6 * usual:
            continue
        inside = [spread for box, spread in spreads if item.box.contains(*box.center)]
        if inside and float(np.median(inside)) < _EVEN and min(inside) < _SURE:
            found.append(item)
    return _outermost(found)


def _spread(line: TextLine) -> float:
    """How much the letters of a line differ in breadth from word to word; -1 where two lack."""
    words = [w for w in line.words if len(w.text) >= _LETTERS]
    if len(words) < _FEWEST:
        return -1.0
    return float(np.std(np.log([w.box.width / (len(w.text) - 0.2) for w in words])))


def _outermost(found: list[Region]) -> list[Region]:
    """One region a place, the outermost, from the top."""
    kept: list[Region] = []
    for item in sorted(found, key=lambda item: -item.box.area):
        boxes = Boxes.of(other.box for other in kept)
        if not kept or containment_matrix(Boxes.of([item.box]), boxes).max() < _APART:
            kept.append(item)
    kept.sort(key=lambda item: item.box.y1)
    return [Region(item.box, 0.9, "card", text=item.text, source="elements") for item in kept]
