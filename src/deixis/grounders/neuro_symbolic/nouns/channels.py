"""Channels of a chat: the names behind a "#" that stand below one another in a list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Head

__all__ = ["channels"]

_NAMED = frozenset({"channel", "room"})
_FEWEST = 2
_WORDS = 3  # of a channel with its count
_FLUSH = 0.5  # heights by which beginnings may differ
_STEP = 1.4  # times the usual step from which on a list begins or ends
_FRAMES = frozenset({"button", "badge", "card", "row"})
_OFF, _OTHER = 4, 12  # pixels beyond a strip, and levels of 255 by which its ground differs
_ROOM = 2.6  # heights of the words in the strip of the chosen one


def channels(head: Head, scene: Scene) -> list[Region]:
    """The channels that a page lists, from the top; [] where it lists none with a "#"."""
    if head.lemma.removesuffix("s") not in _NAMED:
        return []
    lines = [line for line in scene.text.lines if _is_channel(line)]
    lines.sort(key=lambda line: line.box.y1)
    stacks = [_stack([other for other in lines if _flush(line, other)]) for line in lines]
    best = max(stacks, key=len, default=[])
    return [_region(line, scene) for line in best] if len(best) >= _FEWEST else []


def _is_channel(line: TextLine) -> bool:
    return line.text[:1] == "#" and line.text[1:2].isalpha() and len(line.text.split()) <= _WORDS


def _flush(one: TextLine, other: TextLine) -> bool:
    return abs(one.box.x1 - other.box.x1) < _FLUSH * one.box.height


def _stack(lines: Sequence[TextLine]) -> list[TextLine]:
    """The longest run in even steps: the open channel's name over the list is none of them."""
    steps = [b.box.center[1] - a.box.center[1] for a, b in pairwise(lines)]
    usual = float(np.median(steps)) if steps else 0.0
    runs = [list(lines[:1])]
    for step, line in zip(steps, lines[1:], strict=True):
        if step > _STEP * usual:
            runs.append([])
        runs[-1].append(line)
    return max(runs, key=len)


def _region(line: TextLine, scene: Scene) -> Region:
    """The words of a channel, or the strip that is drawn round them."""
    frames = [item.box for item in scene.elements if item.label in _FRAMES and item.score >= 0.3]
    strips = [box for box in frames if _is_strip(box, line.box) and _is_filled(box, scene)]
    box = min(strips, key=lambda strip: strip.area, default=line.box)
    return Region(box, 0.9, "text", text=line.text, source="elements")


def _is_strip(box: Box, words: Box) -> bool:
    return box.intersection(words) == words and box.height < _ROOM * words.height


def _is_filled(box: Box, scene: Scene) -> bool:
    """Whether a box has another ground than what is right over and right under it."""
    rows, columns = box.pixels(scene.size)
    inside = np.median(scene.image[rows, columns].reshape(-1, 3), axis=0)
    beyond = (max(rows.start - _OFF, 0), min(rows.stop + _OFF, scene.image.shape[0] - 1))
    around = [np.median(scene.image[row, columns], axis=0) for row in beyond]
    return all(bool(np.abs(inside - ground).max() > _OTHER) for ground in around)
